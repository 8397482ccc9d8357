/* catalogue.h: every move there is, with the instruments it was seen to set. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_CATALOGUE_H
#define SIM_CATALOGUE_H

#include <stdint.h>
#include <stdio.h>

#include "game/setup.h"

enum { CATALOGUE_NEEDS = 3 };

struct catalogue_entry {
    const struct move *move;
    const struct card *card; /* what it costs in the seminar's deck; NULL: not in it */
    uint32_t kinds;          /* bit k: it sets instruments of kind k */
    int need_count;          /* why choices were refused at the seminar's start: what comes first */
    char needs[CATALOGUE_NEEDS][SCRIPT_REASON_SIZE];
};

struct catalogue;

/* Plays each move with sampled choices in the seminar, at the start and after some turns between
 * random seats, and at the start of what is on other maps: what a move sets is found, not declared.
 * NULL and messages if the seminar cannot be loaded. The caller owns it until catalogue_delete. */
struct catalogue *catalogue_new(const struct places *places, struct diag_list *list);
void catalogue_delete(struct catalogue *catalogue);

/* Washington's moves first, each side's by name. */
size_t catalogue_count(const struct catalogue *catalogue);
const struct catalogue_entry *catalogue_entry(const struct catalogue *catalogue, size_t index);

/* The scripts that the entries are from, for events and opponents. */
const struct script_library *catalogue_scripts(const struct catalogue *catalogue);

/* "tariff, truce": the names of the kinds in `mask`. */
void catalogue_kinds(char *out, size_t size, uint32_t mask);

/* catalogue_page.c: docs/moves.md, made from the scripts. */

/* Writes the page in Markdown: counts, the paper's mechanisms with the moves that put them in a
 * hand, every move, every event. `places` are where tests of moves are looked for. */
void catalogue_page_write(const struct catalogue *catalogue, const struct places *places,
                          FILE *stream);

/* The mechanisms that the game sets out to put in a player's hand, in the page's order; NULL-ended.
 */
const char *const *catalogue_page_mechanisms(void);

/* The file that tests a move or an event, below a home: "tests/lua/moves/beijing/mineral_ban.lua",
 * "tests/lua/events/court_ruling.lua". */
void catalogue_page_test(char *out, size_t size, const struct move *move);
void catalogue_page_event_test(char *out, size_t size, const struct event *event);

#endif
