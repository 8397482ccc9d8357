/* plain_country.c: countries in sentences: whom they follow, why, and what they depend on. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_country.h"

#include <math.h>
#include <string.h>

#include "base/text.h"
#include "brief/words.h"
#include "engine/names.h"

enum { MOST = 5 };

/* "60" or, where it is an estimate, "about 60": a list of thirty bands would be noise. */
static void follows_words(char out[NUMBER_SAID_SIZE], const struct plain_seat *seat,
                          const struct country *country, enum side side)
{
    struct band band;
    out[0] = '\0';
    if (!eyes_band(&band, &seat->eyes, eyes_world(&seat->eyes), "compliance.%s.%s", country->id,
                   words_side_id(side))) {
        return;
    }
    snprintf(out, NUMBER_SAID_SIZE, "%s%.0f", band.low < band.high ? "about " : "",
             100 * band.value);
}

static void row_say(const struct plain_seat *seat, int32_t index)
{
    const struct country *country = &eyes_world(&seat->eyes)->countries[index];
    char leaning[8], washington[NUMBER_SAID_SIZE], beijing[NUMBER_SAID_SIZE];
    if (country->side != SIDE_NONE) {
        plain_io_say(seat->io, "%d. %s: %s's own.", index + 1, country->name,
                     words_side(country->side));
        return;
    }
    words_leaning(leaning, country->alignment); /* "W2", which plain_speech.c puts in words */
    follows_words(washington, seat, country, SIDE_WASHINGTON);
    follows_words(beijing, seat, country, SIDE_BEIJING);
    plain_io_say(seat->io, "%d. %s: %s; follows Washington %s, Beijing %s.", index + 1,
                 country->name, leaning, washington, beijing);
}

void plain_country_list(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    const struct world *world = eyes_world(&seat->eyes);
    plain_io_say(seat->io, "Whom each country leans to, and how many percent of each side's "
                           "controls it follows.");
    for (int32_t i = 0; i < world->country_count; i++) row_say(seat, i);
}

/* The terms of one decision, largest first; what rounds to nought is left out. They add up. */
static void pulls_say(const struct plain_seat *seat, const struct country *country, enum side side)
{
    double value[PULL_COUNT], sum = 0;
    bool said[PULL_COUNT] = {false};
    char line[PLAIN_SENTENCE_SIZE / 2] = "";
    struct text text;
    text_init(&text, line, sizeof line);
    for (int i = 0; i < PULL_COUNT; i++) {
        value[i] = 100 * eyes_value(&seat->eyes, eyes_world(&seat->eyes), 0, "pull.%s.%s.%s",
                                    country->id, words_side_id(side), names_pulls[i]);
        sum += value[i];
    }
    for (int round = 0; round < PULL_COUNT; round++) {
        int best = -1;
        for (int i = 0; i < PULL_COUNT; i++) {
            bool larger = best < 0 || fabs(value[i]) > fabs(value[best]);
            if (!said[i] && larger) best = i;
        }
        said[best] = true;
        if (fabs(value[best]) < 0.5) break;
        text_format(&text, "%s%s %s %.0f", round ? ", " : "", words_pull((enum pull)best),
                    value[best] > 0 ? "plus" : "minus", fabs(value[best]));
    }
    if (line[0] == '\0') return;
    bool sure = seat->eyes.side == SIDE_NONE || seat->eyes.side == side;
    plain_io_say(seat->io, "What moves it there%s: %s. Sum %s %.0f.",
                 sure ? "" : ", as far as you know", line, sum < 0 ? "minus" : "plus", fabs(sum));
}

static void target_say(const struct plain_seat *seat, const struct country *country, enum side side)
{
    struct band now, target;
    const struct world *world = eyes_world(&seat->eyes);
    const char *id = words_side_id(side);
    bool found = eyes_band(&now, &seat->eyes, world, "compliance.%s.%s", country->id, id) &&
                 eyes_band(&target, &seat->eyes, world, "compliance_target.%s.%s", country->id, id);
    char value[NUMBER_SAID_SIZE], aim[NUMBER_SAID_SIZE];
    if (!found) return;
    number_said_band(value, &now, 100, 0);
    number_said_band(aim, &target, 100, 0);
    plain_io_say(seat->io, "It follows %s's controls to %s percent, heading for %s.",
                 words_side(side), value, aim);
}

