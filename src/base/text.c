/* text.c: bounded text: append, measure and fit to a width, without allocation. */
/* SPDX-License-Identifier: MIT */
#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"

enum { REPLACEMENT = 0xFFFD };

void text_init(struct text *out, char *buffer, size_t size)
{
    out->data = buffer;
    out->size = size;
    out->length = 0;
    out->cut = false;
    buffer[0] = '\0';
}

/* Cutting a character in two would send half of it to the terminal. */
static size_t whole_characters(const char *text, size_t limit)
{
    while (limit > 0 && ((unsigned char)text[limit] & 0xC0) == 0x80) limit--;
    return limit;
}

void text_append(struct text *text, const char *more)
{
    size_t room = text->size - 1 - text->length;
    size_t length = strlen(more);
    if (length > room) {
        length = whole_characters(more, room);
        text->cut = true;
    }
    memcpy(text->data + text->length, more, length);
    text->length += length;
    text->data[text->length] = '\0';
}

void text_format(struct text *text, const char *format, ...)
{
    char line[1024];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    if (length < 0) return;
    if ((size_t)length >= sizeof line) {
        line[whole_characters(line, sizeof line - 1)] = '\0';
        text->cut = true;
    }
    text_append(text, line);
}

/* The number of bytes that a lead byte announces, 0 if it cannot lead. */
static size_t lead_length(unsigned char lead)
{
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

size_t text_decode(uint32_t *out, const char *text)
{
    static const uint32_t smallest[5] = {0, 0, 0x80, 0x800, 0x10000};
    const unsigned char *bytes = (const unsigned char *)text;
    size_t length = lead_length(bytes[0]);
    uint32_t character = length == 1 ? bytes[0]
                       : length      ? bytes[0] & (0xFFu >> (length + 1))
                                     : REPLACEMENT;
    for (size_t i = 1; i < length; i++) {
        if ((bytes[i] & 0xC0) != 0x80) {
            *out = REPLACEMENT;
            return 1;
        }
        character = character << 6 | (bytes[i] & 0x3Fu);
    }
    bool surrogate = character >= 0xD800 && character < 0xE000;
    if (!length || (length > 1 && character < smallest[length]) || surrogate ||
        character > 0x10FFFF) {
        *out = REPLACEMENT;
        return 1;
    }
    *out = character;
    return length;
}

/* The ranges that terminals draw double: East Asian wide and full width (Unicode TR 11). */
static bool wide(uint32_t character)
{
    static const uint32_t ranges[][2] = {
        {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0x33FF}, {0x3400, 0x4DBF},
        {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},   {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F},
        {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
    };
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++) {
        if (character >= ranges[i][0] && character <= ranges[i][1]) return true;
    }
    return false;
}

/* Controls (C0, C1), and what nobody sees: marks that join, part or reorder (bidirectional ones
 * among them), line and paragraph separators, fillers, selectors of a variant, tags, and code
 * points that are no characters (Unicode, Default_Ignorable_Code_Point and Bidi_Control). */
static bool unseen(uint32_t character)
{
    static const uint32_t ranges[][2] = {
        {0x0000, 0x001F},    {0x007F, 0x009F}, {0x00AD, 0x00AD},   {0x034F, 0x034F},
        {0x061C, 0x061C},    {0x115F, 0x1160}, {0x17B4, 0x17B5},   {0x180B, 0x180F},
        {0x200B, 0x200F},    {0x2028, 0x202E}, {0x2060, 0x206F},   {0x3164, 0x3164},
        {0xFDD0, 0xFDEF},    {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0},
        {0xFFF0, 0xFFFB},    {0xFFFE, 0xFFFF}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A},
        {0xE0000, 0x10FFFF},
    };
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++) {
        if (character <= ranges[i][1]) return character >= ranges[i][0];
    }
    return false;
}

static bool combining(uint32_t character)
{
    return character >= 0x300 && character <= 0x36F;
}

int text_columns(uint32_t character)
{
    if (unseen(character) || combining(character)) return 0;
    return wide(character) ? 2 : 1;
}

int text_width(const char *text)
{
    int width = 0;
    while (*text) {
        uint32_t character;
        text += text_decode(&character, text);
        width += text_columns(character);
    }
    return width;
}

bool text_drawable(uint32_t character)
{
    return !unseen(character);
}

bool text_printable(const char *text)
{
    while (*text) {
        uint32_t character;
        size_t step = text_decode(&character, text);
        if (character == REPLACEMENT && step == 1) return false;
        if (!text_drawable(character) && character != '\n') return false;
        text += step;
    }
    return true;
}

