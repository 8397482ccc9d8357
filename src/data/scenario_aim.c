/* scenario_aim.c: what a side may set itself beside its scores: a figure, a bound, a turn, a worth.
 */
/* SPDX-License-Identifier: MIT */
#include "data/scenario_inner.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "data/csv.h"
#include "data/journal.h"

#define WORTH_LEAST 0.1
#define WORTH_MOST 5.0

/* A row being read; `args` holds what of its value is left to be taken. */
struct reading {
    struct scenario_aim *aim;
    const struct table *table;
    struct diag_list *list;
    char args[JOURNAL_ARGS_SIZE];
};

static bool refuse(const struct reading *reading, const char *found, const char *expected)
{
    char shown[120];
    text_escape(shown, sizeof shown, found);
    table_error(reading->table, reading->aim->row, "value", reading->list,
                "found \"%s\" in the aim %s, expected %s", shown, reading->aim->id, expected);
    return false;
}

static bool id_read(struct reading *reading, const struct scenario_aims *others)
{
    size_t length = strcspn(reading->args, ";");
    size_t letters = strspn(reading->args, "abcdefghijklmnopqrstuvwxyz0123456789_");
    if (length == 0 || length != letters || length >= sizeof reading->aim->id) {
        reading->args[length] = '\0';
        return refuse(reading, reading->args,
                      "its name first, at most 31 of a-z, 0-9 and _: no_plant_idle;text=...");
    }
    memcpy(reading->aim->id, reading->args, length);
    memmove(reading->args, reading->args + length, strlen(reading->args + length) + 1);
    if (reading->args[0]) memmove(reading->args, reading->args + 1, strlen(reading->args));
    for (int32_t i = 0; i < others->count; i++) {
        if (strcmp(others->list[i].id, reading->aim->id) != 0) continue;
        return refuse(reading, reading->aim->id, "a name that no other aim of the scenario has");
    }
    return true;
}

static bool text_read(struct reading *reading)
{
    char text[JOURNAL_ARGS_SIZE];
    if (!journal_arg_take(text, sizeof text, reading->args, "text")) {
        return refuse(reading, reading->args, "text=..., the aim in words");
    }
    if (strlen(text) >= sizeof reading->aim->text) {
        return refuse(reading, text, "a text of at most 59 bytes; shorten it");
    }
    memcpy(reading->aim->text, text, strlen(text) + 1);
    return true;
}

static bool figures_read(struct reading *reading)
{
    struct scenario_aim *aim = reading->aim;
    char text[JOURNAL_ARGS_SIZE];
    const char *next = text;
    bool good = journal_arg_take(text, sizeof text, reading->args, "figure");
    while (good && *next) {
        size_t length = strcspn(next, ",");
        good = aim->figure_count < SCENARIO_AIM_FIGURES && length > 0 && length < FIGURE_NAME_SIZE;
        if (good) memcpy(aim->figures[aim->figure_count++], next, length);
        next += length + (next[length] == ',');
    }
    if (good && aim->figure_count > 0) return true;
    return refuse(reading, text, "figure=..., one figure or up to three with commas between");
}

static bool bound_read(struct reading *reading)
{
    char least[64], most[64];
    bool has_least = journal_arg_take(least, sizeof least, reading->args, "least");
    bool has_most = journal_arg_take(most, sizeof most, reading->args, "most");
    reading->aim->least = has_least;
    if (has_least != has_most && csv_number(&reading->aim->bound, has_least ? least : most)) {
        return true;
    }
    return refuse(reading, has_least ? least : most,
                  "either least= or most= and a number, in the figure's own unit");
}

/* "in every quarter", "in any quarter", "by turn 8", "at turn 12". */
static bool when_read(struct reading *reading)
{
    char text[64];
    double turn;
    struct scenario_aim *aim = reading->aim;
    journal_arg_take(text, sizeof text, reading->args, "when");
    if (strcmp(text, "in every quarter") == 0) {
        aim->when = SCENARIO_AIM_EVERY;
        return true;
    }
    aim->when = strncmp(text, "at ", 3) == 0 ? SCENARIO_AIM_AT : SCENARIO_AIM_BY;
    if (strcmp(text, "in any quarter") == 0) return true;
    bool dated = strncmp(text, "at turn ", 8) == 0 || strncmp(text, "by turn ", 8) == 0;
    if (dated && csv_number(&turn, text + 8) && turn >= 1 && turn <= 40 &&
        turn == (double)(int32_t)turn) {
        aim->turn = (int32_t)turn;
        return true;
    }
    return refuse(reading, text,
                  "when=in every quarter, when=in any quarter, when=by turn N or when=at turn N");
}

static bool worth_read(struct reading *reading)
{
    char text[64];
    journal_arg_take(text, sizeof text, reading->args, "worth");
    if (csv_number(&reading->aim->worth, text) && reading->aim->worth >= WORTH_LEAST &&
        reading->aim->worth <= WORTH_MOST) {
        return true;
    }
    return refuse(reading, text, "worth= and from 0.1 to 5 points of the result");
}

void scenario_aim_read(struct scenario_aims *out, int32_t side, const struct table *table,
                       size_t row, struct diag_list *list)
{
    if (out->count == SCENARIO_AIMS_MAX) {
        table_error(table, row, "key", list, "found more than %d aims; leave some out",
                    SCENARIO_AIMS_MAX);
        return;
    }
    struct scenario_aim aim = {.side = side, .row = row};
    struct reading reading = {.aim = &aim, .table = table, .list = list};
    snprintf(reading.args, sizeof reading.args, "%s", table_text(table, row, "value"));
    bool good = id_read(&reading, out) && text_read(&reading) && figures_read(&reading) &&
                bound_read(&reading) && when_read(&reading) && worth_read(&reading);
    if (good && reading.args[0]) {
        good = refuse(&reading, reading.args, "text, figure, least or most, when and worth alone");
    }
    if (good) out->list[out->count++] = aim;
}

void scenario_aim_check(struct scenario_aims *aims, int32_t turns, const struct world *world,
                        const struct table *table, struct diag_list *list)
{
    for (int32_t i = 0; i < aims->count; i++) {
        struct scenario_aim *aim = &aims->list[i];
        if (aim->turn > turns) {
            table_error(table, aim->row, "value", list,
                        "found turn %d in the aim %s, expected at most turn %d, the last",
                        (int)aim->turn, aim->id, (int)turns);
        }
        if (aim->turn == 0) aim->turn = turns;
        for (int32_t f = 0; f < aim->figure_count; f++) {
            struct figure figure;
            if (!figure_find(&figure, world, aim->figures[f])) {
                table_error(table, aim->row, "value", list,
                            "found the figure %s in the aim %s, which this map has not; "
                            "`chokepoint explain --list` names their kinds",
                            aim->figures[f], aim->id);
            } else if (figure.owner != SIDE_NONE && figure.owner != aim->side) {
                table_error(table, aim->row, "value", list,
                            "found the figure %s in the aim %s, which its side can only estimate: "
                            "how the aim stands would tell it; take one that it knows",
                            aim->figures[f], aim->id);
            }
        }
    }
}
