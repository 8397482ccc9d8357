/* sheet.h: what the sheets share: figures as a side may read them, in few columns; rows of lists.
 */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_SHEET_H
#define UI_SCREEN_SHEET_H

#include "brief/number.h"
#include "engine/view.h"
#include "ui/screen/desk.h"
#include "ui/terminal/frame.h"
#include "ui/widget/canvas.h"

enum { SHEET_TEXT_SIZE = 160, SHEET_ROWS_MAX = 128, SHEET_WIDE = 110, SHEET_TALL = 30 };

/* A good's price, 100 at the start, in a country, or in the world if country is -1. */
double sheet_price(const struct desk *desk, const struct world *world, int32_t good,
                   int32_t country);

/* That price's figure. */
void sheet_price_figure(char out[FIGURE_NAME_SIZE], const struct desk *desk, int32_t good,
                        int32_t country);

/* The name of a good that fits `columns`: the whole one, or else the map's short one if it has one.
 * The desk's own. */
const char *sheet_good_name(const struct desk *desk, int32_t good, int columns);

/* "PP 2 $1.8bn". */
void sheet_cost(char out[SHEET_TEXT_SIZE], int32_t capital, int32_t budget_musd);

/* The tone of a side; of a number that moved, where up is good or not. */
uint32_t sheet_side_style(int32_t side);
uint32_t sheet_move_style(double change, bool good_when_up);

/* What frame_box leaves of an area, without drawing: where a click falls. */
struct area sheet_inside(const struct area *area);

/* The same, without a table's row of titles. */
struct area sheet_table_inside(const struct area *area);

/* Rows of a list: indices of what they show. */
struct sheet_rows {
    size_t count;
    int32_t index[SHEET_ROWS_MAX];
    double measure[SHEET_ROWS_MAX];
};

/* Appends; or keeps the `most` with the greatest measure, in falling order. */
void sheet_rows_add(struct sheet_rows *rows, int32_t index);
void sheet_rows_rank(struct sheet_rows *rows, size_t most, int32_t index, double measure);

/* Where an index stands among the rows; 0 if it does not. */
size_t sheet_rows_place(const struct sheet_rows *rows, int32_t index);

/* How lines are drawn here: as the player has set, and never beyond ASCII where that is the look.
 */
enum widget_canvas_look sheet_chart_look(const struct desk *desk);

/* Marks the figure whose move in the turn desk->report_turn screen_why explains. False, with a
 * message, before the first turn. */
bool sheet_why(struct desk *desk, const char *figure);

/* Marks a thing to be compared; the same again takes the mark off. True for a second of its kind:
 * both are there to be compared. */
bool sheet_mark(struct desk *desk, enum compare_kind kind, int32_t index);

/* Is it the one that is marked? */
bool sheet_marked(const struct desk *desk, enum compare_kind kind, int32_t index);

#endif
