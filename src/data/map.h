/* map.h: a map folder's tables made into a settled world. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_MAP_H
#define DATA_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "data/csv.h"
#include "engine/world.h"

/* What of a map the engine has no use for, but people have. */
enum { MAP_SOURCE_SIZE = 640, MAP_SHORT_SIZE = 10, MAP_OUTLINE_MAX = 2000 };
enum { MAP_ALIAS_SIZE = 24, MAP_ALIAS_MAX = 128 };

/* Where a country stands on the schematic board, and on a real map. */
struct map_place {
    int row, column;
    double latitude, longitude;
};

/* A point of a coastline; it is joined to the next one that has the same line. */
struct map_point {
    int32_t line;
    double longitude, latitude; /* degrees, east and north positive */
};

/* The coastlines; none where the folder has no outline.csv. */
struct map_outline {
    size_t count;
    struct map_point points[MAP_OUTLINE_MAX];
};

/* What people call a country, good or industry besides its name; none where the folder has no
 * aliases.csv. */
struct map_aliases {
    size_t count;
    struct map_alias {
        char id[ID_SIZE];
        char alias[MAP_ALIAS_SIZE];
    } items[MAP_ALIAS_MAX];
};

struct map {
    char id[ID_SIZE]; /* the folder's name */
    uint64_t hash;    /* over the bytes of all its tables but the outline, the short names and the
                      aliases: what is only shown or typed is no rule */
    struct map_place places[COUNTRY_MAX];
    struct map_outline outline;
    struct map_aliases aliases;
    char good_short[GOOD_MAX][MAP_SHORT_SIZE];   /* for narrow lists; empty: the whole name */
    char good_source[GOOD_MAX][MAP_SOURCE_SIZE]; /* of a good's world figures */
    char country_source[COUNTRY_MAX][MAP_SOURCE_SIZE];
    char parameter_source[PARAMETER_COUNT][MAP_SOURCE_SIZE];
    double recorded_trade; /* share of trade value that is recorded ... */
    double filled_trade;   /* ... and filled by proportional fitting */
    double unbalance;      /* how far the data were from a steady state: the
                              largest relative correction of a margin ... */
    double record_miss;    /* ... of a recorded share of trade (0..1) ... */
    double need_cut;       /* ... and of a recipe's need */
    size_t rows;           /* read in all tables */
};

/* Reads a map folder into a settled world at turn 0 without a scenario. On false nothing in *world
 * or *map may be used, and `list` holds every mistake of every table. */
bool map_load(struct world *world, struct map *map, const char *folder, struct diag_list *list);

/* The same with other constants than those of its parameters.csv (NULL: those): the world is
 * settled by them. What is so loaded is for studies: no journal tells it. */
bool map_load_with(struct world *world, struct map *map, const char *folder,
                   const struct parameters *parameters, struct diag_list *list);

/* map_rows.c: the rows of a table that name given things, for whoever asks where a figure is from.
 */

/* A row that was found; borrowed for the call. The header is row 0 of the sheet. */
struct map_row {
    const struct csv_sheet *sheet;
    size_t index;
    size_t source; /* the column of that name */
};

/* Calls `visit` for each row of the table `path`, a CSV file with a column "source", in which all
 * `count` ids stand as whole words outside that column: CHN, to=CHN or [CHN], not CHNX. How many.
 * Mistakes of the file go to `list`. */
size_t map_rows_each(const char *path, const char *const ids[], size_t count,
                     void (*visit)(void *context, const struct map_row *row), void *context,
                     struct diag_list *list);

#endif
