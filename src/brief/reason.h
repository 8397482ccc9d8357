/* reason.h: why a side chose so, as it said when it sealed: its own at once, the rival's at the
 * end.
 */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_REASON_H
#define BRIEF_REASON_H

#include "engine/viewer.h"
#include "game/session.h"

/* "Washington, because: ..."; false where nothing was said, or the viewer may not read it yet. */
bool reason_tell(char *out, size_t size, const struct session *session, int turn, enum side side,
                 enum viewer viewer);

/* May the viewer read what a side said of a turn? Its own at once, and all when the game is over.
 */
bool reason_open(const struct session *session, enum side side, enum viewer viewer);

#endif
