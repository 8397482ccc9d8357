/* meeting.h: a process at a meeting: the chair that it sits on, the tables that the room is run by.
 */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_MEETING_H
#define GAME_MEETING_H

#include "game/chair.h"
#include "game/ruling.h"
#include "game/seminar.h"

struct meeting {
    struct chair chair;
    struct seminar *seminar; /* the caller's; a plain saved game has one without tables */
    bool locked;     /* writes no file but the journal, opens no typed name, starts nothing */
    unsigned shares; /* a bit a place (enum chair_place) that this keyboard is passed to */
    bool passes;     /* the keyboard goes on to ... */
    enum chair_place next;
    char asked[JOURNAL_NOTE_SIZE]; /* "rule FIGURE VALUE WHY": a ruling whose effect was shown, and
                                      that with a reason is signed; or empty */
};

/* Passes a shared keyboard to another place: whoever runs the screen leaves it, covers, and calls
 * them. False with a sentence in `reason` (SESSION_SENTENCE_SIZE) where that place is not here. */
bool meeting_pass(struct meeting *meeting, const char *place, char *reason);

/* Lets an inject of the tables happen in the turn being planned: what it sets and its words stand
 * in the journal, signed by the umpire; once a turn. On false `reason` (SESSION_SENTENCE_SIZE) is a
 * sentence, and nothing has changed. */
bool meeting_inject(struct session *session, const struct seminar_inject *inject, char *reason);

/* What it would change by the end of the step, tried on copies: nothing is journalled. On false as
 * above. */
bool meeting_inject_preview(struct ruling_effect *out, const struct session *session,
                            const struct seminar_inject *inject, char *reason);

/* umpire_phase; and where planning begins, what the tables have for that turn, or what waited for a
 * condition that holds now, happens: the teams hear of it before they plan; then a script plans
 * that the other side has to wait for. What could not is said in `reason`, and the result is still
 * true.
 */
bool meeting_phase(const struct meeting *meeting, struct session *session, enum phase phase,
                   char *reason);

/* Is the inject due in the turn being planned, and was it not let happen before? */
bool meeting_due(const struct session *session, const struct seminar_inject *inject);

/* Forks the game before a turn of the room (session_round) is planned, into the new file at `out`
 * (FILE_PATH_SIZE bytes), beside its own; this one goes on. On false `reason`
 * (SESSION_SENTENCE_SIZE) is a sentence. */
bool meeting_branch(char *out, const struct session *session, int round, char *reason);

/* The inject of that name, or NULL. */
const struct seminar_inject *meeting_inject_named(const struct meeting *meeting, const char *name);

/* By what name an inject of the tables stands in the journal: its event's, or its own. */
const char *meeting_inject_row(const struct seminar_inject *inject);

/* In which turn (session_turn) what has that name in the journal was last let happen by the umpire;
 * 0: in none that stands. */
int meeting_injected(const struct session *session, const char *name);

#endif
