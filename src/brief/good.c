/* good.c: what is known of a good: who makes and who needs it, its price and stock, what is being
 * built for it. */
/* SPDX-License-Identifier: MIT */
#include "brief/good.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"

/* Less of the world's output is not worth a word. */
static const double maker_least = 0.005;

void good_price_figure(char out[FIGURE_NAME_SIZE], const struct eyes *eyes, int32_t good,
                       int32_t country)
{
    snprintf(out, FIGURE_NAME_SIZE, "price.%s%s%s", thing_id(eyes, THING_GOOD, good),
             country < 0 ? "" : ".", country < 0 ? "" : thing_id(eyes, THING_COUNTRY, country));
}

double good_price(const struct eyes *eyes, int32_t good, int32_t country)
{
    char figure[FIGURE_NAME_SIZE];
    good_price_figure(figure, eyes, good, country);
    return number_form(figure)->scale * eyes_value(eyes, eyes_world(eyes), 1, "%s", figure);
}

void good_price_fact(struct facts *out, const struct eyes *eyes, int32_t good, int32_t country)
{
    char figure[FIGURE_NAME_SIZE];
    good_price_figure(figure, eyes, good, country);
    fact_begin(out, "Price");
    struct fact *fact =
        fact_add_figure(out, eyes, thing_name(eyes, THING_GOOD, good), "%s", figure);
    if (!fact) return;
    fact->thing = good;
    fact->usual = 1;
}

void good_reliance(struct facts *out, const struct eyes *eyes, int32_t good, enum side side)
{
    fact_begin(out, "Bought from the rival");
    fact_add_figure(out, eyes, thing_name(eyes, THING_GOOD, good), "reliance.%s.%s.%s",
                    thing_id(eyes, THING_COUNTRY, thing_home(eyes, side)),
                    thing_id(eyes, THING_COUNTRY, thing_home(eyes, eyes_rival(side))),
                    thing_id(eyes, THING_GOOD, good));
}

double good_cover(const struct eyes *eyes, int32_t good)
{
    return eyes_world(eyes)->goods[good].user_cover;
}

int good_lead(const struct eyes *eyes, int32_t good)
{
    return eyes_world(eyes)->goods[good].lead_turns;
}

void good_facts(struct facts *out, const struct eyes *eyes, int32_t good)
{
    fact_sheet(out, eyes, THING_GOOD, good);
    for (size_t i = 0; i < out->count; i++) {
        if (strncmp(out->list[i].figure, "stock.", 6) == 0)
            out->list[i].usual = good_cover(eyes, good);
    }
}

static void stock_add(struct facts *out, const struct eyes *eyes, const char *label,
                      const char *family, int32_t good, enum side side)
{
    int32_t home = thing_home(eyes, side);
    struct fact *fact =
        fact_add_figure(out, eyes, label, "%s.%s.%s", family, thing_id(eyes, THING_COUNTRY, home),
                        thing_id(eyes, THING_GOOD, good));
    if (!fact) return;
    fact->side = side;
    fact->thing = good;
    snprintf(fact->of, sizeof fact->of, "%s", thing_name(eyes, THING_COUNTRY, home));
}

void good_stock(struct facts *out, const struct eyes *eyes, int32_t good, enum side side)
{
    fact_begin(out, "%s", thing_name(eyes, THING_GOOD, good));
    stock_add(out, eyes, "Stock", "stock", good, side);
    if (out->count == 0) return;
    struct fact *stock = &out->list[0];
    stock->usual = good_cover(eyes, good);
    snprintf(stock->note, sizeof stock->note, "usual is %.1f%s", stock->usual,
             fact_low(stock) ? ", low" : "");
    stock_add(out, eyes, "Held by the government", "state_stock", good, side);
    size_t lack = out->count;
    stock_add(out, eyes, "Lacks of its need", "shortage", good, side);
    if (out->count > lack && out->list[lack].now.value < maker_least) out->count = lack;
}

void good_makers(struct facts *out, const struct eyes *eyes, int32_t good, size_t most)
{
    struct ranking ranking = {0};
    const char *id = thing_id(eyes, THING_GOOD, good);
    for (int32_t i = 0; i < thing_count(eyes, THING_COUNTRY); i++) {
        double share = eyes_value(eyes, eyes_world(eyes), 0, "share.%s.%s",
                                  thing_id(eyes, THING_COUNTRY, i), id);
        if (share > maker_least) ranking_add(&ranking, most, i, share);
    }
    fact_begin_ranked(out, "Made by");
    for (size_t i = 0; i < ranking.count; i++) {
        int32_t maker = ranking.index[i];
        struct fact *fact =
            fact_add_figure(out, eyes, thing_name(eyes, THING_COUNTRY, maker), "share.%s.%s",
                            thing_id(eyes, THING_COUNTRY, maker), id);
        if (fact) fact->thing = maker;
    }
}

void good_users(char out[GOOD_USERS_SIZE], const struct eyes *eyes, int32_t good, bool critical)
{
    const struct world *world = eyes_world(eyes);
    struct text text;
    text_init(&text, out, GOOD_USERS_SIZE);
    for (int32_t i = 0; i < world->recipe_count; i++) {
        const struct recipe *recipe = &world->recipes[i];
        if (recipe->input != good || (recipe->input_class == INPUT_CRITICAL) != critical) continue;
        text_format(&text, "%s%s", text.length ? ", " : "",
                    recipe->industry >= 0 ? thing_name(eyes, THING_INDUSTRY, recipe->industry)
                                          : thing_name(eyes, THING_GOOD, recipe->good));
    }
}

void good_projects(struct facts *out, const struct eyes *eyes, int32_t good)
{
    static const char *const states[PROJECT_STATE_COUNT] = {"planned", "being built", "running",
                                                            "stalled", "given up"};
    const struct world *world = eyes_world(eyes);
    fact_begin_ranked(out, "Being built for it");
    for (int32_t i = 0; i < world->project_count; i++) {
        const struct project *project = &world->projects[i];
        enum side owner = thing_side(eyes, project->country);
        if (project->good != good || project->state == PROJECT_RUNNING) continue;
        struct fact *fact = fact_add_figure(out, eyes, project->name, "project.%s", project->id);
        if (!fact) continue;
        fact->thing = project->country;
        if (eyes_know(eyes, owner))
            snprintf(fact->note, sizeof fact->note, "%s", states[project->state]);
    }
}

const char *good_unit(const struct eyes *eyes, int32_t good)
{
    return eyes_world(eyes)->goods[good].unit;
}

const char *good_unit_said(const struct eyes *eyes, int32_t good)
{
    static const char *const words[][2] = {{"t", "tonnes"},
                                           {"kt", "thousand tonnes"},
                                           {"GWh", "gigawatt hours"},
                                           {"Mct", "million carats"},
                                           {"Mhl", "million hectolitres"},
                                           {"Msqin", "million square inches"},
                                           {"kwafer", "thousand wafers"},
                                           {"MUSD", "million dollars"},
                                           {"system", "systems"},
                                           {"unit", "units"}};
    const char *unit = good_unit(eyes, good);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (strcmp(unit, words[i][0]) == 0) return words[i][1];
    }
    return unit;
}
