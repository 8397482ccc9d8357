/* seminar_write.c: writes the tables of a seminar's folder. */
/* SPDX-License-Identifier: MIT */
#include "game/seminar_inner.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/text.h"

/* A row's cells are no longer than its record, but each may be quoted and a quotation mark is
 * doubled. */
static size_t row_room(const struct table_spec *spec)
{
    return 2 * spec->record_size + 4 * TABLE_COLUMNS_MAX;
}

static void cell_put(struct text *out, const struct table_column *column, const char *record)
{
    int32_t number;
    if (column->type == TABLE_ID || column->type == TABLE_TEXT) {
        csv_put(out, record + column->offset);
        return;
    }
    memcpy(&number, record + column->offset, sizeof number);
    if (column->type == TABLE_CHOICE) {
        if (number >= 0) csv_put(out, column->choices[number]);
    } else if (number != 0 || !column->optional) {
        text_format(out, "%" PRId32, number);
    }
}

/* A row of the table; without a record its header. */
static void row_put(struct text *out, const struct table_spec *spec, const char *record)
{
    for (const struct table_column *column = spec->columns; column->name; column++) {
        if (column != spec->columns) text_append(out, ",");
        if (record) cell_put(out, column, record);
        else csv_put(out, column->name);
    }
    text_append(out, "\n");
}

static bool file_put(const char *path, const struct text *text, char *reason)
{
    int descriptor = file_open_append(path, FILE_OPEN_NEW, reason);
    if (descriptor < 0) return false;
    bool good = file_append_durable(descriptor, text->data, text->length, reason);
    close(descriptor);
    if (!good) unlink(path);
    return good;
}

bool seminar_write(const struct seminar *seminar, enum seminar_table which, struct diag_list *list)
{
    const struct seminar_table_spec *table = seminar_table(which);
    int32_t count;
    memcpy(&count, (const char *)seminar + table->count, sizeof count);
    size_t size = row_room(&table->spec) * ((size_t)count + 1);
    char path[SEMINAR_PATH_SIZE], reason[FILE_REASON_SIZE], *buffer = memory_new(size);
    struct text text;
    text_init(&text, buffer, size);
    row_put(&text, &table->spec, NULL);
    const char *rows = (const char *)seminar + table->rows;
    for (int32_t i = 0; i < count; i++)
        row_put(&text, &table->spec, rows + (size_t)i * table->spec.record_size);
    seminar_table_path(path, seminar->folder, which);
    bool good = file_put(path, &text, reason);
    if (!good) diag_error(list, path, 0, 0, "%s", reason);
    free(buffer);
    return good;
}
