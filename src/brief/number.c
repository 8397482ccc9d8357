/* number.c: how a number is shown and said: rounding, signs, changes, units, estimates, money. */
/* SPDX-License-Identifier: MIT */
#include "brief/number.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"

/* Prices, outputs and other indices stand at 100 in the first turn, as on every price list. */
/* clang-format off */
static const struct number_form forms[] = {
    {"accord",            100, 0, NUMBER_PERCENT},
    {"alignment",         100, 0, NUMBER_INDEX},
    {"budget",              1, 0, NUMBER_MONEY},
    {"capacity",            1, 1, NUMBER_QUANTITY},
    {"capital",             1, 1, NUMBER_CAPITAL},
    {"compliance",        100, 0, NUMBER_PERCENT},
    {"compliance_target", 100, 0, NUMBER_PERCENT},
    {"cost",              100, 1, NUMBER_INDEX},
    {"decoupling",        100, 0, NUMBER_PERCENT},
    {"demand",            100, 1, NUMBER_INDEX},
    {"denial",            100, 0, NUMBER_PERCENT},
    {"efficiency",        100, 1, NUMBER_INDEX},
    {"enforcement",       100, 0, NUMBER_PERCENT},
    {"escalation",        100, 0, NUMBER_INDEX},
    {"evasion",           100, 0, NUMBER_PERCENT},
    {"exports",             1, 1, NUMBER_QUANTITY},
    {"imports",             1, 1, NUMBER_QUANTITY},
    {"indigenisation",    100, 0, NUMBER_PERCENT},
    {"knowledge",         100, 0, NUMBER_PERCENT},
    {"law",               100, 0, NUMBER_PERCENT},
    {"leak",              100, 0, NUMBER_PERCENT},
    {"legitimacy",        100, 0, NUMBER_PERCENT},
    {"listing",           100, 0, NUMBER_PERCENT},
    {"lobbying",          100, 0, NUMBER_PERCENT},
    {"offered",           100, 0, NUMBER_INDEX},
    {"output",            100, 1, NUMBER_INDEX},
    {"passage",           100, 0, NUMBER_PERCENT},
    {"pressed",           100, 0, NUMBER_INDEX},
    {"price",             100, 0, NUMBER_INDEX},
    {"project",           100, 0, NUMBER_PERCENT},
    {"pull",              100, 0, NUMBER_INDEX},
    {"recycling",         100, 0, NUMBER_PERCENT},
    {"reliance",          100, 0, NUMBER_PERCENT},
    {"resentment",        100, 0, NUMBER_INDEX},
    {"score",               1, 1, NUMBER_POINTS},
    {"share",             100, 0, NUMBER_PERCENT},
    {"shells",            100, 0, NUMBER_PERCENT},
    {"shortage",          100, 0, NUMBER_PERCENT},
    {"state_stock",         1, 1, NUMBER_MONTHS},
    {"stock",               1, 1, NUMBER_MONTHS},
    {"substitution",      100, 0, NUMBER_PERCENT},
    {"supply",              1, 1, NUMBER_QUANTITY},
    {"tariff",            100, 0, NUMBER_PERCENT},
    {"technology",        100, 1, NUMBER_INDEX},
    {"threat",            100, 0, NUMBER_PERCENT},
    {"trade",               1, 1, NUMBER_QUANTITY},
    {"trust",             100, 0, NUMBER_PERCENT},
    {"use",                 1, 1, NUMBER_QUANTITY},
    {NULL,                100, 0, NUMBER_PERCENT},
};
/* clang-format on */

const struct number_form *number_forms(void)
{
    return forms;
}

const struct number_form *number_form(const char *figure)
{
    size_t length = strcspn(figure, ".");
    const struct number_form *form = forms;
    while (form->family &&
           (strlen(form->family) != length || memcmp(form->family, figure, length) != 0)) {
        form++;
    }
    return form;
}

double number_round(double value, int decimals)
{
    double power = 1.0;
    for (int i = 0; i < decimals; i++) power *= 10.0;
    double shown = (value < 0.0 ? -floor(0.5 - value * power) : floor(value * power + 0.5)) / power;
    return shown == 0.0 ? 0.0 : shown;
}

/* From a thousand on, decimals would be noise. */
static int decimals_of(double value, int decimals)
{
    return fabs(number_round(value, decimals)) >= 1000 ? 0 : decimals;
}

double number_shown(const char *figure, double value)
{
    const struct number_form *form = number_form(figure);
    double scaled = form->scale * value;
    return number_round(scaled, decimals_of(scaled, form->decimals));
}

double number_difference(double before, double after, int decimals)
{
    return number_round(number_round(after, decimals) - number_round(before, decimals), decimals);
}

/* The decimals of a change between two values of a figure: no more than the finer one is shown
 * with. */
static int moved_decimals(const struct number_form *form, double before, double after)
{
    int one = decimals_of(form->scale * before, form->decimals);
    int other = decimals_of(form->scale * after, form->decimals);
    return one > other ? one : other;
}

double number_moved(const char *figure, double before, double after)
{
    return number_round(number_shown(figure, after) - number_shown(figure, before),
                        number_form(figure)->decimals);
}

void number_moved_text(char out[NUMBER_SIZE], const char *figure, double before, double after)
{
    double moved = number_moved(figure, before, after);
    int decimals = moved_decimals(number_form(figure), before, after);
    if (moved == 0.0) snprintf(out, NUMBER_SIZE, "0");
    else snprintf(out, NUMBER_SIZE, "%+.*f", decimals, moved);
}

