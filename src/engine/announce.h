/* announce.h: phase 1, announce: what was ordered takes its place among the instruments. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_ANNOUNCE_H
#define ENGINE_ANNOUNCE_H

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

/* Takes the price of the orders from both sides, drops what has lapsed, lets earlier offers and
 * threats fade, adds the orders to the world's instruments, replaces or lifts what they replace
 * or lift, makes single acts happen, suspends what a truce of both sides holds, and lets buyers
 * who hear of a coming control stock up. An order for which there is no place is told and does
 * nothing; the rules of play keep the places, so that it does not come to that. */
void announce_phase(struct world *world, const struct orders *orders);

/* How many of an issuer's instruments (SIDE_NONE: nobody's) still stand when the coming turn
 * begins: in force or announced, and not about to lapse. */
int32_t announce_held(const struct world *world, int32_t issuer);

/* How many turns a side must wait for the legal ground of a measure that it orders without notice:
 * one where the measure is harder than its law can carry, else none. The dual-use regulations of 1
 * December 2024 came two days before the first outright bans, and four years after their law. It is
 * a rule of play: orders that are given to announce_phase take effect when they say. */
int32_t announce_wait(const struct world *world, const struct instrument *instrument);

#endif
