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

/* How a family of figures is said: what it is multiplied by, and the words after it. */
struct manner {
    const char *family; /* the first word of the figure's name */
    double scale;
    int decimals;
    const char *after;
};

/* Indices stand at 100 in the first turn, as on every price list. */
static const struct manner manners[] = {
    {"score", 1.0, 1, ""},
    {"price", 100.0, 0, ""},
    {"cost", 100.0, 1, ""},
    {"output", 100.0, 1, ""},
    {"demand", 100.0, 1, ""},
    {"technology", 100.0, 1, ""},
    {"efficiency", 100.0, 1, ""},
    {"escalation", 100.0, 0, ""},
    {"alignment", 100.0, 0, ""},
    {"stock", 1.0, 1, " months"},
    {"state_stock", 1.0, 1, " months"},
    {"trade", 1.0, 1, ""},
    {"capacity", 1.0, 1, ""},
    {"supply", 1.0, 1, ""},
    {"use", 1.0, 1, ""},
    {"capital", 1.0, 1, ""},
    {"budget", 1.0, 0, " million dollars"},
};

/* All other families are shares. */
static const struct manner share = {"", 100.0, 0, " percentage points"};

static const struct manner *manner_of(const char *figure)
{
    size_t length = strcspn(figure, ".");
    for (size_t i = 0; i < sizeof manners / sizeof manners[0]; i++) {
        const char *family = manners[i].family;
        if (strlen(family) == length && memcmp(family, figure, length) == 0) return &manners[i];
    }
    return &share;
}

static double rounded(const struct manner *manner, double value)
{
    double unit = manner->decimals > 0 ? 10.0 : 1.0;
    return floor(manner->scale * value * unit + 0.5) / unit;
}

static void value_words(char out[PLAIN_VALUE_SIZE], const struct manner *manner, double value)
{
    struct band band = {value, value, value};
    plain_seat_band(out, &band, manner->scale, manner->decimals);
}

/* "Your Prosperity falls by 1.4: 62.8 with it, 64.3 without, 70.0 now. As Beijing may answer, 57.2
 * to 62.8." */
static void line_say(const struct plain_seat *seat, const struct forecast_line *line)
{
    const struct manner *manner = manner_of(line->figure);
    char with[PLAIN_VALUE_SIZE], without[PLAIN_VALUE_SIZE], now[PLAIN_VALUE_SIZE];
    char low[PLAIN_VALUE_SIZE], high[PLAIN_VALUE_SIZE], by[PLAIN_VALUE_SIZE], range[384] = "";
    /* As the two numbers are said, so that the reader's own sum comes out. */
    double change = rounded(manner, line->with) - rounded(manner, line->without);
    enum side rival = seat->side == SIDE_WASHINGTON ? SIDE_BEIJING : SIDE_WASHINGTON;
    value_words(with, manner, line->with);
    value_words(without, manner, line->without);
    value_words(now, manner, line->now);
    value_words(low, manner, line->low);
    value_words(high, manner, line->high);
    snprintf(by, sizeof by, "%.*f", manner->decimals, fabs(change));
    if (strcmp(low, high) != 0) {
        snprintf(range, sizeof range, " As %s may answer, %s to %s.", words_side(rival), low, high);
    }
    const char *after =
        manner == &share && strcmp(by, "1") == 0 ? " percentage point" : manner->after;
    plain_io_say(seat->io, "%s %s by %s%s: %s with it, %s without, %s now.%s", line->label,
                 change > 0 ? "rises" : "falls", by, after, with, without, now, range);
}

/* Would both be said alike? Then the line is only named, and not read out. */
static bool line_same(const struct forecast_line *line)
{
    const struct manner *manner = manner_of(line->figure);
    char with[PLAIN_VALUE_SIZE], without[PLAIN_VALUE_SIZE];
    value_words(with, manner, line->with);
    value_words(without, manner, line->without);
    return strcmp(with, without) == 0;
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