int text_fit(char *out, size_t size, const char *text, int columns, bool mark)
{
    bool cut = text_width(text) > columns;
    int limit = cut && mark ? columns - 1 : columns;
    int width = 0;
    size_t length = 0;
    while (*text) {
        uint32_t character;
        size_t step = text_decode(&character, text);
        int step_columns = text_columns(character);
        if (width + step_columns > limit || length + step + 2 > size) break;
        if (character == REPLACEMENT && step == 1) {
            out[length++] = '?';
            width += 1;
        } else if (text_drawable(character)) {
            memcpy(out + length, text, step);
            length += step;
            width += step_columns;
        }
        text += step;
    }
    if (cut && mark && columns > 0) {
        out[length++] = '>';
        width++;
    }
    out[length] = '\0';
    return width;
}

size_t text_wrap(const char *text, int columns, const char **next)
{
    const char *at = text, *space = NULL;
    int width = 0;
    while (*at && *at != '\n') {
        uint32_t character;
        size_t step = text_decode(&character, at);
        width += text_columns(character);
        if (width > columns && at > text) break;
        if (*at == ' ') space = at;
        at += step;
    }
    if (*at == '\0' || *at == '\n') {
        *next = *at ? at + 1 : at;
        return (size_t)(at - text);
    }
    const char *end = *at == ' ' ? at : space && space > text ? space : at;
    *next = *end == ' ' ? end + 1 : end;
    return (size_t)(end - text);
}

void text_escape(char *out, size_t size, const char *text)
{
    size_t length = 0;
    while (*text) {
        uint32_t character;
        size_t step = text_decode(&character, text);
        bool broken = character == REPLACEMENT && step == 1;
        bool whole = !broken && text_drawable(character);
        if (length + (whole ? step : 4 * step) >= size) break;
        for (size_t i = 0; i < step; i++, length += whole ? 1 : 4) {
            if (whole) out[length] = text[i];
            else snprintf(out + length, 5, "\\x%02X", (unsigned char)text[i]);
        }
        text += step;
    }
    out[length] = '\0';
}

enum { WORD_MAX = 48 };

/* Levenshtein's distance, whatever the case; words longer than WORD_MAX count as far. */
static size_t distance(const char *a, const char *b)
{
    size_t rows[2][WORD_MAX + 1];
    size_t a_length = strlen(a), b_length = strlen(b);
    if (a_length > WORD_MAX || b_length > WORD_MAX) return WORD_MAX;
    for (size_t j = 0; j <= b_length; j++) rows[0][j] = j;
    for (size_t i = 1; i <= a_length; i++) {
        size_t *above = rows[(i - 1) % 2], *row = rows[i % 2];
        row[0] = i;
        for (size_t j = 1; j <= b_length; j++) {
            size_t best = above[j - 1] + (ascii_lower(a[i - 1]) != ascii_lower(b[j - 1]));
            if (above[j] + 1 < best) best = above[j] + 1;
            if (row[j - 1] + 1 < best) best = row[j - 1] + 1;
            row[j] = best;
        }
    }
    return rows[a_length % 2][b_length];
}

const char *text_closest(const char *word, const char *const *candidates, size_t count)
{
    size_t limit = strlen(word) / 3 + 1, best = limit + 1;
    const char *found = NULL;
    for (size_t i = 0; i < count; i++) {
        size_t far = distance(word, candidates[i]);
        if (far < best) {
            best = far;
            found = candidates[i];
        }
    }
    return found;
}

bool text_slip(const char *word, const char *meant)
{
    while (*word && *word == *meant) word++, meant++;
    size_t left = strlen(word), wanted = strlen(meant);
    while (left > 0 && wanted > 0 && word[left - 1] == meant[wanted - 1]) left--, wanted--;
    if (left <= 1 && wanted <= 1) return true;
    return left == 2 && wanted == 2 && word[0] == meant[1] && word[1] == meant[0];
}

/* Commas between thousands, for the whole part of a number already printed. */
static void group_thousands(char *out, size_t size, const char *digits)
{
    size_t length = strlen(digits), used = 0;
    for (size_t i = 0; i < length && used + 2 < size; i++) {
        bool group = i > 0 && (length - i) % 3 == 0 && digits[i - 1] != '-';
        if (group) out[used++] = ',';
        out[used++] = digits[i];
    }
    out[used] = '\0';
}

void text_number(char *out, size_t size, double value)
{
    double magnitude = value < 0 ? -value : value;
    if (magnitude >= 1000) {
        char digits[64];
        snprintf(digits, sizeof digits, "%.0f", value);
        group_thousands(out, size, digits);
    } else {
        snprintf(out, size, "%.*f", magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : 2, value);
    }
}

void text_count(char *out, size_t size, size_t count)
{
    char digits[32];
    snprintf(digits, sizeof digits, "%zu", count);
    group_thousands(out, size, digits);
}
