/* plain_good.c: goods in sentences: who makes them, what they cost where, what holds them back. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_good.h"

#include <string.h>

#include "base/text.h"
#include "brief/good.h"
#include "brief/measure.h"
#include "brief/step.h"
#include "ui/line/plain_facts.h"

/* "China 98 percent", or "No maker". */
static void maker_words(char out[FACT_SAID_SIZE], const struct plain_seat *seat, int32_t good)
{
    struct facts makers;
    char share[FACT_SAID_SIZE];
    good_makers(&makers, &seat->eyes, good, 1);
    snprintf(out, FACT_SAID_SIZE, "No maker");
    if (makers.count == 0) return;
    fact_said(share, &makers.list[0]);
    snprintf(out, FACT_SAID_SIZE, "%.60s %.200s", makers.list[0].label, share);
}

void plain_good_list(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    int32_t home = eyes_home(&seat->eyes);
    plain_io_say(seat->io, "Each good: its price %s, 100 is usual; the largest maker%s.",
                 home < 0 ? "in the world" : "at home",
                 home < 0 ? "" : "; the stock at home, in months of use");
    for (int32_t i = 0; i < thing_count(&seat->eyes, THING_GOOD); i++) {
        char maker[FACT_SAID_SIZE], value[NUMBER_SIZE], stock[NUMBER_SIZE + 16] = "";
        struct facts facts;
        maker_words(maker, seat, i);
        if (home >= 0) good_stock(&facts, &seat->eyes, i, eyes_side(&seat->eyes));
        if (home >= 0 && facts.count > 0) {
            fact_value(value, &facts.list[0], false);
            snprintf(stock, sizeof stock, " %s months.", value);
        }
        plain_io_say(seat->io, "%d. %s: %.0f. %s.%s", i + 1, thing_name(&seat->eyes, THING_GOOD, i),
                     good_price(&seat->eyes, i, home), maker, stock);
    }
}

/* "100, 104, 131": a price through the game, one number a turn from the start on. */
static void history_say(const struct plain_seat *seat, int32_t good, int32_t country)
{
    char line[PLAIN_SENTENCE_SIZE / 2];
    struct text text;
    text_init(&text, line, sizeof line);
    for (int turn = 0; turn <= eyes_played(&seat->eyes); turn++) {
        struct eyes then = eyes_at(&seat->eyes, turn);
        text_format(&text, "%s%.0f", turn ? ", " : "", good_price(&then, good, country));
    }
    const char *lag = words_lag(1, step_time(seat->eyes.session));
    plain_io_say(seat->io, "Price in %s from the start, %s by %s: %s.",
                 country < 0 ? "the world" : thing_name(&seat->eyes, THING_COUNTRY, country), lag,
                 lag, line);
}

static void histories_say(const struct plain_seat *seat, int32_t good)
{
    if (eyes_played(&seat->eyes) == 0) {
        plain_io_say(seat->io, "It costs %.0f in the world; 100 is usual.",
                     good_price(&seat->eyes, good, -1));
        return;
    }
    history_say(seat, good, -1);
    for (int side = 0; side < SIDE_COUNT; side++) {
        history_say(seat, good, thing_home(&seat->eyes, (enum side)side));
    }
}

/* "Critical for: Semiconductors, Defence." */
static void users_say(const struct plain_seat *seat, int32_t good, bool critical)
{
    char line[GOOD_USERS_SIZE];
    good_users(line, &seat->eyes, good, critical);
    if (line[0]) {
        plain_io_say(seat->io, "%s: %s.", critical ? "Critical for" : "Also used for", line);
    }
}

void plain_good_show(struct plain_seat *seat, const struct plain_words *words)
{
    int index = plain_seat_good(seat, words);
    if (index < 0) return;
    plain_io_say(seat->io, "%s.", thing_name(&seat->eyes, THING_GOOD, index));
    users_say(seat, index, true);
    users_say(seat, index, false);
    plain_facts_sheet(seat, THING_GOOD, index);
    plain_io_say(seat->io, "Users like to hold a stock of %.1f months.",
                 good_cover(&seat->eyes, index));
    histories_say(seat, index);
    plain_io_say(seat->io, "New capacity takes about %d %s.", good_lead(&seat->eyes, index),
                 words_lag(2, step_time(seat->eyes.session)));
    if (plain_good_measures(seat, index) == 0) {
        plain_io_say(seat->io, "No measure on it is in force that you know of.");
    }
    plain_io_say(seat->io, "Type flows %s for who sells it to whom.",
                 thing_id(&seat->eyes, THING_GOOD, index));
}

