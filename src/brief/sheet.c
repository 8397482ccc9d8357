/* sheet.c: all lists of facts about one thing, in the order in which any surface tells them. */
/* SPDX-License-Identifier: MIT */
#include "brief/sheet.h"

#include "brief/country.h"
#include "brief/good.h"

enum { MAKERS = 4 };

/* Whoever lists facts, and to whom they are told. */
struct telling {
    const struct eyes *eyes;
    void (*tell)(void *context, const struct facts *facts);
    void *context;
    struct facts facts; /* the list that is told next */
};

static void hand_on(struct telling *telling)
{
    if (telling->facts.count > 0) telling->tell(telling->context, &telling->facts);
}

/* A partner's own side of a decision comes first for who looks. */
static void country_tell(struct telling *telling, int32_t index)
{
    const struct eyes *eyes = telling->eyes;
    enum side first = eyes_first(eyes);
    country_facts(&telling->facts, eyes, index);
    hand_on(telling);
    for (int i = 0; i < SIDE_COUNT; i++) {
        country_pulls(&telling->facts, eyes, index, i == 0 ? first : eyes_rival(first));
        hand_on(telling);
    }
    country_losers(&telling->facts, eyes, index, FACT_MOST);
    hand_on(telling);
    country_makes(&telling->facts, eyes, index);
    hand_on(telling);
    for (int side = 0; side < SIDE_COUNT; side++) {
        country_buys(&telling->facts, eyes, index, (enum side)side);
        hand_on(telling);
    }
}

static void good_tell(struct telling *telling, int32_t index)
{
    good_facts(&telling->facts, telling->eyes, index);
    hand_on(telling);
    good_makers(&telling->facts, telling->eyes, index, MAKERS);
    hand_on(telling);
    good_projects(&telling->facts, telling->eyes, index);
    hand_on(telling);
}

void sheet_each(const struct eyes *eyes, enum thing kind, int32_t index,
                void (*tell)(void *context, const struct facts *facts), void *context)
{
    struct telling telling = {.eyes = eyes, .tell = tell, .context = context};
    switch (kind) {
    case THING_COUNTRY: country_tell(&telling, index); break;
    case THING_GOOD: good_tell(&telling, index); break;
    default:
        fact_sheet(&telling.facts, eyes, kind, index);
        hand_on(&telling);
        break;
    }
}
