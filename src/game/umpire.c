/* umpire.c: what the umpire of a meeting does to its course. */
/* SPDX-License-Identifier: MIT */
#include "game/umpire.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "game/advance.h"
#include "game/clock.h"
#include "game/session_copy.h"
#include "game/session_row.h"
#include "game/words.h"

static bool refuse(char *reason, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(reason, SESSION_SENTENCE_SIZE, format, arguments);
    va_end(arguments);
    return false;
}

static bool is_allowed(const struct session *session, enum phase_act act, const char *what,
                       char *reason)
{
    char where[PHASE_WHERE_SIZE];
    if (!session_umpired(session)) {
        return refuse(reason, "%s needs a meeting with an umpire: seminar new makes one", what);
    }
    if (phase_allows(session_phase(session), act)) return true;
    phase_where(where, act);
    return refuse(reason, "%s is not possible in phase %s, but in: %s", what,
                  phase_name(session_phase(session)), where);
}

/* Fills rows for the state as it is now; false and a reason if that cannot be. */
typedef bool umpire_build(struct inject *out, struct session *session, const void *what,
                          char *reason);

/* Where others acted at the same moment, it is decided again behind their rows. */
static bool act(struct session *session, umpire_build *build, const void *what, char *reason)
{
    enum journal_result result = JOURNAL_FAILED;
    session_follow(session);
    do {
        struct inject rows = {0};
        bool good = advance_finish(session, reason) && build(&rows, session, what, reason);
        result =
            good ? session_state_commit(session, rows.rows, rows.count, reason) : JOURNAL_FAILED;
        inject_free(&rows);
    } while (result == JOURNAL_BEHIND);
    return result == JOURNAL_DONE;
}

static struct journal_row *row_add(struct inject *out, const struct session *session,
                                   enum journal_kind kind, const char *name)
{
    struct journal_row *row = inject_row(out);
    session_row_umpire(row, session, kind);
    snprintf(row->name, sizeof row->name, "%s", name);
    return row;
}

/* May the room go there? */
static bool may_go(const struct session *session, enum phase phase, char *reason)
{
    enum phase now = session_phase(session);
    if (!session_umpired(session)) {
        return refuse(reason, "phases are a meeting's: seminar new makes one");
    }
    bool whole = session_practises(session) && session_rounds(session) == 1;
    if (whole && phase == PHASE_REVEAL) {
        return refuse(reason, "in practice the only turn is not revealed, as its end opens "
                              "everything to all: go to planning, which takes it back");
    }
    bool leads =
        phase_leads(now, phase) || (whole && now == PHASE_CLOSED && phase == PHASE_PLANNING);
    if (!leads) {
        return refuse(reason, "from %s the room does not go to %s", phase_name(now),
                      phase_name(phase));
    }
    if (phase == PHASE_TALK && session_practises(session)) {
        return refuse(reason, "practice ends in planning, which takes it back");
    }
    bool plays = phase == PHASE_PLANNING || phase == PHASE_CLOSED || phase == PHASE_REVEAL;
    if (plays && session_over(session)) return refuse(reason, "the last turn is done");
    return true;
}

/* The last row of a kind, and of that name if one is given, that stands; -1: there is none. */
static int64_t row_last(const struct session *session, enum journal_kind kind, const char *name)
{
    for (size_t i = session_row_count(session); i-- > 0;) {
        const struct journal_row *row = session_row(session, i);
        bool fits = row->kind == kind && (!name || strcmp(row->name, name) == 0);
        if (fits && !session_row_undone(session, i)) return (int64_t)i;
    }
    return -1;
}

/* Takes back all rows behind row `index`, of which the first stays. */
static void add_back(struct inject *out, const struct session *session, const char *what,
                     int64_t index)
{
    struct journal_row *row = row_add(out, session, JOURNAL_BACK, what);
    session_row_add(row, "to", session_row(session, (size_t)index)->seq);
    row->turn = session_row(session, (size_t)index + 1)->turn;
}

/* Of a step, as the meeting was opened with, or the scenario's; 0: there is no clock. */
static int planning_seconds(const struct session *session)
{
    int own = session->meeting.seconds;
    return own ? own : session->setup->scenario.clock_seconds;
}

static bool build_phase(struct inject *out, struct session *session, const void *what, char *reason)
{
    enum phase phase = *(const enum phase *)what;
    if (!may_go(session, phase, reason)) return false;
    if (phase == PHASE_PLANNING && session_practises(session)) {
        add_back(out, session, "practice",
                 row_last(session, JOURNAL_PHASE, phase_name(PHASE_PRACTICE)) - 1);
    }
    struct journal_row *row = row_add(out, session, JOURNAL_PHASE, phase_name(phase));
    if (out->count > 1)
        row->turn = out->rows[0].turn; /* behind a practice the first turn is open */
    if (phase == PHASE_BRIEFING) {
        /* The folder may have been made days ago: the room's time begins when it is welcomed. */
        row->args[0] = '\0';
        session_row_add(row, "at", 0);
        session_row_add(row, "began", clock_now());
    }
    if (phase == PHASE_CLOSED) advance_draw(out, session);
    int seconds = planning_seconds(session);
    if (phase_allows(phase, PHASE_ACT_PLAN) && seconds > 0)
        session_row_add(row_add(out, session, JOURNAL_CLOCK, "start"), "seconds", seconds);
    return true;
}

