/* screen_ask.c: w on a screen of numbers: which figure the marked row asks about. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/screen_ask.h"

#include <stdarg.h>
#include <stdio.h>

#include "ui/screen/screen.h"
#include "ui/screen/sheet.h"

void screen_ask_why(struct desk *desk, const char *format, ...)
{
    char figure[FIGURE_NAME_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(figure, sizeof figure, format, arguments);
    va_end(arguments);
    if (!sheet_why(desk, figure)) return;
    desk->report_turn = eyes_world(&desk->eyes)->turn;
    desk->open = &screen_why;
}

void screen_ask_price(struct desk *desk, int32_t good)
{
    const struct world *world = eyes_world(&desk->eyes);
    int32_t home = eyes_home(&desk->eyes);
    if (home < 0) screen_ask_why(desk, "price.%s", world->goods[good].id);
    else screen_ask_why(desk, "price.%s.%s", world->goods[good].id, world->countries[home].id);
}

void screen_ask_country(struct desk *desk, int32_t country)
{
    const struct country *of = &eyes_world(&desk->eyes)->countries[country];
    screen_ask_why(desk, of->side == SIDE_NONE ? "alignment.%s" : "output.%s", of->id);
}
