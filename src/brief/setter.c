/* setter.c: whose decision a measure was: a side's card, an event, or the scenario's. */
/* SPDX-License-Identifier: MIT */
#include "brief/setter.h"

#include <string.h>

enum setter setter_find(const struct session *session, const struct instrument *instrument)
{
    int turn = instrument->announced_turn + 1;
    if (turn < 1 || instrument->move[0] == '\0') return SETTER_SCENARIO;
    if (instrument->issuer < 0) return SETTER_EVENT;
    enum side side = (enum side)instrument->issuer;
    for (size_t i = 0; i < session_past_count(session, turn, side); i++) {
        const struct plan *plan = session_past_plan(session, turn, side, i);
        if (strcmp(plan->move, instrument->move) == 0) return (enum setter)side;
    }
    return SETTER_EVENT;
}

bool setter_event(const struct session *session, const struct instrument *instrument)
{
    return instrument->issuer >= 0 && setter_find(session, instrument) == SETTER_EVENT;
}

bool setter_event_news(const struct session *session, int turn, const struct news *news)
{
    const struct world *world = session_world_at(session, turn);
    struct orders orders;
    bool event = false;
    if (news->side < 0) return false;
    if (news->index >= 0) return setter_event(session, &world->instruments[news->index]);
    session_orders_at(&orders, session, turn);
    for (int32_t i = 0; i < orders.count; i++) {
        const struct instrument *order = &orders.items[i];
        if (order->kind != news->instrument || order->issuer != news->side) continue;
        if (order->value[FIELD_GOOD] != news->good) continue;
        struct instrument now = *order;
        now.announced_turn = turn - 1;
        event = setter_event(session, &now);
        if (!event) return false; /* the side did so too */
    }
    return event;
}

enum side setter_side(enum setter setter)
{
    return setter < SETTER_EVENT ? (enum side)setter : SIDE_NONE;
}
