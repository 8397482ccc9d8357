/* bulletin_join.h: lines of a bulletin that say the same of several goods or countries become one.
 */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_BULLETIN_JOIN_H
#define BRIEF_BULLETIN_JOIN_H

#include <stdbool.h>

#include "brief/bulletin.h"

/* Where `news` says of another good or country what `first`, the news that `line` tells, says, puts
 * it behind: "Autos, Mexico: output 97.2% of normal; India 96.5%." False where it does not, or
 * where the line is full; then it needs a line of its own. What one side alone may read is not
 * joined with what all may. */
bool bulletin_join(struct bulletin_line *line, const struct world *world, const struct news *first,
                   const struct news *news);

#endif
