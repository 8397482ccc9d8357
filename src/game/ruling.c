/* ruling.c: what whoever runs a game does to it: puts a figure to a value, lets an event happen. */
/* SPDX-License-Identifier: MIT */
#include "game/ruling.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "data/csv.h"
#include "engine/figure.h"
#include "game/advance.h"
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

/* "trust.CHN.USA.gallium, capacity.CHN.gallium or stock.USA.gallium" */
static void instead_words(char *out, size_t size, const struct world *world, const char *figure)
{
    char names[FIGURE_INSTEAD_MAX][FIGURE_NAME_SIZE];
    size_t count = figure_instead(names, world, figure);
    struct text text;
    text_init(&text, out, size);
    for (size_t i = 0; i < count; i++) {
        text_format(&text, "%s%s", i == 0 ? "" : i + 1 < count ? ", " : " or ", names[i]);
    }
}

/* A row that cannot be applied must not be written. */
static bool can_set(const struct session *session, const char *figure, double value, char *reason)
{
    char instead[FIGURE_INSTEAD_MAX * (FIGURE_NAME_SIZE + 8)], what[sizeof instead + 64];
    const struct world *world = session_world(session);
    struct figure found;
    double low, high;
    if (!figure_find(&found, world, figure))
        return say(reason, figure, "is no figure of this game");
    if (!figure_bounds(&low, &high, world, figure)) {
        instead_words(instead, sizeof instead, world, figure);
        snprintf(what, sizeof what, "follows from others; rule %s instead", instead);
        return say(reason, figure, what);
    }
    if (value >= low && value <= high) return true;
    if (high < 1e9) snprintf(what, sizeof what, "cannot have that value, but %g to %g", low, high);
    else snprintf(what, sizeof what, "cannot have that value, but %g or more", low);
    return say(reason, figure, what);
}

/* What nobody gave a reason for cannot be talked about afterwards. */
static bool why_good(const char *figure, const char *why, char *reason)
{
    size_t length = strlen(why), blank = strspn(why, " \t\r\n");
    if (blank == length) {
        return say(reason, figure, "was not ruled: say why, everyone will read the reason");
    }
    if (length >= RULING_WHY_SIZE) {
        return say(reason, figure, "was not ruled: its reason has no more room than 239 bytes");
    }
    return true;
}

void ruling_row(struct journal_row *out, const struct session *session, const char *figure,
                double value, const char *why)
{
    char text[64];
    bool closed = session_phase(session) == PHASE_CLOSED;
    session_row_umpire(out, session, JOURNAL_OVERRIDE);
    snprintf(out->name, sizeof out->name, "%s", figure);
    write_number(text, sizeof text, &value);
    journal_arg_add(out->args, sizeof out->args, "value", text);
    if (closed) {
        /* What the umpire sees is what would be revealed, and that is what is ruled. */
        char after[16];
        snprintf(after, sizeof after, "%d",
                 (int)session->round_end[session_round(session, session->turn)]);
        journal_arg_add(out->args, sizeof out->args, "after", after);
    } else if (strncmp(figure, "compliance.", 11) == 0) {
        journal_arg_add(out->args, sizeof out->args, "hold", "yes");
    }
    journal_arg_add(out->args, sizeof out->args, "why", why);
}

static void meanwhile(char *reason)
{
    snprintf(reason, SESSION_SENTENCE_SIZE, "the turn was resolved meanwhile; look again");
}

/* May the umpire of this meeting do that now? */
static bool may_act(const struct session *session, enum phase_act act, const char *what,
                    char *reason)
{
    char where[PHASE_WHERE_SIZE];
    if (!session_umpired(session) || phase_allows(session_phase(session), act)) return true;
    phase_where(where, act);
    snprintf(reason, SESSION_SENTENCE_SIZE, "%s: not in phase %s, but in: %s", what,
             phase_name(session_phase(session)), where);
    return false;
}

bool ruling_may(const struct session *session, const char *figure, double *value, char *reason)
{
    char text[64];
    if (!write_number(text, sizeof text, value)) {
        return say(reason, figure, "needs a number of at most 15 digits");
    }
    return may_act(session, PHASE_ACT_RULE, figure, reason) &&
           can_set(session, figure, *value, reason);
}

/* Others' rows do not make a ruling wrong, but a turn that they resolved does. */
bool ruling_set(struct session *session, const char *figure, double value, const char *why,
                char *reason)
{
    enum journal_result result = JOURNAL_BEHIND;
    if (!advance_finish(session, reason)) return false;
    int turn = session->turn;
    while (result == JOURNAL_BEHIND && session->turn == turn) {
        struct journal_row row;
        if (!ruling_may(session, figure, &value, reason)) return false;
        if (!why_good(figure, why, reason)) return false;
        ruling_row(&row, session, figure, value, why);
        result = session_state_commit(session, &row, 1, reason);
    }
    if (result == JOURNAL_BEHIND) meanwhile(reason);
    return result == JOURNAL_DONE;
}

bool ruling_inject(struct session *session, const struct event *event, char *reason)
{
    enum journal_result result = JOURNAL_BEHIND;
    if (!advance_finish(session, reason)) return false;
    int turn = session->turn;
    if (session_over(session)) return say(reason, event->id, "cannot happen: the game is over");
    if (!may_act(session, PHASE_ACT_INJECT, event->id, reason)) return false;
    while (result == JOURNAL_BEHIND && session->turn == turn) {
        struct inject inject = {.umpire = true};
        result = inject_event(&inject, session, event, true, reason)
                   ? session_state_commit(session, inject.rows, inject.count, reason)
                   : JOURNAL_FAILED;
        inject_free(&inject);
    }
    if (result == JOURNAL_BEHIND) meanwhile(reason);
    return result == JOURNAL_DONE;
}
