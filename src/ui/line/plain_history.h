/* plain_history.h: figures through the game, two things side by side, and looking back at a turn.
 */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_HISTORY_H
#define UI_LINE_PLAIN_HISTORY_H

#include "brief/ruled.h"
#include "ui/line/plain_seat.h"

/* "history price.gallium.USA", "history gallium", "history security": a value a turn. */
void plain_history_show(struct plain_seat *seat, const struct plain_words *words);

/* What was ruled in the game, of the figure or thing `about` (NULL: all), each after its turn. */
void plain_history_rulings(const struct plain_seat *seat, const struct ruled_about *about);

/* "compare gallium germanium", "compare japan and korea": the same facts of both, one a line. */
void plain_history_compare(struct plain_seat *seat, const struct plain_words *words);

/* "mark gallium": remembers it, or compares it with the one of its kind that is marked already; the
 * same again forgets it. */
void plain_history_mark(struct plain_seat *seat, const struct plain_words *words);

/* "turn 3": what is asked from now on is told as it stood after that turn; "turn" alone comes back
 * to the present. */
void plain_history_turn(struct plain_seat *seat, const struct plain_words *words);

/* From an earlier turn to the present; from there, there is nowhere to go but out. */
void plain_history_back(struct plain_seat *seat, const struct plain_words *words);

#endif
