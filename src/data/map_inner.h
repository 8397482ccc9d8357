/* map_inner.h: a map folder's tables, their rules, and what is built of them; for map*.c. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_MAP_INNER_H
#define DATA_MAP_INNER_H

#include <stdbool.h>

#include "base/diag.h"
#include "data/map.h"
#include "data/table.h"
#include "engine/world.h"

enum map_table {
    MAP_COUNTRIES,
    MAP_GOODS,
    MAP_INDUSTRIES,
    MAP_RECIPES,
    MAP_SUPPLY,
    MAP_DEMAND,
    MAP_TRADE,
    MAP_PROJECTS,
    MAP_FIRMS,
    MAP_RELATIONS,
    MAP_LAYOUT,
    MAP_PARAMETERS,
    MAP_TABLE_COUNT
};

/* Shares and percentages are from 0 to 1 in all records. References are indices of rows (countries,
 * goods) or of map_tables.industries; a consumer is a good, or an industry when beyond the goods.
 */
struct map_country {
    char id[8];
    char name[NAME_SIZE];
    int32_t side; /* SIDE_COUNT for none */
    double gdp_busd, enforcement, hub;
};

/* Of goods.csv the record is struct good itself. */

struct map_industry {
    char id[ID_SIZE];
    char name[NAME_SIZE];
    int32_t country;
    double value_added_busd;
};

struct map_recipe {
    int32_t consumer, input, input_class;
    double share;
};

struct map_supply {
    int32_t good, country;
    double share, spare;
};

struct map_demand {
    int32_t good, country;
    double share;
};

enum map_measure { MAP_IMPORTS, MAP_EXPORTS };

struct map_trade {
    int32_t good, from, to, measure;
    double share;
};

struct map_project {
    char id[HISTORY_ID_SIZE];
    char name[NAME_SIZE];
    char ready[8];
    int32_t country, good;
    int32_t state; /* 0 building, 1 planned, 2 stalled */
    double capacity, cost;
};

struct map_firm {
    char id[HISTORY_ID_SIZE];
    char name[NAME_SIZE];
    int32_t country, good;
    int32_t kind;   /* MAP_FIRM_USER buys the good, all others make it */
    int32_t listed; /* the side on whose list it stands, SIDE_COUNT for none */
    double share;
};

enum { MAP_FIRM_USER = 1 };

enum map_relation_kind {
    MAP_ALIGNMENT,
    MAP_EXPORTS_USA,
    MAP_EXPORTS_CHN,
    MAP_ALLY_WASHINGTON,
    MAP_ALLY_BEIJING,
    MAP_CHIP_CONTROL,
    MAP_MINERALS_CLUB,
    MAP_BRICS,
    MAP_SECURITY_TIE,
    MAP_RELATION_COUNT
};

struct map_relation {
    int32_t country, what;
    double value; /* as in the table: 0..100, or 0 or 1 */
};

struct map_cell {
    int32_t country, row, column;
    double latitude, longitude;
};

/* Unit and range are the model's: a map may repeat them, and is told where it says otherwise. */
struct map_parameter {
    char name[ID_SIZE * 2];
    char unit[ID_SIZE]; /* empty: not said */
    double value;
};

struct map_tables {
    struct table items[MAP_TABLE_COUNT];
    struct table_words words[TABLE_REFERENCE_COUNT];
    const char *countries[COUNTRY_MAX];
    const char *goods[GOOD_MAX];
    const char *industries[INDUSTRY_MAX]; /* in the order of their first rows */
    const char *consumers[GOOD_MAX + INDUSTRY_MAX];
    /* Their names, and what else people call them: goods before industries, as consumers are. */
    struct table_alias country_aliases[COUNTRY_MAX + MAP_ALIAS_MAX];
    struct table_alias aliases[GOOD_MAX + INDUSTRY_MAX + 2 * MAP_ALIAS_MAX];
    struct csv_sheet alias_sheet; /* holds the texts */
};

/* Reads all tables of a folder; every mistake of a cell is listed. Always to be closed. */
void map_tables_open(struct map_tables *out, const char *folder, struct diag_list *list);
void map_tables_close(struct map_tables *tables);

/* The words of map_relation's kinds, ended by NULL. */
const char *const *map_tables_relation_words(void);

/* map_rules.c: what the tables of a map must agree on, row with row and table with table. */

/* Lists every disagreement; rows with a refused cell are passed over. */
void map_rules_check(const struct map_tables *tables, struct diag_list *list);

/* map_things.c: countries, goods, industries, recipes, projects, firms put into the world. */

/* The quarter in which a world without a scenario begins, as csv_quarter counts. */
enum { MAP_THINGS_START = 2025 * 4 };

/* Fills all of an empty world but trade, from tables without mistakes. */
void map_things_build(struct world *world, struct map *map, const struct map_tables *tables);

/* map_trade.c: supply, demand and trade made into the edges and needs of the world. */

/* Fills edges (sorted by good, seller, buyer) and wanted needs; the rest of the world is there
 * already (map_things_build). Says in the map how much is recorded and how far the data were from
 * fitting. False if even without small flows there are more than EDGE_MAX. */
bool map_trade_build(struct world *world, struct map *map, const struct map_tables *tables);

/* Raises capacity above what is used by each maker's spare share. After balance_settle. */
void map_trade_spare(struct world *world, const struct map_tables *tables);

/* map_outline.c: the coastlines of a map folder, for its picture; a game does not depend on them.
 */

/* Reads FOLDER/outline.csv. A folder may do without: then there is no point, and the board shows
 * its grid. False, with every mistake listed and no point, if the table has one. */
bool map_outline_load(struct map_outline *out, const char *folder, struct diag_list *list);

/* map_short.c: names of goods that fit a narrow list; a game does not depend on them. */

/* Reads FOLDER/short_names.csv, whose goods are among `words` (TABLE_REFERENCE_COUNT entries), into
 * out[GOOD_MAX]. A good without a row, or a folder without the table, has none: an empty text.
 * False, with every mistake listed, if the table has one. */
bool map_short_load(char out[][MAP_SHORT_SIZE], const char *folder, const struct table_words *words,
                    struct diag_list *list);

/* map_alias.c: what people call a thing besides its name; a game does not depend on it. */

/* Adds what the table calls the words of a reference to their aliases, as far as there is room;
 * what is wrong in the table is not told here. */
void map_alias_lend(struct table_words *words, struct table_alias *aliases, size_t room,
                    const struct csv_sheet *sheet);

/* Reads FOLDER/aliases.csv, which may be missing. False and messages if it has a mistake. */
bool map_alias_load(struct map_aliases *out, const char *folder, const struct table_words *words,
                    struct diag_list *list);

#endif
