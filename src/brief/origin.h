/* origin.h: where the facts of a game come from: one list for the screens and the line mode. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_ORIGIN_H
#define BRIEF_ORIGIN_H

#include "game/session.h"

enum { ORIGIN_MAX = 512 };

/* A thing as `id` and as people read it, and where its figures or its rule are from. Borrowed from
 * the session's setup. */
struct origin {
    const char *id;
    const char *name;
    const char *source;
};

/* Goods, countries, the moves of both sides, the events, and the model's constants, in this order.
 * How many. */
size_t origin_list(struct origin out[ORIGIN_MAX], const struct session *session);

#endif
