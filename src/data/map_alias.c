/* map_alias.c: what people call a thing besides its name; a game does not depend on it. */
/* SPDX-License-Identifier: MIT */
#include "data/map_inner.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/file.h"

enum { THINGS = COUNTRY_MAX + GOOD_MAX + INDUSTRY_MAX };

/* A row, as the table gives it; `thing` counts the countries, then the goods, then the industries.
 */
struct alias_row {
    int32_t thing;
    char alias[MAP_ALIAS_SIZE];
};

/* The loader lends TABLE_CONSUMER the ids of all things. */
static const struct table_column columns[] = {
    {.name = "thing",
     .type = TABLE_REFERENCE,
     .reference = TABLE_CONSUMER,
     .offset = offsetof(struct alias_row, thing)},
    {.name = "alias",
     .type = TABLE_TEXT,
     .key = true,
     .offset = offsetof(struct alias_row, alias),
     .size = MAP_ALIAS_SIZE},
    {.name = NULL},
};

static const struct table_spec spec = {"aliases.csv", columns, sizeof(struct alias_row)};

/* An alias that is another thing's id would never be heard. */
static void ids_check(const struct table *table, const struct table_words *things,
                      struct diag_list *list)
{
    for (size_t i = 0; i < table->count; i++) {
        const struct alias_row *row = table_record(table, i);
        for (size_t k = 0; k < things->count; k++) {
            if (table->bad[i] || !ascii_equal(row->alias, things->words[k])) continue;
            table_error(table, i, "alias", list,
                        "found %s, which is an id of this map, expected a word that is none",
                        row->alias);
        }
    }
}

static void alias_put(struct map_aliases *out, const char *id, const char *alias)
{
    struct map_alias *item = &out->items[out->count++];
    snprintf(item->id, sizeof item->id, "%s", id);
    snprintf(item->alias, sizeof item->alias, "%s", alias);
}

/* The ids of all that can have an alias, in one list. False where a table of them could not be
 * read: then nothing can be said of this one. */
static bool things_list(const char *out[THINGS], struct table_words all[TABLE_REFERENCE_COUNT],
                        const struct table_words *words)
{
    static const enum table_reference kinds[] = {TABLE_COUNTRY, TABLE_GOOD, TABLE_INDUSTRY};
    size_t count = 0;
    memset(all, 0, TABLE_REFERENCE_COUNT * sizeof *all);
    bool partial = false;
    for (size_t kind = 0; kind < sizeof kinds / sizeof kinds[0]; kind++) {
        const struct table_words *ids = &words[kinds[kind]];
        if (ids->count == 0) return false;
        partial = partial || ids->partial;
        for (size_t i = 0; i < ids->count; i++) out[count++] = ids->words[i];
    }
    all[TABLE_CONSUMER] = (struct table_words){.words = out,
                                               .count = count,
                                               .what = "a country, good or industry of this map",
                                               .partial = partial};
    return true;
}

void map_alias_lend(struct table_words *words, struct table_alias *aliases, size_t room,
                    const struct csv_sheet *sheet)
{
    for (size_t row = 1; row < sheet->row_count; row++) {
        const char *thing = csv_text(sheet, row, 0), *alias = csv_text(sheet, row, 1);
        for (size_t i = 0; i < words->count && words->alias_count < room; i++) {
            if (!*thing || strcmp(words->words[i], thing) != 0) continue;
            aliases[words->alias_count++] = (struct table_alias){alias, i};
        }
    }
    words->aliases = aliases;
}

bool map_alias_load(struct map_aliases *out, const char *folder, const struct table_words *words,
                    struct diag_list *list)
{
    char path[TABLE_PATH_SIZE];
    const char *things[THINGS];
    struct table_words all[TABLE_REFERENCE_COUNT];
    struct table table;
    size_t errors = list->errors;
    snprintf(path, sizeof path, "%s/%s", folder, spec.file);
    if (!file_exists(path) || !things_list(things, all, words)) return true;
    table_open(&table, &spec, folder, all, list);
    ids_check(&table, &all[TABLE_CONSUMER], list);
    if (table.count > MAP_ALIAS_MAX) {
        diag_error(list, path, 0, 0, "found %zu rows, expected at most %d; delete some",
                   table.count, MAP_ALIAS_MAX);
    }
    for (size_t i = 0; list->errors == errors && i < table.count; i++) {
        const struct alias_row *row = table_record(&table, i);
        alias_put(out, things[row->thing], row->alias);
    }
    table_close(&table);
    return list->errors == errors;
}
