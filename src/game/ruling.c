/* ruling.c: what whoever runs a game does to it: puts a figure to a value, lets an event happen. */
/* SPDX-License-Identifier: MIT */
#include "game/ruling.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "data/csv.h"
#include "engine/figure.h"
#include "game/inject.h"
#include "game/session_row.h"

/* The value as the journal holds it, and as it is read back: no exponent, at most 15 digits. */
static bool write_number(char *out, size_t size, double *value)
{
    snprintf(out, size, "%.15g", *value);
    if (strchr(out, 'e')) snprintf(out, size, "%.9f", *value);
    return csv_number(value, out);
}

static bool say(char *reason, const char *figure, const char *what)
{
    snprintf(reason, SESSION_SENTENCE_SIZE, "%s %s", figure, what);
    return false;
}

/* Tries it on a copy first: a row that cannot be applied must not be written. */
static bool can_set(const struct session *session, const char *figure, double value, char *reason)
{
    struct world *copy = memory_new(sizeof *copy);
    *copy = *session_world(session);
    enum figure_set_result result = figure_set(copy, figure, value);
    free(copy);
    switch (result) {
    case FIGURE_SET_UNKNOWN: return say(reason, figure, "is no figure of this game");
    case FIGURE_SET_FOLLOWS:
        return say(reason, figure,
                   "follows from others and cannot be set; set a price, a stock, a capacity, a "
                   "leaning, or a figure of a side");
    case FIGURE_SET_RANGE: return say(reason, figure, "cannot have that value");
    case FIGURE_SET_DONE: break;
    }
    return true;
}

bool ruling_set(struct session *session, const char *figure, double value, char *reason)
{
    char text[64];
    struct journal_row row;
    if (session_over(session)) return say(reason, figure, "cannot be set: the game is over");
    if (!write_number(text, sizeof text, &value)) {
        return say(reason, figure, "needs a number of at most 15 digits");
    }
    if (!can_set(session, figure, value, reason)) return false;
    session_row_init(&row, session, SIDE_NONE, JOURNAL_OVERRIDE);
    snprintf(row.seat, sizeof row.seat, "facilitator");
    snprintf(row.name, sizeof row.name, "%s", figure);
    journal_arg_add(row.args, sizeof row.args, "value", text);
    return session_state_commit(session, &row, 1, reason) == JOURNAL_DONE;
}

bool ruling_inject(struct session *session, const struct event *event, char *reason)
{
    if (session_over(session)) return say(reason, event->id, "cannot happen: the game is over");
    struct inject inject = {0};
    bool good = inject_event(&inject, session, event, true, reason) &&
                session_state_commit(session, inject.rows, inject.count, reason) == JOURNAL_DONE;
    inject_free(&inject);
    return good;
}
