/* rerun.h: games recorded as orders, and gone through again with something added. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_RERUN_H
#define SIM_RERUN_H

#include "engine/turn.h"
#include "game/session.h"

/* A game as orders, turn by turn; and of each card in how many turns it could be played, and was.
 */
struct recorded {
    uint64_t seed;
    uint64_t hash; /* of the last world */
    int turns;
    int chances[DECK_MAX], plays[DECK_MAX];
    struct orders orders[]; /* of its turns */
};

/* Plays a game between automatic seats. */
void rerun_record(struct recorded *out, struct setup *setup, const char *const who[SIDE_COUNT],
                  uint64_t seed);

/* In the game as it was, or with its events alone. */
enum setting { SETTING_QUIET, SETTING_WAR, SETTING_COUNT };

/* A game that is gone through again. */
struct rerun {
    const struct recorded *game;
    enum setting setting;
    struct world world;     /* before the turn that comes next */
    double sum[SIDE_COUNT]; /* of the totals of the turns so far */
    int mark;               /* after which turn the totals are kept; 0: none */
    double marked[SIDE_COUNT];
};

/* At its start. */
void rerun_begin(struct rerun *out, const struct recorded *game, enum setting setting,
                 const struct setup *setup);

/* Its next turn, with `extra` on top (NULL: nothing). */
void rerun_turn(struct rerun *rerun, const struct orders *extra);

/* Goes on to the end, the next turn with `extra` on top (NULL: nothing), and through the aftermath:
 * each side's own result but for the calm line and the aims, which a pair has in common. */
void rerun_end(struct rerun *rerun, const struct orders *extra, double result[SIDE_COUNT]);

#endif
