/* figure_read.h: the number behind each family of figures, and who knows it. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_FIGURE_READ_H
#define ENGINE_FIGURE_READ_H

#include "engine/figure.h"

/* The families in the order of figure_specs. */
enum figure_family {
    FIGURE_PRICE_WORLD,
    FIGURE_PRICE,
    FIGURE_COST,
    FIGURE_TRADE,
    FIGURE_EXPORTS,
    FIGURE_IMPORTS,
    FIGURE_PASSAGE,
    FIGURE_TARIFF,
    FIGURE_TRUST,
    FIGURE_RELIANCE,
    FIGURE_STOCK,
    FIGURE_STATE_STOCK,
    FIGURE_CAPACITY,
    FIGURE_SHARE,
    FIGURE_SUPPLY,
    FIGURE_USE,
    FIGURE_SHORTAGE,
    FIGURE_OUTPUT_ALL,
    FIGURE_OUTPUT,
    FIGURE_DEMAND,
    FIGURE_COMPLIANCE,
    FIGURE_COMPLIANCE_TARGET,
    FIGURE_ALIGNMENT,
    FIGURE_PULL,
    FIGURE_ACCORD,
    FIGURE_OFFERED,
    FIGURE_PRESSED,
    FIGURE_RESENTMENT,
    FIGURE_LEAK_ALL,
    FIGURE_LEAK,
    FIGURE_INDIGENISATION,
    FIGURE_SUBSTITUTION,
    FIGURE_RECYCLING,
    FIGURE_DENIAL,
    FIGURE_PROJECT,
    FIGURE_LISTING,
    FIGURE_SHELLS,
    FIGURE_CAPITAL,
    FIGURE_BUDGET,
    FIGURE_LEGITIMACY,
    FIGURE_LAW,
    FIGURE_TECHNOLOGY,
    FIGURE_EFFICIENCY,
    FIGURE_KNOWLEDGE,
    FIGURE_ENFORCEMENT,
    FIGURE_EVASION,
    FIGURE_LOBBYING,
    FIGURE_THREAT,
    FIGURE_ESCALATION,
    FIGURE_DECOUPLING,
    FIGURE_SCORE_ALL,
    FIGURE_SCORE,
    FIGURE_FAMILY_COUNT
};

/* Reads a figure. `part` holds the index of each variable part of its pattern, in order; each
 * must be in bounds. False where this world has no such figure (a pair that does not trade, a
 * good that nobody there uses or makes). */
bool figure_read(struct figure *out, const struct world *world, enum figure_family family,
                 const int32_t part[FIGURE_PARTS_MAX]);

/* The family that a name belongs to and the indices of its variable parts, in the pattern's order.
 * False if it is no name of this world; the figure itself may still not exist. */
bool figure_parse(enum figure_family *family, int32_t part[FIGURE_PARTS_MAX],
                  const struct world *world, const char *name);

#endif
