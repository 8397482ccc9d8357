/* click.h: where a click falls in the list that the cursor is in, read from what was drawn. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_WIDGET_CLICK_H
#define UI_WIDGET_CLICK_H

#include "ui/terminal/frame.h"

/* True if (row, column) lies in the same box as the cursor; `steps` is how many rows below it (less
 * than 0: above). */
bool click_steps(int *steps, const struct frame *frame, int row, int column);

#endif
