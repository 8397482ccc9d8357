/* slip.c: what spreadsheets and people make of a cell that should hold a word or an id. */
/* SPDX-License-Identifier: MIT */
#include "data/slip.h"

#include <stdio.h>
#include <string.h>

#include "base/ascii.h"

/* "#N/A", "#REF!", "#BEZUG!", "#NAME?", "#DIV/0!"; "########" of a column too narrow. */
static bool is_error(const char *text)
{
    size_t length = strlen(text);
    if (strncmp(text, "Err:", 4) == 0)
        return length > 4 && strspn(text + 4, "0123456789") == length - 4;
    if (*text != '#' || length < 3 || length > 16) return false;
    if (strspn(text, "#") == length) return true;
    if (strcmp(text, "#N/A") == 0 || strcmp(text, "#NV") == 0) return true;
    return strchr("!?", text[length - 1]) &&
           strspn(text + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_/0123456789\xC3\x89\x80\x84\x9C") ==
               length - 2;
}

bool slip_sheet(struct slip *out, const char *text)
{
    bool error = is_error(text), formula = text[0] == '=' && text[1];
    if (error) {
        snprintf(out->what, sizeof out->what, "is the error of a spreadsheet's formula");
        snprintf(out->cure, sizeof out->cure, "mend the formula in the sheet, and save it again");
    } else if (formula) {
        snprintf(out->what, sizeof out->what, "is a spreadsheet's formula, not what it comes to");
        snprintf(out->cure, sizeof out->cure, "paste the values alone, and save the sheet again");
    }
    return error || formula;
}

bool slip_quoted(const char *text, bool *end)
{
    static const char *const marks[] = {"\xE2\x80\x9C",
                                        "\xE2\x80\x9D",
                                        "\xE2\x80\x9E",
                                        "\xE2\x80\x98",
                                        "\xE2\x80\x99",
                                        "\xE2\x80\x9A",
                                        "\xC2\xAB",
                                        "\xC2\xBB",
                                        "'",
                                        "`"};
    size_t length = strlen(text);
    bool begins = false;
    *end = false;
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        size_t mark = strlen(marks[i]);
        begins = begins || strncmp(text, marks[i], mark) == 0;
        *end = *end || (length > mark && strcmp(text + length - mark, marks[i]) == 0);
    }
    return begins;
}

bool slip_id(char *out, size_t size, const char *text)
{
    size_t used = 0;
    bool parted = false;
    for (; *text; text++) {
        char c = ascii_lower(*text);
        bool counts = ascii_is_alphanumeric(c);
        if (!counts && !strchr(" _-./'", c)) return false;
        if (counts && parted && used > 0 && used + 1 < size) out[used++] = '_';
        if (counts && used + 1 < size) out[used++] = c;
        parted = !counts;
    }
    out[used] = '\0';
    return used > 0 && used + 1 < size && ascii_is_id(out[0], true);
}
