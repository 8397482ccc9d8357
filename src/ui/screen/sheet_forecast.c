/* sheet_forecast.c: a forecast as a table: now, without the move, with it, and how wide the range.
 */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_forecast.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/memory.h"
#include "base/text.h"
#include "brief/number.h"
#include "brief/outlook.h"
#include "brief/step.h"
#include "ui/screen/sheet.h"
#include "ui/widget/paragraph.h"

/* Where the columns of numbers end, and the range begins, after the column of names. */
enum { NOW = 7, WITHOUT = 15, WITH = 22, CHANGE = 29, RANGE = 31, NUMBERS = 48 };

static void heading_draw(const struct outlook *outlook, int left, const struct area *area)
{
    char title[48];
    snprintf(title, sizeof title, "%s", outlook->when);
    ascii_capital(title);
    frame_put(area, 0, 1, FRAME_DIM, title);
    frame_put_right(area, 0, left + NOW, FRAME_DIM, "now");
    frame_put_right(area, 0, left + WITHOUT, FRAME_DIM, "without");
    frame_put_right(area, 0, left + WITH, FRAME_DIM, "with");
    frame_put_right(area, 0, left + CHANGE, FRAME_DIM, "change");
    if (outlook->answers == FORECAST_ANSWERS) {
        frame_put(area, 0, left + RANGE, FRAME_DIM, "as rival answers");
    } else {
        frame_format(area, 0, left + RANGE, FRAME_DIM, "answers: %d of %d", outlook->answers,
                     FORECAST_ANSWERS);
    }
}

/* Only scores and the tension are good or bad by themselves; of a price it depends on who one is.
 */
static uint32_t line_style(const struct forecast_line *line, double change)
{
    bool judged = strncmp(line->figure, "score", 5) == 0 || strcmp(line->figure, "escalation") == 0;
    return judged ? sheet_move_style(change, line->good_when_up) : FRAME_PLAIN;
}

static void line_draw(const struct desk *desk, const struct outlook_line *told, int row, int left,
                      const struct area *area)
{
    const struct forecast_line *line = &told->values;
    char now[NUMBER_SIZE], without[NUMBER_SIZE], with[NUMBER_SIZE], change[NUMBER_SIZE];
    char low[NUMBER_SIZE], high[NUMBER_SIZE], label[SHEET_TEXT_SIZE];
    number_figure(now, line->figure, line->now);
    number_figure(without, line->figure, line->without);
    number_figure(with, line->figure, line->with);
    number_figure(low, line->figure, line->low);
    number_figure(high, line->figure, line->high);
    double moved = number_moved(line->figure, line->without, line->with);
    number_moved_text(change, line->figure, line->without, line->with);
    uint32_t style = line_style(line, moved);
    snprintf(label, sizeof label, "%s", told->label);
    thing_shorten(label, &desk->eyes, left - 1);
    frame_put_fit(area, row, 1, left - 1, FRAME_PLAIN, label);
    frame_put_right(area, row, left + NOW, FRAME_PLAIN, now);
    frame_put_right(area, row, left + WITHOUT, FRAME_PLAIN, without);
    frame_put_right(area, row, left + WITH, FRAME_BOLD, with);
    frame_put_right(area, row, left + CHANGE, style, change);
    if (strcmp(low, high) != 0) {
        frame_format(area, row, left + RANGE, FRAME_PLAIN, "%.9s..%.9s", low, high);
    }
}

void sheet_forecast_draw(const struct desk *desk, const struct forecast *forecast,
                         const struct area *area)
{
    int left = area->columns - NUMBERS;
    struct outlook *outlook = memory_new(sizeof *outlook);
    outlook_find(outlook, forecast, eyes_world(&desk->eyes), eyes_side(&desk->eyes),
                 step_time(desk->eyes.session));
    heading_draw(outlook, left, area);
    for (size_t i = 0; i < outlook->count; i++) {
        line_draw(desk, &outlook->lines[i], 1 + (int)i, left, area);
    }
    struct area rest = *area;
    frame_cut_top(&rest, 1 + (int)outlook->count);
    frame_cut_left(&rest, 1);
    if (outlook->same[0]) widget_paragraph_draw(&rest, 0, FRAME_DIM, outlook->same);
    free(outlook);
}
