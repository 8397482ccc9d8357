/* sheet_why.h: an explanation in three layers: the parts, the chain behind the figure, the rule. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_SHEET_WHY_H
#define UI_SCREEN_SHEET_WHY_H

#include "brief/chain.h"
#include "brief/why_rule.h"
#include "brief/why_told.h"
#include "ui/screen/sheet.h"

/* An answer, and the chain behind the figure. */
struct sheet_why {
    struct why_told told;
    struct chain chain;
};

/* Works it out for the desk's figure and turn. False, and a reason, where there is no answer. */
bool sheet_why_find(struct sheet_why *out, const struct desk *desk, char *reason);

/* The first layer: every part with what there would be without it, and their sum. */
void sheet_why_parts(const struct sheet_why *why, size_t selected, bool focus,
                     const struct area *area);

/* One part in full. */
void sheet_why_part(const struct sheet_why *why, size_t selected, const struct area *area);

/* The second layer: the flows, stocks and prices that the figure comes from. */
void sheet_why_chain(const struct desk *desk, const struct sheet_why *why, size_t selected,
                     bool focus, const struct area *area);

/* The third layer: the rule of a part in words; where it is from and its constants, as a list of
 * 1 + rule->count lines; the source of the marked line in full. */
void sheet_why_rule(const struct sheet_why *why, const struct why_rule *rule, size_t part,
                    const struct area *area);
void sheet_why_constants(const struct desk *desk, const struct why_rule *rule, size_t selected,
                         const struct area *area);
void sheet_why_source(const struct desk *desk, const struct sheet_why *why,
                      const struct why_rule *rule, size_t part, size_t selected,
                      const struct area *area);

#endif
