/* seminar_runsheet.c: the run sheet of a seminar: what its rows may do, and those of a timetable.
 */
/* SPDX-License-Identifier: MIT */
#include "game/seminar_inner.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "game/wash.h"

/* Minutes before planning closes at which the teams are told. */
enum { WARNING = 2 };

#define SAY "say"
#define INJECT "inject"

const char *const seminar_actions[] = {
    "phase briefing",
    "phase practice",
    "phase planning",
    "phase closed",
    "phase reveal",
    "phase talk",
    SAY,
    INJECT,
    "wash moments",
    "wash roles",
    "wash expected",
    "wash fork",
    "wash commitments",
    "wash freeze",
    "clock pause",
    "clock go",
    "clock skip",
    "last",
    NULL,
};

/* What a step of the timetable asks of the console and of the room. */
static const struct {
    const char *action, *text;
} steps[TIMETABLE_WHAT_COUNT] = {
    [TIMETABLE_WELCOME] = {"phase briefing",
                           "Welcome: why we are here, who sits where, what counts, and that both "
                           "sides can lose."},
    [TIMETABLE_PRACTICE] = {"phase practice",
                            "A practice turn on a copy, which leaves no trace: plan a move, read "
                            "its forecast, give a reason, seal."},
    [TIMETABLE_PLANNING_STEP] = {"phase planning", "Plan, give reasons, say what you expect, and "
                                                   "seal."},
    [TIMETABLE_LOOK] = {"phase closed",
                        "Close planning; a late team is asked, not cut. Look at the result, rule "
                        "what needs ruling."},
    [TIMETABLE_REVEAL] = {"phase reveal", "Reveal. The bulletin is read aloud; then each team "
                                          "reads its own report."},
    [TIMETABLE_BREAK] = {SAY, "Break."},
    [TIMETABLE_RECALL] = {"phase talk", ""},
    [TIMETABLE_END] = {"", ""},
};

static struct seminar_row *row_add(struct seminar *out, const struct timetable_step *step,
                                   int minute)
{
    assert(out->row_count < SEMINAR_ROWS);
    struct seminar_row *row = &out->rows[out->row_count++];
    *row = (struct seminar_row){.minute = minute,
                                .step = (int32_t)step->what,
                                .turn = step->turn,
                                .who = (int32_t)step->who};
    return row;
}

static void row_fill(struct seminar_row *row, const char *action, const char *text)
{
    snprintf(row->action, sizeof row->action, "%s", action);
    snprintf(row->text, sizeof row->text, "%s", text);
}

/* Planning is one phase even where the sides come one after the other: the second is called. */
static void planning_add(struct seminar *out, const struct timetable_step *step, bool second)
{
    struct seminar_row *row = row_add(out, step, step->start);
    bool washington = step->who == TIMETABLE_WASHINGTON;
    if (second) row_fill(row, SAY, washington ? "Washington plans now." : "Beijing plans now.");
    else row_fill(row, steps[step->what].action, steps[step->what].text);
    if (step->length <= WARNING) return;
    row_fill(row_add(out, step, step->start + step->length - WARNING), SAY, "Two minutes.");
}

/* The steps of the hot wash that a part of the timetable has, with the minutes that they share. */
static const struct {
    enum timetable_what what;
    enum wash_step first, last;
} washes[] = {
    {TIMETABLE_RECALL, WASH_RECALL, WASH_MOMENTS},
    {TIMETABLE_ROLES, WASH_ROLES, WASH_ROLES},
    {TIMETABLE_EXPECTED, WASH_EXPECTED, WASH_FORK},
    {TIMETABLE_COMMITMENTS, WASH_COMMITMENTS, WASH_COMMITMENTS},
    {TIMETABLE_FREEZE, WASH_FREEZE, WASH_FREEZE},
};

/* A row a step, each at its share of the minutes; the talk itself begins with the first of all. */
static void wash_add(struct seminar *out, const struct timetable_step *step, enum wash_step first,
                     enum wash_step last)
{
    int all = 0, before = 0;
    for (int i = (int)first; i <= (int)last; i++) all += wash_minutes((enum wash_step)i, false);
    for (int i = (int)first; i <= (int)last; i++) {
        char action[SEMINAR_ACTION_SIZE];
        enum wash_step wash = (enum wash_step)i;
        snprintf(action, sizeof action, "wash %s", wash_name(wash));
        int minute = step->start + (2 * step->length * before + all) / (2 * all);
        row_fill(row_add(out, step, minute),
                 wash == WASH_RECALL ? steps[TIMETABLE_RECALL].action : action,
                 wash_words(wash, false));
        before += wash_minutes(wash, false);
    }
}

