/* table.c: a CSV table declared by its columns: read, checked cell by cell, put into records. */
/* SPDX-License-Identifier: MIT */
#include "data/table.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "engine/rng.h"

static size_t column_count(const struct table_spec *spec)
{
    size_t count = 0;
    while (spec->columns[count].name) count++;
    assert(count <= TABLE_COLUMNS_MAX);
    return count;
}

static int column_named(const struct table_spec *spec, const char *name)
{
    for (int i = 0; spec->columns[i].name; i++) {
        if (strcmp(spec->columns[i].name, name) == 0) return i;
    }
    return -1;
}

/* A column that is not known is most often a misspelt one. */
static void column_unknown(const struct table *table, const struct csv_cell *cell,
                           struct diag_list *list)
{
    const char *names[TABLE_COLUMNS_MAX];
    size_t count = column_count(table->spec);
    for (size_t i = 0; i < count; i++) names[i] = table->spec->columns[i].name;
    char shown[96];
    text_escape(shown, sizeof shown, cell->text);
    bool room = diag_room(list, table->path);
    const char *near = room ? text_closest(cell->text, names, count) : NULL;
    if (near) {
        diag_error(list, table->path, cell->line, cell->column,
                   "found the column \"%s\", which %s has not; did you mean %s?", shown,
                   table->spec->file, near);
    } else {
        diag_error(list, table->path, cell->line, cell->column,
                   "found the column \"%s\", which %s has not; delete it", shown,
                   table->spec->file);
    }
}

/* Finds where each column of the spec stands. False if one that is needed is missing. */
static bool header_read(struct table *table, struct diag_list *list)
{
    const struct csv_sheet *sheet = &table->sheet;
    const struct csv_row *header = &sheet->rows[0];
    for (size_t i = 0; i < TABLE_COLUMNS_MAX; i++) table->cell_of[i] = -1;
    for (size_t i = 0; i < header->count; i++) {
        const struct csv_cell *cell = &sheet->cells[header->first + i];
        int column = column_named(table->spec, cell->text);
        if (column < 0) {
            column_unknown(table, cell, list);
        } else if (table->cell_of[column] >= 0) {
            diag_error(list, table->path, cell->line, cell->column,
                       "found the column %s twice, expected it once; delete one", cell->text);
        } else {
            table->cell_of[column] = (int)i;
        }
    }
    bool good = true;
    for (size_t i = 0; i < column_count(table->spec); i++) {
        const struct table_column *column = &table->spec->columns[i];
        if (table->cell_of[i] >= 0 || column->optional) continue;
        diag_error(list, table->path, header->line, 1, "the column %s is missing; add it",
                   column->name);
        good = false;
    }
    return good;
}

/* The first cell too many, or the last there is, is where to look. */
static bool row_length_check(const struct table *table, size_t row, struct diag_list *list)
{
    const struct csv_sheet *sheet = &table->sheet;
    size_t found = sheet->rows[row].count, expected = sheet->rows[0].count;
    if (sheet->rows[row].broken) return false;
    if (found == expected) return true;
    size_t last = sheet->rows[row].first + (found > expected ? expected : found - 1);
    diag_error(list, table->path, sheet->cells[last].line, sheet->cells[last].column,
               "found a row of %zu cells, expected %zu as in the header; %s", found, expected,
               found > expected ? "a cell with a comma needs quotation marks around it"
                                : "add what is missing");
    return false;
}

/* Of a row with too few or too many cells only the id is taken: without it every row of other
 * tables that names it would be accused of this row's mistake. */
static void row_id_read(struct table *table, size_t index, const struct table_words *words)
{
    void *record = table->records + index * table->spec->record_size;
    for (size_t i = 0; table->spec->columns[i].name; i++) {
        const struct table_column *column = &table->spec->columns[i];
        bool names = column->key && (column->type == TABLE_ID || column->type == TABLE_CODE);
        if (!names || table->cell_of[i] < 0) continue;
        const char *text = csv_text(&table->sheet, index + 1, (size_t)table->cell_of[i]);
        table_cell_read(record, column, text, words, NULL);
    }
}

/* Checks every cell, so that one run tells all mistakes of a row. */
static void row_read(struct table *table, size_t index, const struct table_words *words,
                     struct diag_list *list)
{
    size_t row = index + 1;
    if (!row_length_check(table, row, list)) {
        table->bad[index] = true;
        row_id_read(table, index, words);
        return;
    }
    void *record = table->records + index * table->spec->record_size;
    for (size_t i = 0; table->spec->columns[i].name; i++) {
        const struct table_column *column = &table->spec->columns[i];
        char problem[TABLE_PROBLEM_SIZE];
        const char *text =
            table->cell_of[i] < 0 ? "" : csv_text(&table->sheet, row, (size_t)table->cell_of[i]);
        if (table_cell_read(record, column, text, words, NULL)) {
            /* A word that could not be looked up is nobody's mistake here, but nothing to build on.
             */
            bool unknown = column->type == TABLE_REFERENCE && words[column->reference].count == 0;
            table->bad[index] = table->bad[index] || (unknown && *text);
            continue;
        }
        table->bad[index] = true;
        problem[0] = '\0';
        if (diag_room(list, table->path)) {
            table_cell_read(record, column, text, words, problem);
        }
        table_error(table, index, column->name, list, "%s", problem);
    }
}

