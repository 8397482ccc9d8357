/* fit.h: flows of a good between countries, from what each makes and uses and the trade on record.
 */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_FIT_H
#define DATA_FIT_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/world.h"

/* A share on record: of the imports of `to` that comes from `from`, or of the exports of `from`
 * that goes to `to`. */
struct fit_anchor {
    int32_t from, to;
    bool of_exports;
    double share;
};

struct fit_problem {
    int32_t count;              /* of countries */
    double supply[COUNTRY_MAX]; /* their sum is that of demand */
    double demand[COUNTRY_MAX];
    const struct fit_anchor *anchors;
    int32_t anchor_count;
    double home; /* how much a buyer prefers its own makers; 1: not at all */
    double drop; /* flows below this share of all are left out */
};

struct fit {
    double flow[COUNTRY_MAX][COUNTRY_MAX]; /* [seller][buyer] */
    bool recorded[COUNTRY_MAX][COUNTRY_MAX];
    double correction; /* largest relative miss of a margin that counts */
    double miss;       /* largest miss of a recorded share, 0..1 */
};

/* Fills all flows. Sellers' and buyers' sums are kept (within 1e-9 of them wherever what is left in
 * allows it); recorded shares are met as far as the sums allow. Home flows and recorded ones are
 * never left out, nor is the greatest flow of a seller or buyer. */
void fit_flows(struct fit *out, const struct fit_problem *problem);

/* The share that an anchor speaks of, as it is in the flows. */
double fit_share(const struct fit *fit, int32_t count, const struct fit_anchor *anchor);

#endif
