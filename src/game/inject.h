/* inject.h: an event that happens becomes rows of the journal, whole or not at all. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_INJECT_H
#define GAME_INJECT_H

#include "game/session_state.h"

/* Rows gathered for one act: of events that happen, and of those that could not. Begin with {0},
 * end with inject_free. */
struct inject {
    struct journal_row *rows;
    size_t count;
    size_t room;
    int32_t instruments; /* among the rows */
    size_t events;       /* likewise */
    bool umpire;         /* who lets them happen, and signs the rows; else the game */
};

/* Lets an event happen in the turn being planned, whatever its `when`: its row, then one an
 * instrument. The row says where it would not happen had nobody moved, with `calm` false. Where its
 * script fails, or there is no room for its instruments, a note says so instead, and the result is
 * false with that sentence in `reason` (SESSION_SENTENCE_SIZE). */
bool inject_event(struct inject *out, const struct session *session, const struct event *event,
                  bool calm, char *reason);

/* An empty row more, for the caller to fill; borrowed until the next one is asked for. */
struct journal_row *inject_row(struct inject *out);

/* Puts the instruments of the rows behind what is injected already. The caller restores
 * session->injects.count before the rows are applied, which puts them there once more. */
void inject_order(struct session *session, const struct inject *inject);

void inject_free(struct inject *inject);

/* Notes that an event was drawn and did not happen, and why: as its script failed, or, `refused`,
 * as the turn had no room for it. */
void inject_fault(struct inject *out, const struct session *session, const struct event *event,
                  bool refused, const char *reason);

#endif
