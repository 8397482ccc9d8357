/* seminar_make.c: makes a seminar's folder: a timetable that adds up, the tables, the journal. */
/* SPDX-License-Identifier: MIT */
#include "game/seminar_inner.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/text.h"

/* A seminar being made, and what of it stands on the disk already. */
struct making {
    const struct seminar_wish *wish;
    struct setup *setup;
    struct seminar *seminar;
    struct diag_list *list;
    bool folder_made;
    int written; /* tables, the first so many */
};

static bool refuse(const struct making *making, const char *what, const char *trouble)
{
    diag_error(making->list, what, 0, 0, "%s", trouble);
    return false;
}

struct timetable_wish seminar_timetable_wish(const struct scenario *scenario, int people)
{
    return (struct timetable_wish){
        .most = scenario->turns,
        .keyboards = 2,
        .planning = (scenario->clock_seconds + 59) / 60,
        .in_order = people == 2 && scenario->planning != PLANNING_SECRET,
        .beijing_begins = scenario->planning == PLANNING_BEIJING_FIRST,
    };
}

/* What was asked for, how many turns fit, and the minutes that would hold them. */
static bool timetable_refuse(const struct making *making, const struct timetable *timetable,
                             const struct timetable_wish *wish)
{
    char problem[DIAG_TEXT_SIZE];
    struct text text;
    struct timetable_wish enough = *wish;
    const char *where = wish->keyboards == 1 ? "at one keyboard"
                      : wish->in_order       ? "where the sides plan one after the other"
                                             : "at two keyboards";
    text_init(&text, problem, sizeof problem);
    if (wish->turns > wish->most) {
        text_format(&text, "found %d turns asked for, but the scenario has %d quarters; ",
                    wish->turns, wish->most);
        enough.turns = timetable->fits;
    } else {
        if (enough.turns == 0) enough.turns = 1;
        text_format(&text, "found %d minutes for %d turn%s %s; ", wish->minutes, enough.turns,
                    enough.turns == 1 ? "" : "s", where);
    }
    if (timetable->fits > 0) {
        text_format(&text, "%d fit%s at most: ask for --turns %d", timetable->fits,
                    timetable->fits == 1 ? "s" : "", timetable->fits);
    } else {
        text_append(&text, "not one fits");
    }
    int minutes = enough.turns > 0 ? timetable_minutes(&enough, true) : 0;
    if (minutes > wish->minutes && minutes <= TIMETABLE_MOST) {
        text_format(&text, "%s for --minutes %d", timetable->fits > 0 ? ", or" : ": ask", minutes);
    }
    return refuse(making, making->wish->folder, problem);
}

/* A script plans at once, and waits for no keyboard. */
static bool timetable_fit(struct timetable *out, const struct making *making)
{
    int people = 0;
    for (int side = 0; side < SIDE_COUNT; side++)
        people += strcmp(making->wish->who[side], "human") == 0;
    struct timetable_wish wish = seminar_timetable_wish(&making->setup->scenario, people);
    wish.minutes = making->wish->minutes;
    wish.turns = making->wish->turns;
    if (people == 2) wish.keyboards = making->wish->keyboards;
    return timetable_make(out, &wish) || timetable_refuse(making, out, &wish);
}

/* The names that were given; what has a mistake is told, and nothing is made. */
static bool people_take(const struct making *making)
{
    struct table table;
    struct table_spec spec = seminar_table(SEMINAR_PERSON)->spec;
    if (!making->wish->people) return true;
    spec.file = making->wish->people;
    bool good = table_open(&table, &spec, "", NULL, making->list);
    if (good && table.count > SEMINAR_PEOPLE) {
        table_error(&table, SEMINAR_PEOPLE, "name", making->list,
                    "found %zu people, expected at most %d; make two seminars of it", table.count,
                    SEMINAR_PEOPLE);
        good = false;
    }
    if (good) seminar_take(making->seminar, SEMINAR_PERSON, &table);
    table_close(&table);
    seminar_people_divide(making->seminar->people, making->seminar->person_count);
    return good;
}

