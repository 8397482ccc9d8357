/* reason.c: why a side chose so, as it said when it sealed: its own at once, the rival's at the
 * end.
 */
/* SPDX-License-Identifier: MIT */
#include "brief/reason.h"

#include <stdio.h>

#include "base/text.h"
#include "game/words.h"

bool reason_open(const struct session *session, enum side side, enum viewer viewer)
{
    return viewer_knows(viewer, (int32_t)side) || session_over(session);
}

bool reason_tell(char *out, size_t size, const struct session *session, int turn, enum side side,
                 enum viewer viewer)
{
    struct text text;
    const char *reason = session_reason(session, turn, side);
    if (!reason[0] || !reason_open(session, side, viewer)) return false;
    text_init(&text, out, size);
    text_format(&text, "%s, because: %s", words_side((int32_t)side), reason);
    return true;
}
