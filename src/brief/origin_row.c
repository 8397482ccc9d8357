/* origin_row.c: the rows of the map and of the scenario that name given things, in sentences. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "brief/origin.h"
#include "brief/words.h"
#include "data/map.h"
#include "data/scenario.h"

enum { PAIR_SIZE = 256 };

/* The tables of a map whose rows have sources, and the words that ask for one of them alone. The
 * last is the scenario's own file. */
static const struct {
    const char *name;
    const char *word;
} tables[] = {
    {"trade", "trade"},       {"supply", "output"},    {"demand", "use"},
    {"goods", "price"},       {"recipes", "recipe"},   {"industries", "industry"},
    {"firms", "firm"},        {"projects", "project"}, {"relations", "relation"},
    {"countries", "country"}, {"scenario", "measure"},
};

enum { TABLE_COUNT = sizeof tables / sizeof tables[0], TABLE_SCENARIO = TABLE_COUNT - 1 };

/* The listener to whom rows are told. */
struct telling {
    const struct eyes *eyes;
    const char *table;
    void (*tell)(void *context, const char *sentence);
    void *context;
};

/* The name that people read for an id of the map, or NULL. */
static const char *name_of(const struct world *world, const char *id)
{
    for (int32_t i = 0; i < world->good_count; i++) {
        if (strcmp(world->goods[i].id, id) == 0) return world->goods[i].name;
    }
    for (int32_t i = 0; i < world->country_count; i++) {
        if (strcmp(world->countries[i].id, id) == 0) return world->countries[i].name;
    }
    for (int32_t i = 0; i < world->industry_count; i++) {
        if (strcmp(world->industries[i].id, id) == 0) return world->industries[i].name;
    }
    for (int32_t i = 0; i < world->firm_count; i++) {
        if (strcmp(world->firms[i].id, id) == 0) return world->firms[i].name;
    }
    return NULL;
}

/* The unit that a column's name ends in, in words; the name is cut before it. */
static const char *unit_cut(char *name)
{
    static const char *const units[][2] = {
        {"_pct", " percent"}, {"_busd", " billion dollars"}, {"_usd", " dollars"}};
    size_t length = strlen(name);
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        size_t end = strlen(units[i][0]);
        if (length <= end || strcmp(name + length - end, units[i][0]) != 0) continue;
        name[length - end] = '\0';
        return units[i][1];
    }
    return "";
}

/* "share 28 percent", "from Canada": a column and a cell as they are spoken. */
static void pair_say(struct text *out, const struct world *world, const char *column,
                     const char *cell)
{
    char name[PAIR_SIZE], value[PAIR_SIZE];
    const char *known = name_of(world, cell);
    bool silent =
        strcmp(column, "key") == 0 || strcmp(column, "value") == 0 || strcmp(column, "what") == 0;
    if (cell[0] == '\0' || strcmp(column, "id") == 0) return;
    snprintf(name, sizeof name, "%s", silent ? "" : column);
    snprintf(value, sizeof value, "%s", known ? known : cell);
    const char *unit = unit_cut(name);
    size_t length = strlen(name);
    if (length > 3 && strcmp(name + length - 3, "_bp") == 0) {
        name[length - 3] = '\0';
        snprintf(value, sizeof value, "%g", strtod(cell, NULL) / 100.0);
        unit = " percent";
    }
    for (char *at = name; *at; at++) *at = *at == '_' ? ' ' : *at;
    for (char *at = value; *at; at++) *at = *at == '_' ? ' ' : *at;
    text_format(out, "%s%s%s%s%s", out->length > 0 ? ", " : "", name, name[0] ? " " : "", value,
                unit);
}

/* A cell of a scenario holds several: "tariff;issuer=washington;rate_bp=2500". */
static void cell_say(struct text *out, const struct world *world, const char *column,
                     const char *cell)
{
    while (strchr(cell, ';')) {
        char part[PAIR_SIZE];
        size_t length = strcspn(cell, ";");
        snprintf(part, sizeof part, "%.*s", (int)length, cell);
        cell_say(out, world, column, part);
        cell += length + 1;
    }
    const char *equals = strchr(cell, '=');
    if (equals && equals - cell < 32) {
        char name[32];
        snprintf(name, sizeof name, "%.*s", (int)(equals - cell), cell);
        pair_say(out, world, name, equals + 1);
    } else {
        pair_say(out, world, column, cell);
    }
}

