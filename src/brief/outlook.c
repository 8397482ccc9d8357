/* outlook.c: what a forecast says, in the order in which it is told. */
/* SPDX-License-Identifier: MIT */
#include "brief/outlook.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/number.h"
#include "brief/words.h"

static const struct forecast_line *total_of(const struct forecast *forecast, int32_t side)
{
    char name[FIGURE_NAME_SIZE];
    snprintf(name, sizeof name, "score.%s", words_side_id(side));
    for (size_t i = 0; i < forecast->count; i++) {
        if (strcmp(forecast->lines[i].figure, name) == 0) return &forecast->lines[i];
    }
    return NULL;
}

static struct outlook_line *line_add(struct outlook *out, const struct forecast_line *values)
{
    struct outlook_line *line = &out->lines[out->count++];
    line->values = *values;
    return line;
}

/* Shown as a total is; how the two totals vary together is not known, so it has no range. */
static void lead_add(struct outlook *out, const struct forecast *forecast, enum side side)
{
    const struct forecast_line *own = total_of(forecast, (int32_t)side);
    const struct forecast_line *rival = total_of(forecast, world_rival((int32_t)side));
    if (!own || !rival) return;
    struct forecast_line lead = *own;
    lead.now = number_moved(own->figure, rival->now, own->now);
    lead.without = number_moved(own->figure, rival->without, own->without);
    lead.with = lead.low = lead.high = number_moved(own->figure, rival->with, own->with);
    if (number_moved(own->figure, lead.without, lead.with) == 0.0) return;
    snprintf(line_add(out, &lead)->label, OUTLOOK_LABEL_SIZE, "Your lead over %s",
             words_side(world_rival((int32_t)side)));
}

static bool told(const struct outlook *out, const struct forecast_line *line)
{
    for (size_t i = 0; i < out->count; i++) {
        if (strcmp(out->lines[i].values.figure, line->figure) == 0) return true;
    }
    return false;
}

static void when_find(struct outlook *out, const struct world *world)
{
    bool end = world->turn + out->turns >= world->turns;
    if (end && out->turns == 1) snprintf(out->when, sizeof out->when, "after this, the last turn");
    else
        snprintf(out->when, sizeof out->when, "in %d turn%s%s", out->turns,
                 out->turns == 1 ? "" : "s", end ? ", at the end" : "");
}

void outlook_find(struct outlook *out, const struct forecast *forecast, const struct world *world,
                  enum side side)
{
    struct text same;
    const struct forecast_line *rival = total_of(forecast, world_rival((int32_t)side));
    memset(out, 0, sizeof *out);
    out->turns = forecast->turns;
    out->answers = forecast->answers;
    when_find(out, world);
    text_init(&same, out->same, sizeof out->same);
    for (size_t i = 0; i < forecast->count; i++) {
        const struct forecast_line *line = &forecast->lines[i];
        char label[OUTLOOK_LABEL_SIZE];
        words_figure_to(label, sizeof label, world, line->figure, (int32_t)side);
        bool moves = number_moved(line->figure, line->without, line->with) != 0.0;
        if (!moves) text_format(&same, "%s%s", same.length ? ", " : "No difference: ", label);
        else if (!told(out, line)) memcpy(line_add(out, line)->label, label, sizeof label);
        if (line == rival) lead_add(out, forecast, side);
    }
    if (same.length) text_append(&same, ".");
    if (out->count == 0) {
        snprintf(out->same, sizeof out->same,
                 "No difference shows %s. What is built or learned takes longer.", out->when);
    }
}
