/* phase.h: the phases of a turn, and what they ask of one another: a file each. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_PHASE_H
#define ENGINE_PHASE_H

#include "engine/world.h"

/* act.c: what single acts do at once: offers, threats, money for a plant, stocks, shocks. */

/* Does what an instrument that is in force now does by itself, apart from what the later phases
 * read off the list. True if it is over with that and need not stay in the list. */
bool act_now(struct world *world, const struct instrument *instrument);

/* partner.c: phase 2, partners decide: compliance, alignment, regimes, and what coercion costs. */

/* Brings every partner to rest under the instruments in force, as if it had lived with them for
 * long: regimes as its memberships say, compliance where its pulls lead. Takes country->alignment
 * as measured and finds the base that it rests at. May be called again. */
void partner_start(struct world *world);

/* Every partner decides and moves by a bounded step toward its target. */
void partner_phase(struct world *world);

/* pain.c: what each side's measures cost every country, as that country feels it. */

/* By country and side. */
struct pain {
    /* What a country suffers from a side's measures in force: goods it is not sold, goods that it
     * may not sell on, tariffs and refusals to buy. 0 for nothing, 1/2 for a loss of pain_half of
     * its GDP a year, never 1. */
    double felt[COUNTRY_MAX][SIDE_COUNT];
    /* The part that is aimed at it alone and that yielding could end (tariffs, refusals to buy), on
     * the same scale. */
    double refused[COUNTRY_MAX][SIDE_COUNT];
    /* Sales of its own that a side's claims on foreign goods would cost it if it complied, a year,
     * as a share of its GDP. */
    double stake[COUNTRY_MAX][SIDE_COUNT];
};

/* Works them all out, from the instruments and the edges as they stand. */
void pain_find(struct pain *out, const struct world *world);

/* control.c: what tariffs, controls, listings and import bans do to each edge of trade. */

/* Works out every edge's tariff, passage and bar anew from the instruments in force, the partners'
 * compliance and the firms' shells; sets firms' listings and the sides' enforcement. */
void control_phase(struct world *world);

/* How far a side's law reaches goods that a third country makes, 0 to 1: by the share of the
 * issuer's goods and inputs in them, by tools, or because the country takes part willingly. */
double control_claim(const struct world *world, int32_t side, int32_t good, int32_t seller);

/* supply.c: what the turn's instruments do to makers, before the months begin. */

/* Sets floods, support and floors from the instruments in force, and clears the turn's totals. */
void supply_phase(struct world *world);

/* trade.c: a month: plan, need, produce, order, sell, price, remember. */

/* One of the turn's TICKS_PER_TURN months. */
void trade_tick(struct world *world);

/* capacity.c: phase 7, first half: projects start, arrive, stall and die; trust comes back. */

/* A quarter of every project's life, what dear markets build unasked, and trust in sellers who
 * have stayed open. */
void capacity_phase(struct world *world);

/* technology.c: phase 7, second half: making what is denied, needing less, getting more out. */

/* Computing that a side's chips amount to now, as an index in which both sides' sum is near 1 at
 * the start: chips put to work (ai_accelerators where the map has them, else all chips) times
 * efficiency. */
double technology_compute(const struct world *world, int32_t side);

/* Share of a country's base supply of a good that a side's controls keep from it, 0 to 1. */
double technology_denial(const struct world *world, int32_t good, int32_t country, int32_t side);

/* Sets both sides' technology to what they can compute. Called once when a world is made. */
void technology_start(struct world *world);

/* Research and denial raise indigenisation, substitution and efficiency; the stock of computing
 * follows. */
void technology_phase(struct world *world);

/* denial.c: what of the means of making a good is kept from a country: know-how, tools, money. */

/* The share of their pace, 0 to 1, that a country's makers of a good lose for want of know-how and
 * equipment that controls in force keep from them. */
double denial_of_technology(const struct world *world, int32_t good, int32_t country);

/* The same for want of foreign money. */
double denial_of_capital(const struct world *world, int32_t good, int32_t country);

/* Both together: how much slower a plant is built. 0 where no such control is in force. */
double denial_slows(const struct world *world, int32_t good, int32_t country);

/* politics.c: phase 8, politics: capital, money, lobbies, legitimacy, law, knowledge, tension. */

/* Share of a side's economy that it has lost: output of its industries and sales of its makers. */
double politics_loss(const struct world *world, int32_t side);

/* Brings what is unset in both sides to rest. Called once when a world is made. */
void politics_start(struct world *world);

/* Income, lobbies and shells, legitimacy, law, knowledge, credibility; then escalation. */
void politics_phase(struct world *world);

/* escalation.c: tension between the sides, what it feeds on, and the mistakes it leads to. */

/* Does a side's instrument touch its rival, or everyone? False for an event's. */
bool escalation_aimed(const struct world *world, const struct instrument *instrument);

/* How hard the moves that a side announced this turn hit its rival, 0 to 1; what only repeats an
 * earlier measure counts for nothing. */
double escalation_moves(const struct world *world, int32_t side);

/* Tension that the measures now in force between the sides keep alive, 0 to 1. */
double escalation_standing(const struct world *world);

/* Sets a new world's tension to what its standing measures keep. */
void escalation_start(struct world *world);

/* This turn's moves raise tension, the more the quicker they answer the rival's; quiet and truces
 * lower it; above a threshold mistakes may happen. Also measures how far the sides have parted. */
void escalation_step(struct world *world);

#endif
