/* reload.h: takes edited scripts and cards into a game in play. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_RELOAD_H
#define GAME_RELOAD_H

#include "game/session.h"

/* Reads the scripts of the home and the packs again, and goes on with those that `check` passes,
 * which takes a second; where one fails, its old text is kept, and every mistake is in `list`. What
 * is planned keeps the instruments it has set; what is played from now on follows the new text. The
 * scenario's cards are read again too, and taken over where all of them are right; what was paid
 * stays paid. The hashes go into the journal as a note, which a replay passes over. `said`, of
 * SESSION_SENTENCE_SIZE bytes, says what was done with either. False if nothing was taken over:
 * there was nothing new, or it cannot be done. Between turns only; every `struct move *` and the
 * like of this session is void afterwards. */
bool reload_scripts(char *said, struct session *session, struct diag_list *list);

#endif
