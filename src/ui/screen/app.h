/* app.h: the full screen: a stack of screens over one session, and the terminal that shows them. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_APP_H
#define UI_SCREEN_APP_H

#include <stdbool.h>
#include <stdint.h>

#include "brief/seat.h"

struct places;
struct session;

/* Nothing of it is owned; all of it must outlive the call. */
struct app_options {
    const struct places *places; /* where lua, cards and maps are */
    struct session *session;     /* NULL: the title screen */
    struct seat seat;            /* what is seen and done here; all nought: a shared keyboard */
    const char *save;            /* journal of a game begun here; NULL: the next free name */
    uint64_t seed;               /* proposed on the title screen */
    const char *said;            /* a sentence to begin with, or NULL */
    bool ascii;
    bool no_color;
    bool no_mouse;
};

enum app_result {
    APP_DONE,
    APP_FAILED, /* there is no full screen here */
    APP_PLAIN,  /* the player asked for plain mode */
    APP_UNKEPT, /* it was left, and is not saved: this was said */
};

/* Shows the game until it is left. A game begun on the title screen is closed; with APP_PLAIN,
 * `out_session` (may be NULL) gets it to go on with, and the caller deletes it. */
enum app_result app_run(const struct app_options *options, struct session **out_session);

#endif
