/* journal_sheet.c: a saved game that a spreadsheet saved anew. */
/* SPDX-License-Identifier: MIT */
#include "data/journal_inner.h"

#include <stdio.h>
#include <string.h>

#include "data/csv.h"
#include "data/csv_form.h"
#include "data/journal.h"

static bool has_mark(const char *bytes, size_t length)
{
    return length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0;
}

size_t journal_sheet_undo(char *bytes, size_t length)
{
    size_t kept = 0;
    for (size_t i = has_mark(bytes, length) ? 3 : 0; i < length; i++) {
        if (bytes[i] == '\r' && i + 1 < length && bytes[i + 1] == '\n') continue;
        bytes[kept++] = bytes[i];
    }
    return kept;
}

/* Does the line hold the names of a journal's columns, whatever stands around them? */
static bool names_columns(const char *bytes, size_t length)
{
    static const char *const names[] = {"seq",  "turn", "seat", "kind",
                                        "name", "args", "note", "check"};
    struct csv_sheet sheet;
    struct diag_list ignored;
    diag_init(&ignored);
    csv_take(&sheet, "", bytes, length, &ignored);
    size_t same = 0;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        same += csv_same_name(csv_text(&sheet, 0, i), names[i]);
    }
    csv_close(&sheet);
    diag_free(&ignored);
    return same == sizeof names / sizeof names[0];
}

/* What was done to a first line, and any line end of two bytes; NULL if nothing that is known. */
static const char *change_of(const char *bytes, size_t length)
{
    const char *end = memchr(bytes, '\n', length);
    size_t line = end ? (size_t)(end - bytes) : length;
    if (has_mark(bytes, length)) return "a byte order mark";
    if (csv_form_start(bytes, length) > 0) return "the line sep=";
    if (end && end > bytes && end[-1] == '\r') return "line ends of two bytes";
    if (memchr(bytes, '\r', length)) return "line ends of an old Macintosh";
    return line < 256 && names_columns(bytes, line) ? "the header written in another way" : NULL;
}

bool journal_sheet_tell(const char *path, const char *bytes, size_t length, struct diag_list *list)
{
    char said[CSV_FORM_SIZE];
    int line;
    const char *change = change_of(bytes, length);
    if (length > 0 && !csv_form_check(said, &line, bytes, length)) {
        said[strcspn(said, ",")] = '\0';
        diag_error(
            list, path, 1, 1,
            "%s, as a spreadsheet or an editor saves it, expected the file as the game wrote "
            "it; open a copy that was not saved anew",
            said);
        return true;
    }
    if (!change) return false;
    diag_error(
        list, path, 1, 1,
        "found %s, as a spreadsheet saves files, expected the file as the game wrote it; open a "
        "copy that was not saved anew",
        change);
    return true;
}
