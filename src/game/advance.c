/* advance.c: automatic seats plan, events are drawn, and the turn resolves. */
/* SPDX-License-Identifier: MIT */
#include "game/advance.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "engine/rng.h"
#include "game/player.h"
#include "game/session_row.h"

/* Events are drawn once, by the process that resolves the turn; their effects go in the journal. */
static size_t event_rows(struct journal_row *rows, size_t room, struct session *session)
{
    const struct script_library *scripts = session->setup->scripts;
    const struct world *world = session_world(session);
    size_t count = 0;
    for (size_t i = 0; i < script_event_count(scripts); i++) {
        const struct event *event = script_event(scripts, i);
        uint64_t name = rng_hash(event->id, (int64_t)strlen(event->id));
        uint64_t bits = rng_bits(session->seed, (uint64_t)session->turn, RNG_EVENT, name);
        if (rng_range(bits, 0, 9999) >= event->chance_bp) continue;
        struct orders *orders = memory_new(sizeof *orders);
        char reason[SESSION_SENTENCE_SIZE];
        if (script_event_ready(scripts, event, world) &&
            script_event_play(orders, scripts, event, world, reason) &&
            count + 1 + (size_t)orders->count <= room) {
            session_row_init(&rows[count], session, SIDE_NONE, JOURNAL_INJECT);
            snprintf(rows[count].name, sizeof rows[count].name, "%s", event->id);
            snprintf(rows[count].note, sizeof rows[count].note, "%s. %s", event->title,
                     event->text);
            session_row_instruments(rows + count + 1, session, SIDE_NONE, orders);
            count += 1 + (size_t)orders->count;
        }
        free(orders);
    }
    return count;
}

static void gather_injects(struct session *session, const struct journal_row *rows, size_t count)
{
    memset(&session->injects, 0, sizeof session->injects);
    for (size_t i = 0; i < count; i++) {
        char reason[SESSION_SENTENCE_SIZE];
        struct instrument instrument;
        bool effect = rows[i].kind == JOURNAL_INSTRUMENT &&
                      journal_to_instrument(&instrument, session_world(session), &rows[i], reason,
                                            sizeof reason);
        if (effect) session->injects.items[session->injects.count++] = instrument;
    }
}

static bool resolve(struct session *session, bool *failed, char *reason)
{
    enum { EVENT_ROWS = 15 };
    struct journal_row *rows = memory_new((EVENT_ROWS + 1) * sizeof *rows);
    size_t count = event_rows(rows, EVENT_ROWS, session);
    gather_injects(session, rows, count);
    session_state_resolve(session);
    memset(&session->injects, 0, sizeof session->injects);
    session_row_init(&rows[count], session, SIDE_NONE, JOURNAL_TURN);
    snprintf(rows[count].name, sizeof rows[count].name, "resolved");
    char hash[32];
    snprintf(hash, sizeof hash, "%016" PRIx64, world_hash(&session->worlds[session->turn]));
    journal_arg_add(rows[count].args, sizeof rows[count].args, "hash", hash);
    int turn = session->turn;
    enum journal_result result = session_state_commit(session, rows, count + 1, reason);
    *failed = result == JOURNAL_FAILED;
    free(rows);
    return session->turn > turn;
}

bool advance_turn(struct session *session, bool *failed, char *reason)
{
    *failed = false;
    reason[0] = '\0';
    enum side first = session_first(session);
    for (int i = 0; i < SIDE_COUNT && !session_over(session); i++) {
        enum side side = i == 0 ? first : (enum side)(SIDE_COUNT - 1 - (int)first);
        bool automatic = strcmp(session->who[side], "human") != 0;
        if (!automatic || session->drafts[side].sealed || !session_may_plan(session, side))
            continue;
        if (!player_plan(session, side, reason)) {
            *failed = true;
            return false;
        }
    }
    bool ready = !session_over(session);
    for (int side = 0; side < SIDE_COUNT; side++) ready = ready && session->drafts[side].sealed;
    return ready && resolve(session, failed, reason);
}
