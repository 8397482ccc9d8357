/* compare.c: two goods, countries or industries side by side: the facts that both have. */
/* SPDX-License-Identifier: MIT */
#include "brief/compare.h"

#include <string.h>

#include "brief/country.h"
#include "brief/good.h"

static void facts_of(struct facts *out, const struct eyes *eyes, enum thing kind, int32_t index)
{
    switch (kind) {
    case THING_GOOD: good_facts(out, eyes, index); break;
    case THING_COUNTRY: country_facts(out, eyes, index); break;
    default: fact_sheet(out, eyes, kind, index); break;
    }
}

/* Does a list have the same fact, of whatever thing? */
static bool has(const struct facts *facts, const struct fact *fact)
{
    for (size_t i = 0; i < facts->count; i++) {
        if (facts->list[i].side == fact->side && strcmp(facts->list[i].label, fact->label) == 0)
            return true;
    }
    return false;
}

static void shared_keep(struct facts *facts, const struct facts *other)
{
    size_t kept = 0;
    for (size_t i = 0; i < facts->count; i++) {
        if (has(other, &facts->list[i])) facts->list[kept++] = facts->list[i];
    }
    facts->count = kept;
}

void compare_facts(struct facts out[2], const struct eyes *eyes, enum thing kind, int32_t first,
                   int32_t second)
{
    facts_of(&out[0], eyes, kind, first);
    facts_of(&out[1], eyes, kind, second);
    shared_keep(&out[0], &out[1]);
    shared_keep(&out[1], &out[0]);
}
