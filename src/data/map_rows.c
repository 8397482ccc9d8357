/* map_rows.c: the rows of a table that name given things, for whoever asks where a figure is from.
 */
/* SPDX-License-Identifier: MIT */
#include "base/ascii.h"
#include "data/map.h"

#include <string.h>

/* The loader keeps what the engine needs; a row's own source is read again when it is asked for,
 * which is seldom, and takes a few milliseconds. */

static bool part_of_word(char c)
{
    return ascii_is_alphanumeric(c) || c == '_';
}

static bool holds_word(const char *text, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = strstr(text, word); at; at = strstr(at + 1, word)) {
        if ((at == text || !part_of_word(at[-1])) && !part_of_word(at[length])) return true;
    }
    return false;
}

static bool row_holds(const struct map_row *row, const char *id)
{
    for (size_t cell = 0; cell < row->sheet->rows[row->index].count; cell++) {
        if (cell != row->source && holds_word(csv_text(row->sheet, row->index, cell), id))
            return true;
    }
    return false;
}

/* The column of a name; the count of columns if there is none. */
static size_t column_find(const struct csv_sheet *sheet, const char *name)
{
    size_t column = 0, count = sheet->row_count > 0 ? sheet->rows[0].count : 0;
    while (column < count && !csv_same_name(csv_text(sheet, 0, column), name)) column++;
    return column;
}

size_t map_rows_each(const char *path, const char *const ids[], size_t count,
                     void (*visit)(void *context, const struct map_row *row), void *context,
                     struct diag_list *list)
{
    struct csv_sheet sheet;
    size_t found = 0;
    csv_open(&sheet, path, list);
    struct map_row row = {&sheet, 1, column_find(&sheet, "source")};
    for (; row.index < sheet.row_count; row.index++) {
        size_t held = 0;
        while (held < count && row_holds(&row, ids[held])) held++;
        if (held < count) continue;
        visit(context, &row);
        found++;
    }
    csv_close(&sheet);
    return found;
}
