/* worlds.h: random balanced worlds and random valid orders, from a seed, for tests of the engine.
 */
/* SPDX-License-Identifier: MIT */
#ifndef TESTS_ENGINE_WORLDS_H
#define TESTS_ENGINE_WORLDS_H

#include "engine/turn.h"

/* A small sound world at rest: 6 to 14 countries (0 is Washington's, 1 Beijing's), 5 to 14 goods
 * in a chain, 2 to 5 industries. The same seed makes the same world. Every country but the two
 * powers is a hub; compliance, alignment and exposure are random. */
void worlds_make(struct world *out, uint64_t seed);

/* The same, without projects and firms and with nobody lobbying: nothing grows or yields by itself.
 */
void worlds_make_plain(struct world *out, uint64_t seed);

/* No orders at all. */
void worlds_rest(struct orders *out);

/* Up to ten random orders of any kind and issuer, each valid, for the world's present turn. */
void worlds_orders(struct orders *out, const struct world *world, uint64_t seed);

/* Adds an order of that kind, in force from the world's present turn; the caller sets its fields.
 */
struct instrument *worlds_order(struct orders *out, const struct world *world,
                                enum instrument_kind kind, int32_t issuer);

/* Adds an order by which the issuer bans exports of a good to its rival. */
void worlds_ban(struct orders *out, const struct world *world, int32_t issuer, int32_t good);

/* Sets every partner's compliance with a side's controls, and lets every partner be a hub. */
void worlds_comply(struct world *world, int32_t side, double compliance);

#endif
