/* plain_game.h: the game as a whole: where it is kept, edited scripts, leaving. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_GAME_H
#define UI_LINE_PLAIN_GAME_H

#include "ui/line/plain_seat.h"

/* Where the game is kept, and how to go on with it. */
void plain_game_save(struct plain_seat *seat, const struct plain_words *words);

/* Takes edited scripts over. */
void plain_game_reload(struct plain_seat *seat, const struct plain_words *words);

void plain_game_quit(struct plain_seat *seat, const struct plain_words *words);

#endif
