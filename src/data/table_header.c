/* table_header.c: where each column of a table stands, whatever a person made of its header. */
/* SPDX-License-Identifier: MIT */
#include <assert.h>
#include <string.h>

#include "base/text.h"
#include "data/table_inner.h"

/* So many lines may stand above a header and be known for it. */
enum { ABOVE_MAX = 5 };

static size_t column_count(const struct table_spec *spec)
{
    size_t count = 0;
    while (spec->columns[count].name) count++;
    assert(count <= TABLE_COLUMNS_MAX);
    return count;
}

static int column_named(const struct table_spec *spec, const char *name)
{
    for (int i = 0; *name && spec->columns[i].name; i++) {
        if (csv_same_name(name, spec->columns[i].name)) return i;
    }
    return -1;
}

/* How many columns of the spec a row names. */
static size_t names_count(const struct table *table, size_t row)
{
    size_t count = 0;
    for (size_t i = 0; i < table->sheet.rows[row].count; i++) {
        count += column_named(table->spec, csv_text(&table->sheet, row, i)) >= 0;
    }
    return count;
}

/* The row that names the most columns, the first of such; it is most often the first. */
static size_t header_find(const struct table *table)
{
    size_t best = 0, most = names_count(table, 0);
    for (size_t row = 1; row < table->sheet.row_count && row <= ABOVE_MAX; row++) {
        size_t count = names_count(table, row);
        if (count <= most || count < 2) continue;
        best = row;
        most = count;
    }
    return best;
}

/* A title, a date or a row of merged cells: a person's heading, which no column has. */
static void above_take(struct table *table, size_t count, struct diag_list *list)
{
    const struct csv_cell *cell = &table->sheet.cells[table->sheet.rows[0].first];
    char shown[64];
    while (!*cell->text) cell++; /* a row of nothing is no row */
    text_escape(shown, sizeof shown, cell->text);
    diag_error(
        list, table->path, cell->line, cell->column,
        "found \"%s\", a title above the header in line %d, expected the header in the first "
        "line; delete what stands above it",
        shown, table->sheet.rows[count].line);
    csv_rows_drop(&table->sheet, 0, count);
}

static void names_list(struct text *out, const struct table_spec *spec)
{
    for (size_t i = 0; spec->columns[i].name; i++) {
        text_format(out, "%s%s", i ? "," : "", spec->columns[i].name);
    }
}

/* Another table, or none: no single column is to blame. Always false. */
static bool header_unknown(const struct table *table, struct diag_list *list)
{
    const struct csv_cell *cell = &table->sheet.cells[table->sheet.rows[0].first];
    char names[400], shown[64];
    struct text text;
    bool end, quoted = slip_quoted(cell->text, &end);
    text_init(&text, names, sizeof names);
    names_list(&text, table->spec);
    text_escape(shown, sizeof shown, cell->text);
    if (table->sheet.rows[0].count == 1 && strpbrk(cell->text, ", ") &&
        strncmp(cell->text, table->spec->columns[0].name, strlen(table->spec->columns[0].name)) ==
            0) {
        diag_error(list, table->path, cell->line, cell->column,
                   "found the whole line in one cell, expected a comma between cells and quotation "
                   "marks around single cells alone; split it into columns in the sheet (text to "
                   "columns), and save it again");
    } else if (quoted) {
        diag_error(
            list, table->path, cell->line, cell->column,
            "found %s in curly or single quotation marks, expected straight ones as \"; turn "
            "typographic quotes off in the editor, and replace them all",
            shown);
    } else {
        diag_error(list, table->path, cell->line, cell->column,
                   "found a first line that begins \"%s\", which is no header of %s, expected %s; "
                   "write it as the first line, or see whether this is another table",
                   shown, table->spec->file, names);
    }
    return false;
}