void plain_country_why(const struct plain_seat *seat, int32_t index)
{
    const struct country *country = &eyes_world(&seat->eyes)->countries[index];
    for (int side = 0; country->side == SIDE_NONE && side < SIDE_COUNT; side++) {
        target_say(seat, country, (enum side)side);
        pulls_say(seat, country, (enum side)side);
    }
}

/* A list of goods by a figure of each, the greatest first: what it makes, what it depends on. */
static void goods_by(const struct plain_seat *seat, const char *before, const char *pattern,
                     const char *first, const char *second, double least)
{
    const struct world *world = eyes_world(&seat->eyes);
    bool said[GOOD_MAX] = {false};
    char line[PLAIN_SENTENCE_SIZE / 2] = "";
    struct text text;
    text_init(&text, line, sizeof line);
    for (int round = 0; round < MOST; round++) {
        int32_t best = -1;
        double most = least;
        for (int32_t i = 0; i < world->good_count; i++) {
            double value =
                second
                    ? eyes_value(&seat->eyes, world, 0, pattern, first, second, world->goods[i].id)
                    : eyes_value(&seat->eyes, world, 0, pattern, first, world->goods[i].id);
            if (said[i] || value <= most) continue;
            best = i;
            most = value;
        }
        if (best < 0) break;
        said[best] = true;
        text_format(&text, "%s%s %.0f percent", round ? ", " : "", world->goods[best].name,
                    100 * most);
    }
    if (line[0]) plain_io_say(seat->io, "%s: %s.", before, line);
}

static void dependence_say(const struct plain_seat *seat, int32_t index)
{
    const struct world *world = eyes_world(&seat->eyes);
    const char *id = world->countries[index].id;
    goods_by(seat, "Its part of world output", "share.%s.%s", id, NULL, 0.02);
    for (int side = 0; side < SIDE_COUNT; side++) {
        int32_t power = world->sides[side].country;
        char before[NAME_SIZE + 32];
        if (power == index) continue;
        snprintf(before, sizeof before, "It buys from %s", world->countries[power].name);
        goods_by(seat, before, "reliance.%s.%s.%s", id, world->countries[power].id, 0.1);
    }
}

static void measures_say(const struct plain_seat *seat, int32_t index)
{
    const struct world *world = eyes_world(&seat->eyes);
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *instrument = &world->instruments[i];
        const int32_t *value = instrument->value;
        bool about =
            value[FIELD_COUNTRY] == index || value[FIELD_TO] == index || value[FIELD_FROM] == index;
        char words[256];
        if (!about || !view_instrument(world, seat->eyes.side, instrument)) continue;
        words_instrument(words, sizeof words, world, instrument);
        plain_io_say(seat->io, "%s has in force: %s.", words_side(instrument->issuer), words);
    }
}

/* The industries that are off their normal by a hundredth or more. */
static void output_say(const struct plain_seat *seat, int32_t index)
{
    const struct world *world = eyes_world(&seat->eyes);
    const char *id = world->countries[index].id;
    plain_io_say(seat->io, "Its industries make %.1f percent of what they made at the start.",
                 100 * eyes_value(&seat->eyes, world, 1, "output.%s", id));
    for (int32_t i = 0; i < world->industry_count; i++) {
        double output =
            eyes_value(&seat->eyes, world, 1, "output.%s.%s", id, world->industries[i].id);
        if (world->plants[i][index].value_added_base <= 0 || fabs(output - 1) < 0.01) continue;
        plain_io_say(seat->io, "%s: %.1f percent.", world->industries[i].name, 100 * output);
    }
}

void plain_country_show(struct plain_seat *seat, const struct plain_words *words)
{
    int index = plain_seat_country(seat, words);
    if (index < 0) return;
    const struct country *country = &eyes_world(&seat->eyes)->countries[index];
    char leaning[NUMBER_SAID_SIZE];
    plain_seat_leaning(leaning, country->alignment);
    if (country->side != SIDE_NONE) {
        plain_io_say(seat->io, "%s, %s's own.", country->name, words_side(country->side));
    } else {
        plain_io_say(seat->io,
                     "%s %s. Its goods exports are %.1f percent of its economy to the "
                     "United States and %.1f percent to China.",
                     country->name, leaning, 100 * country->exports_to[SIDE_WASHINGTON],
                     100 * country->exports_to[SIDE_BEIJING]);
    }
    output_say(seat, index);
    plain_country_why(seat, index);
    dependence_say(seat, index);
    measures_say(seat, index);
}
