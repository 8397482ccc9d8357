/* inject.c: an event that happens becomes rows of the journal, whole or not at all. */
/* SPDX-License-Identifier: MIT */
#include "game/inject.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "game/room.h"
#include "game/session_row.h"

/* Room for `count` rows more, which are empty; the first of them. */
static struct journal_row *rows_add(struct inject *out, size_t count)
{
    if (out->count + count > out->room) {
        out->room = 2 * (out->count + count);
        out->rows = memory_resize(out->rows, out->room * sizeof *out->rows);
    }
    struct journal_row *row = &out->rows[out->count];
    memset(row, 0, count * sizeof *row);
    out->count += count;
    return row;
}

struct journal_row *inject_row(struct inject *out)
{
    return rows_add(out, 1);
}

static void add_event(struct inject *out, const struct session *session, const struct event *event,
                      bool calm, const struct orders *orders)
{
    struct journal_row *row = inject_row(out);
    if (out->umpire) session_row_umpire(row, session, JOURNAL_INJECT);
    else session_row_init(row, session, SIDE_NONE, JOURNAL_INJECT);
    char seat[sizeof row->seat];
    memcpy(seat, row->seat, sizeof seat);
    snprintf(row->name, sizeof row->name, "%s", event->id);
    snprintf(row->note, sizeof row->note, "%s. %s", event->title, event->text);
    if (!calm) journal_arg_add(row->args, sizeof row->args, "calm", "no");
    struct journal_row *effects = rows_add(out, (size_t)orders->count);
    session_row_instruments(effects, session, SIDE_NONE, orders);
    for (int32_t i = 0; i < orders->count; i++) memcpy(effects[i].seat, seat, sizeof seat);
    out->instruments += orders->count;
    out->events++;
}

/* Whoever reads the journal should know that an event was drawn and did not happen, and why. */
void inject_fault(struct inject *out, const struct session *session, const struct event *event,
                  bool refused, const char *reason)
{
    struct fault fault = {.refused = refused};
    snprintf(fault.script, sizeof fault.script, "lua/events/%s.lua", event->id);
    snprintf(fault.text, sizeof fault.text, "The event %s did not happen: %s.", event->title,
             reason);
    session_row_fault(inject_row(out), session, &fault);
}

bool inject_event(struct inject *out, const struct session *session, const struct event *event,
                  bool calm, char *reason)
{
    struct orders *orders = memory_new(sizeof *orders);
    const struct script_library *scripts = session->setup->scripts;
    reason[0] = '\0';
    bool played = script_event_play(orders, scripts, event, session_world(session), reason);
    bool good = played && room_for_event(session, orders, out->instruments, out->events, reason);
    if (good) add_event(out, session, event, calm, orders);
    else inject_fault(out, session, event, played, reason);
    free(orders);
    return good;
}

void inject_order(struct session *session, const struct inject *inject)
{
    for (size_t i = 0; i < inject->count; i++) {
        char reason[SESSION_SENTENCE_SIZE];
        struct instrument instrument;
        if (inject->rows[i].kind != JOURNAL_INSTRUMENT) continue;
        /* The rows were written from this very world, so they can be read in it. */
        bool read = journal_to_instrument(&instrument, session_world(session), &inject->rows[i],
                                          reason, sizeof reason);
        assert(read && session->injects.count < ORDERS_MAX);
        session->injects.items[session->injects.count++] = instrument;
    }
}

void inject_free(struct inject *inject)
{
    free(inject->rows);
    *inject = (struct inject){0};
}
