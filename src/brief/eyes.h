/* eyes.h: whose view is told, of which game, at which turn; figures are read through them alone. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_EYES_H
#define BRIEF_EYES_H

#include "engine/view.h"
#include "game/session.h"

enum { EYES_NOW = 0, EYES_START = -1 };

/* A value, to be passed on; the session is the caller's. */
struct eyes {
    struct session *session; /* NULL on a title screen; written only by who submits acts */
    enum viewer viewer;      /* whose view */
    int turn; /* looked back at: as it stood after that quarter; EYES_NOW, or EYES_START */
};

/* The world as it stands, or stood, there; and when the last turn of the room before that began.
 * Borrowed: the former until the next turn resolves. */
const struct world *eyes_world(const struct eyes *eyes);
const struct world *eyes_before(const struct eyes *eyes);

/* The same eyes, looking at how things stood after that quarter; 0 is the start. */
struct eyes eyes_at(const struct eyes *eyes, int turn);

/* "2026 Q1": the quarter that is planned in a turn; and the first of the game, in quarters since
 * the year nought. */
void eyes_date(char *out, size_t size, const struct eyes *eyes, int turn);
int eyes_first_quarter(const struct eyes *eyes);

/* The side that looks, for what is its own: its plans, its hand; SIDE_NONE: no side does. */
enum side eyes_side(const struct eyes *eyes);

/* Do they see all, as the umpire's do? Those that do not may be a side's, or the room's. */
bool eyes_see_all(const struct eyes *eyes);

/* May they know for certain what only that side knows? */
bool eyes_know(const struct eyes *eyes, enum side side);

/* The side's own country; -1 where no side looks. */
int32_t eyes_home(const struct eyes *eyes);

/* A side's rival; SIDE_NONE has none. */
enum side eyes_rival(enum side side);

/* Quarters that were played up to there: brief/step.h says what turn of the room that is. */
int eyes_played(const struct eyes *eyes);

/* The side that is told about first: the own one, or Washington. */
enum side eyes_first(const struct eyes *eyes);

/* A figure as the eyes see it in a world of this game; `format` makes its name. False if there is
 * no such figure. */
bool eyes_band(struct band *out, const struct eyes *eyes, const struct world *world,
               const char *format, ...);

/* Its best estimate; `missing` if there is no such figure. */
double eyes_value(const struct eyes *eyes, const struct world *world, double missing,
                  const char *format, ...);

/* Does one side alone know that figure for certain? */
bool eyes_secret(const struct eyes *eyes, const char *figure);

/* The good of which an industry's makers in a country are shortest; -1: of none. */
int32_t eyes_short_input(const struct eyes *eyes, int32_t industry, int32_t country);

#endif
