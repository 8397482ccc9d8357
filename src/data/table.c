/* table.c: a CSV table declared by its columns: read, checked cell by cell, put into records. */
/* SPDX-License-Identifier: MIT */
#include "data/table.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "data/table_inner.h"
#include "engine/rng.h"

static int column_named(const struct table_spec *spec, const char *name)
{
    for (int i = 0; spec->columns[i].name; i++) {
        if (strcmp(spec->columns[i].name, name) == 0) return i;
    }
    return -1;
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

/* What a rule finds where a row was not read: no word, and not the first of them. */
static void words_clear(struct table *table, size_t index)
{
    char *record = (char *)table->records + index * table->spec->record_size;
    for (size_t i = 0; table->spec->columns[i].name; i++) {
        const struct table_column *column = &table->spec->columns[i];
        bool word = column->type == TABLE_CHOICE || column->type == TABLE_REFERENCE;
        int32_t none = -1;
        if (!word || column->plain || column->checked) continue;
        memcpy(record + column->offset, &none, sizeof none);
    }
}

static const char *row_cell(const struct table *table, size_t index, size_t column)
{
    int cell = table->cell_of[column];
    return cell < 0 ? "" : csv_text(&table->sheet, index + 1, (size_t)cell);
}

/* Reads what can be read. How many cells were refused. */
static size_t cells_read(struct table *table, size_t index, const struct table_words *words)
{
    size_t refused = 0;
    void *record = table->records + index * table->spec->record_size;
    for (size_t i = 0; table->spec->columns[i].name; i++) {
        const struct table_column *column = &table->spec->columns[i];
        const char *text = row_cell(table, index, i);
        bool missing = table->cell_of[i] < 0 && !column->optional; /* which the header told */
        if (!missing) refused += !table_cell_read(record, column, text, words, NULL);
        /* A word that could not be looked up is nobody's mistake here, but nothing to build on. */
        bool unknown = column->type == TABLE_REFERENCE && words[column->reference].count == 0;
        table->bad[index] = table->bad[index] || missing || (unknown && *text);
    }
    return refused;
}

/* Says why a cell is refused, unless what stands in it was told where it was read. */
static void cell_tell(struct table *table, size_t index, size_t column,
                      const struct table_words *words, struct diag_list *list)
{
    const struct table_column *spec = &table->spec->columns[column];
    struct table_problem problem = {.list = list};
    void *record = table->records + index * table->spec->record_size;
    const char *text = row_cell(table, index, column);
    if (!text_printable(text) || table_cell_read(record, spec, text, words, NULL)) return;
    if (diag_room(list, table->path)) table_cell_read(record, spec, text, words, &problem);
    if (!problem.topic[0]) table_error(table, index, spec->name, list, "%s", problem.text);
    else if (!problem.everywhere) {
        table_error_about(table, index, spec->name, list, problem.topic, "%s", problem.text);
    } else {
        const struct csv_cell *cell = cell_at(table, index, spec->name);
        diag_error_about(list, problem.topic, table->path, cell->line, cell->column, "%s",
                         problem.text);
    }
}

/* Checks every cell, so that one run tells all mistakes of a row. False if it is no row at all. */
static bool row_read(struct table *table, size_t index, const struct table_words *words,
                     struct diag_list *list)
{
    words_clear(table, index);
    size_t refused = table->sheet.rows[index + 1].broken ? 0 : cells_read(table, index, words);
    enum table_line line = table_row_check(table, index + 1, refused, list);
    if (line != TABLE_LINE_ROW) {
        memset(table->records + index * table->spec->record_size, 0, table->spec->record_size);
        words_clear(table, index);
        table->bad[index] = true;
        if (line == TABLE_LINE_LENGTH) row_id_read(table, index, words);
        return line == TABLE_LINE_LENGTH;
    }
    table->bad[index] = table->bad[index] || refused > 0;
    for (size_t i = 0; refused > 0 && table->spec->columns[i].name; i++) {
        bool missing = table->cell_of[i] < 0 && !table->spec->columns[i].optional;
        if (!missing) cell_tell(table, index, i, words, list);
    }
    return true;
}

/* Lines that are no rows take no place among them. */
static void rows_read(struct table *table, const struct table_words *words, struct diag_list *list)
{
    size_t size = table->spec->record_size, kept = 0;
    for (size_t i = 0; i < table->count; i++) {
        if (!row_read(table, i, words, list)) continue;
        memmove(table->records + kept * size, table->records + i * size, size);
        table->sheet.rows[kept + 1] = table->sheet.rows[i + 1];
        table->bad[kept++] = table->bad[i];
    }
    table->count = kept;
    table->sheet.row_count = kept + 1;
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
        table_error_about(table, i, first_key(table->spec), list, "twice",
                          "found %s a second time, the first is in line %d; delete one of the rows",
                          name, table_line(table, first[i]));
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
    if (out->sheet.rows[0].broken || !table_header_read(out, list)) return false;
    out->count = out->sheet.row_count - 1;
    out->records = memory_new(out->count * spec->record_size + 1);
    out->bad = memory_new((out->count + 1) * sizeof *out->bad);
    rows_read(out, words, list);
    keys_check(out, list);
    return list->errors == errors;
}

size_t table_good(const struct table *table)
{
    size_t good = 0;
    for (size_t i = 0; i < table->count; i++) good += !table->bad[i];
    return good;
}

bool table_whole(const struct table *table)
{
    return table_good(table) == table->count && !table->sheet.torn;
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

void table_error_about(const struct table *table, size_t index, const char *column,
                       struct diag_list *list, const char *topic, const char *format, ...)
{
    char text[DIAG_TEXT_SIZE], whole[TABLE_PATH_SIZE + TABLE_TOPIC_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    const struct csv_cell *cell = cell_at(table, index, column);
    snprintf(whole, sizeof whole, "%s %s", table->path, topic);
    diag_error_about(list, whole, table->path, cell->line, cell->column, "%s", text);
}

void table_warning_about(const struct table *table, size_t index, const char *column,
                         struct diag_list *list, const char *topic, const char *format, ...)
{
    char text[DIAG_TEXT_SIZE], whole[TABLE_PATH_SIZE + TABLE_TOPIC_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    const struct csv_cell *cell = cell_at(table, index, column);
    snprintf(whole, sizeof whole, "%s %s", table->path, topic);
    diag_warning_about(list, whole, table->path, cell->line, cell->column, "%s", text);
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
