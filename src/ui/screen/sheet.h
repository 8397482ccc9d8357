/* sheet.h: what the sheets share: figures as a side may read them, in few columns; rows of lists.
 */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_SHEET_H
#define UI_SCREEN_SHEET_H

#include "brief/fact.h"
#include "brief/ranking.h"
#include "ui/screen/desk.h"
#include "ui/terminal/frame.h"
#include "ui/widget/canvas.h"

enum { SHEET_TEXT_SIZE = 160, SHEET_WIDE = 110, SHEET_TALL = 30 };

/* "PC 2 $1.8bn"; and in words, "2 political capital, $1.8bn". */
void sheet_cost(char out[SHEET_TEXT_SIZE], int32_t capital, int32_t budget_musd);
void sheet_cost_words(char out[SHEET_TEXT_SIZE], int32_t capital, int32_t budget_musd);

/* The tone of a side; of a number that moved, where up is good or not. */
uint32_t sheet_side_style(int32_t side);
uint32_t sheet_move_style(double change, bool good_when_up);

/* The tone in which a fact's move is shown. */
uint32_t sheet_fact_style(const struct fact *fact, bool good_when_up);

/* The facts from `first` on, one below the other from `row` on: the label at the left, the values
 * of both sides in columns of nine, Washington's first. Rows beyond the area are not drawn. The row
 * after the last.
 */
int sheet_facts_draw(const struct facts *facts, size_t first, const struct area *area, int row,
                     int label);

/* "Buys from China: Gallium 98%, Germanium 60%": all facts of a list in one paragraph. */
void sheet_facts_words(char *out, size_t size, const struct facts *facts);

/* Both results on the track from ruin to triumph, over the area's width: "ruin...|loss.W.|held..".
 */
void sheet_track(const struct eyes *eyes, const struct area *area, int row);

/* What frame_box leaves of an area, without drawing: where a click falls. */
struct area sheet_inside(const struct area *area);

/* The same, without a table's row of titles. */
struct area sheet_table_inside(const struct area *area);

/* How lines are drawn here: as the player has set, and never beyond ASCII where that is the look.
 */
enum widget_canvas_look sheet_chart_look(const struct desk *desk);

/* Marks the figure whose move in the turn desk->report_turn screen_why explains. False, with a
 * message, before the first turn. */
bool sheet_why(struct desk *desk, const char *figure);

/* Marks a thing to be compared; the same again takes the mark off. True for a second of its kind:
 * both are there to be compared. */
bool sheet_mark(struct desk *desk, enum thing kind, int32_t index);

/* Is it the one that is marked? */
bool sheet_marked(const struct desk *desk, enum thing kind, int32_t index);

#endif
