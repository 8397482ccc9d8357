/* hand.h: the moves a side holds this turn, what they cost, and why one cannot be played. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_HAND_H
#define GAME_HAND_H

#include "game/session.h"

struct hand_entry {
    const struct move *move;
    int32_t capital;
    int32_t budget_musd;
    int32_t left; /* copies left; -1: no limit */
    bool playable;
    bool failed;                     /* its script did, when it was asked */
    char reason[SCRIPT_REASON_SIZE]; /* why not, for the player; empty if playable */
};

/* The hand of a side, in the deck's order. How many, at most DECK_MAX. */
size_t hand_list(struct hand_entry out[DECK_MAX], const struct session *session, enum side side);

/* The same, as far as it is known without asking any script: nothing is judged, and so nothing is
 * playable yet. */
size_t hand_held(struct hand_entry out[DECK_MAX], const struct session *session, enum side side);

/* May this move be played, as far as it is known without asking its script: by the hand, the limit
 * of moves a turn and the means? `reason` as above. */
bool hand_open(const struct session *session, enum side side, const struct move *move,
               char *reason);

/* Judges one entry: may it be played, and why not? */
void hand_judge(struct hand_entry *entry, const struct session *session, enum side side);

/* Is this move, with this choice (NULL: some choice), within the hand, the limit of moves a turn
 * and the means? `reason` as above; the script's own `allowed` is asked last, and may fail. */
enum script_answer hand_answer(const struct session *session, enum side side,
                               const struct move *move, const struct choice *choice, char *reason);

/* The same, where a script that fails counts as no. */
bool hand_playable(const struct session *session, enum side side, const struct move *move,
                   const struct choice *choice, char *reason);

#endif
