/* csv_form.c: what a program made of a table when it saved it: what is no CSV, and other marks. */
/* SPDX-License-Identifier: MIT */
#include "data/csv_form.h"

#include <stdio.h>
#include <string.h>

#define RESAVE "save the sheet as CSV in UTF-8, with commas between the cells"

/* How files begin that are no text, or text of another kind. */
static const struct {
    const char *start;
    size_t length;
    const char *what, *cure;
} kinds[] = {
    {"PK\x03\x04", 4, "a workbook or an archive (xlsx, ods, numbers, zip)", RESAVE},
    {"\xD0\xCF\x11\xE0", 4, "a workbook of an old spreadsheet (xls)", RESAVE},
    {"\x1F\x8B", 2, "a packed file (gzip)", "unpack it"},
    {"%PDF", 4, "a PDF", "take the table itself: copy it into a sheet, and " RESAVE},
    {"{\\rtf", 5, "a formatted text (RTF)", "save it as plain text in UTF-8"},
    {"version https://git-lfs", 23, "a pointer of Git LFS, not the file it points to",
     "fetch the file itself with git lfs pull"},
    {"<", 1, "a web page or XML",
     "take the file itself, not the page that shows it, or copy the table into a sheet "
     "and " RESAVE},
    {"{", 1, "JSON", RESAVE},
    {"[", 1, "JSON", RESAVE},
};

/* A text in which every letter of the alphabet takes two bytes, one of them zero. */
static const char *two_bytes(const char *bytes, size_t length)
{
    size_t zeros[2] = {0, 0}, looked = length < 1024 ? length : 1024;
    bool marked =
        length >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0);
    for (size_t i = 0; i < looked; i++) zeros[i % 2] += bytes[i] == '\0';
    if (looked >= 4 && zeros[0] + zeros[1] > looked / 2 + 2) return "UTF-32";
    bool many = zeros[0] > looked / 5 || zeros[1] > looked / 5;
    return marked || (looked >= 4 && many) ? "UTF-16" : NULL;
}

static bool kind_check(char *said, const char *bytes, size_t length)
{
    size_t blank = csv_form_start(bytes, length);
    while (blank < length && strchr(" \t\r\n", bytes[blank]) && bytes[blank]) blank++;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (length - blank < kinds[i].length) continue;
        if (memcmp(bytes + blank, kinds[i].start, kinds[i].length) != 0) continue;
        snprintf(said, CSV_FORM_SIZE, "found %s, expected a table in CSV; %s", kinds[i].what,
                 kinds[i].cure);
        return false;
    }
    const char *wide = two_bytes(bytes, length);
    if (wide) {
        snprintf(said, CSV_FORM_SIZE,
                 "found %s, in which every letter takes %s bytes, as a spreadsheet saves \"Unicode "
                 "text\", expected UTF-8; " RESAVE " (Excel: CSV UTF-8, Notepad: encoding UTF-8)",
                 wide, strcmp(wide, "UTF-16") == 0 ? "two" : "four");
        return false;
    }
    return true;
}

/* What may stand between cells instead of the comma. */
static const struct {
    char sign;
    const char *what, *where;
} signs[] = {
    {';', "semicolons", "as a spreadsheet saves them where the comma is the decimal sign"},
    {'\t', "tabs", "as cells copied from a sheet, or saved as text, have them"},
    {'|', "upright strokes", "as a table of a text or a database has them"},
};

enum { SIGNS = sizeof signs / sizeof signs[0] };

/* Counts commas and the other signs of a line outside of quotation marks; where the next begins. */
static size_t line_count(size_t counts[SIGNS + 1], const char *bytes, size_t length, size_t at)
{
    bool quoted = false;
    memset(counts, 0, (SIGNS + 1) * sizeof counts[0]);
    for (; at < length && (quoted || (bytes[at] != '\n' && bytes[at] != '\r')); at++) {
        if (bytes[at] == '"') quoted = !quoted;
        if (quoted) continue;
        counts[SIGNS] += bytes[at] == ',';
        for (size_t i = 0; i < SIGNS; i++) counts[i] += bytes[at] == signs[i].sign;
    }
    if (at < length && bytes[at] == '\r') at++;
    if (at < length && bytes[at] == '\n') at++;
    return at;
}

/* The header has none of its own signs, so that the first line that parts anything tells; a title
 * above it may hold one by chance. */
static bool signs_check(char *said, int *line, const char *bytes, size_t length)
{
    enum { LOOKED = 4 };
    size_t counts[SIGNS + 1], at = csv_form_start(bytes, length);
    *line = at > 0 && bytes[at - 1] == '\n' ? 2 : 1;
    for (int first = *line; at < length && *line < first + LOOKED; ++*line) {
        at = line_count(counts, bytes, length, at);
        if (counts[SIGNS] > 0) return true;
        size_t most = 0;
        for (size_t i = 1; i < SIGNS; i++) most = counts[i] > counts[most] ? i : most;
        if (counts[most] < (*line == first ? 1u : 2u)) continue;
        snprintf(said, CSV_FORM_SIZE,
                 "found %s between the cells, %s, expected commas between the cells and a point in "
                 "numbers; save it so (LibreOffice: Save As, Edit filter settings; Excel: first "
                 "set the region to one with a decimal point; Google Sheets: comma-separated)",
                 signs[most].what, signs[most].where);
        return false;
    }
    return true;
}

bool csv_form_check(char *said, int *line, const char *bytes, size_t length)
{
    *line = 1;
    return kind_check(said, bytes, length) && signs_check(said, line, bytes, length);
}

size_t csv_form_start(const char *bytes, size_t length)
{
    static const char *const sep[] = {"sep=,", "SEP=,", "\"sep=,\"", "Sep=,"};
    size_t start = length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    for (size_t i = 0; i < sizeof sep / sizeof sep[0]; i++) {
        size_t end = start + strlen(sep[i]);
        if (length <= end || memcmp(bytes + start, sep[i], strlen(sep[i])) != 0) continue;
        while (end < length && (bytes[end] == ',' || bytes[end] == '\r')) end++;
        if (end < length && bytes[end] == '\n') return end + 1;
    }
    return start;
}

void csv_form_lines(char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == '\r' && (i + 1 == length || bytes[i + 1] != '\n')) bytes[i] = '\n';
    }
}
