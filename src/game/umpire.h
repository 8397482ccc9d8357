/* umpire.h: what the umpire of a meeting does: opens and closes the phases, looks ahead, strikes,
 * opens a sealed plan, takes back, calls the last turn, minds the clock. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_UMPIRE_H
#define GAME_UMPIRE_H

#include "game/session.h"

/* All of these: an act of rows on disk before it returns. On false `reason`
 * (SESSION_SENTENCE_SIZE) is a sentence for the umpire, and nothing has changed. What others did
 * meanwhile is taken in first. */

/* Goes to a phase, where the one that it is in leads there. To `closed`: scripted sides plan, and
 * the events of the turn are drawn. To `reveal`: the turn is resolved. */
bool umpire_phase(struct session *session, enum phase phase, char *reason);

/* An event of the turn, or of one that follows it by itself, does not happen. */
bool umpire_strike(struct session *session, int turn, const char *event, const char *why,
                   char *reason);

/* The turn in which an event of that name is drawn: of those that stand in the journal already, or
 * that the look ahead shows. 0 and a reason where there is none. */
int umpire_drawn_turn(const struct session *session, const char *event, char *reason);

/* A sealed side plans again: where planning was closed, that is taken back too. */
bool umpire_unseal(struct session *session, enum side side, const char *why, char *reason);

/* Back to before the last reveal: plans stand as they stood when it was closed. And: the umpire's
 * own last ruling, event, strike or step of the room is taken back. Nothing is erased. */
bool umpire_back_turn(struct session *session, char *reason);
bool umpire_back_act(struct session *session, char *reason);

/* The game ends with that step (session_round). */
bool umpire_last(struct session *session, int round, char *reason);

/* The planning time. `seconds` for start and extend; a start without them takes the scenario's. */
enum umpire_clock {
    CLOCK_START,
    CLOCK_PAUSE,
    CLOCK_GO,
    CLOCK_EXTEND,
    CLOCK_SKIP,
    CLOCK_BELL /* it rings once in the room, whether a clock runs or not */
};
bool umpire_clock(struct session *session, enum umpire_clock act, int seconds, char *reason);

/* The room as it would be, were the turn revealed now: a copy that nothing keeps, for
 * session_delete; NULL and a reason where it cannot be revealed. */
struct session *umpire_ahead(const struct session *session, char *reason);

#endif
