/* probe.h: asks the terminal how wide it draws a line character. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_PROBE_H
#define UI_PROBE_H

#include <stddef.h>

enum { PROBE_TYPED_SIZE = 64 };

/* What was typed while the answer was awaited: presses that must not be lost. */
struct probe_typed {
    char bytes[PROBE_TYPED_SIZE];
    size_t count;
};

/* Prints a line character at the row's start, asks where the cursor is, and wipes the row. The
 * columns it took, 1 or 2; 0 where no answer came within `milliseconds`. `in` and `out` are a
 * terminal's two directions; its modes are given back as they were. */
int probe_line_width(struct probe_typed *typed, int in, int out, int milliseconds);

#endif
