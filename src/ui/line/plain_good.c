/* plain_good.c: goods in sentences: who makes them, what they cost where, how they flow. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_good.h"

#include <math.h>
#include <string.h>

#include "base/text.h"
#include "brief/words.h"

enum { MAKERS = 4 };

/* A price index of a good in a country, or in the world if country is -1; 100 is usual. */
static double price_of(const struct plain_seat *seat, const struct world *world, int32_t good,
                       int32_t country)
{
    const char *id = world->goods[good].id;
    if (country < 0) return 100 * eyes_value(&seat->eyes, world, 1, "price.%s", id);
    return 100 * eyes_value(&seat->eyes, world, 1, "price.%s.%s", id, world->countries[country].id);
}

static const struct world *world_before(const struct plain_seat *seat)
{
    int turn = eyes_world(&seat->eyes)->turn;
    return session_world_at(seat->eyes.session, turn > 0 ? turn - 1 : 0);
}

/* The greatest maker of a good and its share of world output, or -1. */
static int32_t maker_rank(const struct plain_seat *seat, int32_t good, bool *said, double *share)
{
    const struct world *world = eyes_world(&seat->eyes);
    int32_t best = -1;
    *share = 0.005;
    for (int32_t i = 0; i < world->country_count; i++) {
        double part = eyes_value(&seat->eyes, world, 0, "share.%s.%s", world->countries[i].id,
                                 world->goods[good].id);
        if (said[i] || part <= *share) continue;
        best = i;
        *share = part;
    }
    if (best >= 0) said[best] = true;
    return best;
}

static void makers_words(char *out, size_t size, const struct plain_seat *seat, int32_t good,
                         int count)
{
    bool said[COUNTRY_MAX] = {false};
    struct text text;
    text_init(&text, out, size);
    for (int i = 0; i < count; i++) {
        double share;
        int32_t maker = maker_rank(seat, good, said, &share);
        if (maker < 0) break;
        text_format(&text, "%s%s %.0f percent", i ? ", " : "",
                    eyes_world(&seat->eyes)->countries[maker].name, 100 * share);
    }
}

void plain_good_list(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    const struct world *world = eyes_world(&seat->eyes);
    int32_t home = eyes_home(&seat->eyes);
    plain_io_say(seat->io, "Each good: its price %s, 100 is usual; the largest maker%s.",
                 home < 0 ? "in the world" : "at home",
                 home < 0 ? "" : "; the stock at home, in months of use");
    for (int32_t i = 0; i < world->good_count; i++) {
        char maker[NAME_SIZE + 32], stock[NUMBER_SAID_SIZE] = "";
        struct band band;
        makers_words(maker, sizeof maker, seat, i, 1);
        bool held = home >= 0 && eyes_band(&band, &seat->eyes, world, "stock.%s.%s",
                                           world->countries[home].id, world->goods[i].id);
        if (held) snprintf(stock, sizeof stock, " %.1f months.", band.value);
        plain_io_say(seat->io, "%d. %s: %.0f. %s.%s", i + 1, world->goods[i].name,
                     price_of(seat, world, i, home), maker[0] ? maker : "No maker", stock);
    }
}

/* "100, 104, 131": a price through the game, one number a turn from the start on. */
static void history_say(const struct plain_seat *seat, int32_t good, int32_t country,
                        const char *where)
{
    char line[PLAIN_SENTENCE_SIZE / 2];
    struct text text;
    text_init(&text, line, sizeof line);
    for (int turn = 0; turn <= eyes_world(&seat->eyes)->turn; turn++) {
        const struct world *world = session_world_at(seat->eyes.session, turn);
        text_format(&text, "%s%.0f", turn ? ", " : "", price_of(seat, world, good, country));
    }
    plain_io_say(seat->io, "Price %s from the start, turn by turn: %s.", where, line);
}

static void histories_say(const struct plain_seat *seat, int32_t good)
{
    const struct world *world = eyes_world(&seat->eyes);
    if (world->turn == 0) {
        double price = eyes_value(&seat->eyes, world, 1, "price.%s", world->goods[good].id);
        plain_io_say(seat->io, "It costs %.0f in the world; 100 is usual.", 100 * price);
        return;
    }
    history_say(seat, good, -1, "in the world");
    for (int side = 0; side < SIDE_COUNT; side++) {
        char where[NAME_SIZE + 8];
        int32_t country = world->sides[side].country;
        snprintf(where, sizeof where, "in %s", world->countries[country].name);
        history_say(seat, good, country, where);
    }
}

