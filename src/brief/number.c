/* number.c: figures as short texts for tables: what is shown of each family, changes, money. */
/* SPDX-License-Identifier: MIT */
#include "ui/number.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"

/* How a family of figures, named by the first word, is shown. */
struct manner {
    const char *family;
    double scale;
    int decimals;
};

static const struct manner manners[] = {
    {"score", 1, 1},    {"price", 100, 0},      {"cost", 100, 1},       {"output", 100, 1},
    {"demand", 100, 1}, {"technology", 100, 1}, {"efficiency", 100, 1}, {"escalation", 100, 0},
    {"stock", 1, 1},    {"state_stock", 1, 1},  {"trade", 1, 1},        {"capacity", 1, 1},
    {"supply", 1, 1},   {"use", 1, 1},          {"capital", 1, 0},      {"budget", 1, 0},
    {"exports", 1, 1},  {"imports", 1, 1},      {"pull", 100, 0},       {"offered", 100, 0},
};

/* All other families are shares. */
static const struct manner share = {"", 100, 0};

static const struct manner *manner_of(const char *figure)
{
    size_t length = strcspn(figure, ".");
    for (size_t i = 0; i < sizeof manners / sizeof manners[0]; i++) {
        const char *family = manners[i].family;
        if (strlen(family) == length && memcmp(family, figure, length) == 0) return &manners[i];
    }
    return &share;
}

/* Rounds first, so that a nought is never shown as "-0". */
static double rounded(double value, int decimals)
{
    double unit = decimals > 0 ? 10.0 : 1.0;
    double result = floor(value * unit + 0.5) / unit;
    return result == 0.0 ? 0.0 : result;
}

static void number_put(char out[NUMBER_SIZE], double value, int decimals)
{
    double shown = rounded(value, decimals);
    if (fabs(shown) >= 10000) text_number(out, NUMBER_SIZE, shown);
    else if (fabs(shown) >= 1000) snprintf(out, NUMBER_SIZE, "%.0f", rounded(value, 0));
    else snprintf(out, NUMBER_SIZE, "%.*f", decimals, shown);
}

double number_scale(const char *figure)
{
    return manner_of(figure)->scale;
}

int number_decimals(const char *figure)
{
    return manner_of(figure)->decimals;
}

double number_value(const char *text)
{
    double value = 0, unit = 0;
    for (const char *at = text; *at; at++) {
        if (*at == '.') unit = 1;
        if (*at < '0' || *at > '9') continue; /* the commas of large numbers */
        value = 10 * value + (*at - '0');
        unit *= 10;
    }
    if (unit > 0) value /= unit;
    return text[0] == '-' ? -value : value;
}

void number_figure(char out[NUMBER_SIZE], const char *figure, double value)
{
    const struct manner *manner = manner_of(figure);
    number_put(out, value * manner->scale, manner->decimals);
}

void number_change(char out[NUMBER_SIZE], double before, double after, int decimals)
{
    double change = rounded(after, decimals) - rounded(before, decimals);
    double shown = rounded(change, decimals);
    if (shown == 0.0) snprintf(out, NUMBER_SIZE, "0");
    else snprintf(out, NUMBER_SIZE, "%+.*f", decimals, shown);
}

void number_money(char out[NUMBER_SIZE], double million_dollars)
{
    double millions = rounded(million_dollars, 0), billions = rounded(million_dollars / 1000, 1);
    bool whole = billions == rounded(billions, 0);
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