static bool reveal(struct session *session, char *reason)
{
    bool failed = false, done = false;
    session_follow(session);
    while (!done && !failed) {
        struct journal_row row;
        if (!may_go(session, PHASE_REVEAL, reason)) return false;
        session_row_umpire(&row, session, JOURNAL_PHASE);
        snprintf(row.name, sizeof row.name, "%s", phase_name(PHASE_REVEAL));
        done = advance_resolve(session, &row, &failed, reason);
    }
    return !failed;
}

bool umpire_phase(struct session *session, enum phase phase, char *reason)
{
    if (phase == PHASE_REVEAL) return reveal(session, reason);
    if (phase == PHASE_CLOSED) {
        session_follow(session);
        if (!may_go(session, phase, reason) || !advance_plan(session, reason)) return false;
    }
    return act(session, build_phase, &phase, reason);
}

struct strike {
    int turn;
    const char *event, *why;
};

static bool build_strike(struct inject *out, struct session *session, const void *what,
                         char *reason)
{
    const struct strike *strike = what;
    if (!is_allowed(session, PHASE_ACT_STRIKE, "striking an event", reason)) return false;
    int last = session->round_end[session_round(session, session->turn)];
    if (strike->turn < session->turn || strike->turn > last) {
        return refuse(reason, "turn %d is not being resolved next",
                      session_round(session, strike->turn));
    }
    if (session_struck(session, strike->turn, strike->event)) {
        return refuse(reason, "%s is struck already", strike->event);
    }
    struct journal_row *row = row_add(out, session, JOURNAL_STRIKE, strike->event);
    row->turn = strike->turn;
    journal_arg_add(row->args, sizeof row->args, "why", strike->why);
    return true;
}

bool umpire_strike(struct session *session, int turn, const char *event, const char *why,
                   char *reason)
{
    struct strike strike = {turn, event, why};
    return act(session, build_strike, &strike, reason);
}

struct unseal {
    enum side side;
    const char *why;
};

static bool build_unseal(struct inject *out, struct session *session, const void *what,
                         char *reason)
{
    const struct unseal *unseal = what;
    const char *name = words_side_id((int32_t)unseal->side);
    if (!is_allowed(session, PHASE_ACT_UNSEAL, "opening a sealed plan", reason)) return false;
    bool closed = session_phase(session) == PHASE_CLOSED;
    if (!closed && !session_sealed(session, unseal->side)) {
        return refuse(reason, "%s has not sealed", words_side((int32_t)unseal->side));
    }
    if (closed) {
        add_back(out, session, "act",
                 row_last(session, JOURNAL_PHASE, phase_name(PHASE_CLOSED)) - 1);
    }
    struct journal_row *row = row_add(out, session, JOURNAL_UNSEAL, name);
    journal_arg_add(row->args, sizeof row->args, "why", unseal->why);
    enum side rival = (enum side)world_rival((int32_t)unseal->side);
    if (!session_plans_open(session, rival, unseal->side) || !session_sealed(session, rival))
        return true;
    /* Who plans second answered a plan that is none any more. */
    row = row_add(out, session, JOURNAL_UNSEAL, words_side_id((int32_t)rival));
    journal_arg_add(row->args, sizeof row->args, "why", "the plan that it answered was opened");
    return true;
}

bool umpire_unseal(struct session *session, enum side side, const char *why, char *reason)
{
    struct unseal unseal = {side, why};
    return act(session, build_unseal, &unseal, reason);
}

static bool build_back_turn(struct inject *out, struct session *session, const void *what,
                            char *reason)
{
    (void)what;
    if (!session_umpired(session)) return refuse(reason, "only an umpire takes a turn back");
    int64_t at = row_last(session, JOURNAL_PHASE, phase_name(PHASE_REVEAL));
    if (at < 1) return refuse(reason, "no turn has been revealed yet");
    add_back(out, session, "turn", at - 1);
    return true;
}

bool umpire_back_turn(struct session *session, char *reason)
{
    return act(session, build_back_turn, NULL, reason);
}

/* Kinds of acts that the umpire takes back one by one; of these a phase takes with it what came
 * after it, as that was done in it. */
static bool can_step_back(enum journal_kind kind)
{
    return kind == JOURNAL_PHASE || kind == JOURNAL_OVERRIDE || kind == JOURNAL_INJECT ||
           kind == JOURNAL_STRIKE || kind == JOURNAL_LAST;
}

