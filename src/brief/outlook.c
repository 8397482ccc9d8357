/* outlook.c: what a forecast says, in the order in which it is told. */
/* SPDX-License-Identifier: MIT */
#include "brief/outlook.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/number.h"
#include "brief/words.h"

static struct outlook_line *line_add(struct outlook *out, const struct forecast_line *values)
{
    struct outlook_line *line = &out->lines[out->count++];
    line->values = *values;
    return line;
}

/* What counts comes first: the own result, then the rival's, where they move. */
static void results_add(struct outlook *out, const struct forecast *forecast, enum side side)
{
    for (int i = 0; i < SIDE_COUNT; i++) {
        int32_t whose = i == 0 ? (int32_t)side : world_rival((int32_t)side);
        const struct forecast_line *line = &forecast->results[whose];
        char *label;
        if (line->figure[0] == '\0') continue;
        if (number_moved(line->figure, line->without, line->with) == 0.0) continue;
        label = line_add(out, line)->label;
        if (i == 0) snprintf(label, OUTLOOK_LABEL_SIZE, "Your result");
        else snprintf(label, OUTLOOK_LABEL_SIZE, "%s's result", words_side(whose));
    }
}

/* A figure that two of a move's patterns name is told once; results have a total's name. */
static bool told(const struct outlook *out, size_t first, const struct forecast_line *line)
{
    for (size_t i = first; i < out->count; i++) {
        if (strcmp(out->lines[i].values.figure, line->figure) == 0) return true;
    }
    return false;
}

static void when_find(struct outlook *out, const struct world *world, enum words_time time)
{
    bool end = world->turn + out->turns >= world->turns;
    if (end && out->turns == 1 && time == WORDS_TURN)
        snprintf(out->when, sizeof out->when, "after this, the last turn");
    else
        snprintf(out->when, sizeof out->when, "in %d %s%s", out->turns, words_lag(out->turns, time),
                 end ? ", at the end" : "");
}

/* Instead of naming each figure that does not move: when something will. */
static void begins_say(struct outlook *out, const struct forecast *forecast,
                       const struct world *world, enum words_time time)
{
    char when[WORDS_DATE_SIZE];
    words_when(when, sizeof when, world, forecast->begins, time);
    if (forecast->begins == 0)
        snprintf(out->same, sizeof out->same, "No difference shows %s, nor in the years after.",
                 out->when);
    else if (forecast->begins <= world->turns)
        snprintf(out->same, sizeof out->same, "Nothing of it shows before %s.", when);
    else
        snprintf(out->same, sizeof out->same,
                 "Nothing of it shows in this game of %d %s: it would in %s.", world->turns,
                 words_lag(world->turns, time), when);
}

void outlook_find(struct outlook *out, const struct forecast *forecast, const struct world *world,
                  enum side side, enum words_time time)
{
    struct text same;
    memset(out, 0, sizeof *out);
    out->turns = forecast->turns;
    out->answers = forecast->answers;
    when_find(out, world, time);
    text_init(&same, out->same, sizeof out->same);
    results_add(out, forecast, side);
    size_t first = out->count;
    for (size_t i = 0; i < forecast->count; i++) {
        const struct forecast_line *line = &forecast->lines[i];
        char label[OUTLOOK_LABEL_SIZE];
        words_figure_to(label, sizeof label, world, line->figure, (int32_t)side);
        bool moves = number_moved(line->figure, line->without, line->with) != 0.0;
        if (!moves) text_format(&same, "%s%s", same.length ? ", " : "No difference: ", label);
        else if (!told(out, first, line)) memcpy(line_add(out, line)->label, label, sizeof label);
    }
    if (same.length) text_append(&same, ".");
    if (out->count == first) begins_say(out, forecast, world, time);
}