/* NULL where there is none. */
static const struct fact *price_find(struct facts *out, const struct plain_seat *seat, int32_t good,
                                     int32_t country)
{
    good_price_fact(out, &seat->eyes, good, country);
    return out->count > 0 ? &out->list[0] : NULL;
}

void plain_good_price(const struct plain_seat *seat, int32_t good)
{
    int32_t home = eyes_home(&seat->eyes);
    char said[FACT_SAID_SIZE], all[NUMBER_SIZE + 16] = "", value[NUMBER_SIZE];
    struct facts own, world;
    const struct fact *fact = price_find(&own, seat, good, home);
    if (!fact) return;
    fact_said(said, fact);
    const struct fact *abroad = home < 0 ? NULL : price_find(&world, seat, good, -1);
    if (abroad) {
        fact_value(value, abroad, false);
        snprintf(all, sizeof all, "; world %s", value);
    }
    plain_io_say(seat->io, "%s: %s%s.", fact->label, said, all);
}

/* Does it stand at its usual price, at home and in the world, and did it before? */
static bool stands(const struct plain_seat *seat, int32_t good)
{
    struct facts facts;
    int32_t home = eyes_home(&seat->eyes);
    for (int round = 0; round < (home < 0 ? 1 : 2); round++) {
        const struct fact *fact = price_find(&facts, seat, good, round == 0 ? -1 : home);
        char value[NUMBER_SIZE];
        if (!fact) continue;
        fact_value(value, fact, false);
        if (fact_moved(fact) != 0.0 || strcmp(value, "100") != 0) return false;
    }
    return true;
}

void plain_good_prices(struct plain_seat *seat, const struct plain_words *words)
{
    if (words->count > 1) {
        int index = plain_seat_good(seat, words);
        if (index >= 0) histories_say(seat, index);
        return;
    }
    int32_t still = 0;
    plain_io_say(seat->io, "Prices%s; 100 is usual.",
                 eyes_home(&seat->eyes) < 0 ? " in the world" : " at home, then in the world");
    for (int32_t i = 0; i < thing_count(&seat->eyes, THING_GOOD); i++) {
        if (stands(seat, i)) still++;
        else plain_good_price(seat, i);
    }
    if (still > 0) plain_io_say(seat->io, "%d more stand where they were.", still);
}

size_t plain_good_measures(const struct plain_seat *seat, int32_t good)
{
    const struct measure_about about = {good < 0 ? THING_NONE : THING_GOOD, good};
    struct measure measure;
    char firms[MEASURE_FIRMS_SIZE];
    size_t count = 0;
    for (bool found = measure_next(&measure, &seat->eyes, &about, NULL); found;
         found = measure_next(&measure, &seat->eyes, &about, &measure)) {
        plain_io_say(seat->io, "%zu. %s: %s.%s%s", measure.number,
                     words_side((int32_t)measure.issuer), measure.words, measure.when[0] ? " " : "",
                     measure.when);
        count++;
    }
    for (int side = 0; good < 0 && side < SIDE_COUNT; side++) {
        size_t listed = measure_listed(firms, &seat->eyes, (enum side)side);
        if (listed) plain_io_say(seat->io, "%s's entity list: %s.", words_side(side), firms);
        count += listed;
    }
    return count;
}

void plain_good_instruments(struct plain_seat *seat, const struct plain_words *words)
{
    int good = words->count > 1 ? plain_seat_good(seat, words) : -1;
    if (words->count > 1 && good < 0) return;
    size_t count = plain_good_measures(seat, good);
    if (count == 0) plain_io_say(seat->io, "No measure is in force that you know of.");
    else
        plain_io_say(seat->io, "%zu measures%s.", count,
                     eyes_see_all(&seat->eyes)
                         ? ""
                         : "; the rival's undeclared ones are not told. sources measure and "
                           "a number tells where one comes from");
}
