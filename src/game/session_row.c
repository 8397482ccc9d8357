/* session_row.c: rows of the journal as a session writes them. */
/* SPDX-License-Identifier: MIT */
#include "game/session_row.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "game/clock.h"
#include "game/words.h"

/* The word that tells such a note from others of the game's. */
static const char failed[] = "failed";

/* Whose row it is, and when. */
static void row_sign(struct journal_row *out, const struct session *session, int32_t side)
{
    out->turn = session->turn;
    snprintf(out->seat, sizeof out->seat, "%s", words_side_id(side));
}

int64_t session_at(const struct session *session)
{
    int64_t at = clock_now() - session->meeting.began;
    return session->meeting.began == 0 || at < 0 ? 0 : at;
}

void session_row_add(struct journal_row *out, const char *key, int64_t value)
{
    char text[32];
    snprintf(text, sizeof text, "%" PRId64, value);
    journal_arg_add(out->args, sizeof out->args, key, text);
}

int64_t session_row_number(const struct journal_row *row, const char *key, int64_t fallback)
{
    static const int64_t most = 1000000000000;
    char text[32];
    if (!journal_arg(text, sizeof text, row->args, key)) return fallback;
    int64_t number = strtoll(text, NULL, 10);
    return number > most ? most : number < -most ? -most : number;
}

int64_t session_row_at(const struct journal_row *row)
{
    return session_row_number(row, "at", -1);
}

/* Games that are not kept, and what no person caused, need no clock: the same seed then gives the
 * same file. */
static void row_date(struct journal_row *out, const struct session *session)
{
    if (session->journal) session_row_add(out, "at", session_at(session));
}

void session_row_init(struct journal_row *out, const struct session *session, int32_t side,
                      enum journal_kind kind)
{
    memset(out, 0, sizeof *out);
    out->kind = kind;
    row_sign(out, session, side);
    if (side != SIDE_NONE && strcmp(session->who[side], "human") == 0) row_date(out, session);
}

void session_row_person(struct journal_row *out, const struct session *session, const char *seat,
                        enum journal_kind kind)
{
    session_row_init(out, session, SIDE_NONE, kind);
    snprintf(out->seat, sizeof out->seat, "%s", seat);
    row_date(out, session);
}

void session_row_umpire(struct journal_row *out, const struct session *session,
                        enum journal_kind kind)
{
    session_row_person(out, session, "facilitator", kind);
}

void session_row_instruments(struct journal_row *rows, const struct session *session, int32_t side,
                             const struct orders *orders)
{
    for (int32_t i = 0; i < orders->count; i++) {
        journal_from_instrument(&rows[i], session_world(session), &orders->items[i]);
        row_sign(&rows[i], session, side);
    }
}

bool session_row_is_draft(const struct journal_row *row)
{
    bool old = row->kind == JOURNAL_NOTE && strcmp(row->name, "draft") == 0;
    return (old || row->kind == JOURNAL_DRAFT) && words_side_named(row->seat) != SIDE_NONE;
}

void session_row_fault(struct journal_row *out, const struct session *session,
                       const struct fault *fault)
{
    session_row_init(out, session, SIDE_NONE, JOURNAL_FAULT);
    snprintf(out->name, sizeof out->name, "%s", fault->script);
    snprintf(out->note, sizeof out->note, "%s", fault->text);
    journal_arg_add(out->args, sizeof out->args, "script", fault->refused ? "refused" : failed);
}

bool session_row_is_fault(struct fault *out, const struct journal_row *row)
{
    char what[sizeof failed] = "";
    memset(out, 0, sizeof *out);
    snprintf(out->script, sizeof out->script, "%s", row->name);
    snprintf(out->text, sizeof out->text, "%s", row->note);
    bool kind = row->kind == JOURNAL_FAULT || row->kind == JOURNAL_NOTE; /* the latter before 2 */
    return kind && strcmp(row->seat, words_side_id(SIDE_NONE)) == 0 &&
           journal_arg(what, sizeof what, row->args, "script") && strcmp(what, failed) == 0;
}
