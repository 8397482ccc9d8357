/* plain_intent.h: what is said of a planned move, in the line mode: why, and what is expected. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_INTENT_H
#define UI_LINE_PLAIN_INTENT_H

#include "ui/line/plain_seat.h"

/* "play 3 gallium yes because they stock up": takes the reason off the words. False with a sentence
 * where it is too long. */
bool plain_intent_because(struct intent *out, struct plain_words *words, struct plain_seat *seat);

/* Where reasons are asked for each move: how to give them, of a move that has none. */
void plain_intent_ask(const struct plain_seat *seat, size_t index);

/* What was said of each planned move, and what is begun and not done. */
void plain_intent_say(const struct plain_seat *seat);

/* Verbs of verb.c. */
void plain_intent_reason(struct plain_seat *seat, const struct plain_words *words);
void plain_intent_expect(struct plain_seat *seat, const struct plain_words *words);

#endif