static bool build_back_act(struct inject *out, struct session *session, const void *what,
                           char *reason)
{
    (void)what;
    for (size_t i = session_row_count(session); i-- > 1;) {
        const struct journal_row *row = session_row(session, i);
        bool first = !session_row(session, i - 1)->more;
        bool own = strcmp(row->seat, "facilitator") == 0 && can_step_back(row->kind);
        if (!first || !own || session_row_undone(session, i)) continue;
        if (row->kind == JOURNAL_PHASE && strcmp(row->name, phase_name(PHASE_BRIEFING)) == 0) break;
        add_back(out, session, "act", (int64_t)i - 1);
        if (row->kind == JOURNAL_PHASE) return true;
        while (session_row(session, i)->more) i++;
        session_row_add(&out->rows[out->count - 1], "until", session_row(session, i)->seq + 1);
        return true;
    }
    return refuse(reason, "there is nothing of yours to take back");
}

bool umpire_back_act(struct session *session, char *reason)
{
    return act(session, build_back_act, NULL, reason);
}

static bool build_last(struct inject *out, struct session *session, const void *what, char *reason)
{
    int round = *(const int *)what, now = session_round(session, session->turn);
    bool planned =
        session_plans_now(session) && !phase_allows(session_phase(session), PHASE_ACT_UNSEAL);
    int least = planned && now > 1 ? now - 1 : now;
    if (!session_umpired(session)) return refuse(reason, "only an umpire calls the last turn");
    if (session_practises(session)) {
        return refuse(reason, "practice has no last turn: call it once turn 1 is being planned");
    }
    if (session_over(session)) return refuse(reason, "the last turn is done");
    if (round < least || round > session_rounds(session)) {
        return refuse(reason, "turn %d cannot be the last: one of %d to %d can", round, least,
                      session_rounds(session));
    }
    char name[16];
    snprintf(name, sizeof name, "%d", round);
    session_row_add(row_add(out, session, JOURNAL_LAST, name), "turn", session->round_end[round]);
    return true;
}

bool umpire_last(struct session *session, int round, char *reason)
{
    return act(session, build_last, &round, reason);
}

struct clock_act {
    enum umpire_clock act;
    int seconds;
};

static bool build_clock(struct inject *out, struct session *session, const void *what, char *reason)
{
    static const char *const names[] = {
        [CLOCK_START] = "start",   [CLOCK_PAUSE] = "pause", [CLOCK_GO] = "go",
        [CLOCK_EXTEND] = "extend", [CLOCK_SKIP] = "skip",   [CLOCK_BELL] = "bell"};
    const struct clock_act *clock = what;
    const struct session_planning *planning = &session->meeting.planning;
    int seconds = clock->seconds ? clock->seconds : planning_seconds(session);
    if (!session_umpired(session)) return refuse(reason, "only an umpire minds the clock");
    bool runs = clock->act != CLOCK_START && clock->act != CLOCK_BELL;
    if (runs && !planning->set) return refuse(reason, "no clock is running");
    if (clock->act == CLOCK_PAUSE && planning->paused) return refuse(reason, "it is paused");
    if (clock->act == CLOCK_GO && !planning->paused) return refuse(reason, "it is not paused");
    struct journal_row *row = row_add(out, session, JOURNAL_CLOCK, names[clock->act]);
    if (clock->act == CLOCK_START || clock->act == CLOCK_EXTEND)
        session_row_add(row, "seconds", seconds);
    return true;
}

bool umpire_clock(struct session *session, enum umpire_clock act_of, int seconds, char *reason)
{
    struct clock_act clock = {act_of, seconds};
    return act(session, build_clock, &clock, reason);
}

struct session *umpire_ahead(const struct session *session, char *reason)
{
    struct session *copy = session_copy(session);
    bool good = true;
    if (session_phase(copy) == PHASE_PLANNING) good = umpire_phase(copy, PHASE_CLOSED, reason);
    if (good && umpire_phase(copy, PHASE_REVEAL, reason)) return copy;
    session_delete(copy);
    return NULL;
}

/* Tells those that there are, by the names that commands take: elsewhere titles stand. */
static void event_refuse(const struct session *session, int last, const char *event, char *reason)
{
    struct text text;
    text_init(&text, reason, SESSION_SENTENCE_SIZE);
    text_format(&text, "no event of this turn is called %.40s", event);
    const char *before = "; it has ";
    for (int turn = session_round_first(session, session_round(session, last)); turn <= last;
         turn++) {
        for (size_t i = 0; i < session_happening_count(session, turn); i++, before = ", ")
            text_format(&text, "%s%s", before, session_happening(session, turn, i)->id);
    }
}

int umpire_drawn_turn(const struct session *session, const char *event, char *reason)
{
    struct session *ahead = umpire_ahead(session, reason);
    const struct session *seen = ahead ? ahead : session;
    int found = 0, last = session->round_end[session_round(session, session->turn)];
    for (int turn = session->turn; turn <= last && found == 0; turn++) {
        for (size_t i = 0; i < session_happening_count(seen, turn); i++) {
            if (strcmp(session_happening(seen, turn, i)->id, event) == 0) found = turn;
        }
    }
    if (found == 0) event_refuse(seen, last, event, reason);
    session_delete(ahead);
    return found;
}
