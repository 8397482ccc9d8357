/* plain_choose.h: what a move asks, answered from typed words and, where they end, by questions. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_CHOOSE_H
#define UI_LINE_PLAIN_CHOOSE_H

#include "brief/card.h"
#include "ui/line/plain_seat.h"

/* Which card of the hand the words from *at on name; *at is moved past them. NAME_NONE with
 * a sentence said if none is. */
int plain_choose_card(size_t *at, const struct plain_seat *seat, const struct plain_words *words,
                      const struct hand_entry *hand, size_t count);

/* Answers as many asks, from the first on, as the words at *at do; how many. What does not fit is
 * said, and *at stays there. */
int32_t plain_choose_begin(struct choice *out, const struct plain_seat *seat,
                           const struct move *move, const struct plain_words *words, size_t *at);

/* Answers all that a move asks: first from the words at *at on, then by questions. False if the
 * player gave up (said), or began another command (kept in the line). */
bool plain_choose_fill(struct choice *out, const struct plain_seat *seat, const struct move *move,
                       const struct plain_words *words, size_t *at);

#endif
