/* plain_board.c: how things stand: the board, the scores and the industries, in sentences. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_board.h"

#include <math.h>
#include <string.h>

#include "base/text.h"
#include "brief/headline.h"
#include "brief/words.h"
#include "ui/line/plain_plan.h"

enum { SHORTLIST = 3 };

/* A good, a country's stock or an industry with the measure by which it is picked. */
struct ranked {
    int32_t index;
    double measure;
};

/* Keeps the `SHORTLIST` greatest; *count grows up to it. */
static void rank(struct ranked list[SHORTLIST], size_t *count, int32_t index, double measure)
{
    size_t place = *count;
    while (place > 0 && list[place - 1].measure < measure) place--;
    if (place == SHORTLIST) return;
    size_t last = *count < SHORTLIST ? (*count)++ : SHORTLIST - 1;
    for (size_t i = last; i > place; i--) list[i] = list[i - 1];
    list[place] = (struct ranked){index, measure};
}

static const struct world *world_before(const struct plain_seat *seat)
{
    int turn = eyes_world(&seat->eyes)->turn;
    return session_world_at(seat->eyes.session, turn > 0 ? turn - 1 : 0);
}

void plain_board_heading(const struct plain_seat *seat)
{
    char date[32];
    const struct world *world = eyes_world(&seat->eyes);
    int turn = session_turn(seat->eyes.session);
    if (seat->eyes.turn > 0) {
        words_date(date, sizeof date, world, seat->eyes.turn);
        plain_io_say(seat->io, "After turn %d of %d, %s.", seat->eyes.turn, world->turns, date);
        return;
    }
    if (session_over(seat->eyes.session)) {
        words_date(date, sizeof date, world, world->turns);
        plain_io_say(seat->io, "The game is over after turn %d of %d, %s.", world->turn,
                     world->turns, date);
        return;
    }
    words_date(date, sizeof date, world, turn);
    plain_io_say(seat->io, "Turn %d of %d, %s. %s to move.", turn, world->turns, date,
                 words_side(seat->eyes.side));
}

/* "Washington: total 47.2, down 1.1. Security 42, up 3; Technology 51, unchanged; ..." */
static void scores_say(const struct plain_seat *seat, enum side side)
{
    char line[PLAIN_SENTENCE_SIZE / 2], change[NUMBER_SAID_SIZE];
    struct text text;
    const struct world *world = eyes_world(&seat->eyes), *before = world_before(seat);
    const struct side_state *state = &world->sides[side];
    const char *id = words_side_id(side);
    double total = eyes_value(&seat->eyes, world, 0, "score.%s", id);
    text_init(&text, line, sizeof line);
    number_said_change(change, eyes_value(&seat->eyes, before, 0, "score.%s", id), total, 1);
    text_format(&text, "%s: total %.1f, %s.", words_side(side), total, change);
    for (int i = 0; i < SCORE_COUNT; i++) {
        number_said_change(change, state->score_last[i], state->score[i], 1);
        text_format(&text, "%s %s %.1f", i ? "," : "", words_score_short((enum score)i),
                    number_round(state->score[i], 1));
        if (strcmp(change, "unchanged") != 0) text_format(&text, " %s", change);
    }
    plain_io_say(seat->io, "%s.", line);
}

static void escalation_say(const struct plain_seat *seat)
{
    const struct world *world = eyes_world(&seat->eyes), *before = world_before(seat);
    char change[NUMBER_SAID_SIZE];
    number_said_change(change, 100 * before->escalation, 100 * world->escalation, 0);
    plain_io_say(seat->io, "Escalation is %.0f of 100, %s.", 100 * world->escalation, change);
}

/* The first `most` of the sentences of what counts. */
static void result_say(const struct plain_seat *seat, size_t most)
{
    struct verdict verdict;
    char lines[HEADLINE_LINES][HEADLINE_SIZE];
    headline_verdict(&verdict, &seat->eyes);
    size_t count = headline_lines(lines, &verdict);
    for (size_t i = 0; i < count && i < most; i++) plain_io_say(seat->io, "%s", lines[i]);
}

void plain_board_result(const struct plain_seat *seat)
{
    result_say(seat, HEADLINE_LINES);
}

