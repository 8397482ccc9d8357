/* desk.c: whether a press is a yes to what cannot be taken back. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/desk.h"

#include <stdio.h>

bool desk_sure(struct desk *desk)
{
    if (!desk->burst) return true;
    snprintf(desk->message, sizeof desk->message,
             "Not done, as it cannot be taken back and the key came among many at once, like a "
             "paste: press it again by itself.");
    return false;
}
