/* probe.h: asks the terminal how wide it draws a line character, and whether it repeats one. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_TERMINAL_PROBE_H
#define UI_TERMINAL_PROBE_H

#include <stdbool.h>
#include <stddef.h>

/* The column of the cursor in the farthest answer: three characters of two columns stand before. */
enum { PROBE_TYPED_SIZE = 64, PROBE_COLUMN_MAX = 7 };

/* What was typed while the answer was awaited: presses that must not be lost. */
struct probe_typed {
    char bytes[PROBE_TYPED_SIZE];
    size_t count;
};

/* Prints a line character at the row's start, asks that it be repeated twice, asks where the cursor
 * is, and wipes the row. The columns that one took, 1 or 2; 0 where no answer came within
 * `milliseconds`. *repeats: the terminal did repeat it. `in` and `out` are a terminal's two
 * directions; its modes are given back as they were. */
int probe_line_width(struct probe_typed *typed, bool *repeats, int in, int out, int milliseconds);

#endif
