/* play.h: what a seat does: plan a move, take it back, seal. On disk before it returns. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_PLAY_H
#define GAME_PLAY_H

#include "game/session.h"

/* Plans a move: checks the hand, the means, the script's `allowed`, the room for what it sets, then
 * journals it. On false
 * `reason` (SESSION_SENTENCE_SIZE) is a sentence for the player and nothing has changed. */
bool play_move(struct session *session, enum side side, const struct move *move,
               const struct choice *choice, char *reason);

/* The same with what the team says of it, which may be NULL; and what it says of a planned move
 * from now on. */
bool play_move_meant(struct session *session, enum side side, const struct move *move,
                     const struct choice *choice, const struct intent *intent, char *reason);
bool play_mean(struct session *session, enum side side, size_t index, const struct intent *intent,
               char *reason);

/* As play_move, and whether the move's script failed or something else was in the way. */
enum script_answer play_answer(struct session *session, enum side side, const struct move *move,
                               const struct choice *choice, char *reason);

/* Takes back the plan at an index; the last one if it is the count less one. */
bool play_take_back(struct session *session, enum side side, size_t index, char *reason);

/* Keeps what a side has typed of its reason so far, or has answered of a move, or typed of the
 * words on one; nothing where that stands already, or nobody can plan now. */
bool play_draft(struct session *session, enum side side, const char *note, char *reason);
bool play_draft_move(struct session *session, enum side side, const struct half_move *half,
                     char *reason);
bool play_draft_words(struct session *session, enum side side, const struct half_words *half,
                      char *reason);

/* Seals a side's plan; `note` (may be empty) is the team's reason, kept for the report. */
bool play_seal(struct session *session, enum side side, const char *note, char *reason);

/* The same for a seat that no person holds: its faults, at most SESSION_FAULT_MAX, go into the
 * journal in the same act, as notes of the game's and not as a reason of the side's. */
bool play_seal_faulted(struct session *session, enum side side, const char *note,
                       const struct fault *faults, size_t count, char *reason);

/* A side's own time to plan, where the scenario gives one and no umpire minds it: it begins, or
 * goes on from where it stood when the game was left, or last written before a kill; and it stands
 * still while nobody sits there. It is no failure where that cannot be written. */
void play_time_begin(struct session *session, enum side side);
void play_time_rest(struct session *session, enum side side);

#endif
