/* widget_field.c: a line of text being typed. */
/* SPDX-License-Identifier: MIT */
#include "ui/widget/field.h"

#include <string.h>

#include "base/text.h"
#include "ui/terminal/keys.h"

/* Letters with Control held, as readline has them; those that tmux or screen take have another key
 * beside them. */
enum { LINE_START = 1, LINE_END = 5, ERASE_REST = 11, ERASE_LINE = 21, ERASE_WORD = 23 };

enum { MARGIN = 1 };

/* The byte before which the next character goes, never within one: the text may have changed. */
static size_t cursor(const char *text, size_t tail)
{
    size_t length = strlen(text), at = tail < length ? length - tail : 0;
    while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80) at--;
    return at;
}

/* The byte where the character before `at`, or after it, begins. */
static size_t before(const char *text, size_t at)
{
    while (at > 0 && ((unsigned char)text[--at] & 0xC0) == 0x80) continue;
    return at;
}

static size_t after(const char *text, size_t at)
{
    if (!text[at]) return at;
    do at++;
    while (((unsigned char)text[at] & 0xC0) == 0x80);
    return at;
}

static size_t word_start(const char *text, size_t at)
{
    while (at > 0 && text[at - 1] == ' ') at--;
    while (at > 0 && text[at - 1] != ' ') at--;
    return at;
}

static void erase(char *text, size_t first, size_t end)
{
    memmove(text + first, text + end, strlen(text + end) + 1);
}

/* True if the press moves or erases; *at becomes the cursor's place after it. */
static bool edit(char *text, size_t *at, int press)
{
    size_t from = *at;
    switch (press) {
    case KEYS_LEFT: *at = before(text, from); return true;
    case KEYS_RIGHT: *at = after(text, from); return true;
    case KEYS_HOME:
    case LINE_START: *at = 0; return true;
    case KEYS_END:
    case LINE_END: *at = strlen(text); return true;
    case KEYS_BACKSPACE: *at = before(text, from); break;
    case ERASE_WORD: *at = word_start(text, from); break;
    case ERASE_LINE: *at = 0; break;
    case KEYS_DELETE: from = after(text, from); break;
    case ERASE_REST: from = strlen(text); break;
    default: return false;
    }
    erase(text, *at, from);
    return true;
}

bool widget_field_press(const struct field *field, int press)
{
    char bytes[FRAME_BYTES_SIZE];
    size_t at = cursor(field->text, *field->tail);
    if (edit(field->text, &at, press)) {
        *field->tail = strlen(field->text) - at;
        return true;
    }
    if (press < 0 || press >= KEYS_SPECIAL || text_columns((uint32_t)press) == 0) return false;
    frame_bytes(bytes, (uint32_t)press, false);
    widget_field_add(field, bytes);
    return true;
}

bool widget_field_add(const struct field *field, const char *more)
{
    size_t at = cursor(field->text, *field->tail), tail = strlen(field->text) - at;
    size_t room = field->size - 1 - at - tail, length = strlen(more), kept = length;
    if (kept > room) kept = cursor(more, length - room);
    memmove(field->text + at + kept, field->text + at, tail + 1);
    memcpy(field->text + at, more, kept);
    *field->tail = tail;
    return kept == length;
}

void widget_field_draw(const struct area *area, int row, const char *label, const char *text,
                       size_t tail)
{
    int start = frame_put(area, row, 0, FRAME_DIM, label);
    int room = area->columns - start - MARGIN;
    const char *end = text + cursor(text, tail);
    int head = text_width(text) - text_width(end);
    /* What is left of the cursor is cut at its beginning, where the line is longer than the row. */
    while (head > room && text < end) {
        uint32_t character;
        text += text_decode(&character, text);
        head -= text_columns(character);
    }
    frame_put(area, row, start, FRAME_BOLD, text);
    if (!*end) frame_put(area, row, start + head, FRAME_PLAIN, "_");
    frame_cursor(area, row, start + head);
}
