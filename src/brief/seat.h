/* seat.h: what a process may see and do for as long as it runs: a shared keyboard, or one seat. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_SEAT_H
#define BRIEF_SEAT_H

#include "brief/eyes.h"
#include "game/meeting.h"

/* All nought is a shared keyboard: its eyes are those of whoever is to move, behind a cover between
 * two teams, and whoever sits there plans. A fixed seat keeps its own eyes and never shows another
 * side's; beside the one of its side that may write any number may look on. */
struct seat {
    bool fixed;
    enum viewer viewer;      /* of a fixed one */
    bool may_write;          /* of a fixed one: it plans and seals for its side */
    bool once;               /* of a fixed one: it leaves once its plan is sealed */
    struct meeting *meeting; /* that it sits at, or NULL; the caller's */
};

/* Whose eyes it has where a shared keyboard would have those of `asked`. Nothing else decides it.
 */
enum viewer seat_viewer(const struct seat *seat, enum viewer asked);

/* May anything be planned or sealed through it, or else be written into the game? */
bool seat_writes(const struct seat *seat);

/* Takes in what others did; a pen that was taken over is gone from here on. How many rows were new.
 */
size_t seat_follow(struct seat *seat, struct session *session);

/* Must it write no file but the journal, open no name that is typed, start nothing? And what it
 * says to who asks for such a thing. */
bool seat_locked(const struct seat *seat);
const char *seat_locked_words(void);

/* Where the game is kept, as a sentence goes on behind "kept": "in monday/session.csv". A guest at
 * a locked seat is told no name of the host's. Nothing where it is not kept. */
enum { SEAT_KEPT_SIZE = FILE_PATH_SIZE + 64 };
void seat_kept(char out[SEAT_KEPT_SIZE], const struct seat *seat, const struct session *session);

/* The command by which one goes on with the game, at the same place; `looks` are options that
 * follow (NULL: none). Empty for a locked seat: whoever has its key connects again. */
void seat_command(char *out, size_t size, const struct seat *seat, const struct session *session,
                  const char *looks);

/* The command that makes a page of a game that is over. Empty where it is not, or is not kept; at a
 * meeting it is the umpire's to make, and at a locked seat nobody's. */
void seat_report(char *out, size_t size, const struct seat *seat, const struct session *session);

/* Why nothing is planned, as a sentence. */
const char *seat_looks_on(void);

#endif