/* A header by the first line, if it names half of what is needed, or is near to that. */
static bool header_likely(const struct table *table)
{
    const struct table_spec *spec = table->spec;
    const char *names[TABLE_COLUMNS_MAX];
    size_t count = column_count(spec), needed = 0, likely = names_count(table, 0);
    bool end;
    if (slip_quoted(csv_text(&table->sheet, 0, 0), &end)) return false;
    for (size_t i = 0; i < count; i++) {
        names[i] = spec->columns[i].name;
        needed += !spec->columns[i].optional;
    }
    for (size_t i = 0; i < table->sheet.rows[0].count; i++) {
        const char *cell = csv_text(&table->sheet, 0, i);
        likely += column_named(spec, cell) < 0 && text_closest(cell, names, count) != NULL;
    }
    return likely > 0 && 2 * likely >= needed;
}

/* The column that an unknown name most likely means: one that is missing, or else any. */
static int near_find(const struct table *table, const char *cell)
{
    const char *names[TABLE_COLUMNS_MAX];
    int columns[TABLE_COLUMNS_MAX];
    size_t count = 0;
    for (int i = 0; table->spec->columns[i].name; i++) {
        size_t length = strlen(table->spec->columns[i].name);
        if (table->cell_of[i] >= 0) continue;
        if (strncmp(cell, table->spec->columns[i].name, length) == 0 && length > 3) return i;
        names[count] = table->spec->columns[i].name;
        columns[count++] = i;
    }
    const char *near = text_closest(cell, names, count);
    for (size_t i = 0; near && i < count; i++) {
        if (names[i] == near) return columns[i];
    }
    return -1;
}

/* A column that is not known is most often a misspelt one, and then read as that. */
static void column_unknown(struct table *table, size_t place, struct diag_list *list)
{
    const struct csv_cell *cell = &table->sheet.cells[table->sheet.rows[0].first + place];
    char shown[96];
    text_escape(shown, sizeof shown, cell->text);
    int near = near_find(table, cell->text);
    if (near >= 0) {
        table->cell_of[near] = (int)place;
        diag_error(list, table->path, cell->line, cell->column,
                   "found the column \"%s\", which %s has not; did you mean %s?", shown,
                   table->spec->file, table->spec->columns[near].name);
    } else if (*shown) {
        diag_error(list, table->path, cell->line, cell->column,
                   "found the column \"%s\", which %s has not; delete it", shown,
                   table->spec->file);
    } else {
        diag_error(list, table->path, cell->line, cell->column,
                   "found a column without a name, which is not empty; name it, or delete it");
    }
}

/* All that are missing in one message, for one hand took them out. */
static void missing_tell(const struct table *table, struct diag_list *list)
{
    char names[400];
    struct text text;
    size_t missing = 0;
    text_init(&text, names, sizeof names);
    for (size_t i = 0; table->spec->columns[i].name; i++) {
        if (table->cell_of[i] >= 0 || table->spec->columns[i].optional) continue;
        text_format(&text, "%s%s", missing++ ? ", " : "", table->spec->columns[i].name);
    }
    if (missing == 0) return;
    diag_error(list, table->path, table->sheet.rows[0].line, 1,
               missing > 1 ? "the columns %s are missing; add them"
                           : "the column %s is missing; add it",
               names);
}

bool table_header_read(struct table *table, struct diag_list *list)
{
    for (size_t i = 0; i < TABLE_COLUMNS_MAX; i++) table->cell_of[i] = -1;
    size_t above = header_find(table);
    if (above > 0) above_take(table, above, list);
    if (table->sheet.rows[0].broken) return false;
    if (!header_likely(table)) return header_unknown(table, list);
    const struct csv_row *header = &table->sheet.rows[0];
    for (size_t i = 0; i < header->count; i++) {
        const struct csv_cell *cell = &table->sheet.cells[header->first + i];
        int column = column_named(table->spec, cell->text);
        if (column < 0) continue;
        if (table->cell_of[column] < 0) table->cell_of[column] = (int)i;
        else
            diag_error(list, table->path, cell->line, cell->column,
                       "found the column %s twice, expected it once; delete one",
                       table->spec->columns[column].name);
    }
    for (size_t i = 0; i < header->count; i++) {
        if (column_named(table->spec, csv_text(&table->sheet, 0, i)) < 0)
            column_unknown(table, i, list);
    }
    missing_tell(table, list);
    return true;
}
