/* export.c: saved games and seminars as a set of tables: the set, its sessions, its people. */
/* SPDX-License-Identifier: MIT */
#include "report/export.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/headline.h"
#include "brief/step.h"
#include "game/words.h"
#include "report/export_inside.h"
#include "report/hide.h"

static const struct {
    const char *name, *header;
    void (*fill)(const struct export_job *job);
} tables[EXPORT_TABLES] = {
    [EXPORT_SESSIONS] = {"sessions",
                         "session,title,scenario,seed,first_quarter,quarters,quarters_played,turns,"
                         "washington,beijing,over,result_washington,band_washington,result_beijing,"
                         "band_beijing,together,sponsor",
                         NULL},
    [EXPORT_FIGURES] = {"figures", "session,turn,quarter,figure,viewer,low,value,high,unit",
                        export_figures},
    [EXPORT_MOVES] = {"moves",
                      "session,turn,quarter,date,side,move,title,choice,capital,budget_musd,reason,"
                      "turn_reason,expectation,expected,result,at,status",
                      export_moves},
    [EXPORT_RULINGS] = {"rulings",
                        "session,turn,quarter,at,figure,before,value,after,unit,hold,why,"
                        "result_washington,result_beijing,without_washington,without_beijing,"
                        "status",
                        export_rulings},
    [EXPORT_MARKS] = {"marks", "session,turn,quarter,at,seat,objective,grade,rating,text",
                      export_marks},
    [EXPORT_COMMITMENTS] = {"commitments", "session,turn,quarter,at,seat,what,who,by_when",
                            export_commitments},
    [EXPORT_TIMELINE] = {"timeline", "session,turn,quarter,at,seat,kind,name,what,status",
                         export_timeline},
    [EXPORT_PEOPLE] = {"people", "session,name,team,role", NULL},
};

const char *export_name(enum export_table table)
{
    return tables[table].name;
}

static size_t table_count(const struct export_wish *wish)
{
    return wish->names ? EXPORT_TABLES : EXPORT_PEOPLE;
}

void export_drop(struct export *set)
{
    for (size_t i = 0; i < EXPORT_TABLES; i++) {
        if (set->grids[i].stream) grid_drop(&set->grids[i]);
    }
    free(set->ids);
    set->ids = NULL;
}

bool export_begin(struct export *out, const struct export_wish *wish, char *reason)
{
    *out = (struct export){.wish = *wish};
    bool good = file_make_folder(wish->folder, reason);
    for (size_t i = 0; good && i < table_count(wish); i++)
        good = grid_open(&out->grids[i], wish->folder, tables[i].name, tables[i].header, reason);
    if (!good) export_drop(out);
    return good;
}

static bool is_taken(const struct export *set, const char *id)
{
    for (size_t i = 0; i < set->count; i++) {
        if (strcmp(set->ids[i], id) == 0) return true;
    }
    return false;
}

/* The record's name; of several that have the same, the second is "monday-2". */
static const char *id_give(struct export *set, const char *name)
{
    char id[RECORD_NAME_SIZE];
    snprintf(id, sizeof id, "%s", name);
    for (int number = 2; is_taken(set, id); number++)
        snprintf(id, sizeof id, "%.*s-%d", RECORD_NAME_SIZE - 16, name, number);
    set->ids = memory_resize(set->ids, (set->count + 1) * sizeof *set->ids);
    memcpy(set->ids[set->count], id, sizeof id);
    return set->ids[set->count++];
}

void export_row(struct grid *grid, const struct export_job *job, int quarter)
{
    int last = session_turns(job->eyes.session);
    if (quarter > last) quarter = last; /* the talk is of the last turn */
    grid_text(grid, job->id);
    grid_whole(grid, step_number(job->eyes.session, quarter));
    grid_whole(grid, quarter);
}

void export_time(struct grid *grid, int64_t at)
{
    if (at < 0) grid_empty(grid);
    else grid_whole(grid, at);
}

void export_typed(struct grid *grid, const struct export_job *job, const char *text)
{
    char hidden[HIDE_SIZE];
    hide_names(hidden, job->record->session, job->record->seminar, text);
    grid_text(grid, job->set->wish.names ? text : hidden);
}

void export_standing(struct grid *grid, bool stands)
{
    grid_text(grid, stands ? "stands" : "taken back");
}

static void session_put(const struct export_job *job)
{
    struct grid *grid = &job->set->grids[EXPORT_SESSIONS];
    const struct session *session = job->eyes.session;
    const struct scenario *scenario = &session_setup(session)->scenario;
    struct verdict verdict;
    char seed[32], date[STEP_SIZE], sponsor[JOURNAL_ARGS_SIZE];
    headline_verdict(&verdict, &job->eyes);
    snprintf(seed, sizeof seed, "%" PRIu64, session_seed(session));
    eyes_date(date, sizeof date, &job->eyes, 1);
    grid_text(grid, job->id);
    grid_text(grid, scenario->title);
    grid_text(grid, scenario->id);
    grid_text(grid, seed);
    grid_text(grid, date);
    grid_whole(grid, session_turns(session));
    grid_whole(grid, session_turn(session) - 1);
    grid_whole(grid, session_rounds(session));
    for (int side = 0; side < SIDE_COUNT; side++)
        grid_text(grid, session_who(session, (enum side)side));
    grid_text(grid, session_over(session) ? "yes" : "no");
    for (int side = 0; side < SIDE_COUNT; side++) {
        grid_number(grid, verdict.result[side]);
        grid_text(grid, headline_band(verdict.band[side]));
    }
    grid_number(grid, verdict.together);
    if (!seminar_opening(sponsor, sizeof sponsor, session, "sponsor")) sponsor[0] = '\0';
    export_typed(grid, job, sponsor);
    grid_end(grid);
}

static void people_put(const struct export_job *job)
{
    struct grid *grid = &job->set->grids[EXPORT_PEOPLE];
    const struct seminar *seminar = job->record->seminar;
    for (int32_t i = 0; i < seminar->person_count; i++) {
        const struct seminar_person *person = &seminar->people[i];
        grid_text(grid, job->id);
        grid_text(grid, person->name);
        grid_text(grid, person->team < 0 ? "" : seminar_teams[person->team]);
        grid_text(grid, person->role);
        grid_end(grid);
    }
}

void export_add(struct export *set, const struct record *record)
{
    struct export_job job = {.set = set,
                             .record = record,
                             .eyes = {record->session, set->wish.viewer, EYES_NOW},
                             .id = id_give(set, record->name)};
    session_put(&job);
    for (size_t i = 0; i < EXPORT_TABLES; i++) {
        if (tables[i].fill) tables[i].fill(&job);
    }
    if (set->wish.names) people_put(&job);
}

bool export_end(struct export *set, char *reason)
{
    char why[FILE_REASON_SIZE];
    bool good = true;
    for (size_t i = 0; i < table_count(&set->wish); i++) {
        if (grid_close(&set->grids[i], why)) continue;
        if (good) snprintf(reason, FILE_REASON_SIZE, "%s.csv: %.200s", tables[i].name, why);
        good = false;
    }
    free(set->ids);
    set->ids = NULL;
    return good;
}
