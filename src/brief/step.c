/* step.c: how a turn is called: a turn of the room, and the quarters of it where it has several. */
/* SPDX-License-Identifier: MIT */
#include "brief/step.h"

#include <stdio.h>
#include <string.h>

/* The last quarter of a turn of the room. */
static int end_of(const struct session *session, int number)
{
    return number < step_count(session) ? session_round_first(session, number + 1) - 1
                                        : session_turns(session);
}

enum words_time step_time(const struct session *session)
{
    return step_count(session) < session_turns(session) ? WORDS_QUARTER : WORDS_TURN;
}

int step_number(const struct session *session, int turn)
{
    int beyond = turn - session_turns(session);
    return turn < 1 ? turn : session_round(session, turn) + (beyond > 0 ? beyond : 0);
}

int step_count(const struct session *session)
{
    return session_rounds(session);
}

int step_before(const struct session *session, int turn)
{
    return turn < 1 ? 0 : session_round_first(session, session_round(session, turn)) - 1;
}

int step_end(const struct session *session, int turn)
{
    int played = session_turn(session) - 1;
    int end = turn < 1 ? 0 : end_of(session, session_round(session, turn));
    return end < played ? end : played;
}

int step_done(const struct session *session)
{
    int played = session_turn(session) - 1;
    return session_over(session) ? played : step_before(session, played + 1);
}

int step_find(const struct session *session, long number)
{
    if (number < 1 || number > step_number(session, step_done(session))) return 0;
    return end_of(session, (int)number);
}

int step_along(const struct session *session, int turn, int by)
{
    int number = step_number(session, turn) + by;
    if (number <= 0) return number;
    int beyond = number - step_count(session);
    return beyond > 0 ? session_turns(session) + beyond : end_of(session, number);
}

void step_short(char out[STEP_SIZE], const struct session *session, int turn)
{
    char date[WORDS_DATE_SIZE];
    words_date(date, sizeof date, session_world(session), turn);
    snprintf(out, STEP_SIZE, "T%d/%d %s", step_number(session, turn), step_count(session), date);
}

static void dates_between(char out[STEP_SIZE], const struct session *session, int first, int last)
{
    char begin[WORDS_DATE_SIZE], end[WORDS_DATE_SIZE];
    words_date(begin, sizeof begin, session_world(session), first);
    words_date(end, sizeof end, session_world(session), last);
    if (first >= last) snprintf(out, STEP_SIZE, "%s", end);
    else snprintf(out, STEP_SIZE, "%s to %s", begin, end);
}

void step_dates(char out[STEP_SIZE], const struct session *session, int turn)
{
    int last = turn < 1 ? 0 : end_of(session, session_round(session, turn));
    dates_between(out, session, step_before(session, turn) + 1, last);
}

void step_when(char out[STEP_SIZE], const struct session *session, int turn)
{
    words_when(out, STEP_SIZE, session_world(session), turn, step_time(session));
}

void step_span(char out[STEP_SIZE], const struct session *session, int first, int last)
{
    if (first == last) step_when(out, session, first);
    else if (step_time(session) == WORDS_QUARTER) dates_between(out, session, first, last);
    else snprintf(out, STEP_SIZE, "turns %d to %d", first, last);
}

void step_aim(char out[STEP_AIM_SIZE], const struct session *session,
              const struct scenario_aim *aim)
{
    char number[STEP_SIZE], date[STEP_SIZE];
    if (!session || step_time(session) == WORDS_TURN) {
        snprintf(out, STEP_AIM_SIZE, "%s", aim->text);
        return;
    }
    snprintf(number, sizeof number, " turn %d", (int)aim->turn);
    step_when(date, session, aim->turn);
    const char *at = strstr(aim->text, number), *rest = at ? at + strlen(number) : "";
    if (!at) {
        snprintf(out, STEP_AIM_SIZE, "%s", aim->text);
        return;
    }
    /* "at turn 8" is "in 2026 Q4"; "by" stays. */
    int before = (int)(at - aim->text);
    bool then = before > 3 && memcmp(at - 3, " at", 3) == 0;
    snprintf(out, STEP_AIM_SIZE, "%.*s%s %s%s", then ? before - 3 : before, aim->text,
             then ? " in" : "", date, rest);
}

void step_lengths(char out[STEP_SIZE], const struct session *session)
{
    int count = step_count(session), quarters = session_turns(session), least = quarters / count;
    const char *turns = count == 1 ? "" : "s";
    if (quarters == count) snprintf(out, STEP_SIZE, "%d turn%s of a quarter", count, turns);
    else if (quarters % count == 0)
        snprintf(out, STEP_SIZE, "%d turn%s of %d quarters", count, turns, least);
    else snprintf(out, STEP_SIZE, "%d turn%s of %d or %d quarters", count, turns, least, least + 1);
}
