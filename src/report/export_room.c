/* export_room.c: what the room added to a game: rulings, observations, and all of it by the clock.
 */
/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "brief/reason.h"
#include "brief/ruled.h"
#include "brief/timeline.h"
#include "brief/words.h"
#include "game/session_row.h"
#include "game/speech.h"
#include "report/export_inside.h"

/* The ruling that a row of the journal made; NULL where it was taken back, or is still to come. */
static const struct ruling *ruling_of(const struct session *session, const struct journal_row *row)
{
    for (int turn = 0; turn < session_turn(session); turn++) {
        for (size_t i = 0; i < session_ruling_count(session, turn); i++) {
            const struct ruling *ruling = session_ruling(session, turn, i);
            if (ruling->seq == row->seq) return ruling;
        }
    }
    return NULL;
}

/* Both results with it and without it, which hold what sides may not know of each other until the
 * game is over. */
static void effect_put(struct grid *grid, const struct export_job *job, const struct ruling *ruling)
{
    struct ruling_effect effect;
    bool open = ruling && (eyes_see_all(&job->eyes) || session_over(job->eyes.session));
    if (open) ruling_without(&effect, job->eyes.session, ruling);
    for (int i = 0; i < 2 * SIDE_COUNT; i++) {
        const struct ruling_standing *standing = i < SIDE_COUNT ? &effect.with : &effect.without;
        if (open) grid_number(grid, standing->result[i % SIDE_COUNT]);
        else grid_empty(grid);
    }
}

static void ruling_put(const struct export_job *job, const struct journal_row *row,
                       const struct ruling *ruling)
{
    struct grid *grid = &job->set->grids[EXPORT_RULINGS];
    char why[RULING_WHY_SIZE] = "", value[32] = "";
    journal_arg(why, sizeof why, row->args, "why");
    journal_arg(value, sizeof value, row->args, "value");
    export_row(grid, job, ruling ? ruling->turn : row->turn - 1);
    export_time(grid, session_row_at(row));
    grid_text(grid, row->name);
    if (ruling) grid_number(grid, ruling->before);
    else grid_empty(grid);
    grid_text(grid, value);
    if (ruling) grid_number(grid, ruling->after);
    else grid_empty(grid);
    grid_text(grid, words_unit(row->name));
    grid_whole(grid, ruling ? ruling->hold : 0);
    export_typed(grid, job, ruling ? ruling->why : why);
    effect_put(grid, job, ruling);
    export_standing(grid, ruling != NULL);
    grid_end(grid);
}

void export_rulings(const struct export_job *job)
{
    const struct session *session = job->eyes.session;
    for (size_t i = 0; i < session_row_count(session); i++) {
        const struct journal_row *row = session_row(session, i);
        if (row->kind != JOURNAL_OVERRIDE) continue;
        const struct ruling *ruling = ruling_of(session, row);
        bool known = ruling && ruled_known(session, ruling, job->eyes.viewer);
        if (known || eyes_see_all(&job->eyes)) ruling_put(job, row, ruling);
    }
}

static void grade_put(struct grid *grid, enum speech_rating rating)
{
    if (rating == RATING_NONE) grid_empty(grid);
    else grid_whole(grid, (int64_t)rating);
    grid_text(grid, speech_rating_name(rating));
}

static void mark_put(const struct export_job *job, const struct speech *speech)
{
    struct grid *grid = &job->set->grids[EXPORT_MARKS];
    export_row(grid, job, speech->turn);
    export_time(grid, speech->at);
    grid_text(grid, speech->by);
    grid_text(grid, speech->about);
    grade_put(grid, speech->rating);
    export_typed(grid, job, speech->text);
    grid_end(grid);
}

/* How an objective was met in the end, as the umpire wrote it into the folder's table. */
static void objective_put(const struct export_job *job, const struct seminar_objective *objective)
{
    struct speech last = {.turn = session_turn(job->eyes.session) - 1,
                          .at = -1,
                          .by = "objectives.csv",
                          .about = objective->objective,
                          .text = objective->question};
    if (objective->rating < 0) return;
    last.rating = (enum speech_rating)(objective->rating + RATING_PERFORMED);
    mark_put(job, &last);
}

void export_marks(const struct export_job *job)
{
    const struct session *session = job->eyes.session;
    const struct seminar *seminar = job->record->seminar;
    struct speech speech;
    for (size_t i = 0; i < session_row_count(session); i++) {
        bool heard = speech_read(&speech, session, i, job->eyes.viewer);
        if (heard && speech.kind == SPEECH_MARK) mark_put(job, &speech);
    }
    for (int32_t i = 0; eyes_see_all(&job->eyes) && i < seminar->objective_count; i++)
        objective_put(job, &seminar->objectives[i]);
}

void export_commitments(const struct export_job *job)
{
    struct grid *grid = &job->set->grids[EXPORT_COMMITMENTS];
    for (size_t i = 0; i < session_row_count(job->eyes.session); i++) {
        struct speech speech;
        bool heard = speech_read(&speech, job->eyes.session, i, job->eyes.viewer);
        if (!heard || speech.kind != SPEECH_LESSON || !speech.stands) continue;
        export_row(grid, job, speech.turn);
        export_time(grid, speech.at);
        grid_text(grid, speech.by);
        export_typed(grid, job, speech.text);
        export_typed(grid, job, speech.who);
        export_typed(grid, job, speech.due);
        grid_end(grid);
    }
}

/* With the seal goes why, for whom it is open: what a side said before it thought better of it is
 * its own. */
static void what_put(const struct export_job *job, const struct journal_row *row, bool stands,
                     const char *told)
{
    char text[TIMELINE_SIZE + JOURNAL_NOTE_SIZE + 16];
    int32_t side = words_side_named(row->seat);
    bool sealed = row->kind == JOURNAL_SEAL && side != SIDE_NONE && row->note[0];
    bool last =
        sealed && stands &&
        strcmp(row->note, session_reason(job->eyes.session, row->turn, (enum side)side)) == 0;
    bool open =
        sealed && (viewer_knows(job->eyes.viewer, side) ||
                   (last && reason_open(job->eyes.session, (enum side)side, job->eyes.viewer)));
    snprintf(text, sizeof text, "%s%s%s", told, open ? " Because: " : "", open ? row->note : "");
    export_typed(&job->set->grids[EXPORT_TIMELINE], job, text);
}

void export_timeline(const struct export_job *job)
{
    const struct session *session = job->eyes.session;
    struct grid *grid = &job->set->grids[EXPORT_TIMELINE];
    for (size_t i = 0; i < session_row_count(session); i++) {
        const struct journal_row *row = session_row(session, i);
        struct timeline_line line;
        if (!timeline_line(&line, &job->eyes, i)) continue;
        export_row(grid, job, row->turn);
        export_time(grid, line.at);
        grid_text(grid, row->seat);
        grid_text(grid, journal_kind_name(row->kind));
        grid_text(grid, row->name);
        what_put(job, row, line.stands, line.text);
        export_standing(grid, line.stands);
        grid_end(grid);
    }
}
