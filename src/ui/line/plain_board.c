/* plain_board.c: how things stand: the board, the scores and the industries, in sentences. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_board.h"

#include "base/text.h"
#include "brief/country.h"
#include "brief/headline.h"
#include "brief/industry.h"
#include "brief/standing.h"
#include "brief/step.h"
#include "ui/line/plain_facts.h"
#include "ui/line/plain_plan.h"

enum { SHORTLIST = 3 };

void plain_board_heading(const struct plain_seat *seat)
{
    char dates[STEP_SIZE];
    const struct session *session = seat->eyes.session;
    bool past = seat->eyes.turn > 0, over = session_over(session);
    int turn = past ? seat->eyes.turn : session_turn(session) - (over ? 1 : 0);
    int number = step_number(session, turn), count = step_count(session);
    step_dates(dates, session, turn);
    if (past || over) {
        plain_io_say(seat->io, "%s turn %d of %d, %s.", past ? "After" : "The game is over after",
                     number, count, dates);
        return;
    }
    enum side side = eyes_side(&seat->eyes);
    plain_io_say(seat->io, "Turn %d of %d, %s.%s%s%s", number, count, dates,
                 side == SIDE_NONE ? "" : " ", side == SIDE_NONE ? "" : words_side((int32_t)side),
                 side == SIDE_NONE ? "" : " to move.");
}

/* "Washington: total 47.2, down 1.1. Security 42, up 3; Technology 51; ..." */
static void scores_say(const struct plain_seat *seat, enum side side)
{
    char line[PLAIN_SENTENCE_SIZE / 2], said[FACT_SAID_SIZE];
    struct facts facts;
    struct text text;
    standing_scores(&facts, &seat->eyes, side);
    text_init(&text, line, sizeof line);
    for (size_t i = 0; i < facts.count; i++) {
        fact_said(said, &facts.list[i]);
        if (i == 0) text_format(&text, "%s: total %s.", facts.heading, said);
        else text_format(&text, "%s %s %s", i > 1 ? "," : "", facts.list[i].label, said);
    }
    plain_io_say(seat->io, "%s.", line);
}

static void escalation_say(const struct plain_seat *seat)
{
    struct facts facts;
    char value[NUMBER_SIZE], change[NUMBER_SAID_SIZE];
    standing_escalation(&facts, &seat->eyes);
    const struct fact *fact = &facts.list[0];
    fact_value(value, fact, false);
    number_said_change(change, fact->form->scale * fact->before,
                       fact->form->scale * fact->now.value, fact->form->decimals);
    plain_io_say(seat->io, "Escalation is %s of 100, %s.", value, change);
}

/* The first `most` of the sentences of what counts. */
static void result_say(const struct plain_seat *seat, size_t most)
{
    struct verdict verdict;
    char lines[HEADLINE_LINES][HEADLINE_SIZE];
    headline_verdict(&verdict, &seat->eyes);
    size_t count = headline_lines(lines, seat->eyes.session, &verdict);
    for (size_t i = 0; i < count && i < most; i++) plain_io_say(seat->io, "%s", lines[i]);
}

void plain_board_result(const struct plain_seat *seat)
{
    result_say(seat, HEADLINE_LINES);
}

void plain_board_scores(struct plain_seat *seat, const struct plain_words *words)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        char weights[256], start[256];
        struct text text, then;
        struct eyes at_start = eyes_at(&seat->eyes, 0);
        text_init(&text, weights, sizeof weights);
        text_init(&then, start, sizeof start);
        for (int i = 0; i < SCORE_COUNT; i++) {
            const char *name = words_score_short((enum score)i), *comma = i ? ", " : "";
            text_format(&text, "%s%s %.0f", comma, name,
                        100 * standing_weight(&seat->eyes, (enum side)side, (enum score)i));
            text_format(&then, "%s%s %.1f", comma, name,
                        standing_score(&at_start, (enum side)side, (enum score)i));
        }
        scores_say(seat, (enum side)side);
        plain_io_say(seat->io, "At the start: %s. Weights in percent: %s.", start, weights);
    }
    escalation_say(seat);
    /* At the end nobody typed anything: there the verdict has said it. */
    if (words->count == 0) return;
    plain_io_say(seat->io, "What counts is your own result: half your mean total, half what it is "
                           "two years on if nobody does more, each less that of a game in which "
                           "nobody moves, and your aims.");
    plain_board_result(seat);
}

