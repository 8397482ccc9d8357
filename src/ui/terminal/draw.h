/* draw.h: shows a frame on the terminal, changed cells only. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_TERMINAL_DRAW_H
#define UI_TERMINAL_DRAW_H

#include "ui/terminal/frame.h"
#include "ui/terminal/settings.h"

/* After term_open, and again when the theme changes: sets up the tones on the terminal's own
 * background; none with `color` false. */
void draw_open(bool color, enum settings_theme theme);

/* Shows the frame and parks the cursor; with `ascii` no character above 126 is sent. */
void draw_show(const struct frame *frame, bool ascii);

/* Frees what draw_show kept. */
void draw_close(void);

/* The next frame is drawn whole: the terminal was resized, wiped or spoiled. */
void draw_forget(void);

#endif
