/* meeting.c: a shared keyboard goes on; what the umpire lets happen from the tables of a room. */
/* SPDX-License-Identifier: MIT */
#include "game/meeting.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/crash.h"
#include "base/memory.h"
#include "game/advance.h"
#include "game/inject.h"
#include "game/room.h"
#include "game/save.h"
#include "game/session_branch.h"
#include "game/session_copy.h"
#include "game/session_row.h"
#include "game/umpire.h"

/* Its instruments as of the turn being planned; false and a reason where one cannot be read, or the
 * turn has no room for them. */
static bool orders_read(struct orders *out, const struct session *session,
                        const struct seminar_inject *inject, char *reason)
{
    memset(out, 0, sizeof *out);
    int32_t count = seminar_order_count(inject);
    for (int32_t i = 0; i < count && i < ORDERS_EVENT_MAX; i++) {
        struct instrument *instrument = &out->items[out->count++];
        if (!seminar_order(instrument, inject, i, session_world(session), session_turn(session),
                           reason, SESSION_SENTENCE_SIZE))
            return false;
        snprintf(instrument->move, sizeof instrument->move, "%s", inject->name);
    }
    return room_for_event(session, out, 0, 0, reason);
}

/* Signed by the umpire, so that nobody takes it for one that was drawn. */
static void rows_fill(struct inject *out, const struct session *session,
                      const struct seminar_inject *inject, const struct orders *orders)
{
    struct journal_row *row = inject_row(out);
    session_row_umpire(row, session, JOURNAL_INJECT);
    snprintf(row->name, sizeof row->name, "%s", inject->name);
    snprintf(row->note, sizeof row->note, "%s", inject->text);
    for (int32_t i = 0; i < orders->count; i++) {
        struct journal_row *effect = inject_row(out);
        journal_from_instrument(effect, session_world(session), &orders->items[i]);
        effect->turn = session_turn(session);
        snprintf(effect->seat, sizeof effect->seat, "facilitator");
    }
}

static const struct event *event_named(const struct session *session, const char *id)
{
    const struct script_library *scripts = session->setup->scripts;
    for (size_t i = 0; scripts && i < script_event_count(scripts); i++) {
        if (strcmp(script_event(scripts, i)->id, id) == 0) return script_event(scripts, i);
    }
    return NULL;
}

/* A step that is being revealed is revealed whole before. */
static bool may_inject(struct session *session, char *reason)
{
    if (!advance_finish(session, reason)) return false;
    if (session_over(session)) {
        snprintf(reason, SESSION_SENTENCE_SIZE, "the last turn is done");
        return false;
    }
    if (phase_allows(session_phase(session), PHASE_ACT_INJECT)) return true;
    char where[PHASE_WHERE_SIZE];
    phase_where(where, PHASE_ACT_INJECT);
    snprintf(reason, SESSION_SENTENCE_SIZE, "in phase %s nothing is injected, but in: %s",
             phase_name(session_phase(session)), where);
    return false;
}

static bool orders_inject(struct session *session, const struct seminar_inject *inject,
                          char *reason)
{
    struct orders *orders = memory_new(sizeof *orders);
    enum journal_result result = JOURNAL_FAILED;
    do {
        struct inject rows = {0};
        bool good = may_inject(session, reason) && orders_read(orders, session, inject, reason);
        if (good) rows_fill(&rows, session, inject, orders);
        result =
            good ? session_state_commit(session, rows.rows, rows.count, reason) : JOURNAL_FAILED;
        inject_free(&rows);
    } while (result == JOURNAL_BEHIND);
    free(orders);
    return result == JOURNAL_DONE;
}

const char *meeting_inject_row(const struct seminar_inject *inject)
{
    return inject->event[0] ? inject->event : inject->name;
}

bool meeting_inject(struct session *session, const struct seminar_inject *inject, char *reason)
{
    session_follow(session);
    int turn = session_over(session) ? 0 : session_turn(session);
    if (turn > 0 && meeting_injected(session, meeting_inject_row(inject)) == turn) {
        snprintf(reason, SESSION_SENTENCE_SIZE, "%s happens in this turn already", inject->name);
        return false;
    }
    const struct event *event = inject->event[0] ? event_named(session, inject->event) : NULL;
    if (event) return may_inject(session, reason) && ruling_inject(session, event, reason);
    return orders_inject(session, inject, reason);
}

/* How things stand at the end of the step, with the inject or without one. */
static bool try_out(struct ruling_standing *out, const struct session *session,
                    const struct seminar_inject *inject, char *reason)
{
    struct session *copy = session_copy(session);
    bool failed = false;
    bool good = !inject || meeting_inject(copy, inject, reason);
    if (good && !session_over(copy)) good = advance_resolve(copy, NULL, &failed, reason) && !failed;
    if (good) ruling_standing_take(out, copy, "escalation");
    session_delete(copy);
    return good;
}

