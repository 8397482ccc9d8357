/* session_round.c: the steps in which a game is planned: each of one quarter, or of several. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "game/session_state.h"

/* A session spans its scenario however few its steps: they differ by one quarter at most. */
void session_rounds_make(struct session *session, int rounds)
{
    size_t count = (size_t)rounds + 1;
    session->rounds = rounds;
    session->round_end = memory_resize(session->round_end, count * sizeof *session->round_end);
    for (int i = 0; i <= rounds; i++) {
        session->round_end[i] = (int32_t)(i * session->turns / rounds);
    }
}

static bool is_even(const struct session *session)
{
    return session->turns % session->rounds == 0;
}

void session_rounds_say(char *out, size_t size, const struct session *session)
{
    struct text text;
    text_init(&text, out, size);
    int shown = is_even(session) ? 1 : session->rounds;
    for (int i = 1; i <= shown; i++) {
        text_format(&text, "%s%d", i > 1 ? "," : "",
                    (int)(session->round_end[i] - session->round_end[i - 1]));
    }
}

bool session_rounds_take(struct session *session, const char *text)
{
    char *end;
    int rounds = 0;
    long first = strtol(text, &end, 10), sum = 0, step = first;
    if (*end == '\0') {
        if (first < 1 || session->turns % first != 0) return false;
        session_rounds_make(session, session->turns / (int)first);
        return true;
    }
    for (const char *at = text; *at; at = *end == ',' ? end + 1 : end) {
        step = strtol(at, &end, 10);
        if (end == at || step < 1 || (*end && *end != ',')) return false;
        sum += step;
        rounds++;
        session->round_end =
            memory_resize(session->round_end, (size_t)(rounds + 1) * sizeof *session->round_end);
        session->round_end[0] = 0;
        session->round_end[rounds] = (int32_t)sum;
        if (sum > session->turns) return false;
    }
    session->rounds = rounds;
    return sum == session->turns;
}

int session_round(const struct session *session, int turn)
{
    int round = 1;
    while (round < session->rounds && session->round_end[round] < turn) round++;
    return round;
}

int session_rounds(const struct session *session)
{
    return session_round(session, session->turns);
}

int session_round_first(const struct session *session, int round)
{
    return session->round_end[round - 1] + 1;
}

bool session_plans_now(const struct session *session)
{
    int round = session_round(session, session->turn);
    return !session_over(session) && session_round_first(session, round) == session->turn;
}
