/* ask.h: what may be answered to a move's asks in a given world. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_ASK_H
#define SCRIPT_ASK_H

#include "script/record.h"

/* As script_options. */
size_t ask_options(struct option out[OPTION_MAX], const struct move *move, size_t ask,
                   const struct world *world, const struct choice *so_far);

/* Only the ids, for those who show no labels: faster. */
size_t ask_ids(char out[OPTION_MAX][CHOICE_SIZE], const struct move *move, size_t ask,
               const struct world *world, const struct choice *so_far);

/* Is each of the move's asks answered by one of its options, or an amount in its range and step? On
 * false `reason` (SCRIPT_REASON_SIZE) is a sentence. */
bool ask_answered(const struct move *move, const struct world *world, const struct choice *choice,
                  char *reason);

/* Is `word` one of the words that a kind knows beside ids? For the check at load; *words is the
 * kind's list, ended by NULL. */
bool ask_knows_word(const char *const **words, enum ask_kind kind, const char *word);

/* "country", "good", ...; and back, or -1. */
const char *ask_kind_name(enum ask_kind kind);
int32_t ask_kind_named(const char *name);

#endif
