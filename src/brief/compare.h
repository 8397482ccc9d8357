/* compare.h: two goods, countries or industries side by side: the facts that both have. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_COMPARE_H
#define BRIEF_COMPARE_H

#include "brief/fact.h"

/* Two lists of as many facts, each fact beside the other's of the same label; what only one of the
 * two has is left out. */
void compare_facts(struct facts out[2], const struct eyes *eyes, enum thing kind, int32_t first,
                   int32_t second);

#endif
