/* plain_country.c: countries in sentences: whom they follow, why, and what they depend on. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_country.h"

#include "brief/country.h"
#include "brief/measure.h"
#include "brief/words.h"
#include "ui/line/plain_facts.h"

/* "60" or, where it is an estimate, "about 60": a list of thirty bands would be noise. */
static void follows_words(char out[NUMBER_SAID_SIZE], const struct plain_seat *seat, int32_t index,
                          int side)
{
    char value[NUMBER_SIZE];
    struct facts facts;
    fact_begin(&facts, "%s", "");
    const struct fact *fact =
        fact_add_figure(&facts, &seat->eyes, "Follows", "compliance.%s.%s",
                        thing_id(&seat->eyes, THING_COUNTRY, index), words_side_id(side));
    out[0] = '\0';
    if (!fact) return;
    fact_value(value, fact, false);
    bool guessed = value[0] == '~';
    snprintf(out, NUMBER_SAID_SIZE, "%s%s", guessed ? "about " : "", value + guessed);
}

static void row_say(const struct plain_seat *seat, int32_t index)
{
    const char *name = thing_name(&seat->eyes, THING_COUNTRY, index);
    enum side owner = thing_side(&seat->eyes, index);
    char leaning[NUMBER_SAID_SIZE], washington[NUMBER_SAID_SIZE], beijing[NUMBER_SAID_SIZE];
    if (owner != SIDE_NONE) {
        plain_io_say(seat->io, "%d. %s: %s's own.", index + 1, name, words_side((int32_t)owner));
        return;
    }
    country_leaning_said(leaning, &seat->eyes, index);
    follows_words(washington, seat, index, SIDE_WASHINGTON);
    follows_words(beijing, seat, index, SIDE_BEIJING);
    plain_io_say(seat->io, "%d. %s: %s; follows Washington %s, Beijing %s.", index + 1, name,
                 leaning, washington, beijing);
}

void plain_country_list(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    plain_io_say(seat->io, "Whom each country leans to, and how many percent of each side's "
                           "controls it follows.");
    for (int32_t i = 0; i < thing_count(&seat->eyes, THING_COUNTRY); i++) row_say(seat, i);
}

void plain_country_why(const struct plain_seat *seat, int32_t index)
{
    for (int i = 0; i < SIDE_COUNT; i++) {
        struct facts facts;
        enum side first = eyes_first(&seat->eyes);
        country_pulls(&facts, &seat->eyes, index, i == 0 ? first : eyes_rival(first));
        plain_facts_say(seat, &facts);
    }
}

static void measures_say(const struct plain_seat *seat, int32_t index)
{
    const struct measure_about about = {THING_COUNTRY, index};
    struct measure measure;
    bool found = measure_before(&measure, &seat->eyes, &about, NULL);
    while (found) {
        plain_io_say(seat->io, "%s has in force: %s.%s%s", words_side((int32_t)measure.issuer),
                     measure.words, measure.when[0] ? " " : "", measure.when);
        found = measure_before(&measure, &seat->eyes, &about, &measure);
    }
}

void plain_country_show(struct plain_seat *seat, const struct plain_words *words)
{
    int index = plain_seat_country(seat, words);
    if (index < 0) return;
    enum side owner = thing_side(&seat->eyes, index);
    char leaning[NUMBER_SAID_SIZE];
    const char *name = thing_name(&seat->eyes, THING_COUNTRY, index);
    country_leaning_said(leaning, &seat->eyes, index);
    if (owner != SIDE_NONE)
        plain_io_say(seat->io, "%s, %s's own.", name, words_side((int32_t)owner));
    else
        plain_io_say(seat->io, "%s leans to %s. As a hub for re-exports: %s.", name, leaning,
                     country_hub(&seat->eyes, index));
    plain_facts_sheet(seat, THING_COUNTRY, index);
    measures_say(seat, index);
}
