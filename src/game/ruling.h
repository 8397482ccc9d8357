/* ruling.h: what whoever runs a game does to it: puts a figure to a value, lets an event happen. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_RULING_H
#define GAME_RULING_H

#include "game/session.h"

/* Puts a figure to a value in the turn being planned, or when the game is over in its last world,
 * and journals it as an override, with why it was ruled: at least a word, less than RULING_WHY_SIZE
 * bytes. What is planned already keeps its instruments; a partner's compliance stays there through
 * the turn. On false `reason` (SESSION_SENTENCE_SIZE) is a sentence, and nothing has changed. */
bool ruling_set(struct session *session, const char *figure, double value, const char *why,
                char *reason);

/* Lets an event happen in the turn being planned, whatever its `when`. On false as above. */
bool ruling_inject(struct session *session, const struct event *event, char *reason);

#endif
