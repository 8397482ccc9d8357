/* card.h: a card of a side's hand as people read it: what it asks, what it can be aimed at, when it
 * works. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_CARD_H
#define BRIEF_CARD_H

#include "brief/eyes.h"
#include "game/hand.h"

enum { CARD_PROMPT_SIZE = 128, CARD_DELAY_SIZE = 96 };

/* What an ask wants, for people: "Country aimed at". */
void card_prompt(char out[CARD_PROMPT_SIZE], const struct ask *ask);

/* "Announced at once, it works 2 turns later: others can prepare."; "It works at once." */
void card_delay(char out[CARD_DELAY_SIZE], const struct session *session, const struct move *move);

/* Can the move be aimed at the thing of that id: is that an option of one of its asks? */
bool card_aims(const struct eyes *eyes, const struct move *move, const char *id);

#endif
