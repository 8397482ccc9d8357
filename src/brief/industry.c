/* industry.c: what is known of an industry: its inputs, how hard it needs each, how each stands. */
/* SPDX-License-Identifier: MIT */
#include "brief/industry.h"

#include <stdio.h>

#include "brief/good.h"

static const struct recipe *recipe_at(const struct eyes *eyes, int32_t input)
{
    return &eyes_world(eyes)->recipes[input];
}

void industry_inputs(struct ranking *out, const struct eyes *eyes, int32_t industry)
{
    *out = (struct ranking){0};
    for (int32_t i = 0; i < eyes_world(eyes)->recipe_count; i++) {
        if (recipe_at(eyes, i)->industry != industry) continue;
        ranking_add(out, RANKING_MAX, i, -recipe_at(eyes, i)->input_class);
    }
}

int32_t industry_input_good(const struct eyes *eyes, int32_t input)
{
    return recipe_at(eyes, input)->input;
}

void industry_input(struct industry_input *out, const struct eyes *eyes, int32_t input,
                    enum side side)
{
    static const char *const needs[INPUT_CLASS_COUNT] = {"critical", "important", "other"};
    struct facts facts;
    int32_t good = industry_input_good(eyes, input), home = thing_home(eyes, side);
    const char *id = thing_id(eyes, THING_GOOD, good);
    const char *own = thing_id(eyes, THING_COUNTRY, home);
    *out =
        (struct industry_input){.good = good, .need = needs[recipe_at(eyes, input)->input_class]};
    out->price = good_price(eyes, good, home);
    good_stock(&facts, eyes, good, side);
    out->stocked = facts.count > 0;
    if (out->stocked) out->stock = facts.list[0];
    out->shortage = eyes_value(eyes, eyes_world(eyes), 0, "shortage.%s.%s", own, id);
    out->reliance =
        eyes_value(eyes, eyes_world(eyes), 0, "reliance.%s.%s.%s", own,
                   thing_id(eyes, THING_COUNTRY, thing_home(eyes, eyes_rival(side))), id);
}

bool industry_output(struct fact *out, const struct eyes *eyes, int32_t industry, int32_t country)
{
    struct facts facts;
    if (!thing_made(eyes, industry, country)) return false;
    fact_begin(&facts, "%s", "");
    struct fact *fact = fact_add_figure(&facts, eyes, thing_name(eyes, THING_INDUSTRY, industry),
                                        "output.%s.%s", thing_id(eyes, THING_COUNTRY, country),
                                        thing_id(eyes, THING_INDUSTRY, industry));
    if (!fact) return false;
    fact->side = thing_side(eyes, country);
    fact->thing = industry;
    fact->usual = 1;
    fact->lacking = eyes_short_input(eyes, industry, country);
    if (fact->lacking >= 0)
        snprintf(fact->note, sizeof fact->note, "short of %s",
                 thing_name(eyes, THING_GOOD, fact->lacking));
    *out = *fact;
    return true;
}
