/* turning.c: the turns that decided a game: when the lead moved most, and by which score. */
/* SPDX-License-Identifier: MIT */
#include "brief/turning.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "brief/ruled.h"
#include "brief/step.h"
#include "engine/names.h"
#include "engine/view.h"
#include "game/wash.h"

/* A smaller move of the lead is none to speak of; scores go from 0 to 100. */
static const double swing_least = 0.05;

const char turning_held_words[] =
    "What moved most is told once both teams have named in the talk what counted most to them.";

bool turning_held(const struct session *session)
{
    return session_umpired(session) && !wash_open(session);
}

double turning_total(const struct session *session, int turn, enum side side)
{
    char name[FIGURE_NAME_SIZE];
    struct band band;
    snprintf(name, sizeof name, "score.%s", words_side_id(side));
    bool found = view_figure(&band, session_world_at(session, turn), VIEWER_UMPIRE, name);
    return found ? band.value : 0;
}

static double lead_after(const struct session *session, int turn)
{
    return turning_total(session, turn, SIDE_WASHINGTON) -
           turning_total(session, turn, SIDE_BEIJING);
}

/* The score whose change, weighted as it counts, moved the lead most that way in that turn. */
static void cause_find(struct turning *turning, const struct session *session)
{
    const struct world *world = session_world_at(session, turning->turn);
    const struct world *before = session_world_at(session, step_before(session, turning->turn));
    double most = 0;
    turning->cause[0] = '\0';
    snprintf(turning->figure, sizeof turning->figure, "score.%s",
             words_side_id(turning->swing > 0 ? SIDE_WASHINGTON : SIDE_BEIJING));
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct side_state *state = &world->sides[side], *last = &before->sides[side];
        double sign = (side == SIDE_WASHINGTON) == (turning->swing > 0) ? 1.0 : -1.0;
        for (int i = 0; i < SCORE_COUNT; i++) {
            double moved = sign * state->weight[i] * (state->score[i] - last->score[i]);
            if (moved <= most) continue;
            most = moved;
            snprintf(turning->figure, sizeof turning->figure, "score.%s.%s", words_side_id(side),
                     names_scores[i]);
            snprintf(turning->cause, sizeof turning->cause, "%s's %s, %.0f to %.0f",
                     words_side(side), words_score_short((enum score)i), last->score[i],
                     state->score[i]);
        }
    }
}

static void insert(struct turning *out, size_t *count, size_t most, struct turning found)
{
    size_t place = *count;
    while (place > 0 && fabs(out[place - 1].swing) < fabs(found.swing)) place--;
    if (place == most) return;
    size_t last = *count < most ? (*count)++ : most - 1;
    for (size_t i = last; i > place; i--) out[i] = out[i - 1];
    out[place] = found;
}

size_t turning_find(struct turning *out, size_t most, const struct session *session)
{
    size_t count = 0;
    for (int before = 0, turn; before < session_turn(session) - 1; before = turn) {
        turn = step_end(session, before + 1);
        double swing = lead_after(session, turn) - lead_after(session, before);
        if (fabs(swing) < swing_least) continue;
        insert(out, &count, most,
               (struct turning){turn, step_number(session, turn), .swing = swing});
    }
    for (size_t i = 0; i < count; i++) cause_find(&out[i], session);
    return count;
}

size_t turning_rulings(struct turning *out, size_t most, const struct eyes *eyes)
{
    size_t count = 0;
    struct eyes open = *eyes;
    if (session_over(eyes->session)) open.viewer = VIEWER_UMPIRE;
    for (int turn = 0; turn < session_turn(eyes->session); turn++) {
        const struct ruling *ruling;
        for (size_t i = 0; count < most && (ruling = ruled_next(&open, turn, NULL, i)); i++) {
            struct turning *told = &out[count++];
            *told = (struct turning){turn, step_number(eyes->session, turn), .asked = true,
                                     .ruled = true};
            memcpy(told->figure, ruling->figure, sizeof told->figure);
            ruled_words(told->card, eyes->session, ruling);
        }
    }
    return count;
}

/* Did that part move the lead the way that the turn went? */
static bool same_way(const struct turning *turning, const struct why_row *row)
{
    bool washington = strncmp(turning->figure, "score.washington", 16) == 0;
    return (washington == (turning->swing > 0)) == (row->amount > 0);
}

void turning_card(struct turning *turning, const struct session *session, enum viewer viewer)
{
    char reason[SESSION_SENTENCE_SIZE];
    double most = 0;
    struct why *why = memory_new(sizeof *why);
    struct why_question question = {.session = session,
                                    .scripts = session_setup(session)->scripts,
                                    .since = step_before(session, turning->turn),
                                    .turn = turning->turn,
                                    .figure = turning->figure,
                                    .viewer = session_over(session) ? VIEWER_UMPIRE : viewer,
                                    .parts_only = true};
    bool known = why_run(why, &question, reason);
    turning->asked = true;
    for (size_t i = 0; known && i < why->count; i++) {
        const struct why_row *row = &why->rows[i];
        bool played =
            row->kind == WHY_INSTRUMENT || row->kind == WHY_EVENT || row->kind == WHY_RULING;
        if (!played || row->hidden || !same_way(turning, row) || fabs(row->amount) <= most)
            continue;
        most = fabs(row->amount);
        memcpy(turning->card, row->name, sizeof turning->card);
    }
    free(why);
}