static void row_tell(void *context, const struct map_row *row)
{
    const struct telling *telling = context;
    char line[ORIGIN_ROW_SIZE] = "", sentence[ORIGIN_ROW_SIZE];
    struct text text, all;
    const char *source = csv_text(row->sheet, row->index, row->source);
    text_init(&text, line, sizeof line);
    for (size_t cell = 0; cell < row->sheet->rows[0].count; cell++) {
        if (cell == row->source) continue;
        cell_say(&text, eyes_world(telling->eyes), csv_text(row->sheet, 0, cell),
                 csv_text(row->sheet, row->index, cell));
    }
    text_init(&all, sentence, sizeof sentence);
    text_format(&all, "In %s: %s. Source: %s.", telling->table, line,
                source[0] ? source : "none is given");
    telling->tell(telling->context, sentence);
}

/* The rows of one table; how many. The scenario's file stands in a folder of its own. */
static size_t table_tell(const struct telling *to, const struct origin_asked *asked, size_t table)
{
    const struct setup *setup = session_setup(to->eyes->session);
    char path[FILE_PATH_SIZE], folder[FILE_PATH_SIZE], file[2 * FILE_PATH_SIZE];
    struct telling telling = *to;
    struct diag_list list;
    telling.table = tables[table].name;
    if (!scenario_find(path, sizeof path, folder, sizeof folder, &setup->places,
                       setup->scenario.id)) {
        return 0;
    }
    snprintf(file, sizeof file, "%s/%s.csv", folder, tables[table].name);
    diag_init(&list);
    size_t found = map_rows_each(table == TABLE_SCENARIO ? path : file, asked->ids, asked->count,
                                 row_tell, &telling, &list);
    if (list.errors > 0) {
        snprintf(file, sizeof file, "The table %s cannot be read.", tables[table].name);
        telling.tell(telling.context, file);
    }
    diag_free(&list);
    return found;
}

size_t origin_rows(const struct eyes *eyes, const struct origin_asked *asked,
                   void (*tell)(void *context, const char *sentence), void *context)
{
    const struct telling telling = {eyes, NULL, tell, context};
    size_t found = 0;
    for (size_t i = 0; i < TABLE_COUNT; i++) {
        bool wanted = asked->table[0] == '\0' || strcmp(asked->table, tables[i].name) == 0;
        if (wanted) found += table_tell(&telling, asked, i);
    }
    return found;
}

const char *origin_table(const char *word)
{
    for (size_t i = 0; i < TABLE_COUNT; i++) {
        if (strcmp(word, tables[i].name) == 0 ||
            strncmp(word, tables[i].word, strlen(tables[i].word)) == 0)
            return tables[i].name;
    }
    return NULL;
}

size_t origin_start(const struct eyes *eyes, const struct measure *measure,
                    void (*tell)(void *context, const char *sentence), void *context)
{
    const struct world *world = eyes_world(eyes);
    const struct instrument *instrument = &world->instruments[measure->place];
    struct origin_asked asked = {.table = tables[TABLE_SCENARIO].name};
    int32_t good = instrument->value[FIELD_GOOD], to = instrument->value[FIELD_TO];
    asked.ids[asked.count++] = instrument_spec((enum instrument_kind)instrument->kind)->name;
    if (instrument->issuer >= 0) asked.ids[asked.count++] = words_side_id(instrument->issuer);
    if (good >= 0) asked.ids[asked.count++] = world->goods[good].id;
    if (to >= 0) asked.ids[asked.count++] = world->countries[to].id;
    return origin_rows(eyes, &asked, tell, context);
}

bool origin_measure(struct origin *out, int *turn, const struct eyes *eyes,
                    const struct measure *measure)
{
    const struct instrument *instrument = &eyes_world(eyes)->instruments[measure->place];
    const struct script_library *scripts = session_setup(eyes->session)->scripts;
    *turn = instrument->announced_turn + 1;
    *out = (struct origin){.name = NULL};
    for (size_t i = 0; scripts && i < script_move_count(scripts); i++) {
        const struct move *move = script_move(scripts, i);
        if ((int32_t)move->side == instrument->issuer && strcmp(move->id, instrument->move) == 0)
            *out = (struct origin){move->id, move->title, move->source};
    }
    for (size_t i = 0; scripts && i < script_event_count(scripts); i++) {
        const struct event *event = script_event(scripts, i);
        if (strcmp(event->id, instrument->move) == 0)
            *out = (struct origin){event->id, event->title, event->source};
    }
    return out->name != NULL;
}
