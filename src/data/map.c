/* map.c: a map folder's tables made into a settled world. */
/* SPDX-License-Identifier: MIT */
#include "data/map.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"
#include "data/map_inner.h"
#include "engine/balance.h"
#include "engine/rng.h"

/* The last part of a path, without slashes at its end. */
static void folder_name(char *out, size_t size, const char *folder)
{
    size_t end = strlen(folder);
    while (end > 1 && folder[end - 1] == '/') end--;
    size_t start = end;
    while (start > 0 && folder[start - 1] != '/') start--;
    snprintf(out, size, "%.*s", (int)(end - start), folder + start);
}

/* The order of the tables is fixed, so the same files give the same hash anywhere. */
static void tables_sum(struct map *map, const struct map_tables *tables)
{
    for (int i = 0; i < MAP_TABLE_COUNT; i++) {
        map->hash = rng_bits(map->hash, tables->items[i].sheet.hash, (uint64_t)i, 0);
        map->rows += tables->items[i].count;
    }
}

static bool world_build(struct world *world, struct map *map, const struct map_tables *tables,
                        const struct parameters *parameters, struct diag_list *list)
{
    map_things_build(world, map, tables);
    if (parameters) world->parameters = *parameters;
    if (!map_trade_build(world, map, tables)) {
        diag_error(list, tables->items[MAP_TRADE].path, 0, 0,
                   "found more flows than the %d that a world "
                   "holds; delete rows of trade.csv, or merge countries or goods",
                   EDGE_MAX);
        return false;
    }
    map->need_cut = balance_settle(world);
    map_trade_spare(world, tables);
    return true;
}

bool map_load(struct world *world, struct map *map, const char *folder, struct diag_list *list)
{
    return map_load_with(world, map, folder, NULL, list);
}

bool map_load_with(struct world *world, struct map *map, const char *folder,
                   const struct parameters *parameters, struct diag_list *list)
{
    memset(world, 0, sizeof *world);
    memset(map, 0, sizeof *map);
    if (!file_is_folder(folder)) {
        diag_error(list, folder, 0, 0,
                   "is no folder, expected a map's; `chokepoint list maps` names "
                   "those that are there");
        return false;
    }
    folder_name(map->id, sizeof map->id, folder);
    size_t errors = list->errors;
    struct map_tables *tables = memory_new(sizeof *tables);
    map_tables_open(tables, folder, list);
    map_rules_check(tables, list);
    map_outline_load(&map->outline, folder, list);
    map_short_load(map->good_short, folder, tables->words, list);
    map_alias_load(&map->aliases, folder, tables->words, list);
    bool good = list->errors == errors;
    if (good) {
        tables_sum(map, tables);
        good = world_build(world, map, tables, parameters, list);
    }
    map_tables_close(tables);
    free(tables);
    return good;
}