/* False: the step is none of the hot wash. */
static bool wash_step_add(struct seminar *out, const struct timetable_step *step)
{
    for (size_t i = 0; i < sizeof washes / sizeof washes[0]; i++) {
        if (washes[i].what != step->what) continue;
        wash_add(out, step, washes[i].first, washes[i].last);
        return true;
    }
    return false;
}

void seminar_runsheet_make(struct seminar *out, const struct timetable *timetable)
{
    out->row_count = 0;
    for (int i = 0; i < timetable->count; i++) {
        const struct timetable_step *step = &timetable->steps[i];
        bool planning = step->what == TIMETABLE_PLANNING_STEP;
        if (planning) planning_add(out, step, step[-1].what == step->what);
        else if (!wash_step_add(out, step))
            row_fill(row_add(out, step, step->start), steps[step->what].action,
                     steps[step->what].text);
    }
    out->minutes = timetable->minutes;
}

int seminar_planning(const struct seminar *seminar, int32_t index)
{
    const struct seminar_row *first = &seminar->rows[index];
    for (int32_t i = index + 1; i < seminar->row_count; i++) {
        const struct seminar_row *row = &seminar->rows[i];
        bool same = row->step == first->step && row->turn == first->turn && row->who == first->who;
        if (!same) return 60 * (row->minute - first->minute);
    }
    return 0;
}

/* Is there an inject of that name, good or bad? A bad one is told in its own table. */
static bool inject_named(const struct seminar_reading *reading, const char *name)
{
    const struct table *table = &reading->tables[SEMINAR_INJECT];
    for (size_t i = 0; i < table->count; i++) {
        if (strcmp(((const struct seminar_inject *)table_record(table, i))->name, name) == 0)
            return true;
    }
    return false;
}

static bool action_known(const char *action)
{
    for (size_t i = 0; seminar_actions[i]; i++) {
        if (strcmp(seminar_actions[i], action) == 0) return strcmp(action, INJECT) != 0;
    }
    return false;
}

static bool action_check(const struct seminar_reading *reading, size_t index, const char *action)
{
    char shown[SEMINAR_ACTION_SIZE];
    const struct table *table = &reading->tables[SEMINAR_RUNSHEET];
    size_t inject = strlen(INJECT " ");
    if (!action[0] || action_known(action)) return true;
    text_escape(shown, sizeof shown, action);
    if (strncmp(action, INJECT " ", inject) == 0) {
        if (inject_named(reading, action + inject)) return true;
        table_error(table, index, "action", reading->list,
                    "found \"%s\", but injects.csv has no row of that name; add one", shown);
        return false;
    }
    size_t count = 0;
    while (seminar_actions[count]) count++;
    const char *near = text_closest(action, seminar_actions, count);
    table_error(table, index, "action", reading->list,
                "found \"%s\", expected a command of the console, as `phase planning`, `say`, "
                "`inject NAME`, or nothing%s%s%s",
                shown, near ? "; did you mean " : "", near ? near : "", near ? "?" : "");
    return false;
}

bool seminar_runsheet_check(const struct seminar_reading *reading, size_t index)
{
    const struct table *table = &reading->tables[SEMINAR_RUNSHEET];
    const struct seminar_row *row = table_record(table, index);
    bool good = action_check(reading, index, row->action);
    if (strcmp(row->action, SAY) == 0 && !row->text[0]) {
        table_error(table, index, "text", reading->list,
                    "found nothing to say; write it, or empty the action");
        good = false;
    }
    const struct seminar_row *before = index > 0 ? table_record(table, index - 1) : NULL;
    if (before && !table->bad[index - 1] && row->minute < before->minute) {
        table_error(table, index, "minute", reading->list,
                    "found minute %d behind minute %d, expected rows in the order of time; move "
                    "the row up",
                    (int)row->minute, (int)before->minute);
        good = false;
    }
    return good;
}
