/* letter.c: letters of any script: where a word ends, and which are one but for case and accents.
 */
/* SPDX-License-Identifier: MIT */
#include "report/letter.h"

#include "base/text.h"

struct letters {
    uint32_t first, last;
    const char *plain;
};

/* Latin, with what sits on it (Unicode's Latin-1, Extended-A and -B, and Vietnamese). */
static const struct letters latin[] = {
    {0xc0, 0xc5, "a"},     {0xc6, 0xc6, "ae"},    {0xc7, 0xc7, "c"},     {0xc8, 0xcb, "e"},
    {0xcc, 0xcf, "i"},     {0xd0, 0xd0, "d"},     {0xd1, 0xd1, "n"},     {0xd2, 0xd6, "o"},
    {0xd8, 0xd8, "o"},     {0xd9, 0xdc, "u"},     {0xdd, 0xdd, "y"},     {0xde, 0xde, "th"},
    {0xdf, 0xdf, "ss"},    {0xe0, 0xe5, "a"},     {0xe6, 0xe6, "ae"},    {0xe7, 0xe7, "c"},
    {0xe8, 0xeb, "e"},     {0xec, 0xef, "i"},     {0xf0, 0xf0, "d"},     {0xf1, 0xf1, "n"},
    {0xf2, 0xf6, "o"},     {0xf8, 0xf8, "o"},     {0xf9, 0xfc, "u"},     {0xfd, 0xfd, "y"},
    {0xfe, 0xfe, "th"},    {0xff, 0xff, "y"},     {0x100, 0x105, "a"},   {0x106, 0x10d, "c"},
    {0x10e, 0x111, "d"},   {0x112, 0x11b, "e"},   {0x11c, 0x123, "g"},   {0x124, 0x127, "h"},
    {0x128, 0x131, "i"},   {0x132, 0x133, "ij"},  {0x134, 0x135, "j"},   {0x136, 0x138, "k"},
    {0x139, 0x142, "l"},   {0x143, 0x14b, "n"},   {0x14c, 0x151, "o"},   {0x152, 0x153, "oe"},
    {0x154, 0x159, "r"},   {0x15a, 0x161, "s"},   {0x162, 0x167, "t"},   {0x168, 0x173, "u"},
    {0x174, 0x175, "w"},   {0x176, 0x178, "y"},   {0x179, 0x17e, "z"},   {0x17f, 0x17f, "s"},
    {0x1a0, 0x1a1, "o"},   {0x1af, 0x1b0, "u"},   {0x1cd, 0x1ce, "a"},   {0x1cf, 0x1d0, "i"},
    {0x1d1, 0x1d2, "o"},   {0x1d3, 0x1dc, "u"},   {0x218, 0x219, "s"},   {0x21a, 0x21b, "t"},
    {0x1ea0, 0x1eb7, "a"}, {0x1eb8, 0x1ec7, "e"}, {0x1ec8, 0x1ecb, "i"}, {0x1ecc, 0x1ee3, "o"},
    {0x1ee4, 0x1ef1, "u"}, {0x1ef2, 0x1ef9, "y"}, {0, 0, NULL},
};

/* Those of German and of the North that have another spelling. */
static const struct letters pairs[] = {
    {0xc4, 0xc4, "ae"}, {0xe4, 0xe4, "ae"}, {0xc5, 0xc5, "aa"}, {0xe5, 0xe5, "aa"},
    {0xd6, 0xd6, "oe"}, {0xf6, 0xf6, "oe"}, {0xd8, 0xd8, "oe"}, {0xf8, 0xf8, "oe"},
    {0xdc, 0xdc, "ue"}, {0xfc, 0xfc, "ue"}, {0, 0, NULL},
};

/* Not letters, among those that no byte of ASCII is: signs, marks on letters, punctuation. */
static const struct letters others[] = {
    {0x80, 0xbf, ""},     {0xd7, 0xd7, ""},     {0xf7, 0xf7, ""},     {0x300, 0x36f, ""},
    {0x2000, 0x2bff, ""}, {0x3000, 0x3004, ""}, {0x3008, 0x303f, ""}, {0x30fb, 0x30fb, ""},
    {0xff00, 0xff20, ""}, {0xff3b, 0xff40, ""}, {0xff5b, 0xff65, ""}, {0xfff0, 0xffff, ""},
    {0, 0, NULL},
};

/* Scripts of China, Japan and Korea. */
static const struct letters dense[] = {
    {0x3040, 0x30ff, ""}, {0x3400, 0x9fff, ""},   {0xac00, 0xd7a3, ""},
    {0xf900, 0xfaff, ""}, {0x20000, 0x3ffff, ""}, {0, 0, NULL},
};

static const struct letters *find(const struct letters *list, uint32_t character)
{
    for (; list->plain; list++) {
        if (character >= list->first && character <= list->last) return list;
    }
    return NULL;
}

static bool is_letter(uint32_t character)
{
    if (character >= 0x80) return !find(others, character);
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

static bool is_mark(uint32_t character)
{
    return (character >= 0x300 && character <= 0x36f) || character == 0xad;
}

size_t letter_step(uint32_t *out, const char *text)
{
    uint32_t mark;
    size_t length = *text ? text_decode(out, text) : 0, step;
    if (length == 0 || !is_letter(*out)) return 0;
    while (text[length] && (step = text_decode(&mark, text + length)) > 0 && is_mark(mark))
        length += step;
    return length;
}

bool letter_dense(uint32_t letter)
{
    return find(dense, letter) != NULL;
}

/* Greek and Cyrillic have their small letters at one distance. */
static uint32_t small(uint32_t letter)
{
    if (letter >= 'A' && letter <= 'Z') return letter + ('a' - 'A');
    if ((letter >= 0x391 && letter <= 0x3a9) || (letter >= 0x410 && letter <= 0x42f))
        return letter + 0x20;
    return letter >= 0x400 && letter <= 0x40f ? letter + 0x50 : letter;
}

bool letter_capital(uint32_t letter)
{
    bool latin_capital = (letter >= 0xc0 && letter <= 0xde) ||
                         (letter >= 0x100 && letter <= 0x17e && letter % 2 == 0) ||
                         (letter >= 0x1e00 && letter <= 0x1eff && letter % 2 == 0);
    return small(letter) != letter || latin_capital;
}

void letter_fold(char *out, size_t size, const char *text, size_t length, bool paired)
{
    struct text folded;
    uint32_t letter;
    text_init(&folded, out, size);
    for (size_t at = 0, step; at < length && (step = letter_step(&letter, text + at)) > 0;
         at += step) {
        const struct letters *known = paired ? find(pairs, letter) : NULL;
        size_t bytes = text_decode(&letter, text + at);
        if (!known) known = find(latin, letter);
        if (known) text_append(&folded, known->plain);
        else if (letter < 0x80) text_format(&folded, "%c", (int)small(letter));
        else if (small(letter) < letter + 0x60 && small(letter) != letter)
            text_format(&folded, "%c%c", (int)(0xc0 | small(letter) >> 6),
                        (int)(0x80 | (small(letter) & 0x3f)));
        else text_format(&folded, "%.*s", (int)bytes, text + at);
    }
}
