/* thing.c: the things of a game that facts are told of: countries, goods, industries, companies. */
/* SPDX-License-Identifier: MIT */
#include "brief/thing.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/words.h"

int32_t thing_count(const struct eyes *eyes, enum thing kind)
{
    const struct world *world = eyes_world(eyes);
    switch (kind) {
    case THING_GOOD: return world->good_count;
    case THING_COUNTRY: return world->country_count;
    case THING_INDUSTRY: return world->industry_count;
    case THING_FIRM: return world->firm_count;
    default: return 0;
    }
}

const char *thing_id(const struct eyes *eyes, enum thing kind, int32_t index)
{
    const struct world *world = eyes_world(eyes);
    switch (kind) {
    case THING_GOOD: return world->goods[index].id;
    case THING_COUNTRY: return world->countries[index].id;
    case THING_INDUSTRY: return world->industries[index].id;
    case THING_FIRM: return world->firms[index].id;
    default: return "";
    }
}

const char *thing_name(const struct eyes *eyes, enum thing kind, int32_t index)
{
    const struct world *world = eyes_world(eyes);
    switch (kind) {
    case THING_GOOD: return world->goods[index].name;
    case THING_COUNTRY: return world->countries[index].name;
    case THING_INDUSTRY: return world->industries[index].name;
    case THING_FIRM: return world->firms[index].name;
    default: return "";
    }
}

const char *thing_name_within(const struct eyes *eyes, enum thing kind, int32_t index, int columns)
{
    const char *whole = thing_name(eyes, kind, index), *brief = "";
    if (text_width(whole) <= columns) return whole;
    if (kind == THING_GOOD) brief = session_setup(eyes->session)->map.good_short[index];
    if (kind == THING_COUNTRY) brief = thing_id(eyes, kind, index);
    return brief[0] ? brief : whole;
}

enum thing thing_of(int32_t *index, const struct eyes *eyes, const char *figure)
{
    const struct world *world = eyes_world(eyes);
    enum thing kind = THING_NONE;
    for (const char *part = figure; *part && kind != THING_GOOD;) {
        int32_t length = (int32_t)strcspn(part, ".");
        int32_t good = world_good(world, part, length);
        int32_t country = world_country(world, part, length);
        if (good >= 0 || (country >= 0 && kind == THING_NONE)) {
            kind = good >= 0 ? THING_GOOD : THING_COUNTRY;
            *index = good >= 0 ? good : country;
        }
        part += length;
        if (*part == '.') part++;
    }
    return kind;
}

/* Puts the shorter for the longer, where that stands in the label. */
static void replace(char *label, const char *longer, const char *shorter)
{
    char *at = strstr(label, longer);
    size_t from = strlen(longer), to = strlen(shorter);
    if (!at || from < to) return;
    memcpy(at, shorter, to);
    memmove(at + to, at + from, strlen(at + from) + 1);
}

void thing_shorten(char *label, const struct eyes *eyes, int columns)
{
    static const char *const letters[SIDE_COUNT] = {"W", "B"};
    for (int32_t i = 0; i < thing_count(eyes, THING_COUNTRY); i++) {
        if (text_width(label) <= columns) return;
        replace(label, thing_name(eyes, THING_COUNTRY, i), thing_id(eyes, THING_COUNTRY, i));
    }
    for (int side = 0; side < SIDE_COUNT && text_width(label) > columns; side++) {
        replace(label, words_side(side), letters[side]);
    }
}

const char *thing_source(const struct eyes *eyes, enum thing kind, int32_t index)
{
    const struct map *map = &session_setup(eyes->session)->map;
    if (kind == THING_GOOD) return map->good_source[index];
    return kind == THING_COUNTRY ? map->country_source[index] : NULL;
}

enum side thing_side(const struct eyes *eyes, int32_t country)
{
    return (enum side)eyes_world(eyes)->countries[country].side;
}

int32_t thing_home(const struct eyes *eyes, enum side side)
{
    return eyes_world(eyes)->sides[side].country;
}

bool thing_made(const struct eyes *eyes, int32_t industry, int32_t country)
{
    return eyes_world(eyes)->plants[industry][country].value_added_base > 0;
}

void thing_firm(char out[THING_FIRM_SIZE], const struct eyes *eyes, int32_t index)
{
    const struct firm *firm = &eyes_world(eyes)->firms[index];
    snprintf(out, THING_FIRM_SIZE, "of %s %s %s", thing_name(eyes, THING_COUNTRY, firm->country),
             firm->user ? "uses" : "makes", thing_name(eyes, THING_GOOD, firm->good));
}
