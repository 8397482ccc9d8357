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
    desk->report_turn = eyes_played(&desk->eyes);
    desk->open = &screen_why;
}

void screen_ask_price(struct desk *desk, int32_t good)
{
    int32_t home = eyes_home(&desk->eyes);
    if (home < 0) screen_ask_why(desk, "price.%s", thing_id(&desk->eyes, THING_GOOD, good));
    else
        screen_ask_why(desk, "price.%s.%s", thing_id(&desk->eyes, THING_GOOD, good),
                       thing_id(&desk->eyes, THING_COUNTRY, home));
}

void screen_ask_country(struct desk *desk, int32_t country)
{
    bool partner = thing_side(&desk->eyes, country) == SIDE_NONE;
    screen_ask_why(desk, partner ? "alignment.%s" : "output.%s",
                   thing_id(&desk->eyes, THING_COUNTRY, country));
}