static void stock_say(const struct plain_seat *seat, int32_t good, int32_t country)
{
    const struct world *world = eyes_world(&seat->eyes);
    const char *id = world->countries[country].id, *name = world->goods[good].id;
    struct band all, state;
    char value[NUMBER_SAID_SIZE], kept[NUMBER_SAID_SIZE];
    if (!eyes_band(&all, &seat->eyes, world, "stock.%s.%s", id, name) ||
        !eyes_band(&state, &seat->eyes, world, "state_stock.%s.%s", id, name)) {
        return;
    }
    number_said_band(value, &all, 1, 1);
    number_said_band(kept, &state, 1, 1);
    plain_io_say(seat->io,
                 "Stock in %s, in months of use: %s. Of these the government holds %s. "
                 "Usual is %.1f.",
                 world->countries[country].name, value, kept, world->goods[good].user_cover);
    double lack = eyes_value(&seat->eyes, world, 0, "shortage.%s.%s", id, name);
    if (lack >= 0.005)
        plain_io_say(seat->io, "%s is short of %.0f percent of what it needs.",
                     world->countries[country].name, 100 * lack);
}

/* "Critical for: Semiconductors, Defence." */
static void users_of_class_say(const struct plain_seat *seat, int32_t good, bool critical)
{
    const struct world *world = eyes_world(&seat->eyes);
    char line[PLAIN_SENTENCE_SIZE / 2] = "";
    struct text text;
    text_init(&text, line, sizeof line);
    for (int32_t i = 0; i < world->recipe_count; i++) {
        const struct recipe *recipe = &world->recipes[i];
        if (recipe->input != good || (recipe->input_class == INPUT_CRITICAL) != critical) continue;
        text_format(&text, "%s%s", line[0] ? ", " : "",
                    recipe->industry >= 0 ? world->industries[recipe->industry].name
                                          : world->goods[recipe->good].name);
    }
    if (line[0]) {
        plain_io_say(seat->io, "%s: %s.", critical ? "Critical for" : "Also used for", line);
    }
}

static void projects_say(const struct plain_seat *seat, int32_t good)
{
    const struct world *world = eyes_world(&seat->eyes);
    static const char *const states[PROJECT_STATE_COUNT] = {"planned", "being built", "running",
                                                            "stalled", "given up"};
    for (int32_t i = 0; i < world->project_count; i++) {
        const struct project *project = &world->projects[i];
        int32_t owner = world->countries[project->country].side;
        bool own =
            seat->eyes.side == SIDE_NONE || owner == SIDE_NONE || owner == (int32_t)seat->eyes.side;
        struct band built;
        char share[NUMBER_SAID_SIZE];
        if (project->good != good || project->state == PROJECT_RUNNING) continue;
        if (!eyes_band(&built, &seat->eyes, world, "project.%s", project->id)) continue;
        number_said_band(share, &built, 100, 0);
        /* How a rival's site stands is its secret; that it exists is not. */
        plain_io_say(seat->io, "Project: %s in %s, %s%s%s percent built.", project->name,
                     world->countries[project->country].name, own ? states[project->state] : "",
                     own ? ", " : "", share);
    }
}

void plain_good_show(struct plain_seat *seat, const struct plain_words *words)
{
    int index = plain_seat_good(seat, words);
    if (index < 0) return;
    const struct world *world = eyes_world(&seat->eyes);
    const struct good *good = &world->goods[index];
    char makers[PLAIN_SENTENCE_SIZE / 4];
    makers_words(makers, sizeof makers, seat, index, MAKERS);
    plain_io_say(seat->io, "%s. Made by: %s.", good->name, makers[0] ? makers : "nobody");
    users_of_class_say(seat, index, true);
    users_of_class_say(seat, index, false);
    histories_say(seat, index);
    for (int side = 0; side < SIDE_COUNT; side++) {
        stock_say(seat, index, world->sides[side].country);
    }
    plain_io_say(seat->io, "New capacity takes about %d turns.", good->lead_turns);
    projects_say(seat, index);
    if (plain_good_measures(seat, index) == 0) {
        plain_io_say(seat->io, "No measure on it is in force that you know of.");
    }
    plain_io_say(seat->io, "Type flows %s for who sells it to whom.", good->id);
}

void plain_good_price(const struct plain_seat *seat, int32_t good)
{
    const struct world *world = eyes_world(&seat->eyes), *before = world_before(seat);
    int32_t home = eyes_home(&seat->eyes);
    double now = price_of(seat, world, good, home), then = price_of(seat, before, good, home);
    char change[NUMBER_SAID_SIZE], all[NUMBER_SAID_SIZE] = "";
    number_said_change(change, then, now, 0);
    bool moved = strcmp(change, "unchanged") != 0;
    if (home >= 0) snprintf(all, sizeof all, "; world %.0f", price_of(seat, world, good, -1));
    plain_io_say(seat->io, "%s: %.0f%s%s%s.", world->goods[good].name, now, moved ? ", " : "",
                 moved ? change : "", all);
}

