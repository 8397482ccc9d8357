/* session_row.c: rows of the journal as a session writes them. */
/* SPDX-License-Identifier: MIT */
#include "game/session_row.h"

#include <stdio.h>
#include <string.h>

#include "game/words.h"

/* Whose row it is, and when. */
static void row_sign(struct journal_row *out, const struct session *session, int32_t side)
{
    out->turn = session->turn;
    snprintf(out->seat, sizeof out->seat, "%s", words_side_id(side));
}

void session_row_init(struct journal_row *out, const struct session *session, int32_t side,
                      enum journal_kind kind)
{
    memset(out, 0, sizeof *out);
    out->kind = kind;
    row_sign(out, session, side);
}

void session_row_instruments(struct journal_row *rows, const struct session *session, int32_t side,
                             const struct orders *orders)
{
    for (int32_t i = 0; i < orders->count; i++) {
        journal_from_instrument(&rows[i], session_world(session), &orders->items[i]);
        row_sign(&rows[i], session, side);
    }
}

void session_row_fault(struct journal_row *out, const struct session *session,
                       const struct fault *fault)
{
    session_row_init(out, session, SIDE_NONE, JOURNAL_NOTE);
    snprintf(out->name, sizeof out->name, "%s", fault->script);
    snprintf(out->note, sizeof out->note, "%s", fault->text);
    if (fault->refused) journal_arg_add(out->args, sizeof out->args, "refused", "yes");
}
