/* sheet_good.h: panels about one good: makers, stocks, users, measures, flows. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_SHEET_GOOD_H
#define UI_SCREEN_SHEET_GOOD_H

#include "ui/screen/sheet.h"

/* Makers, stocks of both powers, users, lead time, and the measures on it that the side knows of,
 * from `row` of the area on, as widget_paragraph_draw does: the row after the last. */
int sheet_good_facts(const struct desk *desk, int row, const struct area *area);

/* What is being built for it, as far as the side knows; from a row on, too. */
int sheet_good_projects(const struct desk *desk, int row, const struct area *area);

/* The edges of the good worth a line: the largest, or those that changed most. */
void sheet_good_flows(struct ranking *out, const struct desk *desk, bool by_change);

/* They as a table, to choose one from. */
void sheet_good_flows_draw(const struct desk *desk, const struct ranking *rows, size_t selected,
                           const struct area *area);

#endif
