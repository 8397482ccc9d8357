/* plain_title.h: begins or resumes a game by questions: which scenario, who sits where. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_TITLE_H
#define UI_LINE_PLAIN_TITLE_H

#include "game/session.h"
#include "ui/line/plain_io.h"

/* A game that was begun here; `setup`, if there is one, must outlive `session`. */
struct plain_game {
    struct session *session;
    struct setup *setup;
};

/* How to begin one; see struct plain_options. */
struct plain_start {
    const struct places *places;
    const char *save;
    uint64_t seed; /* 0: one that the clock gives */
};

/* Asks and begins. False if the player left or a file has a mistake, which has been said: *failed
 * tells which. On true the caller ends it with plain_title_close. */
bool plain_title_open(struct plain_game *out, struct plain_io *io, const struct plain_start *start,
                      bool *failed);
void plain_title_close(struct plain_game *game);

/* Where an opponent is not there any more, asks who plays on. False, with a sentence, where nobody
 * can be asked or was named. */
bool plain_title_seats(struct plain_io *io, struct session *session);

#endif
