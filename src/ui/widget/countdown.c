/* countdown.c: how much of its planning time a team has left, in the top row's words. */
/* SPDX-License-Identifier: MIT */
#include "ui/widget/countdown.h"

#include <stdio.h>

int countdown_left(struct countdown *countdown, int turn, enum side side, int allowed, double now)
{
    if (countdown->turn != turn || countdown->side != side) {
        countdown->turn = turn;
        countdown->side = side;
        countdown->since = now;
    }
    return allowed - (int)(now - countdown->since);
}

bool countdown_words(char out[COUNTDOWN_WORDS_SIZE], struct countdown *countdown, int turn,
                     enum side side, int allowed, double now)
{
    out[0] = '\0';
    if (side == SIDE_NONE || allowed <= 0) return false;
    int left = countdown_left(countdown, turn, side, allowed, now);
    if (left > 0) snprintf(out, COUNTDOWN_WORDS_SIZE, "%02d:%02d", left / 60 % 1000, left % 60);
    else snprintf(out, COUNTDOWN_WORDS_SIZE, "time up");
    return left > 0;
}
