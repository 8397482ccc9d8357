/* desk.c: whose eyes look at the desk, what may be done there, and whether a press is a yes. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/desk.h"

#include <stdio.h>

void desk_eyes(struct desk *desk, enum viewer asked)
{
    desk->eyes.viewer = seat_viewer(&desk->seat, asked);
    desk->eyes.turn = 0;
}

bool desk_writes(struct desk *desk)
{
    if (seat_writes(&desk->seat)) return true;
    snprintf(desk->message, sizeof desk->message, "%s", seat_looks_on());
    return false;
}

bool desk_unlocked(struct desk *desk)
{
    if (!seat_locked(&desk->seat)) return true;
    snprintf(desk->message, sizeof desk->message, "%s", seat_locked_words());
    return false;
}

bool desk_sure(struct desk *desk)
{
    if (!desk->burst) return true;
    snprintf(desk->message, sizeof desk->message,
             "Not done, as it cannot be taken back and the key came among many at once, like a "
             "paste: press it again by itself.");
    return false;
}
