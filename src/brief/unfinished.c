/* unfinished.c: what a side has begun and not done yet, for its own eyes. */
/* SPDX-License-Identifier: MIT */
#include "brief/unfinished.h"

#include <stdio.h>

#include "base/text.h"
#include "brief/words.h"

static bool move_line(char *out, const struct eyes *eyes)
{
    const struct half_move *half = session_half_move(eyes->session, eyes_side(eyes));
    const struct script_library *scripts = session_setup(eyes->session)->scripts;
    const struct move *move =
        half->move[0] && scripts ? script_move_named(scripts, eyes_side(eyes), half->move) : NULL;
    char chosen[256];
    if (!move) return false;
    words_choice(chosen, sizeof chosen, eyes_world(eyes), move, &half->choice);
    snprintf(out, UNFINISHED_SIZE, "Being chosen: %s%s%s", move->title, chosen[0] ? ": " : "",
             chosen);
    return true;
}

static bool words_line(char *out, const struct eyes *eyes)
{
    const struct half_words *half = session_half_words(eyes->session, eyes_side(eyes));
    size_t count = session_plan_count(eyes->session, eyes_side(eyes)), at = 0;
    while (at < count && session_plan(eyes->session, eyes_side(eyes), at)->seq != half->seq) at++;
    if (at == count || (!half->why[0] && !half->expects[0])) return false;
    snprintf(out, UNFINISHED_SIZE, "Being written of %s: %s%s%s",
             session_plan(eyes->session, eyes_side(eyes), at)->title, half->why,
             half->expects[0] ? "; expects " : "", half->expects);
    return true;
}

static bool reason_line(char *out, const struct eyes *eyes)
{
    const char *reason = session_reason_draft(eyes->session, eyes_side(eyes));
    if (!reason[0]) return false;
    snprintf(out, UNFINISHED_SIZE, "Reason so far: %s", reason);
    return true;
}

size_t unfinished_lines(char out[UNFINISHED_MAX][UNFINISHED_SIZE], const struct eyes *eyes)
{
    size_t count = 0;
    if (eyes_side(eyes) == SIDE_NONE || session_sealed(eyes->session, eyes_side(eyes))) return 0;
    count += move_line(out[count], eyes);
    count += words_line(out[count], eyes);
    count += reason_line(out[count], eyes);
    return count;
}