/* A hash of the key cells; two rows of one hash have one key (64 bits, a few thousand rows). */
static uint64_t row_key(const struct table *table, size_t index)
{
    uint64_t key = 0;
    for (size_t i = 0; table->spec->columns[i].name; i++) {
        if (!table->spec->columns[i].key || table->cell_of[i] < 0) continue;
        const char *text = csv_text(&table->sheet, index + 1, (size_t)table->cell_of[i]);
        key = rng_bits(key, rng_hash(text, (int64_t)strlen(text)), i, 0);
    }
    return key;
}

/* Names the key of a row: "gallium, CHN". */
static void row_key_name(struct text *out, const struct table *table, size_t index)
{
    for (size_t i = 0; table->spec->columns[i].name; i++) {
        if (!table->spec->columns[i].key || table->cell_of[i] < 0) continue;
        char shown[64];
        text_escape(shown, sizeof shown,
                    csv_text(&table->sheet, index + 1, (size_t)table->cell_of[i]));
        text_format(out, "%s%s", out->length ? ", " : "", shown);
    }
}

static const char *first_key(const struct table_spec *spec)
{
    for (size_t i = 0; spec->columns[i].name; i++) {
        if (spec->columns[i].key) return spec->columns[i].name;
    }
    return NULL;
}

struct keyed {
    uint64_t key;
    size_t index; /* of the row */
};

static int keyed_compare(const void *a, const void *b)
{
    const struct keyed *left = a, *right = b;
    if (left->key != right->key) return left->key < right->key ? -1 : 1;
    return (left->index > right->index) - (left->index < right->index);
}

/* Of each row, the first good one of its key; of a good one that is the first, itself. */
static size_t *firsts_find(const struct table *table)
{
    struct keyed *rows = memory_new((table->count + 1) * sizeof *rows);
    size_t *out = memory_new((table->count + 1) * sizeof *out);
    for (size_t i = 0; i < table->count; i++) rows[i] = (struct keyed){row_key(table, i), i};
    qsort(rows, table->count, sizeof *rows, keyed_compare);
    size_t first = 0;
    for (size_t i = 0; i < table->count; i++) {
        bool begins = i == 0 || rows[i].key != rows[i - 1].key || table->bad[first];
        if (begins) first = rows[i].index;
        out[rows[i].index] = first;
    }
    free(rows);
    return out;
}

/* Two rows about the same thing would silently overrule each other. */
static void keys_check(struct table *table, struct diag_list *list)
{
    if (!first_key(table->spec)) return;
    size_t *first = firsts_find(table);
    for (size_t i = 0; i < table->count; i++) {
        if (first[i] == i || table->bad[i]) continue;
        char name[160];
        struct text text;
        text_init(&text, name, sizeof name);
        row_key_name(&text, table, i);
        table_error(table, i, first_key(table->spec), list,
                    "found %s a second time, the first is in line %d; delete one of the rows", name,
                    table_line(table, first[i]));
        table->bad[i] = true;
    }
    free(first);
}

bool table_open(struct table *out, const struct table_spec *spec, const char *folder,
                const struct table_words *words, struct diag_list *list)
{
    memset(out, 0, sizeof *out);
    out->spec = spec;
    snprintf(out->path, sizeof out->path, "%s%s%s", folder, *folder ? "/" : "", spec->file);
    size_t errors = list->errors;
    csv_open(&out->sheet, out->path, list);
    if (out->sheet.row_count == 0) {
        if (list->errors == errors) {
            diag_error(list, out->path, 1, 1,
                       "found an empty file, expected a header row that begins "
                       "with %s; write it",
                       spec->columns[0].name);
        }
        return false;
    }
    if (out->sheet.rows[0].broken || !header_read(out, list)) return false;
    out->count = out->sheet.row_count - 1;
    out->records = memory_new(out->count * spec->record_size + 1);
    out->bad = memory_new((out->count + 1) * sizeof *out->bad);
    for (size_t i = 0; i < out->count; i++) row_read(out, i, words, list);
    keys_check(out, list);
    return list->errors == errors;
}

void table_close(struct table *table)
{
    csv_close(&table->sheet);
    free(table->records);
    free(table->bad);
    memset(table, 0, sizeof *table);
}

const void *table_record(const struct table *table, size_t index)
{
    assert(index < table->count);
    return table->records + index * table->spec->record_size;
}

/* Where a message about a column points; the row's first cell if it has no such cell. */
static const struct csv_cell *cell_at(const struct table *table, size_t index, const char *column)
{
    int i = column_named(table->spec, column);
    const struct csv_row *row = &table->sheet.rows[index + 1];
    if (i < 0 || table->cell_of[i] < 0 || (size_t)table->cell_of[i] >= row->count) {
        return &table->sheet.cells[row->first];
    }
    return &table->sheet.cells[row->first + (size_t)table->cell_of[i]];
}

const char *table_text(const struct table *table, size_t index, const char *column)
{
    return cell_at(table, index, column)->text;
}

int table_line(const struct table *table, size_t index)
{
    return table->sheet.rows[index + 1].line;
}

void table_error(const struct table *table, size_t index, const char *column,
                 struct diag_list *list, const char *format, ...)
{
    char text[DIAG_TEXT_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    const struct csv_cell *cell = cell_at(table, index, column);
    diag_error(list, table->path, cell->line, cell->column, "%s", text);
}

void table_warning(const struct table *table, size_t index, const char *column,
                   struct diag_list *list, const char *format, ...)
{
    char text[DIAG_TEXT_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    const struct csv_cell *cell = cell_at(table, index, column);
    diag_warning(list, table->path, cell->line, cell->column, "%s", text);
}
