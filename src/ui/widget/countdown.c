/* countdown.c: how much of the planning time is left, in the top row's words, and when a bell
 * rings.
 */
/* SPDX-License-Identifier: MIT */
#include "ui/widget/countdown.h"

#include <stddef.h>
#include <stdio.h>

static const int64_t bells[] = {120, 0};

void countdown_words(char out[COUNTDOWN_WORDS_SIZE], int64_t left, bool paused)
{
    int minutes = left > 0 ? (int)(left / 60 % 1000) : 0, seconds = left > 0 ? (int)(left % 60) : 0;
    if (left > 0 || paused) {
        snprintf(out, COUNTDOWN_WORDS_SIZE, "%s%02d:%02d", paused ? "PAUSED " : "", minutes,
                 seconds);
    } else {
        snprintf(out, COUNTDOWN_WORDS_SIZE, "time up");
    }
}

bool countdown_rings(struct countdown *countdown, bool runs, int64_t left)
{
    bool rings = false;
    for (size_t i = 0; i < sizeof bells / sizeof bells[0]; i++) {
        bool came = countdown->seen && countdown->left > bells[i] && left <= bells[i];
        rings = rings || (runs && came);
    }
    *countdown = (struct countdown){runs, left};
    return rings;
}
