/* phase.c: the phases of a meeting, and who may do what in which. */
/* SPDX-License-Identifier: MIT */
#include "game/phase.h"

#include <string.h>

#include "base/text.h"

#define ACT(name) (1u << PHASE_ACT_##name)
#define NEXT(name) (1u << PHASE_##name)

/* A plan that was closed is opened again by taking the closing back, not by a step of its own. */
static const struct rule {
    const char *name;
    unsigned acts;  /* bits of enum phase_act */
    unsigned leads; /* bits of enum phase */
} rules[PHASE_COUNT] = {
    [PHASE_BRIEFING] = {"briefing", ACT(RULE) | ACT(INJECT),
                        NEXT(BRIEFING) | NEXT(PRACTICE) | NEXT(PLANNING)},
    [PHASE_PRACTICE] = {"practice", ACT(PLAN) | ACT(UNSEAL), NEXT(CLOSED) | NEXT(PLANNING)},
    [PHASE_PLANNING] = {"planning", ACT(PLAN) | ACT(RULE) | ACT(INJECT) | ACT(STRIKE) | ACT(UNSEAL),
                        NEXT(CLOSED)},
    [PHASE_CLOSED] = {"closed", ACT(RULE) | ACT(INJECT) | ACT(STRIKE) | ACT(UNSEAL), NEXT(REVEAL)},
    [PHASE_REVEAL] = {"reveal", ACT(RULE) | ACT(INJECT), NEXT(PLANNING) | NEXT(TALK)},
    [PHASE_TALK] = {"talk", ACT(RULE) | ACT(INJECT), NEXT(PLANNING) | NEXT(TALK)},
};

const char *phase_name(enum phase phase)
{
    return rules[phase].name;
}

int phase_named(const char *name)
{
    for (int i = 0; i < PHASE_COUNT; i++) {
        if (strcmp(rules[i].name, name) == 0) return i;
    }
    return -1;
}

bool phase_allows(enum phase phase, enum phase_act act)
{
    return (rules[phase].acts >> act & 1) != 0;
}

bool phase_leads(enum phase from, enum phase to)
{
    return (rules[from].leads >> to & 1) != 0;
}

void phase_where(char out[PHASE_WHERE_SIZE], enum phase_act act)
{
    struct text text;
    text_init(&text, out, PHASE_WHERE_SIZE);
    for (int i = 0; i < PHASE_COUNT; i++) {
        if (!phase_allows((enum phase)i, act)) continue;
        text_format(&text, "%s%s", text.length ? ", " : "", rules[i].name);
    }
}