void plain_good_prices(struct plain_seat *seat, const struct plain_words *words)
{
    if (words->count > 1) {
        int index = plain_seat_good(seat, words);
        if (index >= 0) histories_say(seat, index);
        return;
    }
    const struct world *world = eyes_world(&seat->eyes), *before = world_before(seat);
    int32_t home = eyes_home(&seat->eyes);
    int32_t still = 0;
    plain_io_say(seat->io, "Prices%s; 100 is usual.",
                 home < 0 ? " in the world" : " at home, then in the world");
    for (int32_t i = 0; i < world->good_count; i++) {
        double now = price_of(seat, world, i, home), all = price_of(seat, world, i, -1);
        double then = price_of(seat, before, i, home);
        bool stands = fabs(now - 100) < 0.5 && fabs(all - 100) < 0.5 && fabs(now - then) < 0.5;
        if (stands) still++;
        else plain_good_price(seat, i);
    }
    if (still > 0) plain_io_say(seat->io, "%d more stand where they were.", still);
}

/* "Washington's entity list: SMIC, YMTC." One line for what would be a dozen. */
static size_t list_of_firms_say(const struct plain_seat *seat, enum side side)
{
    const struct world *world = eyes_world(&seat->eyes);
    char line[PLAIN_SENTENCE_SIZE / 2] = "";
    struct text text;
    size_t count = 0;
    text_init(&text, line, sizeof line);
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *instrument = &world->instruments[i];
        if (instrument->kind != INSTRUMENT_LISTING || instrument->issuer != (int32_t)side) continue;
        if (!view_instrument(world, seat->eyes.side, instrument)) continue;
        bool wide = instrument->value[FIELD_MODE] == LISTING_AFFILIATES;
        text_format(&text, "%s%s%s", count ? ", " : "",
                    world->firms[instrument->value[FIELD_FIRM]].name,
                    wide ? " with affiliates" : "");
        count++;
    }
    if (count) plain_io_say(seat->io, "%s's entity list: %s.", words_side(side), line);
    return count;
}

static void measure_say(const struct plain_seat *seat, const struct instrument *instrument,
                        size_t number)
{
    const struct world *world = eyes_world(&seat->eyes);
    char words[256], when[96] = "";
    words_instrument(words, sizeof words, world, instrument);
    /* The world counts turns from 0, people from 1. */
    if (instrument->suspended) {
        snprintf(when, sizeof when, " Suspended by a truce.");
    } else if (instrument->effective_turn >= world->turn) {
        snprintf(when, sizeof when, " From turn %d on.", instrument->effective_turn + 1);
    } else if (instrument->expiry_turn > 0) {
        snprintf(when, sizeof when, " Until the end of turn %d.", instrument->expiry_turn);
    }
    plain_io_say(seat->io, "%zu. %s: %s.%s", number, words_side(instrument->issuer), words, when);
}

/* The measures that a seat may know of, but for the entity lists, are numbered from 1. */
static bool numbered(const struct plain_seat *seat, const struct instrument *instrument)
{
    return instrument->kind != INSTRUMENT_LISTING &&
           view_instrument(eyes_world(&seat->eyes), seat->eyes.side, instrument);
}

const struct instrument *plain_good_measure(const struct plain_seat *seat, size_t number)
{
    const struct world *world = eyes_world(&seat->eyes);
    size_t count = 0;
    for (int32_t i = 0; i < world->instrument_count; i++) {
        if (numbered(seat, &world->instruments[i]) && ++count == number)
            return &world->instruments[i];
    }
    return NULL;
}

size_t plain_good_measures(const struct plain_seat *seat, int32_t good)
{
    const struct instrument *instrument;
    size_t count = 0;
    for (size_t number = 1; (instrument = plain_good_measure(seat, number)) != NULL; number++) {
        if (good >= 0 && instrument->value[FIELD_GOOD] != good) continue;
        measure_say(seat, instrument, number);
        count++;
    }
    for (int side = 0; good < 0 && side < SIDE_COUNT; side++) {
        count += list_of_firms_say(seat, (enum side)side);
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
                     seat->eyes.side == SIDE_NONE
                         ? ""
                         : "; the rival's undeclared ones are not told. sources measure and "
                           "a number tells where one comes from");
}
