/* words.h: the few words that the rules of play need for their reasons: sides, money, a choice.
 * All others are brief/words.h's, which includes this. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_WORDS_H
#define GAME_WORDS_H

#include "script/script.h"

const char *words_side(int32_t side);       /* "Washington", "Beijing", "Events" */
const char *words_side_id(int32_t side);    /* "washington", "beijing", "game" */
int32_t words_side_named(const char *name); /* or -1 */
/* "9 billion dollars", "1.2 billion dollars", "450 million dollars". */
void words_money(char *out, size_t size, double million_dollars);

/* "gallium, Japan" from a move's choice. */
void words_choice(char *out, size_t size, const struct world *world, const struct move *move,
                  const struct choice *choice);

#endif
