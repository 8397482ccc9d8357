/* compare.c: two goods, countries or industries side by side: which facts, and how one marks the
 * two. */
/* SPDX-License-Identifier: MIT */
#include "ui/compare.h"

#include <stdio.h>

#include "ui/sheet.h"

static const struct compare_fact of_goods[] = {
    {"Price in the world, 100 = start", "Price in the world, 100 at the start", "price.%s"},
    {"Price in the USA", "Price in United States", "price.%s.USA"},
    {"Price in China", "Price in China", "price.%s.CHN"},
    {"Stock in the USA, months of use", "Stock in United States, months of use", "stock.USA.%s"},
    {"Stock in China, months of use", "Stock in China, months of use", "stock.CHN.%s"},
    {"China's part of world output, %", "China's part of world output, percent", "share.CHN.%s"},
    {"The USA buys from China, %", "United States buys from China, percent", "reliance.USA.CHN.%s"},
    {"China buys from the USA, %", "China buys from United States, percent", "reliance.CHN.USA.%s"},
    {"Leaks round Washington's controls, %", "Leaks round Washington's controls, percent",
     "leak.washington.%s"},
    {"Leaks round Beijing's controls, %", "Leaks round Beijing's controls, percent",
     "leak.beijing.%s"},
};

static const struct compare_fact of_countries[] = {
    {"Leaning, -100 Beijing to 100 Washington",
     "Leaning, from minus 100 Beijing to plus 100 Washington", "alignment.%s"},
    {"Follows Washington, %", "Follows Washington, percent", "compliance.%s.washington"},
    {"  heading for, %", "Heading for", "compliance_target.%s.washington"},
    {"Follows Beijing, %", "Follows Beijing, percent", "compliance.%s.beijing"},
    {"  heading for, %", "Heading for", "compliance_target.%s.beijing"},
    {"Resentment of Washington, %", "Resentment of Washington, percent",
     "resentment.%s.washington"},
    {"Resentment of Beijing, %", "Resentment of Beijing, percent", "resentment.%s.beijing"},
    {"Output of all industries, 100 = start", "Output of all industries, 100 at the start",
     "output.%s"},
};

static const struct compare_fact of_industries[] = {
    {"Output in the USA, 100 = start", "Output in United States, 100 at the start",
     "output.USA.%s"},
    {"Output in China", "Output in China", "output.CHN.%s"},
    {"Cost of its inputs in the USA", "Cost of its inputs in United States", "cost.USA.%s"},
    {"Cost of its inputs in China", "Cost of its inputs in China", "cost.CHN.%s"},
    {"Demand in the USA", "Demand in United States", "demand.USA.%s"},
    {"Demand in China", "Demand in China", "demand.CHN.%s"},
};

#define COUNT_OF(facts) (sizeof(facts) / sizeof(facts)[0])

/* Of each kind, in the order of enum desk_mark_kind. */
static const struct {
    const struct compare_fact *facts;
    size_t count;
} kinds[] = {
    [DESK_MARK_GOOD] = {of_goods, COUNT_OF(of_goods)},
    [DESK_MARK_COUNTRY] = {of_countries, COUNT_OF(of_countries)},
    [DESK_MARK_INDUSTRY] = {of_industries, COUNT_OF(of_industries)},
};

const struct compare_fact *compare_fact(enum desk_mark_kind kind, size_t index)
{
    return index < kinds[kind].count ? &kinds[kind].facts[index] : NULL;
}

const char *compare_name(const struct desk *desk, enum desk_mark_kind kind, int32_t index)
{
    const struct world *world = sheet_world(desk);
    if (kind == DESK_MARK_INDUSTRY) return world->industries[index].name;
    return kind == DESK_MARK_GOOD ? world->goods[index].name : world->countries[index].name;
}

const char *compare_id(const struct desk *desk, enum desk_mark_kind kind, int32_t index)
{
    const struct world *world = sheet_world(desk);
    if (kind == DESK_MARK_INDUSTRY) return world->industries[index].id;
    return kind == DESK_MARK_GOOD ? world->goods[index].id : world->countries[index].id;
}

bool compare_marked(const struct desk *desk, enum desk_mark_kind kind, int32_t index)
{
    return desk->mark.kind == kind && desk->mark.first == index;
}

bool compare_mark(struct desk *desk, enum desk_mark_kind kind, int32_t index)
{
    const char *name = compare_name(desk, kind, index);
    if (compare_marked(desk, kind, index)) {
        desk->mark.kind = DESK_MARK_NONE;
        snprintf(desk->message, sizeof desk->message, "%s is no longer marked.", name);
    } else if (desk->mark.kind == kind) {
        desk->mark.second = index;
        return true;
    } else {
        desk->mark = (struct desk_mark){.kind = kind, .first = index};
        snprintf(desk->message, sizeof desk->message,
                 "%s is marked. Space on another compares the two, Space here takes the mark off.",
                 name);
    }
    return false;
}
