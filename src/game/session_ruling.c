/* session_ruling.c: what was ruled in a game, and the worlds as the rules had made them. */
/* SPDX-License-Identifier: MIT */
#include "game/session_ruling.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "data/csv.h"

/* A journal of before the reason was asked for may have one as its note. */
static void read_why(struct ruling *out, const struct journal_row *row)
{
    if (journal_arg(out->why, sizeof out->why, row->args, "why")) return;
    snprintf(out->why, sizeof out->why, "%.*s", RULING_WHY_SIZE - 1, row->note);
}

/* Turns of the step that is being planned, from this one on. */
static int32_t step_left(const struct session *session)
{
    int32_t last = session->round_end[session_round(session, session->turn)];
    int32_t left = last - (int32_t)session->turn + 1;
    return left < FIGURE_HOLD_MAX ? left : FIGURE_HOLD_MAX;
}

static bool read_row(struct ruling *out, const struct session *session,
                     const struct journal_row *row)
{
    char text[64] = "", hold[8] = "";
    struct figure figure;
    *out = (struct ruling){.seq = row->seq, .turn = session->turn - 1};
    snprintf(out->figure, sizeof out->figure, "%s", row->name);
    journal_arg(text, sizeof text, row->args, "value");
    bool holds = journal_arg(hold, sizeof hold, row->args, "hold") && strcmp(hold, "yes") == 0;
    out->hold = holds && !session_over(session) ? step_left(session) : 0;
    read_why(out, row);
    if (!csv_number(&out->value, text)) return false;
    if (!figure_find(&figure, session_world(session), out->figure)) return false;
    out->before = figure.value;
    return true;
}

static struct ruling *list_add(struct session_rulings *rulings)
{
    if (rulings->count == rulings->room) {
        rulings->room = rulings->room ? 2 * rulings->room : 8;
        rulings->list = memory_resize(rulings->list, rulings->room * sizeof *rulings->list);
    }
    return &rulings->list[rulings->count++];
}

static void resolved_keep(struct session *session, const struct world *world)
{
    struct session_rulings *rulings = &session->ruled;
    size_t worlds = (size_t)session->round_end[session->rounds] + 1;
    if (!rulings->resolved) rulings->resolved = memory_new(worlds * sizeof(struct world *));
    struct world **kept = &rulings->resolved[session->turn - 1];
    if (*kept) return;
    *kept = memory_new(sizeof **kept);
    **kept = *world;
}

struct figure_ruling session_ruling_figure(const struct ruling *ruling)
{
    return (struct figure_ruling){ruling->figure, ruling->before, ruling->value, ruling->hold};
}

bool session_ruling_apply(struct session *session, const struct journal_row *row)
{
    struct world *world = &session->worlds[session->turn - 1];
    struct ruling ruling;
    struct figure figure;
    if (!read_row(&ruling, session, row)) return false;
    struct world *copy = memory_new(sizeof *copy);
    *copy = *world;
    const struct figure_ruling made = session_ruling_figure(&ruling);
    bool good = figure_rule(world, &made) == FIGURE_SET_DONE;
    if (good) {
        resolved_keep(session, copy);
        figure_find(&figure, world, ruling.figure);
        ruling.after = figure.value;
        *list_add(&session->ruled) = ruling;
        session->rulings++;
        session->resolved_ahead = false;
    }
    free(copy);
    return good;
}

/* Makes the rulings of a turn on its world. */
static void rulings_make(struct session *session, int turn)
{
    for (size_t i = 0; i < session_ruling_count(session, turn); i++) {
        const struct figure_ruling made = session_ruling_figure(session_ruling(session, turn, i));
        figure_rule(&session->worlds[turn], &made);
    }
}

void session_ruling_drop(struct session *copy, const struct ruling *ruling)
{
    struct session_rulings *rulings = &copy->ruled;
    int first = ruling->turn;
    size_t at = 0;
    while (rulings->list[at].seq != ruling->seq) at++;
    rulings->count--;
    memmove(&rulings->list[at], &rulings->list[at + 1],
            (rulings->count - at) * sizeof rulings->list[0]);
    copy->worlds[first] = *rulings->resolved[first];
    rulings_make(copy, first);
    for (int turn = first + 1; turn < copy->turn; turn++) {
        copy->worlds[turn] = copy->worlds[turn - 1];
        turn_resolve(&copy->worlds[turn], &copy->orders[turn]);
        if (rulings->resolved[turn]) *rulings->resolved[turn] = copy->worlds[turn];
        rulings_make(copy, turn);
    }
    copy->rulings++;
    copy->resolved_ahead = false;
}

void session_ruling_free(struct session *session)
{
    struct session_rulings *rulings = &session->ruled;
    for (int t = 0; rulings->resolved && t <= session->round_end[session->rounds]; t++) {
        free(rulings->resolved[t]);
    }
    free(rulings->resolved);
    free(rulings->list);
    *rulings = (struct session_rulings){0};
}

/* The list is in the order of time: the first that was made after that turn or a later one. */
static size_t first_of(const struct session_rulings *rulings, int turn)
{
    size_t first = 0;
    while (first < rulings->count && rulings->list[first].turn < turn) first++;
    return first;
}

size_t session_ruling_count(const struct session *session, int turn)
{
    return first_of(&session->ruled, turn + 1) - first_of(&session->ruled, turn);
}

const struct ruling *session_ruling(const struct session *session, int turn, size_t index)
{
    assert(index < session_ruling_count(session, turn));
    return &session->ruled.list[first_of(&session->ruled, turn) + index];
}

const struct world *session_world_resolved(const struct session *session, int turn)
{
    const struct world *ruled = session_world_at(session, turn);
    struct world **resolved = session->ruled.resolved;
    return resolved && resolved[turn] ? resolved[turn] : ruled;
}
