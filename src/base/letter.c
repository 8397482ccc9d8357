/* letter.c: letters of other scripts than the keys' and commands': what they stand for, or are. */
/* SPDX-License-Identifier: MIT */
#include "base/letter.h"

#include <stddef.h>

#include "base/text.h"

/* Where ten digits begin (Unicode, General_Category Nd): those of people's keyboards. */
static const uint32_t zeros[] = {
    0x0660, /* Arabic */
    0x06F0, /* Persian, Urdu */
    0x0966, /* Devanagari */
    0x09E6, /* Bengali */
    0x0A66, /* Gurmukhi */
    0x0AE6, /* Gujarati */
    0x0BE6, /* Tamil */
    0x0C66, /* Telugu */
    0x0E50, /* Thai */
    0x0ED0, /* Lao */
    0x1040, /* Burmese */
    0x17E0, /* Khmer */
};

/* Unicode's blocks of the scripts whose keyboards are common, in order. */
static const struct {
    uint32_t first, last;
    const char *name;
} scripts[] = {
    {0x0370, 0x03FF, "Greek"},      {0x0400, 0x052F, "Cyrillic"},  {0x0530, 0x058F, "Armenian"},
    {0x0590, 0x05FF, "Hebrew"},     {0x0600, 0x06FF, "Arabic"},    {0x0750, 0x077F, "Arabic"},
    {0x0900, 0x097F, "Devanagari"}, {0x0980, 0x09FF, "Bengali"},   {0x0A00, 0x0A7F, "Gurmukhi"},
    {0x0A80, 0x0AFF, "Gujarati"},   {0x0B80, 0x0BFF, "Tamil"},     {0x0C00, 0x0C7F, "Telugu"},
    {0x0C80, 0x0CFF, "Kannada"},    {0x0D00, 0x0D7F, "Malayalam"}, {0x0D80, 0x0DFF, "Sinhala"},
    {0x0E00, 0x0E7F, "Thai"},       {0x0E80, 0x0EFF, "Lao"},       {0x1000, 0x109F, "Burmese"},
    {0x10A0, 0x10FF, "Georgian"},   {0x1100, 0x11FF, "Korean"},    {0x1200, 0x139F, "Ethiopic"},
    {0x1780, 0x17FF, "Khmer"},      {0x1800, 0x18AF, "Mongolian"}, {0x1C80, 0x1C8F, "Cyrillic"},
    {0x1C90, 0x1CBF, "Georgian"},   {0x1F00, 0x1FFF, "Greek"},     {0x2DE0, 0x2DFF, "Cyrillic"},
    {0x3040, 0x30FF, "Japanese"},   {0x3100, 0x312F, "Bopomofo"},  {0x3130, 0x318F, "Korean"},
    {0x31F0, 0x31FF, "Japanese"},   {0x3400, 0x4DBF, "Chinese"},   {0x4E00, 0x9FFF, "Chinese"},
    {0xA640, 0xA69F, "Cyrillic"},   {0xAC00, 0xD7AF, "Korean"},    {0xF900, 0xFAFF, "Chinese"},
    {0xFB50, 0xFDFF, "Arabic"},     {0xFE70, 0xFEFF, "Arabic"},    {0xFF66, 0xFF9F, "Japanese"},
    {0x20000, 0x323AF, "Chinese"},
};

uint32_t letter_ascii(uint32_t character)
{
    enum { WIDE_FIRST = 0xFF01, WIDE_LAST = 0xFF5E, WIDE_BLANK = 0x3000 };
    if (character == WIDE_BLANK) return ' ';
    if (character >= WIDE_FIRST && character <= WIDE_LAST) return character - WIDE_FIRST + '!';
    for (size_t i = 0; i < sizeof zeros / sizeof zeros[0]; i++) {
        if (character >= zeros[i] && character < zeros[i] + 10) return character - zeros[i] + '0';
    }
    return character;
}

const char *letter_script(uint32_t character)
{
    if (letter_ascii(character) != character) return NULL;
    for (size_t i = 0; i < sizeof scripts / sizeof scripts[0]; i++) {
        if (character >= scripts[i].first && character <= scripts[i].last) return scripts[i].name;
    }
    return NULL;
}

const char *letter_text_script(const char *text)
{
    const char *script = NULL;
    while (*text && !script) {
        uint32_t character;
        text += text_decode(&character, text);
        script = letter_script(character);
    }
    return script;
}
