/* why_rule.h: the rules that a cause and a figure work by: the section of the model's page, and
 * the constants with their ranges and sources. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_WHY_RULE_H
#define BRIEF_WHY_RULE_H

#include "brief/eyes.h"
#include "brief/why.h"

enum { WHY_RULE_CONSTANTS = 16 };

/* What a part of an answer rests on. */
struct why_rule {
    const char *cause_section;  /* of docs/model.md, of the cause; empty if it has none */
    const char *figure_section; /* of the figure */
    size_t count;
    int32_t constants[WHY_RULE_CONSTANTS]; /* for parameter_spec: the cause's, then the figure's */
};

/* A constant of the model with its value in this game. The strings are the model's own. */
struct why_rule_constant {
    const char *name, *unit, *help, *source;
    double value, low, high; /* the range that is plausible */
};
void why_rule_constant(struct why_rule_constant *out, const struct eyes *eyes,
                       const struct why_rule *rule, size_t index);

void why_rule_find(struct why_rule *out, const struct why_row *row, const char *figure);

#endif
