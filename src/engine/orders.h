/* orders.h: what one turn is asked to do. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_ORDERS_H
#define ENGINE_ORDERS_H

#include "engine/world.h"

/* Of a turn's orders each side has its own share; the rest is for events. */
enum {
    ORDERS_MAX = 192,
    ORDERS_SIDE_MAX = 56,
    ORDERS_EVENT_MAX = ORDERS_MAX - 2 * ORDERS_SIDE_MAX
};

/* What both sides, events and the facilitator ordered, Washington's first, events' last. */
struct orders {
    int32_t count;
    int32_t reserved;
    double capital_spent[SIDE_COUNT];
    double budget_spent[SIDE_COUNT];     /* million dollars */
    struct instrument items[ORDERS_MAX]; /* announced_turn and effective_turn are set by the
                                            caller; valid by instrument_valid */
};

#endif
