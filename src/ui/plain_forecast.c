/* plain_forecast.c: a forecast as sentences, what matters first. */
/* SPDX-License-Identifier: MIT */
#include "ui/plain_forecast.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "game/words.h"
#include "ui/lead.h"

/* The unit of the good that a figure's name ends with: "t"; NULL where it ends with none. */
static const char *good_unit(const struct plain_seat *seat, const char *figure)
{
    const struct world *world = plain_seat_world(seat);
    const char *dot = strrchr(figure, '.');
    int32_t good = dot ? world_good(world, dot + 1, (int32_t)strlen(dot + 1)) : -1;
    return good < 0 ? NULL : world->goods[good].unit;
}

static void value_words(char out[NUMBER_SIZE], const char *figure, double value)
{
    number_said(out, number_form(figure)->scale * value, number_form(figure)->decimals);
}

/* "Your Prosperity falls by 1.4: 62.8 with it, 64.3 without, 70.0 now. As Beijing may answer, 57.2
 * to 62.8." */
static void line_say(const struct plain_seat *seat, const struct forecast_line *line)
{
    char with[NUMBER_SIZE], without[NUMBER_SIZE], now[NUMBER_SIZE];
    char low[NUMBER_SIZE], high[NUMBER_SIZE], by[NUMBER_SAID_SIZE], range[384] = "";
    double change = number_moved(line->figure, line->without, line->with);
    value_words(with, line->figure, line->with);
    value_words(without, line->figure, line->without);
    value_words(now, line->figure, line->now);
    value_words(low, line->figure, line->low);
    value_words(high, line->figure, line->high);
    number_said_moved(by, line->figure, line->without, line->with, good_unit(seat, line->figure));
    if (strcmp(low, high) != 0) {
        snprintf(range, sizeof range, " As %s may answer, %s to %s.",
                 words_side(world_rival(seat->side)), low, high);
    }
    plain_io_say(seat->io, "%s %s by %s: %s with it, %s without, %s now.%s", line->label,
                 change > 0 ? "rises" : "falls", by, with, without, now, range);
}

/* Would both be said alike? Then the line is only named, and not read out. */
static bool line_same(const struct forecast_line *line)
{
    return number_moved(line->figure, line->without, line->with) == 0.0;
}

/* A move may name a figure that stands among the first lines already. */
static bool line_twice(const struct forecast *forecast, size_t index)
{
    for (size_t i = 0; i < index; i++) {
        if (strcmp(forecast->lines[i].figure, forecast->lines[index].figure) == 0) return true;
    }
    return false;
}

bool plain_forecast_say(struct plain_seat *seat, const struct move *move,
                        const struct choice *choice)
{
    char reason[SESSION_SENTENCE_SIZE], same[PLAIN_SENTENCE_SIZE / 2];
    struct text unmoved;
    struct forecast_line lead;
    bool moved = false;
    struct forecast *forecast = memory_new(sizeof *forecast);
    bool good = forecast_run(forecast, seat->session, seat->side, move, choice, reason);
    if (!good) plain_seat_refuse(seat, "Not possible", reason);
    else plain_io_say(seat->io, "Forecast for %d turns from now.", forecast->turns);
    text_init(&unmoved, same, sizeof same);
    for (size_t i = 0; good && i < forecast->count; i++) {
        const struct forecast_line *line = &forecast->lines[i];
        if (line_twice(forecast, i)) continue;
        moved = moved || !line_same(line);
        if (!line_same(line)) line_say(seat, line);
        else text_format(&unmoved, "%s%s", unmoved.length ? ", " : "", line->label);
        if (lead_after(line, seat->side) && lead_find(&lead, forecast, seat->side)) {
            line_say(seat, &lead);
        }
    }
    bool nothing = good && forecast->count > 0 && !moved;
    if (nothing) {
        plain_io_say(seat->io,
                     "No difference shows within %d turns. What is built or learned "
                     "takes longer.",
                     forecast->turns);
    } else if (good && same[0]) {
        plain_io_say(seat->io, "No difference: %s.", same);
    }
    free(forecast);
    return good;
}
