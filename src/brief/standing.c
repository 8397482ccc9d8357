/* standing.c: how a side stands: scores, escalation, what its stocks lack, prices that moved. */
/* SPDX-License-Identifier: MIT */
#include "brief/standing.h"

#include <math.h>
#include <stdio.h>

#include "brief/good.h"
#include "brief/ranking.h"
#include "brief/step.h"
#include "engine/names.h"

/* Stocks this near to what users like to hold are no news; an estimate is no nearer than that. */
static const double cover_usual = 0.95, cover_usual_guessed = 0.75;

void standing_scores(struct facts *out, const struct eyes *eyes, enum side side)
{
    const char *id = words_side_id((int32_t)side);
    fact_begin(out, "%s", words_side((int32_t)side));
    fact_add_figure(out, eyes, "Total", "score.%s", id);
    for (int i = 0; i < SCORE_COUNT; i++) {
        fact_add_figure(out, eyes, words_score_short((enum score)i), "score.%s.%s", id,
                        names_scores[i]);
    }
    for (size_t i = 0; i < out->count; i++) out->list[i].side = side;
}

double standing_weight(const struct eyes *eyes, enum side side, enum score score)
{
    return eyes_world(eyes)->sides[side].weight[score];
}

double standing_score(const struct eyes *eyes, enum side side, enum score score)
{
    const struct world *world = eyes_world(eyes);
    const char *id = words_side_id((int32_t)side);
    if (score == SCORE_COUNT) return eyes_value(eyes, world, 0, "score.%s", id);
    return eyes_value(eyes, world, 0, "score.%s.%s", id, names_scores[score]);
}

bool standing_means(struct standing_means *out, const struct eyes *eyes, enum side side)
{
    const struct world *world = eyes_world(eyes);
    const struct side_state *state = &world->sides[side];
    double keep = world->parameters.capital_keep;
    if (!eyes_know(eyes, side)) return false;
    *out = (struct standing_means){keep * state->capital_income, keep * state->budget_income,
                                   state->capital_income, state->budget_income};
    return true;
}

void standing_escalation(struct facts *out, const struct eyes *eyes)
{
    fact_begin(out, "Escalation");
    fact_add_figure(out, eyes, "Escalation", "escalation");
}

/* Does an industry, or a maker of what one needs, stand still or limp without it? */
static bool needed(const struct world *world, int32_t good)
{
    for (int32_t i = 0; i < world->recipe_count; i++) {
        if (world->recipes[i].input == good) return true;
    }
    return false;
}

void standing_stocks(struct facts *out, const struct eyes *eyes, enum side side, size_t most)
{
    const char *home = thing_id(eyes, THING_COUNTRY, thing_home(eyes, side));
    struct ranking ranking = {0};
    double enough = side == eyes_side(eyes) ? cover_usual : cover_usual_guessed;
    for (int32_t i = 0; i < thing_count(eyes, THING_GOOD); i++) {
        double usual = good_cover(eyes, i);
        double stock = eyes_value(eyes, eyes_world(eyes), -1, "stock.%s.%s", home,
                                  thing_id(eyes, THING_GOOD, i));
        bool short_of = usual > 0 && stock >= 0 && stock < enough * usual;
        if (short_of && needed(eyes_world(eyes), i)) ranking_add(&ranking, most, i, -stock / usual);
    }
    fact_begin_ranked(out, "Stocks of %s", thing_name(eyes, THING_COUNTRY, thing_home(eyes, side)));
    for (size_t i = 0; i < ranking.count; i++) {
        int32_t good = ranking.index[i];
        struct fact *fact = fact_add_figure(out, eyes, thing_name(eyes, THING_GOOD, good),
                                            "stock.%s.%s", home, thing_id(eyes, THING_GOOD, good));
        if (!fact) continue;
        fact->side = side;
        fact->thing = good;
        fact->usual = good_cover(eyes, good);
        snprintf(fact->note, sizeof fact->note, "usual is %.1f%s", fact->usual,
                 fact_low(fact) ? ", low" : "");
    }
}

void standing_prices(struct facts *out, const struct eyes *eyes, int32_t country, size_t most)
{
    struct ranking ranking = {0};
    struct eyes before = eyes_at(eyes, step_before(eyes->session, eyes_played(eyes)));
    for (int32_t i = 0; i < thing_count(eyes, THING_GOOD); i++) {
        double now = good_price(eyes, i, country);
        double moved = fabs(number_difference(good_price(&before, i, country), now, 0));
        if (moved > 0) ranking_add(&ranking, most, i, moved);
    }
    fact_begin_ranked(out, "Prices%s", country < 0 ? "" : " at home");
    for (size_t i = 0; i < ranking.count; i++) {
        struct facts price;
        good_price_fact(&price, eyes, ranking.index[i], country);
        if (price.count > 0) out->list[out->count++] = price.list[0];
    }
}
