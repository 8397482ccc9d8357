/* catalogue_page.h: docs/moves.md, made from the scripts. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_CATALOGUE_PAGE_H
#define SIM_CATALOGUE_PAGE_H

#include <stdio.h>

#include "sim/catalogue.h"

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
