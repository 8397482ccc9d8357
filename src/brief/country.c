/* country.c: what is known of a country: whom it follows and why, what it makes and whom it buys
 * of, how its industries stand. */
/* SPDX-License-Identifier: MIT */
#include "brief/country.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "brief/apportion.h"
#include "brief/industry.h"
#include "brief/ranking.h"
#include "brief/words.h"
#include "engine/names.h"

enum { GOODS_MOST = 5 };

/* Less of the world's output, or of what it buys, is not worth a word. */
static const double output_least = 0.02, reliance_least = 0.1;

/* Output within half a percent of the start is as good as unchanged. */
static const double output_lost = 0.995;

static const struct country *country_at(const struct eyes *eyes, int32_t index)
{
    return &eyes_world(eyes)->countries[index];
}

static double alignment(const struct eyes *eyes, int32_t country)
{
    return eyes_value(eyes, eyes_world(eyes), 0, "alignment.%s",
                      thing_id(eyes, THING_COUNTRY, country));
}

void country_leaning_sign(char out[8], const struct eyes *eyes, int32_t country)
{
    if (thing_side(eyes, country) == SIDE_NONE) words_leaning(out, alignment(eyes, country));
    else snprintf(out, 8, "**");
}

void country_leaning(char out[NUMBER_SAID_SIZE], const struct eyes *eyes, int32_t country)
{
    char sign[8];
    words_leaning(sign, alignment(eyes, country));
    if (sign[0] == '-') snprintf(out, NUMBER_SAID_SIZE, "%s neutral", sign);
    else
        snprintf(out, NUMBER_SAID_SIZE, "%s to %s, %c of 3", sign,
                 words_side(sign[0] == 'W' ? SIDE_WASHINGTON : SIDE_BEIJING), sign[1]);
}

void country_leaning_said(char out[NUMBER_SAID_SIZE], const struct eyes *eyes, int32_t country)
{
    char sign[8];
    words_leaning(sign, alignment(eyes, country));
    if (sign[0] == '-') snprintf(out, NUMBER_SAID_SIZE, "neither side");
    else
        snprintf(out, NUMBER_SAID_SIZE, "%s, %c of 3",
                 words_side(sign[0] == 'W' ? SIDE_WASHINGTON : SIDE_BEIJING), sign[1]);
}

const char *country_hub(const struct eyes *eyes, int32_t country)
{
    double hub = country_at(eyes, country)->hub;
    if (thing_side(eyes, country) != SIDE_NONE) return NULL;
    return hub >= 0.5 ? "high" : hub >= 0.2 ? "middling" : "low";
}

/* Behind what it follows stands what it has to lose: no figure of the engine's, but the map's. */
static void exports_add(struct facts *out, const struct eyes *eyes, int32_t country)
{
    static const struct number_form form = {"", 100, 1, NUMBER_PERCENT};
    for (int side = 0; side < SIDE_COUNT; side++) {
        struct fact *fact = fact_add_value(out, "Exports, of GDP", &form,
                                           country_at(eyes, country)->exports_to[side]);
        if (!fact) return;
        fact->side = (enum side)side;
        fact->source = thing_source(eyes, THING_COUNTRY, country);
        snprintf(fact->of, sizeof fact->of, "%s",
                 thing_name(eyes, THING_COUNTRY, thing_home(eyes, (enum side)side)));
    }
}

void country_facts(struct facts *out, const struct eyes *eyes, int32_t country)
{
    fact_begin(out, "%s", thing_name(eyes, THING_COUNTRY, country));
    for (const struct fact_shape *shape = fact_shapes(THING_COUNTRY); shape->label; shape++) {
        bool partner = thing_side(eyes, country) == SIDE_NONE;
        if (strcmp(shape->pattern, "alignment.*") == 0 && !partner) continue;
        fact_add(out, eyes, shape, THING_COUNTRY, country);
        if (strcmp(shape->pattern, "compliance_target.*.@") == 0 && partner)
            exports_add(out, eyes, country);
    }
}

