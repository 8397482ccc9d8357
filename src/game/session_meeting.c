/* session_meeting.c: rows of a meeting become part of the game: phases, its clock, what is struck,
 * opened again, taken back, ended. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "game/session_row.h"
#include "game/words.h"

/* What a turn or an act did to the game; what people said stays, whatever is taken back. */
static bool can_be_undone(enum journal_kind kind)
{
    switch (kind) {
    case JOURNAL_PLAN:
    case JOURNAL_UNPLAN:
    case JOURNAL_DRAFT:
    case JOURNAL_SEAL:
    case JOURNAL_INSTRUMENT:
    case JOURNAL_TURN:
    case JOURNAL_INJECT:
    case JOURNAL_OVERRIDE:
    case JOURNAL_CLOCK:
    case JOURNAL_PHASE:
    case JOURNAL_UNSEAL:
    case JOURNAL_STRIKE:
    case JOURNAL_LAST:
    case JOURNAL_FAULT:
    case JOURNAL_AIM:
    case JOURNAL_AGREE: return true;
    default: return false;
    }
}

bool session_row_void(const struct session *session, const struct journal_row *row)
{
    bool gone = false;
    for (size_t i = 0; i < session->void_count && !gone; i++) {
        const struct session_void *range = &session->voids[i];
        gone = row->seq > range->after && row->seq < range->until;
    }
    return gone && can_be_undone(row->kind);
}

/* Those that it covers are a part of it. */
static void voids_add(struct session *session, int64_t after, int64_t until)
{
    struct session_void *voids = session->voids;
    size_t kept = 0;
    for (size_t i = 0; i < session->void_count; i++) {
        bool covered = voids[i].after >= after && voids[i].until <= until;
        if (!covered) voids[kept++] = voids[i];
    }
    session->voids = memory_resize(voids, (kept + 1) * sizeof *voids);
    session->voids[kept] = (struct session_void){after, until};
    session->void_count = kept + 1;
}

static bool apply_back(struct session *session, const struct journal_row *row,
                       struct diag_list *list)
{
    int64_t after = session_row_number(row, "to", 0), until = session_row_number(row, "until", 0);
    if (until == 0) until = row->seq;
    if (!session->journal || after < 1 || after >= until || until > row->seq) {
        return session_state_refuse(session, row, list, "found a step back to no row before it");
    }
    voids_add(session, after, until);
    return session_state_rewind(session, list);
}

static bool apply_phase(struct session *session, const struct journal_row *row,
                        struct diag_list *list)
{
    struct session_meeting *meeting = &session->meeting;
    int phase = phase_named(row->name);
    if (phase < 0) return session_state_refuse(session, row, list, "found an unknown phase");
    meeting->phase = (enum phase)phase;
    meeting->drawn = phase == PHASE_CLOSED;
    meeting->planning.set = false;
    if (phase == PHASE_PRACTICE) {
        meeting->practice = true;
        session->worlds[session->turn - 1].seed = session_dice(session);
    }
    meeting->began = session_row_number(row, "began", meeting->began);
    return true;
}

/* Nobody shall know after the practice what the first turn will bring. */
uint64_t session_dice(const struct session *session)
{
    return session->meeting.practice ? ~session->seed : session->seed;
}

bool session_practises(const struct session *session)
{
    return session->meeting.practice;
}

static bool planning_left(int64_t *left, bool *paused, const struct session_planning *planning,
                          int64_t at)
{
    *paused = planning->paused;
    *left = planning->paused ? planning->left : planning->ends - at;
    return planning->set;
}

bool session_planning_left(int64_t *left, bool *paused, const struct session *session, int64_t at)
{
    return planning_left(left, paused, &session->meeting.planning, at);
}

bool session_time_left(int64_t *left, bool *paused, const struct session *session, enum side side,
                       int64_t at)
{
    if (session->meeting.umpired) return session_planning_left(left, paused, session, at);
    return side != SIDE_NONE && planning_left(left, paused, &session->drafts[side].clock, at);
}

/* At the time of the row, as no world depends on it: the umpire's clock is the room's, a side's its
 * own. */
static void apply_clock(struct session *session, const struct journal_row *row)
{
    int32_t side = words_side_named(row->seat);
    struct session_planning *planning =
        side == SIDE_NONE ? &session->meeting.planning : &session->drafts[side].clock;
    int64_t at = session_row_at(row), seconds = session_row_number(row, "seconds", 0);
    if (at < 0) at = session_at(session); /* nothing is dated that is not kept */
    if (strcmp(row->name, "start") == 0) {
        *planning = (struct session_planning){.set = true, .ends = at + seconds};
    } else if (strcmp(row->name, "pause") == 0 && planning->set && !planning->paused) {
        planning->paused = true;
        planning->left = planning->ends - at;
    } else if (strcmp(row->name, "go") == 0 && planning->paused) {
        planning->paused = false;
        planning->ends = at + planning->left;
    } else if (strcmp(row->name, "extend") == 0) {
        planning->ends = (planning->ends > at ? planning->ends : at) + seconds;
        planning->left += seconds;
    } else if (strcmp(row->name, "skip") == 0) {
        planning->ends = at;
        planning->left = 0;
    }
}

