/* lead.h: the hot wash as it is led: what comes next, whom it is about, what is said, how long it
 * has. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_LEAD_H
#define BRIEF_LEAD_H

#include "game/seminar.h"
#include "game/speech.h"

enum { LEAD_TEXT_SIZE = SEMINAR_LINE_SIZE, LEAD_TITLE_SIZE = 112, LEAD_LACKS_SIZE = 128 };

/* A step, or a part of one: a role's turn to speak, a turn of the room that is looked at. */
struct lead {
    enum wash_step step; /* WASH_NONE: nothing */
    int part, parts;     /* 0: it has none */
    bool is_short;
    char title[LEAD_TITLE_SIZE]; /* "Round of roles: trade (3 of 7)" */
    char text[LEAD_TEXT_SIZE];   /* what is said to all */
};

/* Where the hot wash is, and what follows: the next part, else the next step that its form has and,
 * where the run sheet names steps, the run sheet. `seminar` may be NULL. */
void lead_now(struct lead *out, const struct session *session, const struct seminar *seminar);
void lead_next(struct lead *out, const struct session *session, const struct seminar *seminar);

/* That step from its first part on, in either form. */
void lead_step(struct lead *out, const struct session *session, const struct seminar *seminar,
               enum wash_step step, bool is_short);

/* Takes it there. On false `reason` (SESSION_SENTENCE_SIZE) is a sentence. */
bool lead_go(struct session *session, const struct lead *lead, char *reason);

/* "Washington has named 2 of 3 moments, Beijing 0 of 3"; empty where every team of people has named
 * all: until then the screen names none. */
void lead_lacks(char out[LEAD_LACKS_SIZE], const struct session *session);

/* The room's turn that a part of the step WASH_EXPECTED looks at; 0: there is none. */
int lead_turn(const struct session *session, int part);

/* Seconds of the room clock that there are until the end: the run sheet's, or what the meeting was
 * opened with; 0: nobody said. */
int64_t lead_end(const struct session *session, const struct seminar *seminar);

/* Seconds left of the step that it is at, and all that it has; 0: it has no time of its own. */
struct lead_clock {
    int64_t left, all;
};
void lead_clock(struct lead_clock *out, const struct session *session,
                const struct seminar *seminar, int64_t at);

/* "2:40" of minutes and seconds, without a sign. */
enum { LEAD_TIME_SIZE = 16 };
void lead_time(char out[LEAD_TIME_SIZE], int64_t seconds);

/* Are there so few minutes left that the short form is to be offered? */
bool lead_hurries(const struct session *session, const struct seminar *seminar, int64_t at);

#endif
