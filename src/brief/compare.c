/* compare.c: two goods, countries or industries side by side: which facts. */
/* SPDX-License-Identifier: MIT */
#include "brief/compare.h"

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

/* Of each kind, in the order of enum compare_kind. */
static const struct {
    const struct compare_fact *facts;
    size_t count;
} kinds[] = {
    [COMPARE_GOOD] = {of_goods, COUNT_OF(of_goods)},
    [COMPARE_COUNTRY] = {of_countries, COUNT_OF(of_countries)},
    [COMPARE_INDUSTRY] = {of_industries, COUNT_OF(of_industries)},
};

const struct compare_fact *compare_fact(enum compare_kind kind, size_t index)
{
    return index < kinds[kind].count ? &kinds[kind].facts[index] : NULL;
}

const char *compare_name(const struct world *world, enum compare_kind kind, int32_t index)
{
    if (kind == COMPARE_INDUSTRY) return world->industries[index].name;
    return kind == COMPARE_GOOD ? world->goods[index].name : world->countries[index].name;
}

const char *compare_id(const struct world *world, enum compare_kind kind, int32_t index)
{
    if (kind == COMPARE_INDUSTRY) return world->industries[index].id;
    return kind == COMPARE_GOOD ? world->goods[index].id : world->countries[index].id;
}
