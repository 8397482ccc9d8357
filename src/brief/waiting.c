/* waiting.c: where a meeting is, and what a seat waits for. */
/* SPDX-License-Identifier: MIT */
#include "brief/waiting.h"

#include <stdio.h>

#include "base/ascii.h"
#include "brief/words.h"

void waiting_phase(char out[WAITING_PHASE_SIZE], const struct session *session)
{
    out[0] = '\0';
    if (!session_umpired(session)) return;
    snprintf(out, WAITING_PHASE_SIZE, "%s", phase_name(session_phase(session)));
    ascii_capitals(out);
}

/* Those who have not sealed yet, but the side that asks. */
static void planners(char out[64], const struct session *session, enum side own)
{
    bool waits[SIDE_COUNT];
    for (int side = 0; side < SIDE_COUNT; side++)
        waits[side] = side != (int)own && !session_sealed(session, (enum side)side);
    const char *first = waits[SIDE_WASHINGTON] ? words_side(SIDE_WASHINGTON) : "";
    const char *second = waits[SIDE_BEIJING] ? words_side(SIDE_BEIJING) : "";
    snprintf(out, 64, "%s%s%s", first, first[0] && second[0] ? " and " : "", second);
}

static void planning_words(char *out, size_t size, const struct eyes *eyes)
{
    const struct session *session = eyes->session;
    enum side side = eyes_side(eyes);
    bool own = side != SIDE_NONE && !session_sealed(session, side);
    char others[64];
    planners(others, session, side);
    if (own && !session_may_plan(session, side)) {
        snprintf(out, size, "%s plans first", others);
    } else if (own) {
        snprintf(out, size, "your plan is awaited%s",
                 others[0] ? "" : "; the other side has sealed");
    } else {
        snprintf(out, size, "%s%s%s", side == SIDE_NONE ? "" : "sealed; ",
                 others[0] ? "waits for " : "the umpire closes it", others);
    }
}

void waiting_words(char out[WAITING_SIZE], const struct eyes *eyes)
{
    static const char *const told[PHASE_COUNT] = {
        [PHASE_BRIEFING] = "the umpire opens the planning",
        [PHASE_CLOSED] = "the umpire looks; what the turn brings opens here",
        [PHASE_REVEAL] = "read what the turn brought; the umpire opens the next",
        [PHASE_TALK] = "the room talks",
    };
    char phase[WAITING_PHASE_SIZE], planning[WAITING_SIZE - 48];
    enum phase now = session_phase(eyes->session);
    out[0] = '\0';
    waiting_phase(phase, eyes->session);
    if (!phase[0]) return;
    planning_words(planning, sizeof planning, eyes);
    snprintf(out, WAITING_SIZE, "%s: %s%s.", phase, told[now] ? told[now] : planning,
             now == PHASE_PRACTICE ? "; nothing of it counts" : "");
}
