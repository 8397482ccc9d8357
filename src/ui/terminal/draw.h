/* draw.h: shows a frame on the terminal, changed cells only. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_TERMINAL_DRAW_H
#define UI_TERMINAL_DRAW_H

#include "ui/terminal/frame.h"
#include "ui/terminal/settings.h"

/* After term_open, and again when the theme changes: sets up the tones on the terminal's own
 * background; none with `color` false. */
void draw_open(bool color, enum settings_theme theme);

/* The same for a screen that a whole room reads from afar: white on black whatever the terminal's
 * own colours are, and every tone in a contrast of 7 to 1 or better (WCAG 2.2, 1.4.6); no cursor.
 * With `color` false it is the terminal's own. */
void draw_open_room(bool color);

/* By numbers of the terminal's palette, of 8 colours and of 256: the ground, letters, and the tones
 * of Washington, Beijing, good and bad. */
enum { DRAW_ROOM_GROUND, DRAW_ROOM_LETTERS, DRAW_ROOM_TONES, DRAW_ROOM_COUNT = 6 };
extern const short draw_room_palette[2][DRAW_ROOM_COUNT];

/* Shows the frame and parks the cursor; with `ascii` no character above 126 is sent. */
void draw_show(const struct frame *frame, bool ascii);

/* Frees what draw_show kept. */
void draw_close(void);

/* The next frame is drawn whole: the terminal was resized, wiped or spoiled. */
void draw_forget(void);

#endif
