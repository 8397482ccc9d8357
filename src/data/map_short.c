/* map_short.c: names of goods that fit a narrow list; a game does not depend on them. */
/* SPDX-License-Identifier: MIT */
#include "data/map_inner.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"

/* A row, as the table gives it. */
struct short_row {
    int32_t good;
    char name[MAP_SHORT_SIZE];
};

static const struct table_column columns[] = {
    {.name = "good",
     .type = TABLE_REFERENCE,
     .key = true,
     .reference = TABLE_GOOD,
     .offset = offsetof(struct short_row, good)},
    {.name = "short",
     .type = TABLE_TEXT,
     .offset = offsetof(struct short_row, name),
     .size = MAP_SHORT_SIZE},
    {.name = NULL},
};

static const struct table_spec spec = {"short_names.csv", columns, sizeof(struct short_row)};

/* Two goods of one name could not be told apart where only that name is shown. */
static void names_check(const struct table *table, struct diag_list *list)
{
    for (size_t i = 0; i < table->count; i++) {
        const struct short_row *row = table_record(table, i);
        for (size_t j = 0; j < i && !table->bad[i]; j++) {
            const struct short_row *other = table_record(table, j);
            if (table->bad[j] || strcmp(row->name, other->name) != 0) continue;
            table_error(table, i, "short", list,
                        "found %s a second time, expected a name of its own; the first is "
                        "in line %d",
                        row->name, table_line(table, j));
            break;
        }
    }
}

bool map_short_load(char out[][MAP_SHORT_SIZE], const char *folder, const struct table_words *words,
                    struct diag_list *list)
{
    char path[TABLE_PATH_SIZE];
    struct table table;
    size_t errors = list->errors;
    snprintf(path, sizeof path, "%s/%s", folder, spec.file);
    if (!file_exists(path)) return true;
    table_open(&table, &spec, folder, words, list);
    names_check(&table, list);
    for (size_t i = 0; list->errors == errors && i < table.count; i++) {
        const struct short_row *row = table_record(&table, i);
        memcpy(out[row->good], row->name, MAP_SHORT_SIZE);
    }
    table_close(&table);
    return list->errors == errors;
}
