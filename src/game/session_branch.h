/* session_branch.h: a new saved game that goes on from a part of another, and names it as its
 * parent. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_SESSION_BRANCH_H
#define GAME_SESSION_BRANCH_H

#include "game/session.h"

/* Goes on with the saved game `parent` from its last good act that is of no turn after `turn`, in
 * the new file `save`: a row behind the copied ones names the parent's file, and the row and check
 * that it goes on from. What ends the good part is told. NULL and messages where nothing of the
 * game is good, or the file cannot be made; the parent stays as it is. Else as session_resume. */
struct session *session_branch(const struct places *places, const char *parent, int turn,
                               const char *save, struct diag_list *list);

/* Tells how the good part of a saved game that was refused can be gone on with, by a command to
 * paste: of its first `rows` rows at most, as the one behind them cannot be played. Nothing where
 * there is no good part. */
void session_branch_offer(const char *parent, size_t rows, struct diag_list *list);

#endif
