/* lead.c: what a forecast makes of one side's lead over the other, which is what the result counts.
 */
/* SPDX-License-Identifier: MIT */
#include "ui/lead.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "brief/number.h"
#include "game/words.h"

static bool is_total(const struct forecast_line *line, enum side side)
{
    char name[FIGURE_NAME_SIZE];
    snprintf(name, sizeof name, "score.%s", words_side_id((int32_t)side));
    return strcmp(line->figure, name) == 0;
}

static const struct forecast_line *total_of(const struct forecast *forecast, enum side side)
{
    for (size_t i = 0; i < forecast->count; i++) {
        if (is_total(&forecast->lines[i], side)) return &forecast->lines[i];
    }
    return NULL;
}

static double difference(double own, double rival)
{
    return number_difference(rival, own, 1);
}

bool lead_after(const struct forecast_line *line, enum side side)
{
    return side != SIDE_NONE && is_total(line, (enum side)world_rival(side));
}

bool lead_find(struct forecast_line *out, const struct forecast *forecast, enum side side)
{
    if (side == SIDE_NONE) return false;
    const struct forecast_line *own = total_of(forecast, side);
    const struct forecast_line *rival = total_of(forecast, (enum side)world_rival(side));
    if (!own || !rival) return false;
    *out = *own;
    snprintf(out->label, sizeof out->label, "Your lead over %s", words_side(world_rival(side)));
    out->now = difference(own->now, rival->now);
    out->without = difference(own->without, rival->without);
    out->with = difference(own->with, rival->with);
    out->low = out->high = out->with; /* how the two vary together is not known */
    return fabs(out->with - out->without) > 0.05;
}
