/* force.c: what a side has in force, in one sentence: what is alike is told of all its goods at
 * once. */
/* SPDX-License-Identifier: MIT */
#include "brief/force.h"

#include <string.h>

#include "base/ascii.h"
#include "base/text.h"
#include "brief/words.h"

/* What a good or a firm is told with: the words before all of them, and those behind. */
struct phrase {
    const char *before, *between; /* ..., then a country's name if `between` is there */
    enum instrument_field country;
};

/* NULL where a measure is told by itself. */
static const struct phrase *phrase_of(const struct instrument *instrument)
{
    static const struct phrase licences = {"export licences for ", " to ", FIELD_TO},
                               bans = {"ban on exports of ", " to ", FIELD_TO},
                               tariffs = {"tariffs on ", " from ", FIELD_FROM},
                               listed = {"listed firms: ", NULL, FIELD_FIRM};
    const int32_t *value = instrument->value;
    if (instrument->kind == INSTRUMENT_LISTING && value[FIELD_MODE] != LISTING_REMOVE)
        return &listed;
    if (instrument->kind == INSTRUMENT_TARIFF && value[FIELD_RATE_BP] != 0) return &tariffs;
    if (instrument->kind != INSTRUMENT_EXPORT_CONTROL || value[FIELD_SUBJECT] != SUBJECT_GOOD)
        return NULL;
    if (value[FIELD_MODE] == CONTROL_OPEN) return NULL;
    return value[FIELD_MODE] == CONTROL_BAN ? &bans : &licences;
}

static bool alike(const struct instrument *one, const struct instrument *other)
{
    const struct phrase *phrase = phrase_of(one);
    if (!phrase || phrase_of(other) != phrase) return false;
    return !phrase->between || one->value[phrase->country] == other->value[phrase->country];
}

static bool told(const struct world *world, int32_t index, enum side side, enum viewer viewer)
{
    const struct instrument *instrument = &world->instruments[index];
    return instrument->issuer == (int32_t)side && view_instrument(world, viewer, instrument);
}

static const char *thing_name(const struct world *world, const struct instrument *instrument)
{
    int32_t good = instrument->value[FIELD_GOOD], firm = instrument->value[FIELD_FIRM];
    if (instrument->kind == INSTRUMENT_LISTING)
        return firm < 0 ? "a firm" : world->firms[firm].name;
    return good < 0 ? "all goods" : world->goods[good].name;
}

/* Of a country of every name, and of none: "all countries". */
static void country_add(struct text *text, const struct world *world, const struct phrase *phrase,
                        const struct instrument *instrument)
{
    int32_t country = phrase->between ? instrument->value[phrase->country] : -1;
    if (!phrase->between) return;
    text_format(text, "%s%s", phrase->between,
                country < 0 ? "all countries" : world->countries[country].name);
}

/* The measure at `index` and all later ones that are alike. */
static void group_add(struct text *text, const struct world *world, int32_t index,
                      enum viewer viewer, enum words_time time)
{
    const struct instrument *first = &world->instruments[index];
    const struct phrase *phrase = phrase_of(first);
    if (!phrase) {
        char words[256];
        words_instrument(words, sizeof words, world, first, time);
        words[0] = ascii_lower(words[0]);
        text_append(text, words);
        return;
    }
    text_format(text, "%s%s", phrase->before, thing_name(world, first));
    for (int32_t i = index + 1; i < world->instrument_count; i++) {
        if (!told(world, i, (enum side)first->issuer, viewer)) continue;
        if (!alike(first, &world->instruments[i])) continue;
        text_format(text, ", %s", thing_name(world, &world->instruments[i]));
    }
    country_add(text, world, phrase, first);
}

static bool told_before(const struct world *world, int32_t index, enum side side,
                        enum viewer viewer)
{
    for (int32_t i = 0; i < index; i++) {
        if (told(world, i, side, viewer) &&
            alike(&world->instruments[i], &world->instruments[index]))
            return true;
    }
    return false;
}

bool force_list(char out[FORCE_SIZE], const struct world *world, enum side side, enum viewer viewer,
                enum words_time time)
{
    struct text text;
    text_init(&text, out, FORCE_SIZE);
    for (int32_t i = 0; i < world->instrument_count; i++) {
        if (!told(world, i, side, viewer) || told_before(world, i, side, viewer)) continue;
        if (text.length) text_append(&text, "; ");
        group_add(&text, world, i, viewer, time);
    }
    return text.length > 0;
}
