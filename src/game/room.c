/* room.c: does what is ordered find its places: in the turn, in the world, among its projects? */
/* SPDX-License-Identifier: MIT */
#include "game/room.h"

#include <stdio.h>

#include "engine/announce.h"
#include "engine/project.h"
#include "game/session_state.h"
#include "game/words.h"

_Static_assert(INSTRUMENT_EVENT_MAX > 0, "two sides at their most leave places for events");

/* What some instruments need. */
struct need {
    int32_t all;      /* places in the turn's orders */
    int32_t staying;  /* of these, beyond this turn */
    int32_t projects; /* that they found */
};

static void need_add(struct need *need, const struct world *world,
                     const struct instrument *instrument)
{
    bool lasts = instrument_spec((enum instrument_kind)instrument->kind)->lasting &&
                 !instrument_lifts(instrument);
    need->all++;
    need->staying += lasts || instrument->effective_turn > world->turn;
    need->projects += instrument->kind == INSTRUMENT_INVEST;
}

static struct need need_of(const struct session *session, enum side side, const struct orders *more)
{
    struct need need = {0};
    const struct world *world = session_world(session);
    for (int32_t i = 0; side != SIDE_NONE && i < session->drafts[side].instrument_count; i++) {
        need_add(&need, world, &session->drafts[side].instruments[i]);
    }
    for (int32_t i = 0; i < more->count; i++) need_add(&need, world, &more->items[i]);
    return need;
}

static bool projects_have_room(const struct world *world, const struct need *need, char *reason)
{
    int32_t room = project_room(world) / (SIDE_COUNT + 1);
    if (need->projects <= room) return true;
    snprintf(reason, SESSION_SENTENCE_SIZE,
             "%d projects would begin, and there is room for %d; wait until some that are being "
             "built are done",
             (int)need->projects, (int)room);
    return false;
}

bool room_for_move(const struct session *session, enum side side, const struct orders *more,
                   char *reason)
{
    const struct world *world = session_world(session);
    struct need need = need_of(session, side, more);
    struct need new = {0};
    for (int32_t i = 0; i < more->count; i++) need_add(&new, world, &more->items[i]);
    if (need.all > ORDERS_SIDE_MAX) {
        snprintf(reason, SESSION_SENTENCE_SIZE,
                 "the plan would set %d instruments; a side may set %d a turn, so choose fewer",
                 (int)need.all, ORDERS_SIDE_MAX);
        return false;
    }
    int32_t held = announce_held(world, (int32_t)side);
    bool stands = new.staying == 0 || held + need.staying <= INSTRUMENT_SIDE_MAX;
    if (!stands || held + need.all > INSTRUMENT_SIDE_MAX + INSTRUMENT_PASSING_MAX) {
        snprintf(reason, SESSION_SENTENCE_SIZE,
                 "%s has %d measures in force or announced, of the %d that a side may have, and "
                 "the plan would set %d; lift some, or wait until they lapse",
                 words_side((int32_t)side), (int)held, INSTRUMENT_SIDE_MAX, (int)need.all);
        return false;
    }
    return projects_have_room(world, &need, reason);
}

/* The most places that a side's measures can take when the turn begins, whatever it plans. */
static int32_t side_reach(const struct world *world, int32_t side)
{
    int32_t held = announce_held(world, side), reach = held + ORDERS_SIDE_MAX;
    int32_t most = INSTRUMENT_SIDE_MAX + INSTRUMENT_PASSING_MAX;
    if (reach > most) reach = most;
    return held > reach ? held : reach;
}

bool room_for_event(const struct session *session, const struct orders *more, int32_t drawn,
                    size_t events, char *reason)
{
    size_t had = session_happening_count(session, session->turn) + events;
    if (had >= SESSION_HAPPENING_MAX) {
        snprintf(reason, SESSION_SENTENCE_SIZE, "the turn has had %zu events, and that is the most",
                 had);
        return false;
    }
    const struct world *world = session_world(session);
    struct need need = need_of(session, SIDE_NONE, more);
    int32_t taken = session->injects.count + drawn, held = announce_held(world, SIDE_NONE);
    for (int32_t side = 0; side < SIDE_COUNT; side++) held += side_reach(world, side);
    int32_t turn = ORDERS_EVENT_MAX - taken, stand = INSTRUMENT_MAX - held - taken;
    int32_t room = turn < stand ? turn : stand;
    if (need.all > room) {
        snprintf(reason, SESSION_SENTENCE_SIZE,
                 "it sets %d instruments, and the turn has room for %d of events", (int)need.all,
                 (int)(room > 0 ? room : 0));
        return false;
    }
    return projects_have_room(world, &need, reason);
}
