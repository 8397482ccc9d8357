/* plain_flow.c: trade in sentences: who sells what to whom, and what changed. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_flow.h"

#include <math.h>
#include <string.h>

#include "base/text.h"
#include "brief/good.h"
#include "brief/words.h"

enum { FLOWS = 10 };

/* "1,200 tonnes", "3 million dollars". */
static void quantity_words(char out[NUMBER_SAID_SIZE], const struct plain_seat *seat,
                           const struct good_flow *flow)
{
    char number[48];
    if (strcmp(good_unit(&seat->eyes, flow->good), "MUSD") == 0) {
        words_money(out, NUMBER_SAID_SIZE, flow->now);
        return;
    }
    text_number(number, sizeof number, flow->now);
    snprintf(out, NUMBER_SAID_SIZE, "%s %s", number, good_unit_said(&seat->eyes, flow->good));
}

/* "China to Japan: 40 t a quarter, down 33 percent since the start. Controls let 50 percent
 * through." */
static void flow_say(const struct plain_seat *seat, int32_t number, bool name_good)
{
    struct good_flow flow;
    good_flow(&flow, &seat->eyes, number);
    const char *seller = thing_name(&seat->eyes, THING_COUNTRY, flow.seller);
    const char *buyer = thing_name(&seat->eyes, THING_COUNTRY, flow.buyer);
    double moved = good_flow_change(&flow);
    char amount[NUMBER_SAID_SIZE], change[NUMBER_SAID_SIZE] = "", bar[NUMBER_SAID_SIZE] = "";
    quantity_words(amount, seat, &flow);
    if (fabs(moved) >= 0.005) {
        snprintf(change, sizeof change, ", %s %.0f percent since the start",
                 moved > 0 ? "up" : "down", 100 * fabs(moved));
    }
    if (flow.passage < 0.005) snprintf(bar, sizeof bar, " Closed by controls.");
    else if (flow.passage < 0.995)
        snprintf(bar, sizeof bar, " Controls let %.0f percent through.", 100 * flow.passage);
    plain_io_say(seat->io, "%s%s%s to %s: %s a quarter%s.%s",
                 name_good ? thing_name(&seat->eyes, THING_GOOD, flow.good) : "",
                 name_good ? ", " : "", seller, flow.seller == flow.buyer ? "its own users" : buyer,
                 amount, change, bar);
}

static void flows_of_good(const struct plain_seat *seat, int32_t good)
{
    struct ranking list;
    good_flows_rank(&list, &seat->eyes, good, FLOWS, false);
    plain_io_say(seat->io, "The largest flows of %s:", thing_name(&seat->eyes, THING_GOOD, good));
    for (size_t i = 0; i < list.count; i++) flow_say(seat, list.index[i], false);
}

/* Of a country, what changed most in value: all its trade would be hundreds of lines. */
static void flows_of_country(const struct plain_seat *seat, int32_t country)
{
    struct ranking list;
    const char *name = thing_name(&seat->eyes, THING_COUNTRY, country);
    good_flows_of(&list, &seat->eyes, country, FLOWS);
    if (list.count == 0)
        plain_io_say(seat->io, "No trade of %s has changed since the start.", name);
    else plain_io_say(seat->io, "What changed most in the trade of %s:", name);
    for (size_t i = 0; i < list.count; i++) flow_say(seat, list.index[i], true);
}

void plain_flow_show(struct plain_seat *seat, const struct plain_words *words)
{
    struct name goods[GOOD_MAX], countries[COUNTRY_MAX];
    char text[PLAIN_LINE_SIZE];
    size_t good_count = name_goods(goods, &seat->eyes);
    size_t country_count = name_countries(countries, &seat->eyes);
    plain_words_join(text, sizeof text, words, 1, words->count);
    int good = text[0] ? name_one(text, goods, good_count) : NAME_NONE;
    int country = text[0] ? name_one(text, countries, country_count) : NAME_NONE;
    if (good >= 0) flows_of_good(seat, good);
    else if (country >= 0) flows_of_country(seat, country);
    else plain_seat_good(seat, words);
}
