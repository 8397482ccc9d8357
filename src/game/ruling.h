/* ruling.h: what whoever runs a game does to it: puts a figure to a value, lets an event happen. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_RULING_H
#define GAME_RULING_H

#include "game/verdict.h"

/* Puts a figure to a value in the turn being planned, or when the game is over in its last world,
 * and journals it as an override, with why it was ruled: at least a word, less than RULING_WHY_SIZE
 * bytes. What is planned already keeps its instruments; a partner's compliance stays there through
 * the turn. On false `reason` (SESSION_SENTENCE_SIZE) is a sentence, and nothing has changed. */
bool ruling_set(struct session *session, const char *figure, double value, const char *why,
                char *reason);

/* The row of a ruling made now. */
void ruling_row(struct journal_row *out, const struct session *session, const char *figure,
                double value, const char *why);

/* Could it be ruled so now? `value` becomes what the journal can hold of it. On false as above. */
bool ruling_may(const struct session *session, const char *figure, double *value, char *reason);

/* How things stand, for who rules. */
struct ruling_standing {
    double figure; /* the one that is ruled */
    double escalation;
    double total[SIDE_COUNT];
    double result[SIDE_COUNT]; /* and its band, as the verdict would be */
    enum verdict_band band[SIDE_COUNT];
};

struct ruling_effect {
    struct ruling_standing without, with;
};

/* What a ruling would change at once, and at the end of the step that is planned, under the plans
 * as they stand and no events but those that are known. */
struct ruling_preview {
    struct ruling_effect now, next;
    bool has_next; /* not when the game is over */
};

/* How a game stands now; `figure` may be any of its world. */
void ruling_standing_take(struct ruling_standing *out, const struct session *session,
                          const char *figure);

/* Worked out on copies: nothing is journalled. While a turn is closed it is what will come of it
 * that is ruled. Takes as long as some hundred turns. On false as above. */
bool ruling_preview(struct ruling_preview *out, const struct session *session, const char *figure,
                    double value, char *reason);

/* How things stand now, with a ruling that was made and without it: what was played since is worked
 * out again on a copy, with all other rulings. */
void ruling_without(struct ruling_effect *out, const struct session *session,
                    const struct ruling *ruling);

/* Lets an event happen in the turn being planned, whatever its `when`. On false as above. */
bool ruling_inject(struct session *session, const struct event *event, char *reason);

#endif
