/* announce.h: phase 1, announce: what was ordered takes its place among the instruments. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_ANNOUNCE_H
#define ENGINE_ANNOUNCE_H

#include "engine/orders.h"

/* Takes the price of the orders from both sides, drops what has lapsed, lets earlier offers and
 * threats fade, adds the orders to the world's instruments, replaces or lifts what they replace
 * or lift, makes single acts happen, suspends what a truce of both sides holds, and lets buyers
 * who hear of a coming control stock up. */
void announce_phase(struct world *world, const struct orders *orders);

#endif
