/* debrief.c: what to talk about when a game is over: the questions of the moves that were played.
 */
/* SPDX-License-Identifier: MIT */
#include "brief/debrief.h"

#include "brief/step.h"
#include "script/script.h"

static void note(struct debrief out[DEBRIEF_MAX], size_t *count, struct debrief played)
{
    for (size_t i = 0; i < *count; i++) {
        if (out[i].move != played.move) continue;
        out[i].plays++;
        return;
    }
    if (*count < DEBRIEF_MAX) out[(*count)++] = played;
}

/* What was done again and again was a policy, and is asked about first; of equals the earlier. */
static void order(struct debrief out[DEBRIEF_MAX], size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct debrief moving = out[i];
        size_t place = i;
        for (; place > 0 && out[place - 1].plays < moving.plays; place--) {
            out[place] = out[place - 1];
        }
        out[place] = moving;
    }
}

size_t debrief_find(struct debrief out[DEBRIEF_MAX], const struct session *session,
                    enum viewer viewer)
{
    size_t count = 0;
    const struct script_library *scripts = session_setup(session)->scripts;
    int last = session_world(session)->turn;
    for (int turn = 1; scripts && turn <= last; turn++) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            bool open = session_over(session) || viewer_knows(viewer, side);
            size_t played = open ? session_past_count(session, turn, (enum side)side) : 0;
            for (size_t i = 0; i < played; i++) {
                const struct plan *plan = session_past_plan(session, turn, (enum side)side, i);
                const struct move *move = script_move_named(scripts, (enum side)side, plan->move);
                if (!move || !move->debrief[0]) continue;
                note(out, &count,
                     (struct debrief){(enum side)side, turn, step_number(session, turn), 1, move});
            }
        }
    }
    order(out, count);
    return count;
}
