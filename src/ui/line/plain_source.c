/* plain_source.c: where the facts come from, said on demand: things, rows of data, measures. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_source.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "brief/origin.h"
#include "brief/words.h"
#include "data/map_rows.h"
#include "data/scenario.h"
#include "ui/line/plain_good.h"

enum { IDS_MAX = 8, PAIR_SIZE = 256 };

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

enum { TABLE_COUNT = sizeof tables / sizeof tables[0], TABLE_ALL = TABLE_COUNT };

/* What was asked for: ids that a row must hold, in one table or in all. */
struct asked {
    size_t table;
    size_t count;
    const char *ids[IDS_MAX];
};

/* The listener to whom rows are said. */
struct telling {
    const struct plain_seat *seat;
    const char *table;
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

static void row_say(void *context, const struct map_row *row)
{
    const struct telling *telling = context;
    char line[PLAIN_SENTENCE_SIZE / 2] = "";
    struct text text;
    const char *source = csv_text(row->sheet, row->index, row->source);
    text_init(&text, line, sizeof line);
    for (size_t cell = 0; cell < row->sheet->rows[0].count; cell++) {
        if (cell == row->source) continue;
        cell_say(&text, eyes_world(&telling->seat->eyes), csv_text(row->sheet, 0, cell),
                 csv_text(row->sheet, row->index, cell));
    }
    plain_io_say(telling->seat->io, "In %s: %s. Source: %s.", telling->table, line,
                 source[0] ? source : "none is given");
}

/* The rows of one table; how many. The scenario's file stands in a folder of its own. */
static size_t table_say(const struct plain_seat *seat, const struct asked *asked, size_t table)
{
    const struct setup *setup = session_setup(seat->eyes.session);
    char path[FILE_PATH_SIZE], folder[FILE_PATH_SIZE], file[2 * FILE_PATH_SIZE];
    struct telling telling = {seat, tables[table].name};
    struct diag_list list;
    if (!scenario_find(path, sizeof path, folder, sizeof folder, &setup->places,
                       setup->scenario.id)) {
        return 0;
    }
    snprintf(file, sizeof file, "%s/%s.csv", folder, tables[table].name);
    diag_init(&list);
    size_t found = map_rows_each(table == TABLE_COUNT - 1 ? path : file, asked->ids, asked->count,
                                 row_say, &telling, &list);
    if (list.errors > 0) plain_io_say(seat->io, "The table %s cannot be read.", file);
    diag_free(&list);
    return found;
}

static size_t tables_say(const struct plain_seat *seat, const struct asked *asked)
{
    size_t found = 0;
    for (size_t i = 0; i < TABLE_COUNT; i++) {
        if (asked->table == TABLE_ALL || asked->table == i) found += table_say(seat, asked, i);
    }
    return found;
}

/* Everything of the map that has an id: goods, countries, industries, firms. */
static size_t things(struct plain_name out[PLAIN_NAME_MAX], const struct plain_seat *seat)
{
    const struct world *world = eyes_world(&seat->eyes);
    size_t count = plain_seat_goods(out, seat);
    count += plain_seat_countries(out + count, seat);
    count += plain_seat_industries(out + count, seat);
    for (int32_t i = 0; i < world->firm_count && count < PLAIN_NAME_MAX; i++) {
        out[count++] = (struct plain_name){world->firms[i].id, world->firms[i].name};
    }
    return count;
}

static size_t table_named(const char *word)
{
    size_t found = 0;
    while (found < TABLE_COUNT && strcmp(word, tables[found].name) != 0 &&
           strncmp(word, tables[found].word, strlen(tables[found].word)) != 0) {
        found++;
    }
    return found;
}

/* "trade gallium japan": a table, if one is named, and the things. False if a word is neither. */
static bool asked_find(struct asked *out, const struct plain_seat *seat,
                       const struct plain_words *words)
{
    struct plain_name names[PLAIN_NAME_MAX];
    size_t count = things(names, seat), at = 1;
    *out = (struct asked){.table = TABLE_ALL};
    while (at < words->count) {
        size_t table = out->table == TABLE_ALL ? table_named(words->word[at]) : TABLE_ALL;
        if (table != TABLE_ALL) {
            out->table = table;
            at++;
            continue;
        }
        int found = plain_match_words(&at, words, names, count);
        if (found < 0 || out->count == IDS_MAX) return false;
        out->ids[out->count++] = names[found].id;
    }
    return out->count > 0;
}

/* What a measure says of itself, for the scenario's row that put it in force. */
static void row_of_start_say(const struct plain_seat *seat, const struct instrument *instrument)
{
    const struct world *world = eyes_world(&seat->eyes);
    struct asked asked = {.table = TABLE_COUNT - 1};
    int32_t good = instrument->value[FIELD_GOOD], to = instrument->value[FIELD_TO];
    asked.ids[asked.count++] = instrument_spec((enum instrument_kind)instrument->kind)->name;
    if (instrument->issuer >= 0) asked.ids[asked.count++] = words_side_id(instrument->issuer);
    if (good >= 0) asked.ids[asked.count++] = world->goods[good].id;
    if (to >= 0) asked.ids[asked.count++] = world->countries[to].id;
    if (tables_say(seat, &asked) == 0) plain_io_say(seat->io, "The scenario set it at the start.");
}

/* The source of the move or the event that set a measure, or the scenario's row. */
static void measure_say(const struct plain_seat *seat, const struct instrument *instrument)
{
    const struct script_library *scripts = session_setup(seat->eyes.session)->scripts;
    char words[256];
    const char *title = NULL, *source = NULL;
    words_instrument(words, sizeof words, eyes_world(&seat->eyes), instrument);
    plain_io_say(seat->io, "%s: %s.", words_side(instrument->issuer), words);
    for (size_t i = 0; scripts && i < script_move_count(scripts); i++) {
        const struct move *move = script_move(scripts, i);
        if ((int32_t)move->side != instrument->issuer || strcmp(move->id, instrument->move) != 0)
            continue;
        title = move->title;
        source = move->source;
    }
    for (size_t i = 0; scripts && i < script_event_count(scripts); i++) {
        const struct event *event = script_event(scripts, i);
        if (strcmp(event->id, instrument->move) != 0) continue;
        title = event->title;
        source = event->source;
    }
    if (!title) row_of_start_say(seat, instrument);
    else
        plain_io_say(seat->io, "Set in turn %d by: %s. Source: %s.", instrument->announced_turn + 1,
                     title, source);
}

static void measure_numbered(const struct plain_seat *seat, const char *number)
{
    const struct instrument *found = plain_good_measure(seat, strtoul(number, NULL, 10));
    if (found) measure_say(seat, found);
    else plain_io_say(seat->io, "No measure has that number. instruments lists those in force.");
}

static void overview_say(const struct plain_seat *seat)
{
    const struct map *map = &session_setup(seat->eyes.session)->map;
    plain_io_say(seat->io,
                 "Map %s: %zu rows, each with its source. %.0f percent of trade by value is "
                 "recorded, the rest is filled in from supply and demand.",
                 map->id, map->rows, 100 * map->recorded_trade);
    plain_io_say(seat->io, "Type sources and a good, a country, a move, an event or a constant. "
                           "For single rows: sources gallium japan, sources trade gallium, sources "
                           "price gallium. For a measure in force: sources measure 3.");
}

void plain_source_show(struct plain_seat *seat, const struct plain_words *words)
{
    struct origin origins[ORIGIN_MAX];
    struct plain_name names[ORIGIN_MAX];
    char text[PLAIN_LINE_SIZE];
    struct asked asked;
    size_t count = origin_list(origins, seat->eyes.session);
    plain_match_join(text, sizeof text, words, 1, words->count);
    if (text[0] == '\0') {
        overview_say(seat);
        return;
    }
    if (words->count == 3 && strcmp(words->word[1], "measure") == 0 &&
        isdigit((unsigned char)words->word[2][0])) {
        measure_numbered(seat, words->word[2]);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        names[i] = (struct plain_name){origins[i].id, origins[i].name};
    }
    int index = plain_match_one(text, names, count);
    if (index >= 0) {
        plain_io_say(seat->io, "%s: %s.", origins[index].name, origins[index].source);
    } else if (asked_find(&asked, seat, words)) {
        if (tables_say(seat, &asked) == 0)
            plain_io_say(seat->io, "No row of the map names these together.");
    } else {
        plain_match_explain(seat->io, text, "good, country, move, event or constant", names, count);
    }
}