bool meeting_inject_preview(struct ruling_effect *out, const struct session *session,
                            const struct seminar_inject *inject, char *reason)
{
    return try_out(&out->without, session, NULL, reason) &&
           try_out(&out->with, session, inject, reason);
}

bool meeting_pass(struct meeting *meeting, const char *place, char *reason)
{
    enum chair_place next = chair_named(place);
    bool shared = next < CHAIR_COUNT && meeting && (meeting->shares >> next & 1) != 0;
    if (!shared) {
        snprintf(reason, SESSION_SENTENCE_SIZE,
                 "\"%.20s\" does not sit at this keyboard; seat --as umpire,washington,beijing "
                 "shares one",
                 place);
        return false;
    }
    meeting->passes = true;
    meeting->next = next;
    return true;
}

const struct seminar_inject *meeting_inject_named(const struct meeting *meeting, const char *name)
{
    const struct seminar *seminar = meeting ? meeting->seminar : NULL;
    for (int32_t i = 0; seminar && i < seminar->inject_count; i++) {
        if (strcmp(seminar->injects[i].name, name) == 0) return &seminar->injects[i];
    }
    return NULL;
}

int meeting_injected(const struct session *session, const char *name)
{
    for (size_t i = session_row_count(session); i-- > 0;) {
        const struct journal_row *row = session_row(session, i);
        bool fits = row->kind == JOURNAL_INJECT && strcmp(row->name, name) == 0 &&
                    strcmp(row->seat, "facilitator") == 0;
        if (fits && !session_row_undone(session, i)) return row->turn;
    }
    return 0;
}

bool meeting_due(const struct session *session, const struct seminar_inject *inject)
{
    if (session_over(session) || meeting_injected(session, meeting_inject_row(inject)) > 0)
        return false;
    if (inject->turn > 0) return inject->turn == session_round(session, session_turn(session));
    return seminar_triggered(inject, session_world(session));
}

/* In an order of initiative the team waits for the script that plans before it. Where both plan at
 * once a script does so when planning is closed, and knows what happened until then. */
static void scripts_begin(struct session *session, char *reason)
{
    bool order = session_setup(session)->scenario.planning != PLANNING_SECRET;
    char why[SESSION_SENTENCE_SIZE - 64];
    if (!order || strcmp(session_who(session, session_first(session)), "human") == 0) return;
    if (advance_plan(session, reason)) return;
    snprintf(why, sizeof why, "%.*s", (int)sizeof why - 1, reason);
    snprintf(reason, SESSION_SENTENCE_SIZE, "the side that plans first could not: %s", why);
}

bool meeting_phase(const struct meeting *meeting, struct session *session, enum phase phase,
                   char *reason)
{
    const struct seminar *seminar = meeting ? meeting->seminar : NULL;
    reason[0] = '\0';
    if (!umpire_phase(session, phase, reason)) return false;
    for (int32_t i = 0; seminar && phase == PHASE_PLANNING && i < seminar->inject_count; i++) {
        const struct seminar_inject *inject = &seminar->injects[i];
        char why[SESSION_SENTENCE_SIZE - 128];
        if (!meeting_due(session, inject) || meeting_inject(session, inject, reason)) continue;
        snprintf(why, sizeof why, "%.*s", (int)sizeof why - 1, reason);
        snprintf(reason, SESSION_SENTENCE_SIZE, "the inject %s could not happen: %s", inject->name,
                 why);
    }
    if (phase_allows(phase, PHASE_ACT_PLAN)) scripts_begin(session, reason);
    return true;
}

bool meeting_branch(char *out, const struct session *session, int round, char *reason)
{
    int now = session_round(session, session_turn(session));
    struct diag_list list;
    if (round < 1 || round > now) {
        snprintf(reason, SESSION_SENTENCE_SIZE, "turn %d was not begun: say one of 1 to %d", round,
                 now);
        return false;
    }
    if (!save_branch_name(out, FILE_PATH_SIZE, session_path(session), round, reason)) return false;
    diag_init(&list);
    struct session *fork = session_branch(&session_setup(session)->places, session_path(session),
                                          session_round_first(session, round) - 1, out, &list);
    if (!fork) {
        snprintf(reason, SESSION_SENTENCE_SIZE, "%.400s",
                 list.count > 0 ? list.items[list.count - 1].text : "the file cannot be made");
    }
    bool good = fork != NULL;
    session_delete(fork);
    /* What is told after a crash, or without memory, is of this game again. */
    crash_game(session->path);
    memory_game(session->path);
    diag_free(&list);
    return good;
}
