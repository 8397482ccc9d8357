/* plain_forecast.c: a forecast as sentences, what matters first. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_forecast.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/good.h"
#include "brief/outlook.h"
#include "brief/step.h"

/* The unit of the good that a figure is about: "t"; NULL where it is about none. */
static const char *unit_of(const struct plain_seat *seat, const char *figure)
{
    int32_t good;
    return thing_of(&good, &seat->eyes, figure) == THING_GOOD ? good_unit(&seat->eyes, good) : NULL;
}

static void value_words(char out[NUMBER_SIZE], const char *figure, double value)
{
    number_said(out, number_form(figure)->scale * value, number_form(figure)->decimals);
}

/* "Your Prosperity falls by 1.4: 62.8 with it, 64.3 without, 70.0 now. As Beijing may answer, 57.2
 * to 62.8." */
static void line_say(const struct plain_seat *seat, const struct outlook_line *line)
{
    const struct forecast_line *values = &line->values;
    char with[NUMBER_SIZE], without[NUMBER_SIZE], now[NUMBER_SIZE];
    char low[NUMBER_SIZE], high[NUMBER_SIZE], by[NUMBER_SAID_SIZE], range[384] = "";
    value_words(with, values->figure, values->with);
    value_words(without, values->figure, values->without);
    value_words(now, values->figure, values->now);
    value_words(low, values->figure, values->low);
    value_words(high, values->figure, values->high);
    number_said_moved(by, values->figure, values->without, values->with,
                      unit_of(seat, values->figure));
    if (strcmp(low, high) != 0) {
        snprintf(range, sizeof range, " As %s may answer, %s to %s.",
                 words_side((int32_t)eyes_rival(eyes_side(&seat->eyes))), low, high);
    }
    plain_io_say(seat->io, "%s %s by %s: %s with it, %s without, %s now.%s", line->label,
                 values->with > values->without ? "rises" : "falls", by, with, without, now, range);
}

bool plain_forecast_say(struct plain_seat *seat, const struct move *move,
                        const struct choice *choice)
{
    char reason[SESSION_SENTENCE_SIZE];
    struct forecast *forecast = memory_new(sizeof *forecast);
    struct outlook *outlook = memory_new(sizeof *outlook);
    bool good =
        forecast_run(forecast, seat->eyes.session, eyes_side(&seat->eyes), move, choice, reason);
    if (!good) plain_seat_refuse(seat, "Not possible", reason);
    else {
        outlook_find(outlook, forecast, eyes_world(&seat->eyes), eyes_side(&seat->eyes),
                     step_time(seat->eyes.session));
        plain_io_say(seat->io, "Forecast: how it stands %s.", outlook->when);
        for (size_t i = 0; i < outlook->count; i++) line_say(seat, &outlook->lines[i]);
        if (outlook->same[0]) plain_io_say(seat->io, "%s", outlook->same);
    }
    free(forecast);
    free(outlook);
    return good;
}

void plain_forecast_sets(const struct plain_seat *seat, const struct orders *orders)
{
    for (int32_t i = 0; i < orders->count; i++) {
        char words[256];
        words_instrument(words, sizeof words, eyes_world(&seat->eyes), &orders->items[i],
                         step_time(seat->eyes.session));
        plain_io_say(seat->io, "Sets: %s.", words);
    }
}
