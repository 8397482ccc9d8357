/* sheet.h: what the sheets share: figures as a side may read them, in few columns; rows of lists.
 */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SHEET_H
#define UI_SHEET_H

#include "brief/number.h"
#include "engine/view.h"
#include "ui/desk.h"
#include "ui/frame.h"
#include "ui/widget_canvas.h"

enum { SHEET_TEXT_SIZE = 160, SHEET_ROWS_MAX = 128, SHEET_WIDE = 110, SHEET_TALL = 30 };

/* The world now, and a turn ago (the start, where there was none). Borrowed. */
const struct world *sheet_world(const struct desk *desk);
const struct world *sheet_before(const struct desk *desk);

/* The looking side's own country; -1 for one who sees all. */
int32_t sheet_home(const struct desk *desk);

/* A figure as the side sees it, `format` makes its name. False if there is none of that name. */
bool sheet_band(struct band *out, const struct desk *desk, const struct world *world,
                const char *format, ...);

/* Its best estimate; `missing` if there is no such figure. */
double sheet_value(const struct desk *desk, const struct world *world, double missing,
                   const char *format, ...);

/* A good's price, 100 at the start, in a country, or in the world if country is -1. */
double sheet_price(const struct desk *desk, const struct world *world, int32_t good,
                   int32_t country);

/* That price's figure. */
void sheet_price_figure(char out[FIGURE_NAME_SIZE], const struct desk *desk, int32_t good,
                        int32_t country);

/* The name of a good that fits `columns`: the whole one, or else the map's short one if it has one.
 * The desk's own. */
const char *sheet_good_name(const struct desk *desk, int32_t good, int columns);

/* The good of which an industry's makers in a country are shortest; -1: of none. */
int32_t sheet_short_input(const struct desk *desk, int32_t industry, int32_t country);

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

#endif
