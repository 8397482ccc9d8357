/* ruling_effect.c: what a ruling would change, or has changed: worked out on copies of the game. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "game/advance.h"
#include "game/ruling.h"
#include "game/session_copy.h"
#include "game/session_ruling.h"
#include "game/umpire.h"

static double value_of(const struct world *world, const char *name)
{
    struct figure figure;
    return figure_find(&figure, world, name) ? figure.value : 0.0;
}

void ruling_standing_take(struct ruling_standing *out, const struct session *session,
                          const char *figure)
{
    struct verdict verdict;
    const struct world *world = session_world(session);
    verdict_find(&verdict, session, session_turn(session) - 1, VIEWER_UMPIRE);
    out->figure = value_of(world, figure);
    out->escalation = world->escalation;
    for (int side = 0; side < SIDE_COUNT; side++) {
        out->total[side] = world_total(world, side);
        out->result[side] = verdict.result[side];
        out->band[side] = verdict.band[side];
    }
}

/* The game as it is when the ruling is made: of a turn that is closed, once it is revealed. */
static struct session *copy_to_rule(const struct session *session, char *reason)
{
    bool closed = session_umpired(session) && session_phase(session) == PHASE_CLOSED;
    return closed ? umpire_ahead(session, reason) : session_copy(session);
}

/* To the end of the step, with no dice. */
static bool go_on(struct session *copy, char *reason)
{
    bool failed = false;
    copy->without_events = true;
    return !session_over(copy) && advance_resolve(copy, NULL, &failed, reason) && !failed;
}

/* How things stand now and at the end of the step; with the ruling, or without one. */
static bool look(struct ruling_standing *now, struct ruling_standing *next, bool *has_next,
                 const struct session *session, const char *figure, const double *value,
                 char *reason)
{
    struct session *copy = copy_to_rule(session, reason);
    if (!copy) return false;
    struct journal_row row;
    if (value) ruling_row(&row, session, figure, *value, "");
    bool good = !value || session_ruling_apply(copy, &row);
    if (good) {
        ruling_standing_take(now, copy, figure);
        *has_next = go_on(copy, reason);
        if (*has_next) ruling_standing_take(next, copy, figure);
    } else {
        snprintf(reason, SESSION_SENTENCE_SIZE, "%s cannot be ruled so in what comes of the turn",
                 figure);
    }
    session_delete(copy);
    return good;
}

bool ruling_preview(struct ruling_preview *out, const struct session *session, const char *figure,
                    double value, char *reason)
{
    *out = (struct ruling_preview){0};
    return ruling_may(session, figure, &value, reason) &&
           look(&out->now.without, &out->next.without, &out->has_next, session, figure, NULL,
                reason) &&
           look(&out->now.with, &out->next.with, &out->has_next, session, figure, &value, reason);
}

void ruling_without(struct ruling_effect *out, const struct session *session,
                    const struct ruling *ruling)
{
    ruling_standing_take(&out->with, session, ruling->figure);
    struct session *copy = session_copy(session);
    session_ruling_drop(copy, ruling);
    ruling_standing_take(&out->without, copy, ruling->figure);
    session_delete(copy);
}
