/* episode.c: a recorded episode: where it began, what was done, and what then came of it. */
/* SPDX-License-Identifier: MIT */
#include "data/episode.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"
#include "data/csv.h"
#include "data/journal.h"
#include "data/map.h"
#include "data/scenario.h"
#include "data/slip.h"
#include "data/table.h"
#include "engine/figure.h"
#include "engine/score.h"

const double episode_unbounded = 1e300;

enum row_kind { ROW_MAP, ROW_START, ROW_SET, ROW_EXPECT };
static const char *const row_words[] = {"map", "start", "set", "expect", NULL};

struct episode_row {
    int32_t kind;
};

static const struct table_column columns[] = {
    {.name = "turn", .plain = true, .optional = true},
    {.name = "row",
     .type = TABLE_CHOICE,
     .choices = row_words,
     .offset = offsetof(struct episode_row, kind)},
    {.name = "what", .plain = true, .optional = true},
    {.name = "value", .plain = true, .optional = true},
    {.name = "low", .plain = true, .optional = true},
    {.name = "high", .plain = true, .optional = true},
    {.name = "unit", .plain = true, .optional = true},
    {.name = "source", .plain = true, .optional = true},
    {.name = NULL},
};

/* What is being read, and the row it is about. */
struct reading {
    struct episode *episode;
    const struct places *places;
    const struct table *table;
    size_t row;
    struct diag_list *list;
};

static const char *cell(const struct reading *reading, const char *column)
{
    return table_text(reading->table, reading->row, column);
}

static int32_t row_kind(const struct reading *reading)
{
    return ((const struct episode_row *)table_record(reading->table, reading->row))->kind;
}

/* Says what was found in a column and what was expected. Always false, to be returned. */
static bool refuse(const struct reading *reading, const char *column, const char *expected)
{
    char shown[120];
    text_escape(shown, sizeof shown, cell(reading, column));
    table_error(reading->table, reading->row, column, reading->list, "found \"%s\", expected %s",
                shown, expected);
    return false;
}

/* The same, of a number: a form that is known is named, with its cure. */
static bool refuse_number(const struct reading *reading, const char *column, const char *expected)
{
    char shown[120];
    struct slip slip;
    if (!slip_number(&slip, cell(reading, column))) return refuse(reading, column, expected);
    text_escape(shown, sizeof shown, cell(reading, column));
    table_error_about(reading->table, reading->row, column, reading->list, slip.what,
                      "found \"%s\", which %s, expected %.*s; %s", shown, slip.what,
                      (int)strcspn(expected, ";"), expected, slip.cure);
    return false;
}

/* A turn, 1 being the first; "3-6" where spans are allowed. Nothing, and 0, stand for the first. */
static bool turns_read(int32_t *first, int32_t *last, const struct reading *reading, bool spans)
{
    char text[16];
    double from = 1.0, to;
    const char *whole = csv_plain(cell(reading, "turn"));
    const char *dash = strchr(whole, '-');
    snprintf(text, sizeof text, "%.*s", (int)strcspn(whole, "-"), whole);
    bool good = !*whole || csv_number(&from, text);
    if (good && from == 0.0) from = 1.0;
    to = from;
    if (dash) good = good && spans && csv_number(&to, dash + 1);
    good = good && from >= 1.0 && to >= from && to <= EPISODE_TURNS_MAX &&
           from == (double)(int32_t)from && to == (double)(int32_t)to;
    if (!good) {
        return refuse_number(reading, "turn",
                             spans ? "a turn from 1 to 80, or two as in 1-4"
                                   : "a turn from 1 to 80");
    }
    *first = (int32_t)from;
    *last = (int32_t)to;
    return true;
}

static bool number_read(double *out, const struct reading *reading, const char *column)
{
    if (csv_number(out, csv_plain(cell(reading, column)))) return true;
    return refuse_number(reading, column, "a number; write digits and a point");
}