/* Takes the instruments of an event out of a turn's orders. */
static void orders_strike(struct orders *orders, const char *event)
{
    int32_t kept = 0;
    for (int32_t i = 0; i < orders->count; i++) {
        if (strcmp(orders->items[i].move, event) != 0) orders->items[kept++] = orders->items[i];
    }
    orders->count = kept;
}

/* It may stand among the coming turn's events already, or be drawn in a turn to come. */
static bool apply_strike(struct session *session, const struct journal_row *row)
{
    struct session_meeting *meeting = &session->meeting;
    struct session_strike strike = {.turn = row->turn};
    snprintf(strike.id, sizeof strike.id, "%.*s", MOVE_ID_SIZE - 1, row->name);
    size_t count = meeting->strike_count + 1;
    meeting->strikes = memory_resize(meeting->strikes, count * sizeof strike);
    meeting->strikes[meeting->strike_count++] = strike;
    if (row->turn != session->turn || session_over(session)) return true;
    struct session_past *now = &session->past[session->turn];
    size_t kept = 0;
    for (size_t i = 0; i < now->happening_count; i++) {
        if (strcmp(now->happenings[i].id, strike.id) != 0)
            now->happenings[kept++] = now->happenings[i];
    }
    now->happening_count = kept;
    orders_strike(&session->injects, strike.id);
    orders_strike(&session->calm[session->turn], strike.id);
    session->resolved_ahead = false;
    return true;
}

bool session_struck(const struct session *session, int turn, const char *event)
{
    const struct session_meeting *meeting = &session->meeting;
    for (size_t i = 0; i < meeting->strike_count; i++) {
        if (meeting->strikes[i].turn == turn && strcmp(meeting->strikes[i].id, event) == 0)
            return true;
    }
    return false;
}

static void apply_ask(struct session *session, const struct journal_row *row)
{
    struct session_meeting *meeting = &session->meeting;
    size_t count = meeting->ask_count + 1;
    meeting->asks = memory_resize(meeting->asks, count * sizeof *meeting->asks);
    meeting->asks[meeting->ask_count++] = (struct session_ask){.seq = row->seq};
}

static void apply_answer(struct session *session, const struct journal_row *row)
{
    struct session_meeting *meeting = &session->meeting;
    long number = strtol(row->name, NULL, 10);
    bool asked = number >= 1 && (unsigned long)number <= meeting->ask_count;
    if (asked) meeting->asks[number - 1].answered = true;
}

static bool apply_unseal(struct session *session, const struct journal_row *row,
                         struct diag_list *list)
{
    int32_t side = words_side_named(row->name);
    if (side == SIDE_NONE) {
        return session_state_refuse(session, row, list, "found a plan of nobody's opened again");
    }
    session->drafts[side].sealed = false;
    return true;
}

static bool apply_last(struct session *session, const struct journal_row *row,
                       struct diag_list *list)
{
    int64_t turn = session_row_number(row, "turn", 0);
    if (turn < session->turn - 1 || turn < 1 || turn > session->turns) {
        return session_state_refuse(session, row, list, "found a last turn that cannot be");
    }
    session->turns = (int)turn;
    session->worlds[session->turn - 1].turns = (int32_t)turn;
    return true;
}

/* Whoever runs the room sets what is asked of its teams. */
static void apply_open(struct session *session, const struct journal_row *row)
{
    char reasons[16];
    struct session_meeting *meeting = &session->meeting;
    meeting->umpired = true;
    meeting->seconds = (int)session_row_number(row, "planning", 0);
    if (!journal_arg(reasons, sizeof reasons, row->args, "ask")) return;
    meeting->reasons = session_reasons_named(reasons);
    if (meeting->reasons == REASONS_COUNT) meeting->reasons = REASONS_TURN;
}

static const char *const reasons_names[REASONS_COUNT] = {
    [REASONS_NONE] = "none", [REASONS_TURN] = "turn", [REASONS_MOVE] = "move"};

enum reasons session_reasons(const struct session *session)
{
    return session->meeting.reasons;
}

const char *session_reasons_name(enum reasons reasons)
{
    return reasons_names[reasons];
}

enum reasons session_reasons_named(const char *name)
{
    int reasons = 0;
    while (reasons < REASONS_COUNT && strcmp(reasons_names[reasons], name) != 0) reasons++;
    return (enum reasons)reasons;
}

bool session_meeting_apply(struct session *session, const struct journal_row *row,
                           struct diag_list *list)
{
    switch (row->kind) {
    case JOURNAL_OPEN: apply_open(session, row); return true;
    case JOURNAL_PHASE: return apply_phase(session, row, list);
    case JOURNAL_CLOCK: apply_clock(session, row); return true;
    case JOURNAL_ASK: apply_ask(session, row); return true;
    case JOURNAL_ANSWER: apply_answer(session, row); return true;
    case JOURNAL_STRIKE: return apply_strike(session, row);
    case JOURNAL_UNSEAL: return apply_unseal(session, row, list);
    case JOURNAL_BACK: return apply_back(session, row, list);
    case JOURNAL_LAST: return apply_last(session, row, list);
    case JOURNAL_OTHER:
        if (!session->others_told) {
            diag_warning(list, session->path, (int)row->seq + 1, 0,
                         "found rows of kind \"%s\", which a later version wrote and this one does "
                         "not know; they are left out",
                         row->other);
        }
        session->others_told = true;
        return true;
    default: return true; /* what people said carries nothing to resolve */
    }
}