void country_pulls(struct facts *out, const struct eyes *eyes, int32_t country, enum side side)
{
    double value[PULL_COUNT], shown[PULL_COUNT], sum = 0;
    struct ranking ranking = {0};
    const struct number_form *form = number_form("pull");
    bool sure = eyes_know(eyes, side);
    fact_begin_ranked(out, "What moves it to keep %s's controls%s", words_side((int32_t)side),
                      sure ? "" : ", as far as you know");
    if (thing_side(eyes, country) != SIDE_NONE) return;
    for (int i = 0; i < PULL_COUNT; i++) {
        value[i] = form->scale * eyes_value(eyes, eyes_world(eyes), 0, "pull.%s.%s.%s",
                                            thing_id(eyes, THING_COUNTRY, country),
                                            words_side_id((int32_t)side), names_pulls[i]);
        sum += value[i];
    }
    sum = number_round(sum, form->decimals);
    apportion_parts(shown, value, PULL_COUNT, sum, form->decimals);
    for (int i = 0; i < PULL_COUNT; i++) {
        if (shown[i] != 0.0) ranking_add(&ranking, PULL_COUNT, i, fabs(shown[i]));
    }
    fact_add_value(out, "Sum", form, sum / form->scale);
    for (size_t i = 0; i < ranking.count; i++) {
        int32_t pull = ranking.index[i];
        fact_add_value(out, words_pull((enum pull)pull), form, shown[pull] / form->scale);
    }
}

/* The goods with the greatest of a figure of each, which a pattern with the good's id names. */
static void goods_add(struct facts *out, const struct eyes *eyes, const char *before, double least)
{
    struct ranking ranking = {0};
    for (int32_t i = 0; i < thing_count(eyes, THING_GOOD); i++) {
        double value =
            eyes_value(eyes, eyes_world(eyes), 0, "%s.%s", before, thing_id(eyes, THING_GOOD, i));
        if (value > least) ranking_add(&ranking, GOODS_MOST, i, value);
    }
    for (size_t i = 0; i < ranking.count; i++) {
        int32_t good = ranking.index[i];
        struct fact *fact = fact_add_figure(out, eyes, thing_name(eyes, THING_GOOD, good), "%s.%s",
                                            before, thing_id(eyes, THING_GOOD, good));
        if (fact) fact->thing = good;
    }
}

void country_makes(struct facts *out, const struct eyes *eyes, int32_t country)
{
    char before[FIGURE_NAME_SIZE];
    fact_begin_ranked(out, "Makes of the world's output");
    snprintf(before, sizeof before, "share.%s", thing_id(eyes, THING_COUNTRY, country));
    goods_add(out, eyes, before, output_least);
}

void country_buys(struct facts *out, const struct eyes *eyes, int32_t country, enum side side)
{
    char before[FIGURE_NAME_SIZE];
    int32_t power = thing_home(eyes, side);
    fact_begin_ranked(out, "Buys from %s", thing_name(eyes, THING_COUNTRY, power));
    if (power == country) return;
    snprintf(before, sizeof before, "reliance.%s.%s", thing_id(eyes, THING_COUNTRY, country),
             thing_id(eyes, THING_COUNTRY, power));
    goods_add(out, eyes, before, reliance_least);
}

void country_output(struct facts *out, const struct eyes *eyes, int32_t country)
{
    fact_begin(out, "%s", thing_name(eyes, THING_COUNTRY, country));
    fact_add_figure(out, eyes, "All industries", "output.%s",
                    thing_id(eyes, THING_COUNTRY, country));
}

static void industry_add(struct facts *out, const struct eyes *eyes, int32_t country,
                         int32_t industry)
{
    if (out->count < FACT_MOST && industry_output(&out->list[out->count], eyes, industry, country))
        out->count++;
}

void country_industries(struct facts *out, const struct eyes *eyes, int32_t country)
{
    fact_begin_ranked(out, "Industries of %s", thing_name(eyes, THING_COUNTRY, country));
    for (int32_t i = 0; i < thing_count(eyes, THING_INDUSTRY); i++) {
        industry_add(out, eyes, country, i);
    }
}

void country_weakest(struct facts *out, const struct eyes *eyes, int32_t country, size_t most)
{
    struct ranking ranking = {0};
    fact_begin_ranked(out, "Weakest industries of %s", thing_name(eyes, THING_COUNTRY, country));
    for (int32_t i = 0; i < thing_count(eyes, THING_INDUSTRY); i++) {
        if (!thing_made(eyes, i, country)) continue;
        double now =
            eyes_value(eyes, eyes_world(eyes), 1, "output.%s.%s",
                       thing_id(eyes, THING_COUNTRY, country), thing_id(eyes, THING_INDUSTRY, i));
        ranking_add(&ranking, most, i, -now);
    }
    for (size_t i = 0; i < ranking.count; i++) industry_add(out, eyes, country, ranking.index[i]);
}

void country_losers(struct facts *out, const struct eyes *eyes, int32_t country, size_t most)
{
    country_weakest(out, eyes, country, most);
    size_t kept = 0;
    while (kept < out->count && out->list[kept].now.value < output_lost) kept++;
    out->count = kept;
}