/* In a list, whose head has said what is told, `brief`: "Autos: 96.9, down 0.1". */
static void industry_say(const struct plain_seat *seat, const struct fact *fact, bool brief)
{
    char said[FACT_SAID_SIZE];
    fact_said(said, fact);
    plain_io_say(seat->io, brief ? "%s: %s." : "%s: output %s, 100 at the start.", fact->label,
                 said);
}

void plain_board_industry(const struct plain_seat *seat, int32_t industry)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        int32_t country = thing_home(&seat->eyes, (enum side)side);
        bool asked =
            eyes_side(&seat->eyes) == SIDE_NONE || eyes_side(&seat->eyes) == (enum side)side;
        struct fact fact;
        if (!asked || !industry_output(&fact, &seat->eyes, industry, country)) continue;
        plain_io_say(seat->io, "In %s.", thing_name(&seat->eyes, THING_COUNTRY, country));
        industry_say(seat, &fact, false);
    }
}

/* What stands out at home; for one who sees all, in the world. */
static void stress_say(const struct plain_seat *seat)
{
    struct facts facts;
    int32_t home = eyes_home(&seat->eyes);
    standing_prices(&facts, &seat->eyes, home, SHORTLIST);
    plain_facts_say(seat, &facts);
    for (int i = 0; i < SIDE_COUNT; i++) {
        enum side first = eyes_first(&seat->eyes);
        standing_stocks(&facts, &seat->eyes, i == 0 ? first : eyes_rival(first), SHORTLIST);
        plain_facts_say(seat, &facts);
    }
    if (home < 0) return;
    country_losers(&facts, &seat->eyes, home, SHORTLIST);
    for (size_t i = 0; i < facts.count; i++) industry_say(seat, &facts.list[i], false);
    if (facts.count == 0) plain_io_say(seat->io, "No industry at home has lost output.");
}

void plain_board_show(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    int turn = eyes_played(&seat->eyes);
    plain_board_heading(seat);
    if (eyes_side(&seat->eyes) != SIDE_NONE && seat->eyes.turn == 0) plain_plan_means(seat);
    for (int side = 0; side < SIDE_COUNT; side++) scores_say(seat, (enum side)side);
    escalation_say(seat);
    if (turn > 0) result_say(seat, 1);
    stress_say(seat);
    if (turn > 0)
        plain_io_say(seat->io, "Type report for all that turn %d brought.",
                     step_number(seat->eyes.session, turn));
}

void plain_board_industries(struct plain_seat *seat, const struct plain_words *words)
{
    struct facts facts;
    int32_t country = eyes_home(&seat->eyes);
    if (words->count > 1 || country < 0) country = plain_seat_country(seat, words);
    if (country < 0) return;
    country_output(&facts, &seat->eyes, country);
    char said[FACT_SAID_SIZE];
    fact_said(said, &facts.list[0]);
    plain_io_say(seat->io,
                 "Output of %s in percent of the start, and how it changed: all industries %s.",
                 thing_name(&seat->eyes, THING_COUNTRY, country), said);
    country_industries(&facts, &seat->eyes, country);
    int32_t still = 0;
    for (size_t i = 0; i < facts.count; i++) {
        const struct fact *fact = &facts.list[i];
        double shown = number_shown(fact->figure, fact->now.value);
        if (shown == 100.0 && fact_moved(fact) == 0.0 && fact->lacking < 0) still++;
        else industry_say(seat, fact, true);
    }
    if (still > 0) plain_io_say(seat->io, "%d more stand where they were.", still);
}