/* All events that no dice bring: none waits for anything, so none happens unasked. */
static void injects_fill(struct seminar *out, const struct script_library *scripts)
{
    for (size_t i = 0; i < script_event_count(scripts); i++) {
        const struct event *event = script_event(scripts, i);
        if (event->chance_bp > 0 || out->inject_count == SEMINAR_INJECTS) continue;
        struct seminar_inject *inject = &out->injects[out->inject_count++];
        size_t id = strlen(event->id);
        if (id >= sizeof inject->name) id = sizeof inject->name - 1;
        memcpy(inject->name, event->id, id);
        snprintf(inject->event, sizeof inject->event, "%s", event->id);
        snprintf(inject->text, sizeof inject->text, "%s. %s", event->title, event->text);
    }
}

static void objective_add(struct seminar *out, const char *objective, const char *question,
                          const char *figures)
{
    struct seminar_objective *row = &out->objectives[out->objective_count++];
    snprintf(row->objective, sizeof row->objective, "%s", objective);
    snprintf(row->question, sizeof row->question, "%s", question);
    snprintf(row->figures, sizeof row->figures, "%s", figures);
    row->rating = -1;
}

/* The scenario's own question, its last paragraph, and three that every game asks. */
static void objectives_fill(struct seminar *out, const struct scenario *scenario)
{
    const char *last = strrchr(scenario->text, '\n');
    if (last) objective_add(out, "scenario", last + 1, "");
    objective_add(
        out, "partners",
        "Did the teams see that a control holds only as far as partners keep it, and what "
        "moves a partner?",
        "score.washington.coalition;score.beijing.coalition");
    objective_add(out, "weapons",
                  "Did the teams weigh what a weapon earns this year against what it spends for "
                  "good?",
                  "leak.washington;leak.beijing;decoupling");
    objective_add(out, "escalation",
                  "Did anyone ask what would bring tension down, and what that would cost?",
                  "escalation");
}

/* A journal or a table that is there is somebody's seminar. */
static bool folder_free(const struct making *making)
{
    char path[SEMINAR_PATH_SIZE];
    static const char trouble[] =
        "is there already, so the folder holds a seminar; name another folder";
    if (file_is_taken(making->seminar->session))
        return refuse(making, making->seminar->session, trouble);
    for (int i = 0; i < SEMINAR_TABLE_COUNT; i++) {
        seminar_table_path(path, making->seminar->folder, (enum seminar_table)i);
        if (file_is_taken(path)) return refuse(making, path, trouble);
    }
    return true;
}

/* For its owner alone; the folders above it are made as folders are. */
static bool folder_make(struct making *making)
{
    char reason[FILE_REASON_SIZE];
    const char *folder = making->seminar->folder;
    if (!file_make_folder_of(folder, reason)) return refuse(making, folder, reason);
    if (mkdir(folder, S_IRWXU) == 0) {
        making->folder_made = true;
    } else if (errno != EEXIST || !file_is_folder(folder)) {
        snprintf(reason, sizeof reason, "cannot be made a folder: %s", strerror(errno));
        return refuse(making, folder, reason);
    }
    return folder_free(making);
}

static bool tables_write(struct making *making)
{
    for (; making->written < SEMINAR_TABLE_COUNT; making->written++) {
        if (!seminar_write(making->seminar, (enum seminar_table)making->written, making->list))
            return false;
    }
    return true;
}

/* The meeting's own row. Who the people are stays in their table. */
static void opening_fill(struct journal_row *out, const struct making *making, int planning)
{
    char number[16];
    *out = (struct journal_row){.kind = JOURNAL_OPEN, .turn = 1, .seat = "facilitator"};
    snprintf(out->note, sizeof out->note, "%s", making->setup->scenario.title);
    snprintf(number, sizeof number, "%d", making->wish->minutes);
    journal_arg_add(out->args, sizeof out->args, "minutes", number);
    snprintf(number, sizeof number, "%d", (int)making->seminar->person_count);
    journal_arg_add(out->args, sizeof out->args, "people", number);
    snprintf(number, sizeof number, "%d", planning * 60);
    journal_arg_add(out->args, sizeof out->args, "planning", number);
    journal_arg_add(out->args, sizeof out->args, "ask",
                    session_reasons_name(making->wish->reasons));
    if (making->wish->marking)
        journal_arg_add(out->args, sizeof out->args, "marking", making->wish->marking);
    if (making->wish->sponsor)
        journal_arg_add(out->args, sizeof out->args, "sponsor", making->wish->sponsor);
    if (making->wish->join)
        journal_arg_add(out->args, sizeof out->args, "join", making->wish->join);
}

