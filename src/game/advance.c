/* advance.c: automatic seats plan, events are drawn, and the turn resolves. */
/* SPDX-License-Identifier: MIT */
#include "game/advance.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "engine/rng.h"
#include "game/inject.h"
#include "game/player.h"
#include "game/session_row.h"
#include "game/verdict.h"

/* The same mine does not flood twice in a year: an event rests for so many turns. */
enum { EVENT_REST = 4 };

static bool happened_lately(const struct session *session, const char *id)
{
    int first = session->turn > EVENT_REST ? session->turn - EVENT_REST : 1;
    for (int turn = first; turn < session->turn; turn++) {
        const struct orders *orders = &session->orders[turn];
        for (int32_t i = 0; i < orders->count; i++) {
            if (strcmp(orders->items[i].move, id) == 0) return true;
        }
    }
    return false;
}

/* Events are drawn once, by the process that resolves the turn; their effects go in the journal. Of
 * one whose `when` does not hold in the calm line too, its row says that moves brought it about.
 * Each has dice of its own, by its name: one event more changes no other's draw. What only the
 * facilitator lets happen has no chance, and is never drawn. */
void advance_draw(struct inject *out, const struct session *session)
{
    if (session->without_events || session->meeting.drawn) return;
    const struct script_library *scripts = session->setup->scripts;
    for (size_t i = 0; i < script_event_count(scripts); i++) {
        const struct event *event = script_event(scripts, i);
        uint64_t name = rng_hash(event->id, (int64_t)strlen(event->id));
        uint64_t bits = rng_bits(session_dice(session), (uint64_t)session->turn, RNG_EVENT, name);
        if (rng_range(bits, 0, 9999) >= event->chance_bp) continue;
        char reason[SESSION_SENTENCE_SIZE];
        if (happened_lately(session, event->id)) continue;
        if (session_struck(session, session->turn, event->id)) continue;
        if (!script_event_ready(scripts, event, session_world(session), reason)) {
            if (reason[0]) inject_fault(out, session, event, false, reason);
            continue;
        }
        bool calm =
            script_event_ready(scripts, event, verdict_calm(session, session->turn - 1), reason);
        inject_event(out, session, event, calm, reason);
    }
}

/* Resolves the turn in one act, behind `lead` where there is one. True if the turn was resolved; by
 * another process perhaps. */
static bool resolve(struct session *session, const struct journal_row *lead, char *reason,
                    bool *failed)
{
    struct inject drawn = {0};
    if (lead) *inject_row(&drawn) = *lead;
    advance_draw(&drawn, session);
    int32_t before = session->injects.count;
    inject_order(session, &drawn);
    session_state_resolve(session);
    session->injects.count = before;
    struct journal_row *row = inject_row(&drawn);
    session_row_init(row, session, SIDE_NONE, JOURNAL_TURN);
    snprintf(row->name, sizeof row->name, "resolved");
    char hash[32];
    snprintf(hash, sizeof hash, "%016" PRIx64, world_hash(&session->worlds[session->turn]));
    journal_arg_add(row->args, sizeof row->args, "hash", hash);
    int turn = session->turn;
    enum journal_result result = session_state_commit(session, drawn.rows, drawn.count, reason);
    *failed = result == JOURNAL_FAILED;
    inject_free(&drawn);
    return session->turn > turn;
}

bool advance_resolve(struct session *session, const struct journal_row *lead, bool *failed,
                     char *reason)
{
    *failed = false;
    bool done = resolve(session, lead, reason, failed);
    while (done && !*failed && !session_over(session) && !session_plans_now(session)) {
        resolve(session, NULL, reason, failed);
    }
    return done;
}

bool advance_finish(struct session *session, char *reason)
{
    bool failed = false;
    while (!failed && !session_over(session) && !session_plans_now(session)) {
        advance_resolve(session, NULL, &failed, reason);
    }
    return !failed;
}

bool advance_plan(struct session *session, char *reason)
{
    enum side first = session_first(session);
    for (int i = 0; i < SIDE_COUNT && !session_over(session); i++) {
        enum side side = i == 0 ? first : (enum side)(SIDE_COUNT - 1 - (int)first);
        bool automatic = strcmp(session->who[side], "human") != 0;
        if (!automatic || session->drafts[side].sealed || !session_may_plan(session, side))
            continue;
        if (!player_plan(session, side, reason)) return false;
    }
    return true;
}

bool advance_turn(struct session *session, bool *failed, char *reason)
{
    *failed = false;
    reason[0] = '\0';
    if (session_over(session)) return false;
    if (!session_plans_now(session)) return advance_resolve(session, NULL, failed, reason);
    if (session_umpired(session)) return false;
    *failed = !advance_plan(session, reason);
    bool ready = !*failed && !session_over(session);
    for (int side = 0; side < SIDE_COUNT; side++) ready = ready && session->drafts[side].sealed;
    return ready && advance_resolve(session, NULL, failed, reason);
}