void plain_board_scores(struct plain_seat *seat, const struct plain_words *words)
{
    const struct world *world = eyes_world(&seat->eyes);
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct side_state *state = &world->sides[side];
        char weights[256], start[256];
        struct text text, then;
        text_init(&text, weights, sizeof weights);
        text_init(&then, start, sizeof start);
        for (int i = 0; i < SCORE_COUNT; i++) {
            const char *name = words_score_short((enum score)i), *comma = i ? ", " : "";
            text_format(&text, "%s%s %.0f", comma, name, 100 * state->weight[i]);
            text_format(&then, "%s%s %.0f", comma, name, state->score_start[i]);
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

/* The stocks at home that are lowest against what users like to hold. */
static void stocks_say(const struct plain_seat *seat, int32_t country)
{
    const struct world *world = eyes_world(&seat->eyes);
    const char *id = world->countries[country].id;
    struct ranked list[SHORTLIST];
    size_t count = 0;
    for (int32_t good = 0; good < world->good_count; good++) {
        double usual = world->goods[good].user_cover;
        double stock = eyes_value(&seat->eyes, world, -1, "stock.%s.%s", id, world->goods[good].id);
        if (usual > 0 && stock >= 0) rank(list, &count, good, -stock / usual);
    }
    char line[PLAIN_SENTENCE_SIZE / 2] = "";
    struct text text;
    text_init(&text, line, sizeof line);
    for (size_t i = 0; i < count; i++) {
        const struct good *good = &world->goods[list[i].index];
        double stock = eyes_value(&seat->eyes, world, 0, "stock.%s.%s", id, good->id);
        if (-list[i].measure >= 0.95) continue;
        text_format(&text, "%s%s %.1f, usual is %.1f%s", line[0] ? "; " : "", good->name, stock,
                    good->user_cover, -list[i].measure < 0.5 ? ", low" : "");
    }
    if (line[0]) plain_io_say(seat->io, "Stocks at home, in months of use: %s.", line);
}

/* The prices that moved most, at home or, for one who sees all, in the world. */
static void prices_say(const struct plain_seat *seat, int32_t country)
{
    const struct world *world = eyes_world(&seat->eyes), *before = world_before(seat);
    struct ranked list[SHORTLIST];
    size_t count = 0;
    const char *dot = country < 0 ? "" : ".";
    const char *id = country < 0 ? "" : world->countries[country].id;
    for (int32_t i = 0; i < world->good_count; i++) {
        const char *good = world->goods[i].id;
        double now = eyes_value(&seat->eyes, world, 1, "price.%s%s%s", good, dot, id);
        double then = eyes_value(&seat->eyes, before, 1, "price.%s%s%s", good, dot, id);
        if (fabs(now - then) >= 0.005) rank(list, &count, i, fabs(now - then));
    }
    char line[PLAIN_SENTENCE_SIZE / 2] = "";
    struct text text;
    text_init(&text, line, sizeof line);
    for (size_t i = 0; i < count; i++) {
        const struct good *good = &world->goods[list[i].index];
        char change[NUMBER_SAID_SIZE];
        double now = eyes_value(&seat->eyes, world, 1, "price.%s%s%s", good->id, dot, id);
        double then = eyes_value(&seat->eyes, before, 1, "price.%s%s%s", good->id, dot, id);
        number_said_change(change, 100 * then, 100 * now, 0);
        text_format(&text, "%s%s %.0f, %s", line[0] ? "; " : "", good->name, 100 * now, change);
    }
    if (line[0]) {
        plain_io_say(seat->io, "Prices%s, 100 is usual: %s.", country < 0 ? "" : " at home", line);
    }
}

/* The good of which an industry's makers are shortest, or -1. */
static int32_t short_input(const struct plain_seat *seat, int32_t industry, int32_t country)
{
    const struct world *world = eyes_world(&seat->eyes);
    int32_t worst = -1;
    double most = 0.01;
    for (int32_t i = 0; i < world->recipe_count; i++) {
        if (world->recipes[i].industry != industry) continue;
        int32_t good = world->recipes[i].input;
        double lack = eyes_value(&seat->eyes, world, 0, "shortage.%s.%s",
                                 world->countries[country].id, world->goods[good].id);
        if (lack <= most) continue;
        most = lack;
        worst = good;
    }
    return worst;
}

static bool industry_there(const struct world *world, int32_t industry, int32_t country)
{
    return world->plants[industry][country].value_added_base > 0;
}

/* In a list, whose head has said what is told, `brief`: "Autos: 96.9, down 0.1". */
static void industry_say(const struct plain_seat *seat, int32_t industry, int32_t country,
                         bool brief)
{
    const struct world *world = eyes_world(&seat->eyes), *before = world_before(seat);
    const char *id = world->countries[country].id, *name = world->industries[industry].id;
    char change[NUMBER_SAID_SIZE], cause[NAME_SIZE + 32] = "";
    double now = eyes_value(&seat->eyes, world, 1, "output.%s.%s", id, name);
    double then = eyes_value(&seat->eyes, before, 1, "output.%s.%s", id, name);
    int32_t good = short_input(seat, industry, country);
    number_said_change(change, 100 * then, 100 * now, 1);
    if (good >= 0) snprintf(cause, sizeof cause, ", short of %s", world->goods[good].name);
    plain_io_say(seat->io, "%s: %s%.1f%s, %s%s.", world->industries[industry].name,
                 brief ? "" : "output ", 100 * now, brief ? "" : " percent of the start", change,
                 cause);
}

void plain_board_industry(const struct plain_seat *seat, int32_t industry)
{
    const struct world *world = eyes_world(&seat->eyes);
    for (int side = 0; side < SIDE_COUNT; side++) {
        int32_t country = world->sides[side].country;
        bool asked = seat->eyes.side == SIDE_NONE || seat->eyes.side == (enum side)side;
        if (!asked || !industry_there(world, industry, country)) continue;
        plain_io_say(seat->io, "In %s.", world->countries[country].name);
        industry_say(seat, industry, country, false);
    }
}

/* Only the industries that fare worst: most stand near their normal. */
static void industries_say_worst(const struct plain_seat *seat, int32_t country)
{
    const struct world *world = eyes_world(&seat->eyes);
    struct ranked list[SHORTLIST];
    size_t count = 0;
    for (int32_t i = 0; i < world->industry_count; i++) {
        if (!industry_there(world, i, country)) continue;
        double now = eyes_value(&seat->eyes, world, 1, "output.%s.%s", world->countries[country].id,
                                world->industries[i].id);
        if (now < 0.995) rank(list, &count, i, 1 - now);
    }
    for (size_t i = 0; i < count; i++) industry_say(seat, list[i].index, country, false);
    if (count == 0) plain_io_say(seat->io, "No industry at home has lost output.");
}

void plain_board_show(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    const struct world *world = eyes_world(&seat->eyes);
    int32_t home = eyes_home(&seat->eyes);
    plain_board_heading(seat);
    if (seat->eyes.side != SIDE_NONE && seat->eyes.turn == 0) plain_plan_means(seat);
    for (int side = 0; side < SIDE_COUNT; side++) scores_say(seat, (enum side)side);
    escalation_say(seat);
    if (world->turn > 0) result_say(seat, 1);
    if (home >= 0) stocks_say(seat, home);
    prices_say(seat, home);
    if (home >= 0) industries_say_worst(seat, home);
    if (world->turn > 0)
        plain_io_say(seat->io, "Type report for all that turn %d brought.", world->turn);
}

void plain_board_industries(struct plain_seat *seat, const struct plain_words *words)
{
    const struct world *world = eyes_world(&seat->eyes);
    int32_t country = eyes_home(&seat->eyes);
    if (words->count > 1 || country < 0) country = plain_seat_country(seat, words);
    if (country < 0) return;
    double all = eyes_value(&seat->eyes, world, 1, "output.%s", world->countries[country].id);
    plain_io_say(seat->io,
                 "Output of %s in percent of the start, and how it changed: all industries %.1f.",
                 world->countries[country].name, 100 * all);
    int32_t still = 0;
    for (int32_t i = 0; i < world->industry_count; i++) {
        if (!industry_there(world, i, country)) continue;
        double now = eyes_value(&seat->eyes, world, 1, "output.%s.%s", world->countries[country].id,
                                world->industries[i].id);
        if (fabs(now - 1) < 0.0005 && short_input(seat, i, country) < 0) still++;
        else industry_say(seat, i, country, true);
    }
    if (still > 0) plain_io_say(seat->io, "%d more stand where they were.", still);
}