static void number_put(char out[NUMBER_SIZE], double value, int decimals)
{
    int shown = decimals_of(value, decimals);
    if (fabs(value) >= 10000) text_number(out, NUMBER_SIZE, number_round(value, shown));
    else snprintf(out, NUMBER_SIZE, "%.*f", shown, number_round(value, shown));
}

void number_figure(char out[NUMBER_SIZE], const char *figure, double value)
{
    const struct number_form *form = number_form(figure);
    number_put(out, value * form->scale, form->decimals);
}

void number_change(char out[NUMBER_SIZE], double before, double after, int decimals)
{
    double change = number_difference(before, after, decimals);
    if (change == 0.0) snprintf(out, NUMBER_SIZE, "0");
    else snprintf(out, NUMBER_SIZE, "%+.*f", decimals, change);
}

void number_money(char out[NUMBER_SIZE], double million_dollars)
{
    double millions = number_round(million_dollars, 0);
    double billions = number_round(million_dollars / 1000, 1);
    bool whole = billions == number_round(billions, 0);
    if (fabs(millions) < 1000) snprintf(out, NUMBER_SIZE, "$%.0fm", millions);
    else snprintf(out, NUMBER_SIZE, "$%.*fbn", whole ? 0 : 1, billions);
}

void number_band(char out[NUMBER_SIZE], const struct band *band, double scale, int decimals)
{
    char value[NUMBER_SIZE];
    number_put(value, band->value * scale, decimals);
    snprintf(out, NUMBER_SIZE, "%s%.30s", band->low < band->high ? "~" : "", value);
}

void number_range(char out[NUMBER_SIZE], const struct band *band, double scale, int decimals)
{
    char low[NUMBER_SIZE], high[NUMBER_SIZE];
    out[0] = '\0';
    number_put(low, band->low * scale, decimals);
    number_put(high, band->high * scale, decimals);
    if (strcmp(low, high) != 0) snprintf(out, NUMBER_SIZE, "%.12s..%.12s", low, high);
}

void number_said(char out[NUMBER_SIZE], double value, int decimals)
{
    char size[NUMBER_SIZE];
    number_put(size, fabs(value), decimals);
    bool below = number_round(value, decimals) < 0;
    snprintf(out, NUMBER_SIZE, "%s%.20s", below ? "minus " : "", size);
}

void number_said_band(char out[NUMBER_SAID_SIZE], const struct band *band, double scale,
                      int decimals)
{
    char value[NUMBER_SIZE], low[NUMBER_SIZE], high[NUMBER_SIZE];
    number_said(value, band->value * scale, decimals);
    number_said(low, band->low * scale, decimals);
    number_said(high, band->high * scale, decimals);
    if (strcmp(low, high) == 0) snprintf(out, NUMBER_SAID_SIZE, "%s", value);
    else snprintf(out, NUMBER_SAID_SIZE, "about %s, between %s and %s", value, low, high);
}

void number_said_unit(char out[NUMBER_SAID_SIZE], const struct band *band,
                      const struct number_form *form)
{
    static const char *const units[NUMBER_UNIT_COUNT] = {[NUMBER_PERCENT] = " percent",
                                                         [NUMBER_MONTHS] = " months",
                                                         [NUMBER_MONEY] = " million dollars"};
    char low[NUMBER_SIZE], high[NUMBER_SIZE], value[NUMBER_SIZE];
    const char *unit = units[form->unit] ? units[form->unit] : "";
    number_said(value, band->value * form->scale, form->decimals);
    number_said(low, band->low * form->scale, form->decimals);
    number_said(high, band->high * form->scale, form->decimals);
    if (strcmp(low, high) == 0) snprintf(out, NUMBER_SAID_SIZE, "%s%s", value, unit);
    else snprintf(out, NUMBER_SAID_SIZE, "about %s%s, between %s and %s", value, unit, low, high);
}

void number_said_change(char out[NUMBER_SAID_SIZE], double before, double after, int decimals)
{
    double change = number_difference(before, after, decimals);
    if (change > 0) snprintf(out, NUMBER_SAID_SIZE, "up %.*f", decimals, change);
    else if (change < 0) snprintf(out, NUMBER_SAID_SIZE, "down %.*f", decimals, -change);
    else snprintf(out, NUMBER_SAID_SIZE, "unchanged");
}

void number_said_moved(char out[NUMBER_SAID_SIZE], const char *figure, double before, double after,
                       const char *quantity_unit)
{
    static const char *const many[NUMBER_UNIT_COUNT] = {
        [NUMBER_POINTS] = "",
        [NUMBER_INDEX] = "",
        [NUMBER_PERCENT] = " percentage points",
        [NUMBER_CAPITAL] = "",
        [NUMBER_QUANTITY] = "",
        [NUMBER_MONTHS] = " months",
        [NUMBER_MONEY] = " million dollars",
    };
    const struct number_form *form = number_form(figure);
    char value[NUMBER_SIZE];
    number_put(value, fabs(number_moved(figure, before, after)),
               moved_decimals(form, before, after));
    const char *unit = many[form->unit];
    if (form->unit == NUMBER_PERCENT && strcmp(value, "1") == 0) unit = " percentage point";
    if (form->unit == NUMBER_QUANTITY && quantity_unit) {
        snprintf(out, NUMBER_SAID_SIZE, "%s %s a quarter", value, quantity_unit);
    } else snprintf(out, NUMBER_SAID_SIZE, "%s%s", value, unit);
}
