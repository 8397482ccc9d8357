/* export_move.c: the moves of a session: who, what, why, what was expected of it, what came. */
/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "brief/expected.h"
#include "brief/reason.h"
#include "brief/words.h"
#include "game/session_row.h"
#include "report/export_inside.h"

/* The move of a plan row, where it stands; it may be nobody's who looks to know. */
static bool standing_find(struct expected *out, const struct export_job *job,
                          const struct journal_row *row, enum side side)
{
    for (size_t i = 0; expected_find(out, &job->eyes, row->turn, side, i); i++) {
        if (out->plan->seq == row->seq) return true;
    }
    return false;
}

static void argument_put(struct grid *grid, const struct journal_row *row, const char *key)
{
    char value[JOURNAL_ARGS_SIZE] = "";
    journal_arg(value, sizeof value, row->args, key);
    grid_text(grid, value);
}

static void intent_put(struct grid *grid, const struct expected *expected,
                       const struct intent *intent)
{
    grid_text(grid, intent->figure);
    if (intent->figure[0]) grid_number(grid, intent->value);
    else grid_empty(grid);
    if (expected && expected->came) grid_number(grid, expected->result.value);
    else grid_empty(grid);
}

/* `expected` NULL: the move was taken back. */
static void move_put(const struct export_job *job, const struct journal_row *row,
                     const struct expected *expected, enum side side)
{
    struct grid *grid = &job->set->grids[EXPORT_MOVES];
    const struct session *session = job->eyes.session;
    struct intent typed;
    char date[WORDS_DATE_SIZE];
    bool played = row->turn < session_turn(session);
    intent_read(&typed, row);
    const struct intent *intent = expected ? &expected->plan->intent : &typed;
    eyes_date(date, sizeof date, &job->eyes, row->turn);
    export_row(grid, job, row->turn);
    grid_text(grid, date);
    grid_text(grid, row->seat);
    grid_text(grid, row->name);
    grid_text(grid, row->note);
    argument_put(grid, row, "words");
    argument_put(grid, row, "capital");
    argument_put(grid, row, "budget_musd");
    export_typed(grid, job, intent->why);
    export_typed(grid, job, expected && played ? session_reason(session, row->turn, side) : "");
    intent_put(grid, expected, intent);
    export_time(grid, session_row_at(row));
    grid_text(grid, !expected ? "taken back" : played ? "played" : "planned");
    grid_end(grid);
}

/* Words on a move that was planned before, no move of their own. */
static bool amends(const struct journal_row *row)
{
    return session_row_number(row, "amends", 0) > 0;
}

/* A side's own; the rival's when the game is over, but not what it thought better of. */
void export_moves(const struct export_job *job)
{
    const struct session *session = job->eyes.session;
    for (size_t i = 0; i < session_row_count(session); i++) {
        const struct journal_row *row = session_row(session, i);
        int32_t side = words_side_named(row->seat);
        struct expected expected;
        if (row->kind != JOURNAL_PLAN || side == SIDE_NONE || amends(row)) continue;
        bool stands = standing_find(&expected, job, row, (enum side)side);
        if (stands || viewer_knows(job->eyes.viewer, side))
            move_put(job, row, stands ? &expected : NULL, (enum side)side);
    }
}
