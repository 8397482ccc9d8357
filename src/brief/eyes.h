/* eyes.h: whose view is told, of which game, at which turn; figures are read through them alone. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_EYES_H
#define BRIEF_EYES_H

#include "engine/view.h"
#include "game/session.h"

/* A value, to be passed on; the session is the caller's. */
struct eyes {
    struct session *session; /* NULL on a title screen; written only by who submits acts */
    enum side side;          /* SIDE_NONE sees all */
    int turn;                /* looked back at: as it stood after that turn; 0: the present */
};

/* The world as it stands, or stood, there; and a turn before (the start, where there was none).
 * Borrowed: the former until the next turn resolves. */
const struct world *eyes_world(const struct eyes *eyes);
const struct world *eyes_before(const struct eyes *eyes);

/* The side's own country; -1 for eyes that see all. */
int32_t eyes_home(const struct eyes *eyes);

/* The side that is told about first: the own one, or Washington. */
enum side eyes_first(const struct eyes *eyes);

/* A figure as the eyes see it in a world of this game; `format` makes its name. False if there is
 * no such figure. */
bool eyes_band(struct band *out, const struct eyes *eyes, const struct world *world,
               const char *format, ...);

/* Its best estimate; `missing` if there is no such figure. */
double eyes_value(const struct eyes *eyes, const struct world *world, double missing,
                  const char *format, ...);

/* The good of which an industry's makers in a country are shortest; -1: of none. */
int32_t eyes_short_input(const struct eyes *eyes, int32_t industry, int32_t country);

#endif
