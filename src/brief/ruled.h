/* ruled.h: what whoever runs a game ruled in it, in words, for those who may know the figure. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_RULED_H
#define BRIEF_RULED_H

#include "brief/eyes.h"
#include "game/ruling.h"

enum { RULED_SIZE = 512 };

/* May the eyes be told of it? They may where they know the figure for certain. */
bool ruled_known(const struct session *session, const struct ruling *ruling, enum viewer viewer);

/* "Ruled by the umpire: Escalation 23 -> 90, "the strait is closed"". */
void ruled_words(char out[RULED_SIZE], const struct session *session, const struct ruling *ruling);

/* Of which rulings is told: of those of one figure, or of those that tell of a thing. */
struct ruled_about {
    const char *figure; /* NULL: of any */
    struct figure_about thing;
};

/* One of those that were made when so many turns had been played and that the eyes may know, from 0
 * on; NULL beyond the last. With `about` NULL all are told. */
const struct ruling *ruled_next(const struct eyes *eyes, int turn, const struct ruled_about *about,
                                size_t index);

/* The same in words; false beyond the last. */
bool ruled_line(char out[RULED_SIZE], const struct eyes *eyes, int turn,
                const struct ruled_about *about, size_t index);

/* "Without it: W +0.1 held, B -0.9 held.": both results without a ruling that was made. */
void ruled_without(char out[RULED_SIZE], const struct session *session,
                   const struct ruling *ruling);

/* "At once: Escalation 23 -> 90, results W -0.2 held, B +0.1 held -> W -0.9 loss, B -0.3 held. At
 * the end of the turn: ...": of the figure, the tension and the totals what moves as it is shown.
 */
void ruled_preview(char out[RULED_SIZE], const struct session *session, const char *figure,
                   const struct ruling_preview *preview);

/* One of these: "Escalation 23 -> 41, results stay: ...". */
void ruled_effect(char out[RULED_SIZE], const struct session *session, const char *figure,
                  const struct ruling_effect *effect);

#endif
