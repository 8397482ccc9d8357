/* hint.c: the scenario's hint for a side that plans, as far as its plan has come. */
/* SPDX-License-Identifier: MIT */
#include "brief/hint.h"

#include "game/setup.h"

/* A step a planned move: what a learner has just done is not said again. */
bool hint_find(struct hint *out, const struct session *session, enum side side)
{
    const struct scenario_hints *hints = &session_setup(session)->scenario.hints;
    int turn = session_turn(session);
    int planned = side == SIDE_NONE ? 0 : (int)session_plan_count(session, side);
    *out = (struct hint){0, 0, NULL};
    for (int32_t i = 0; i < hints->count && !session_over(session); i++) {
        const struct scenario_hint *hint = &hints->list[i];
        if (hint->side != (int32_t)side || hint->turn != turn) continue;
        if (out->steps <= planned) {
            out->text = hint->text;
            out->step = out->steps + 1;
        }
        out->steps++;
    }
    return out->text != NULL;
}
