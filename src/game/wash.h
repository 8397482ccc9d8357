/* wash.h: the hot wash of a meeting: its steps in two lengths, where it stands, how long each has.
 */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_WASH_H
#define GAME_WASH_H

#include "game/session.h"

/*
 * The talk is led by steps. Each is a note of the umpire's for all, whose row says which:
 * `wash=roles;part=2;form=short`. The newest such row since the talk began is where it stands; the
 * talk itself begins with the recall, in the long form. A step back is a row like any other.
 */
enum wash_step {
    WASH_NONE,     /* there is no talk */
    WASH_RECALL,   /* each team names the moments that counted most; nothing else is shown */
    WASH_MOMENTS,  /* those of both, and the turns that moved most, are shown */
    WASH_ROLES,    /* each role in turn has its question */
    WASH_EXPECTED, /* what was expected against what came, a turn at a time */
    WASH_FORK,     /* one turn is played another way */
    WASH_COMMITMENTS,
    WASH_FREEZE, /* the record is closed, the pack written */
    WASH_STEPS
};

enum {
    WASH_NAMED = 3, /* moments of a team; a further one takes the place of the first */
    WASH_NAMED_SHORT = 1,
    WASH_SLACK = 2, /* where there is much time a step of the long form has so many times its own */
    WASH_LONG_LEAST = 10 /* minutes; with fewer left the short form is offered */
};

struct wash {
    enum wash_step step;
    bool is_short; /* the form of five minutes */
    int part;      /* of a step that has several, from 1; 0: of none */
    int64_t since; /* seconds of the room clock when the step began, whatever its part */
    const char
        *text; /* what the row says; borrowed, empty for the recall that the talk began with */
};

void wash_find(struct wash *out, const struct session *session);

/* "recall"; the step of that name, WASH_NONE: there is none; "Event recall". */
const char *wash_name(enum wash_step step);
enum wash_step wash_named(const char *name);
const char *wash_title(enum wash_step step);

/* What is said as a step begins: a sentence or two. */
const char *wash_words(enum wash_step step, bool is_short);

/* Has a form that step? */
bool wash_has(enum wash_step step, bool is_short);

/* Minutes of a step in a form; and the seconds that one has which begins `left` seconds before the
 * end (0: nobody said when that is): its share of what is left for it and those after it, but no
 * more than WASH_SLACK times its own, in the short form than its own. */
int wash_minutes(enum wash_step step, bool is_short);
int wash_seconds(enum wash_step step, bool is_short, int64_t left);

/* How many moments each team is to name; how many it has named, at most that many. */
int wash_wanted(const struct wash *wash);
int wash_count(const struct session *session, const struct wash *wash, enum side side);

/* The rows of a team's moments that stand, the oldest first: of the newest talk the last WASH_NAMED
 * that were not taken back, whatever the form. How many there are. */
int wash_moments(size_t rows[WASH_NAMED], const struct session *session, enum side side);

/* Was what the row says taken back (speech_unsay)? */
bool wash_unsaid(const struct session *session, size_t index);

/* The side whose moment a row is; SIDE_NONE: it is none. */
int32_t wash_moment_side(const struct journal_row *row);

/* Are moments open to all? They are from when the recall is over. */
bool wash_open(const struct session *session);

#endif
