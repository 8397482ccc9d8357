/* industry.h: what makers and industries need, and what they get out of what they have. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_INDUSTRY_H
#define ENGINE_INDUSTRY_H

#include "engine/tick.h"

/* A quantity's answer to a price index: price^-elasticity, for elasticities from 0 to 2. */
double industry_answer(double price, double elasticity);

/* Fills tick->wanted and tick->need from tick->plan, demand, substitution and prices. */
void industry_need(struct tick *tick, const struct world *world);

/* Uses up users' stocks and makes goods and industries' output: fills tick->fill; changes the
 * nodes' user_stock, seller_stock, made, used and wanted, and the plants' output. */
void industry_produce(struct tick *tick, struct world *world);

/* Input costs of makers and industries at this month's prices. */
void industry_cost(struct world *world);

#endif
