/* plain_flow.c: trade in sentences: who sells what to whom, and what changed. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_flow.h"

#include <math.h>
#include <string.h>

#include "base/text.h"
#include "brief/words.h"

enum { FLOWS = 10 };

/* An edge and the measure by which it is picked. */
struct picked {
    int32_t edge;
    double measure;
};

static void pick(struct picked list[FLOWS], size_t *count, int32_t edge, double measure)
{
    size_t place = *count;
    while (place > 0 && list[place - 1].measure < measure) place--;
    if (place == FLOWS) return;
    size_t last = *count < FLOWS ? (*count)++ : FLOWS - 1;
    for (size_t i = last; i > place; i--) list[i] = list[i - 1];
    list[place] = (struct picked){edge, measure};
}

static double trade_of(const struct plain_seat *seat, const struct world *world,
                       const struct edge *edge)
{
    return eyes_value(&seat->eyes, world, 0, "trade.%s.%s.%s", world->countries[edge->seller].id,
                      world->countries[edge->buyer].id, world->goods[edge->good].id);
}

/* A unit as it is spoken; one that is not here is said as the map spells it. */
static const char *unit_words(const char *unit)
{
    static const char *const words[][2] = {{"t", "tonnes"},
                                           {"kt", "thousand tonnes"},
                                           {"GWh", "gigawatt hours"},
                                           {"Mct", "million carats"},
                                           {"Mhl", "million hectolitres"},
                                           {"Msqin", "million square inches"},
                                           {"kwafer", "thousand wafers"},
                                           {"system", "systems"},
                                           {"unit", "units"}};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (strcmp(unit, words[i][0]) == 0) return words[i][1];
    }
    return unit;
}

/* "1,200 tonnes", "3 million dollars". */
static void quantity_words(char out[NUMBER_SAID_SIZE], double quantity, const char *unit)
{
    char number[48];
    if (strcmp(unit, "MUSD") == 0) {
        words_money(out, NUMBER_SAID_SIZE, quantity);
        return;
    }
    text_number(number, sizeof number, quantity);
    snprintf(out, NUMBER_SAID_SIZE, "%s %s", number, unit_words(unit));
}

/* "China to Japan: 40 t a quarter, was 60, down 33 percent. Controls let 50 percent through." */
static void flow_say(const struct plain_seat *seat, const struct edge *edge, bool name_good)
{
    const struct world *world = eyes_world(&seat->eyes);
    const char *seller = world->countries[edge->seller].name;
    const char *buyer = world->countries[edge->buyer].name;
    double base = TICKS_PER_TURN * edge->base;
    double now = world->turn > 0 ? trade_of(seat, world, edge) : base;
    char amount[NUMBER_SAID_SIZE], change[NUMBER_SAID_SIZE] = "", bar[NUMBER_SAID_SIZE] = "";
    quantity_words(amount, now, world->goods[edge->good].unit);
    if (base > 0 && fabs(now / base - 1) >= 0.005) {
        snprintf(change, sizeof change, ", %s %.0f percent since the start",
                 now > base ? "up" : "down", 100 * fabs(now / base - 1));
    }
    double passage =
        eyes_value(&seat->eyes, world, 1, "passage.%s.%s.%s", world->countries[edge->seller].id,
                   world->countries[edge->buyer].id, world->goods[edge->good].id);
    if (passage < 0.005) snprintf(bar, sizeof bar, " Closed by controls.");
    else if (passage < 0.995)
        snprintf(bar, sizeof bar, " Controls let %.0f percent through.", 100 * passage);
    plain_io_say(seat->io, "%s%s%s to %s: %s a quarter%s.%s",
                 name_good ? world->goods[edge->good].name : "", name_good ? ", " : "", seller,
                 edge->seller == edge->buyer ? "its own users" : buyer, amount, change, bar);
}

static void flows_of_good(const struct plain_seat *seat, int32_t good)
{
    const struct world *world = eyes_world(&seat->eyes);
    struct picked list[FLOWS];
    size_t count = 0;
    for (int32_t i = world->edge_first[good]; i < world->edge_first[good + 1]; i++) {
        double base = TICKS_PER_TURN * world->edges[i].base;
        double now = trade_of(seat, world, &world->edges[i]);
        pick(list, &count, i, base > now ? base : now);
    }
    plain_io_say(seat->io, "The largest flows of %s:", world->goods[good].name);
    for (size_t i = 0; i < count; i++) flow_say(seat, &world->edges[list[i].edge], false);
}

/* Of a country, what changed most in value: all its trade would be hundreds of lines. */
static void flows_of_country(const struct plain_seat *seat, int32_t country)
{
    const struct world *world = eyes_world(&seat->eyes);
    struct picked list[FLOWS];
    size_t count = 0;
    for (int32_t i = 0; i < world->edge_count; i++) {
        const struct edge *edge = &world->edges[i];
        if (edge->seller != country && edge->buyer != country) continue;
        double change = trade_of(seat, world, edge) - TICKS_PER_TURN * edge->base;
        double value = fabs(change) * world->goods[edge->good].price_usd;
        if (world->turn > 0 && value > 0) pick(list, &count, i, value);
    }
    if (count == 0)
        plain_io_say(seat->io, "No trade of %s has changed since the start.",
                     world->countries[country].name);
    else
        plain_io_say(seat->io,
                     "What changed most in the trade of %s:", world->countries[country].name);
    for (size_t i = 0; i < count; i++) flow_say(seat, &world->edges[list[i].edge], true);
}

void plain_flow_show(struct plain_seat *seat, const struct plain_words *words)
{
    struct plain_name goods[GOOD_MAX], countries[COUNTRY_MAX];
    char text[PLAIN_LINE_SIZE];
    size_t good_count = plain_seat_goods(goods, seat);
    size_t country_count = plain_seat_countries(countries, seat);
    plain_match_join(text, sizeof text, words, 1, words->count);
    int good = text[0] ? plain_match_one(text, goods, good_count) : PLAIN_MATCH_NONE;
    int country = text[0] ? plain_match_one(text, countries, country_count) : PLAIN_MATCH_NONE;
    if (good >= 0) flows_of_good(seat, good);
    else if (country >= 0) flows_of_country(seat, country);
    else plain_seat_good(seat, words);
}
