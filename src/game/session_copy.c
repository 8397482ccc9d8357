/* session_copy.c: a game as it stands, to be tried on: nothing of it is kept. */
/* SPDX-License-Identifier: MIT */
#include "game/session_copy.h"

#include <string.h>

#include "base/memory.h"
#include "game/session_state.h"

static void *copy_of(const void *from, size_t count, size_t size)
{
    if (count == 0) return NULL;
    void *to = memory_new(count * size);
    memcpy(to, from, count * size);
    return to;
}

static void rulings_copy(struct session_rulings *to, const struct session_rulings *from,
                         size_t turns)
{
    to->room = from->count;
    to->list = copy_of(from->list, from->count, sizeof *from->list);
    to->resolved = from->resolved ? memory_new(turns * sizeof *to->resolved) : NULL;
    for (size_t t = 0; from->resolved && t < turns; t++) {
        to->resolved[t] =
            from->resolved[t] ? copy_of(from->resolved[t], 1, sizeof(struct world)) : NULL;
    }
}

/* The calm line as far as it is known: nothing that is tried on a copy changes it. */
static struct session_ledger *ledger_copy(const struct session_ledger *from, size_t turns)
{
    struct session_ledger *to = memory_new(sizeof *to + turns * sizeof to->pages[0]);
    memcpy(to, from, sizeof *to + ((size_t)from->turns + 1) * sizeof to->pages[0]);
    return to;
}

struct session *session_copy(const struct session *session)
{
    struct session *copy = copy_of(session, 1, sizeof *session);
    size_t turns = (size_t)session->round_end[session->rounds] + 1;
    copy->owns_setup = false;
    copy->journal = NULL;
    copy->next_seq =
        session->journal ? (int64_t)journal_count(session->journal) + 1 : session->next_seq;
    copy->worlds = copy_of(session->worlds, turns, sizeof *session->worlds);
    copy->orders = copy_of(session->orders, turns, sizeof *session->orders);
    copy->calm = copy_of(session->calm, turns, sizeof *session->calm);
    copy->past = copy_of(session->past, turns, sizeof *session->past);
    copy->ledger = ledger_copy(session->ledger, turns);
    copy->round_end =
        copy_of(session->round_end, (size_t)session->rounds + 1, sizeof *session->round_end);
    copy->voids = copy_of(session->voids, session->void_count, sizeof *session->voids);
    copy->meeting.strikes = copy_of(session->meeting.strikes, session->meeting.strike_count,
                                    sizeof *session->meeting.strikes);
    copy->meeting.asks =
        copy_of(session->meeting.asks, session->meeting.ask_count, sizeof *session->meeting.asks);
    copy->meeting.pending = copy_of(session->meeting.pending, session->meeting.pending_count,
                                    sizeof *session->meeting.pending);
    rulings_copy(&copy->ruled, &session->ruled, turns);
    return copy;
}