/* The world that the map row names, with its scenario if it names one. */
static bool map_read(const struct reading *reading)
{
    struct episode *episode = reading->episode;
    char folder[FILE_PATH_SIZE], path[FILE_PATH_SIZE], around[FILE_PATH_SIZE];
    const char *column = *cell(reading, "what") ? "what" : "value";
    const char *id = cell(reading, column);
    const char *scenario = *column == 'w' ? cell(reading, "value") : "";
    if (!*id || strchr(id, '/') || !place_map(folder, sizeof folder, reading->places, id)) {
        return refuse(reading, column, "a map; `chokepoint list maps` names those there are");
    }
    if (!map_load(&episode->start, &episode->map, folder, reading->list)) return false;
    if (!*scenario) return true;
    if (!scenario_find(path, sizeof path, around, sizeof around, reading->places, scenario) ||
        strcmp(around, folder) != 0) {
        return refuse(reading, "value", "nothing, or a scenario of that map");
    }
    struct scenario ignored;
    episode->scenario = true;
    return scenario_load(&ignored, &episode->start, path, reading->list);
}

/* Takes an argument out of "key=value;key=value" that is the episode's own; 0 where it is not
 * there. */
static int32_t own_argument(char *args, const char *key)
{
    char value[24];
    double number = 0.0;
    if (!journal_arg_take(value, sizeof value, args, key)) return 0;
    csv_number(&number, value);
    return number > 0.0 && number < EPISODE_TURNS_MAX ? (int32_t)number : 0;
}

/* An instrument by its name in `what` and its arguments in `value`. */
static bool instrument_read(struct instrument *out, const struct reading *reading, int32_t turn)
{
    struct journal_row row = {.kind = JOURNAL_INSTRUMENT};
    char reason[400];
    snprintf(row.name, sizeof row.name, "%s", cell(reading, "what"));
    snprintf(row.args, sizeof row.args, "%s", cell(reading, "value"));
    char twice[64];
    if (journal_arg_twice(twice, sizeof twice, row.args)) {
        return refuse(reading, "value", "each argument once; one of them is there twice");
    }
    int32_t delay = own_argument(row.args, "delay_turns");
    if (!journal_to_instrument(out, &reading->episode->start, &row, reason, sizeof reason)) {
        table_error(reading->table, reading->row, "value", reading->list, "%s", reason);
        return false;
    }
    out->announced_turn = turn - 1;
    out->effective_turn = turn - 1 + delay;
    return true;
}

/* A start row that names an instrument: in force long before, so that no licence waits. */
static bool standing_read(const struct reading *reading)
{
    enum { LONG_AGO = -8 };
    struct world *world = &reading->episode->start;
    struct instrument instrument;
    if (!instrument_read(&instrument, reading, 1)) return false;
    if (world->instrument_count == INSTRUMENT_MAX) {
        return refuse(reading, "what", "fewer instruments; merge some");
    }
    instrument.announced_turn = instrument.effective_turn = LONG_AGO;
    world->instruments[world->instrument_count++] = instrument;
    return true;
}

/* `projects` with 0: what the map's makers were building at its own date was not yet thought of. */
static bool projects_drop(const struct reading *reading)
{
    struct world *world = &reading->episode->start;
    if (strcmp(cell(reading, "value"), "0") != 0) return refuse(reading, "value", "0: none");
    memset(world->projects, 0, sizeof world->projects);
    world->project_count = 0;
    return true;
}

static bool start_read(const struct reading *reading)
{
    struct episode *episode = reading->episode;
    const char *what = cell(reading, "what");
    if (strcmp(what, "projects") == 0) return projects_drop(reading);
    if (instrument_kind_named(what) >= 0) return standing_read(reading);
    struct figure figure;
    struct episode_start start = {.row = (int32_t)reading->row};
    if (strlen(what) >= sizeof start.figure || !figure_find(&figure, &episode->start, what)) {
        return refuse(reading, "what", "a figure of this map, or an instrument");
    }
    snprintf(start.figure, sizeof start.figure, "%s", what);
    if (!number_read(&start.value, reading, "value")) return false;
    if (episode->start_count == EPISODE_STARTS_MAX) {
        return refuse(reading, "row", "fewer start rows; leave out the least of them");
    }
    episode->starts[episode->start_count++] = start;
    return true;
}

