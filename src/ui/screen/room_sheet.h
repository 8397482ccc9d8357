/* room_sheet.h: how the room's screen is laid out: whole on a large one, in pages on a small one.
 */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_ROOM_SHEET_H
#define UI_SCREEN_ROOM_SHEET_H

#include "brief/showing.h"
#include "ui/terminal/frame.h"

/* Its pages, from 0. It turns by itself from `first` to `last` and again to `first`: those of the
 * step that the talk has come to, or all of them. */
struct room_sheet {
    int count, first, last;
};

/* Draws a page; one beyond the last is the last. Meant for 40 columns by 12 rows, so that letters
 * are large, and for all that is larger; nothing is cut inside a word. */
void room_sheet_draw(struct room_sheet *out, struct frame *frame, const struct showing *showing,
                     int page);

#endif