/* The scenario's quarters in as many steps as the timetable has turns. */
static bool journal_begin(const struct making *making, const struct timetable *timetable)
{
    struct journal_row opening;
    const struct seminar_wish *wish = making->wish;
    opening_fill(&opening, making, timetable->planning);
    struct session_options options = {
        .places = wish->places,
        .scenario = wish->scenario,
        .save = making->seminar->session,
        .who = {wish->who[SIDE_WASHINGTON], wish->who[SIDE_BEIJING]},
        .seed = wish->seed,
        .rounds = timetable->turns,
        .opening = &opening,
    };
    struct session *session = session_new(&options, making->setup, making->list);
    if (!session) unlink(making->seminar->session);
    session_delete(session);
    return session != NULL;
}

/* Takes away what was begun. */
static void undo(const struct making *making)
{
    char path[SEMINAR_PATH_SIZE];
    const char *folder = making->seminar->folder;
    for (int i = 0; i < making->written; i++) {
        seminar_table_path(path, folder, (enum seminar_table)i);
        unlink(path);
    }
    if (making->folder_made) rmdir(folder);
}

static bool paths_fill(const struct making *making)
{
    struct seminar *seminar = making->seminar;
    const char *folder = making->wish->folder;
    size_t length = strlen(folder), most = sizeof seminar->folder - sizeof "/session.csv";
    while (length > 1 && folder[length - 1] == '/') length--;
    if (length == 0 || length > most)
        return refuse(making, folder, "is no path for a folder; give a shorter one, as monday");
    snprintf(seminar->folder, sizeof seminar->folder, "%.*s", (int)length, folder);
    snprintf(seminar->session, sizeof seminar->session, "%.*s/session.csv", (int)length, folder);
    return true;
}

/* Of what stands on pages: one line that can be printed. */
static bool line_fit(const struct making *making, const char *option, const char *line, size_t size)
{
    char problem[DIAG_TEXT_SIZE];
    bool good = !line || (strlen(line) < size && text_printable(line) && !strchr(line, '\n'));
    if (good) return true;
    snprintf(problem, sizeof problem, "expected one line of at most %zu bytes; shorten it",
             size - 1);
    return refuse(making, option, problem);
}

static bool lines_fit(const struct making *making)
{
    bool marking = line_fit(making, "--marking", making->wish->marking, SEMINAR_MARKING_SIZE);
    bool sponsor = line_fit(making, "--sponsor", making->wish->sponsor, SEMINAR_SPONSOR_SIZE);
    return marking && sponsor;
}

static bool make(struct making *making, struct timetable *timetable)
{
    if (!lines_fit(making) || !timetable_fit(timetable, making) || !people_take(making))
        return false;
    making->seminar->quarters = making->setup->scenario.turns;
    seminar_runsheet_make(making->seminar, timetable);
    injects_fill(making->seminar, making->setup->scripts);
    objectives_fill(making->seminar, &making->setup->scenario);
    bool good = folder_make(making) && tables_write(making) && journal_begin(making, timetable);
    if (!good) undo(making);
    return good;
}

struct seminar *seminar_new(struct timetable *out, const struct seminar_wish *wish,
                            struct diag_list *list)
{
    struct making making = {
        .wish = wish, .list = list, .seminar = memory_new(sizeof *making.seminar)};
    making.setup = setup_new(wish->places, wish->scenario, true, list);
    bool good = making.setup && paths_fill(&making) && make(&making, out);
    setup_delete(making.setup);
    if (good) return making.seminar;
    free(making.seminar);
    return NULL;
}