static bool set_read(const struct reading *reading)
{
    struct episode *episode = reading->episode;
    struct episode_set set;
    int32_t last;
    if (!turns_read(&set.turn, &last, reading, false)) return false;
    if (!instrument_read(&set.instrument, reading, set.turn)) return false;
    if (episode->set_count == EPISODE_SETS_MAX) {
        return refuse(reading, "row", "fewer set rows; split the episode");
    }
    episode->sets[episode->set_count++] = set;
    if (set.turn > episode->turns) episode->turns = set.turn;
    return true;
}

/* A bound, or none where the cell is empty. */
static bool bound_read(double *out, const struct reading *reading, const char *column, double none)
{
    *out = none;
    return !*cell(reading, column) || number_read(out, reading, column);
}

static bool expect_read(const struct reading *reading)
{
    struct episode *episode = reading->episode;
    struct episode_expect expect = {.line = table_line(reading->table, reading->row)};
    struct figure figure;
    const char *what = cell(reading, "what");
    if (!turns_read(&expect.first, &expect.last, reading, true)) return false;
    if (strlen(what) >= sizeof expect.figure || !figure_find(&figure, &episode->start, what)) {
        return refuse(reading, "what", "a figure of this map; see `chokepoint explain --list`");
    }
    snprintf(expect.figure, sizeof expect.figure, "%s", what);
    snprintf(expect.source, sizeof expect.source, "%s", cell(reading, "source"));
    expect.ratio = strcmp(cell(reading, "unit"), "ratio") == 0;
    expect.recorded = *cell(reading, "value") != '\0';
    if (expect.recorded && !number_read(&expect.value, reading, "value")) return false;
    if (!bound_read(&expect.low, reading, "low", -episode_unbounded) ||
        !bound_read(&expect.high, reading, "high", episode_unbounded))
        return false;
    if (!*cell(reading, "low") && !*cell(reading, "high")) {
        return refuse(reading, "low", "a band: at least one bound in low or high");
    }
    if (expect.low > expect.high) return refuse(reading, "high", "a number not below low");
    if (episode->expect_count == EPISODE_EXPECTS_MAX) {
        return refuse(reading, "row", "fewer expect rows; split the episode");
    }
    episode->expects[episode->expect_count++] = expect;
    if (expect.last > episode->turns) episode->turns = expect.last;
    return true;
}

static void source_check(const struct reading *reading)
{
    if (row_kind(reading) == ROW_MAP || *cell(reading, "source")) return;
    refuse(reading, "source", "a source; say where the row's figures come from");
}

/* Rows of one kind, in the order of the file. */
static void rows_read(struct reading *reading, int32_t kind,
                      bool (*read)(const struct reading *reading))
{
    for (reading->row = 0; reading->row < reading->table->count; reading->row++) {
        if (!reading->table->bad[reading->row] && row_kind(reading) == kind) read(reading);
    }
}

/* Exactly one map row; without a world no other row can be checked. */
static bool map_find(struct reading *reading)
{
    size_t count = 0;
    size_t at = 0;
    for (reading->row = 0; reading->row < reading->table->count; reading->row++) {
        if (reading->table->bad[reading->row] || row_kind(reading) != ROW_MAP) continue;
        at = reading->row;
        count++;
    }
    if (count != 1) {
        diag_error(reading->list, reading->table->path, 0, 0,
                   "found %zu rows map, expected one; write a row such as ,map,world-2025,,,,,",
                   count);
        return false;
    }
    reading->row = at;
    return map_read(reading);
}

