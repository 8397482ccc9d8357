/* balance.h: makes the data of a map an exact steady state. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_BALANCE_H
#define ENGINE_BALANCE_H

#include "engine/world.h"

/* Settles a world whose parameters, goods, recipes, plants' value added, edges (sorted by good,
 * seller, buyer, each with its base flow a month) and wanted needs (need[recipe][country], a
 * month) are set. Afterwards every node's use is what its edges bring, its capacity what they
 * take away, its stocks are at their cover and every price is 1, so that nothing moves until
 * somebody does. Needs above a node's use are scaled down; what no recipe names is final use.
 * Spare capacity may be added to node.capacity afterwards: it does not disturb the balance.
 * Returns the greatest share by which wanted needs of a node exceeded its use: how far the data
 * were from a balance (0: not at all). */
double balance_settle(struct world *world);

#endif
