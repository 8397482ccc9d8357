/* expected.c: what a team said with each move: why, and what it expected, against what came. */
/* SPDX-License-Identifier: MIT */
#include "brief/expected.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/name.h"
#include "brief/number.h"
#include "brief/reason.h"
#include "brief/words.h"
#include "data/csv.h"

/* The last turn of the step that a turn belongs to. */
static int round_last(const struct session *session, int turn)
{
    int round = session_round(session, turn);
    return round < session_rounds(session) ? session_round_first(session, round + 1) - 1
                                           : session_turns(session);
}

static const struct plan *plan_at(const struct session *session, int turn, enum side side,
                                  size_t index)
{
    if (turn < session_turn(session)) {
        return index < session_past_count(session, turn, side)
                 ? session_past_plan(session, turn, side, index)
                 : NULL;
    }
    bool now = turn == session_turn(session) && index < session_plan_count(session, side);
    return now ? session_plan(session, side, index) : NULL;
}

bool expected_find(struct expected *out, const struct eyes *eyes, int turn, enum side side,
                   size_t index)
{
    const struct session *session = eyes->session;
    *out = (struct expected){.plan = plan_at(session, turn, side, index)};
    if (!out->plan || !reason_open(session, side, eyes->viewer)) return false;
    int end = round_last(session, turn);
    if (!out->plan->intent.figure[0] || session_turn(session) <= end) return true;
    out->came = eyes_band(&out->result, eyes, session_world_at(session, end), "%s",
                          out->plan->intent.figure);
    return true;
}

void expected_result(char out[EXPECTED_SIZE], const struct eyes *eyes,
                     const struct expected *expected)
{
    const struct intent *intent = &expected->plan->intent;
    const struct number_form *form = number_form(intent->figure);
    char label[160], value[NUMBER_SIZE], came[NUMBER_SIZE];
    struct text text;
    words_figure(label, sizeof label, eyes_world(eyes), intent->figure);
    number_figure(value, intent->figure, intent->value);
    text_init(&text, out, EXPECTED_SIZE);
    text_format(&text, "%s: %s", label, value);
    if (!expected->came) return;
    number_band(came, &expected->result, form->scale, form->decimals);
    text_format(&text, ", came %s", came);
}

bool expected_tell(char out[EXPECTED_SIZE], const struct eyes *eyes, int turn, enum side side,
                   size_t index)
{
    struct expected expected;
    struct text text;
    if (!expected_find(&expected, eyes, turn, side, index)) return false;
    const struct plan *plan = expected.plan;
    text_init(&text, out, EXPECTED_SIZE);
    text_format(&text, "%s%s%s", plan->title, plan->choice_words[0] ? ": " : "",
                plan->choice_words);
    if (plan->intent.why[0]) text_format(&text, ", because: %s", plan->intent.why);
    if (plan->intent.figure[0]) {
        char result[EXPECTED_SIZE];
        expected_result(result, eyes, &expected);
        text_format(&text, "%s %s %s", plan->intent.why[0] ? ";" : ",",
                    expected.came ? "expected" : "expects", result);
    }
    return plan->intent.why[0] || plan->intent.figure[0];
}

/* A number as it is shown: "1,250", "40%", "~161". False where the text is none. */
static bool number_read(double *out, const char *text)
{
    char digits[64];
    size_t length = 0;
    for (text += *text == '~'; *text && length + 1 < sizeof digits; text++) {
        if (*text != ',') digits[length++] = *text;
    }
    if (length > 0 && digits[length - 1] == '%') length--;
    digits[length] = '\0';
    return *text == '\0' && csv_number(out, digits);
}

/* Of what follows from other figures nothing is known beforehand. */
static bool can_be(const struct world *world, const char *figure, double value)
{
    struct world *copy = memory_new(sizeof *copy);
    *copy = *world;
    bool good = figure_set(copy, figure, value) != FIGURE_SET_RANGE;
    free(copy);
    return good;
}

bool expected_read(struct intent *out, const struct eyes *eyes, const char *text, char *reason)
{
    char name[NAME_TEXT_SIZE], figure[FIGURE_NAME_SIZE];
    double value;
    size_t length = strlen(text);
    while (length > 0 && text[length - 1] == ' ') length--;
    snprintf(name, sizeof name, "%.*s", (int)length, text);
    char *last = strrchr(name, ' ');
    if (!last || !number_read(&value, last + 1)) {
        snprintf(reason, SESSION_SENTENCE_SIZE,
                 "found \"%.80s\", expected a thing or a figure and, last, a number as the screens "
                 "show it, such as: gallium 150",
                 name);
        return false;
    }
    *last = '\0';
    if (!name_figure(figure, eyes, name)) {
        snprintf(reason, SESSION_SENTENCE_SIZE, "there is no figure \"%.80s\" here", name);
        return false;
    }
    value /= number_form(figure)->scale;
    if (!can_be(eyes_world(eyes), figure, value)) {
        snprintf(reason, SESSION_SENTENCE_SIZE, "%.90s cannot be %.40s", figure, last + 1);
        return false;
    }
    snprintf(out->figure, sizeof out->figure, "%s", figure);
    out->value = value;
    return true;
}

void expected_typed(char *out, size_t size, const struct intent *intent)
{
    char value[NUMBER_SIZE] = "";
    if (intent->figure[0]) number_figure(value, intent->figure, intent->value);
    snprintf(out, size, "%s%s%s", intent->figure, value[0] ? " " : "", value);
}

bool expected_why(struct intent *out, const char *text, char *reason)
{
    if (strlen(text) < sizeof out->why) {
        snprintf(out->why, sizeof out->why, "%s", text);
        return true;
    }
    snprintf(reason, SESSION_SENTENCE_SIZE, "found %zu bytes, expected at most %zu: say it shorter",
             strlen(text), sizeof out->why - 1);
    return false;
}