/* Sets one figure by its row, or says why not. */
static void start_apply(struct reading *reading, const struct episode_start *start)
{
    reading->row = (size_t)start->row;
    enum figure_set_result result =
        figure_set(&reading->episode->start, start->figure, start->value);
    if (result == FIGURE_SET_RANGE) refuse(reading, "value", "a value that it can have");
    if (result == FIGURE_SET_FOLLOWS || result == FIGURE_SET_UNKNOWN) {
        refuse(reading, "what",
               "a figure that can be set: price, stock, capacity, trust, "
               "alignment, compliance, law, escalation, or reliance, trade, share or use");
    }
}

/* Alignment comes before partners come to rest, for their compliance hangs on it. A scenario has
 * found its resting point already; the search begins again from where it stood. */
static void alignments_apply(struct reading *reading)
{
    struct episode *episode = reading->episode;
    struct world *world = &episode->start;
    for (int32_t c = 0; c < world->country_count; c++) {
        struct country *country = &world->countries[c];
        if (episode->scenario) country->alignment_base = country->alignment;
        else country->alignment = country->alignment_base;
    }
    for (int32_t i = 0; i < episode->start_count; i++) {
        if (strncmp(episode->starts[i].figure, "alignment.", 10) != 0) continue;
        start_apply(reading, &episode->starts[i]);
    }
}

/* Puts the start figures in their place: shares first, which settle the world anew; then partners
 * and sides come to rest under what is in force; then what remains. */
static void starts_apply(struct reading *reading)
{
    struct episode *episode = reading->episode;
    struct world *world = &episode->start;
    double found = 0.0;
    int32_t bad = episode_fit(world, episode->starts, episode->start_count, &found);
    if (bad >= 0) {
        reading->row = (size_t)episode->starts[bad].row;
        char expected[120];
        snprintf(expected, sizeof expected,
                 "a value that fits the other rows (it came to %g); correct one", found);
        refuse(reading, "value", expected);
    }
    alignments_apply(reading);
    score_start(world);
    for (int32_t i = 0; i < episode->start_count; i++) {
        const struct episode_start *start = &episode->starts[i];
        if (episode_fit_asks(world, start)) continue;
        if (strncmp(start->figure, "alignment.", 10) != 0) start_apply(reading, start);
    }
}

/* The last part of a path without .csv. */
static void id_take(struct episode *episode, const char *path)
{
    const char *slash = strrchr(path, '/');
    snprintf(episode->path, sizeof episode->path, "%s", path);
    const char *name = slash ? slash + 1 : path;
    size_t length = strlen(name);
    if (length > 4 && strcmp(name + length - 4, ".csv") == 0) length -= 4;
    snprintf(episode->id, sizeof episode->id, "%.*s", (int)length, name);
}

bool episode_load(struct episode *out, const struct places *places, const char *path,
                  struct diag_list *list)
{
    memset(out, 0, sizeof *out);
    id_take(out, path);
    struct table_spec spec = {
        .file = path, .columns = columns, .record_size = sizeof(struct episode_row)};
    struct table table;
    size_t errors = list->errors;
    bool readable = table_open(&table, &spec, "", NULL, list) || table.count > 0;
    struct reading reading = {.episode = out, .places = places, .table = &table, .list = list};
    if (readable && map_find(&reading)) {
        out->start.turns = EPISODE_TURNS_MAX;
        for (reading.row = 0; reading.row < table.count; reading.row++) {
            if (!table.bad[reading.row]) source_check(&reading);
        }
        rows_read(&reading, ROW_START, start_read);
        if (list->errors == errors) starts_apply(&reading);
        rows_read(&reading, ROW_SET, set_read);
        rows_read(&reading, ROW_EXPECT, expect_read);
        if (list->errors == errors && out->expect_count == 0) {
            diag_error(list, path, 0, 0,
                       "found no row expect, expected at least one; say what the record says");
        }
    }
    table_close(&table);
    return list->errors == errors;
}
