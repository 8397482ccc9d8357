/* label.h: short labels put as near to their places as they can be without touching each other. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_WIDGET_LABEL_H
#define UI_WIDGET_LABEL_H

#include <stdbool.h>
#include <stddef.h>

enum { LABEL_MAX = 64 };

/* A label of one row. On return it stands in `row`, from `column` on. */
struct label {
    int width;
    double weight; /* above 0: how much its nearness counts against that of others */
    double wanted_row, wanted_column; /* where its middle should be */
    int row, column;
};

/* Places all (LABEL_MAX at most) inside of rows x columns cells, with a free cell on both sides of
 * each: the first ones have the first choice, and then any two change places, or one moves, as long
 * as that brings them nearer. False if there is no room; then no place may be used. */
bool label_place(struct label *labels, size_t count, int rows, int columns);

/* How far a label stands from where it should, in cells; a row counts as two. */
double label_distance(const struct label *label);

#endif
