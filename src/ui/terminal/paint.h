/* paint.h: the bytes that turn one frame on a terminal into another, as few as can be. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_TERMINAL_PAINT_H
#define UI_TERMINAL_PAINT_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/terminal/frame.h"

enum { PAINT_TONES = 4, PAINT_TONE_SIZE = 24 };

/* What a terminal that follows ECMA-48 takes, and how it shows the tones of Washington, Beijing,
 * good and bad: as parameters of SGR ("31", "38;5;63"). Without colour they are empty. */
struct paint_terminal {
    bool ascii;   /* no character above 126 */
    bool dim;     /* has faint letters */
    bool repeats; /* repeats a line character: REP */
    char tones[PAINT_TONES][PAINT_TONE_SIZE];
    char ground[PAINT_TONE_SIZE]; /* letters and what is behind them; empty: the terminal's own */
};

/* Bytes that grow; free(data). Starts as zeroes and may be used again with `count` 0. */
struct paint_bytes {
    char *data;
    size_t count, size;
};

/* Appends what makes `to` of `from`, two frames of one size, and parks the cursor as `to` has it.
 * Before and after it the terminal writes in its own style, and no line is ever wrapped. */
void paint_change(struct paint_bytes *out, const struct frame *from, const struct frame *to,
                  const struct paint_terminal *terminal);

#endif
