/* vocabulary.c: the words by which scripts name what the engine counts. */
/* SPDX-License-Identifier: MIT */
#include "script/vocabulary.h"

#include <string.h>

#include "base/text.h"

const char *vocabulary_side(int32_t side)
{
    static const char *const names[SIDE_COUNT] = {"washington", "beijing"};
    return side >= 0 && side < SIDE_COUNT ? names[side] : NULL;
}

const char *vocabulary_tier(int32_t tier)
{
    static const char *const names[TIER_COUNT] = {
        [TIER_RAW] = "raw",   [TIER_REFINED] = "refined", [TIER_PART] = "part",
        [TIER_TOOL] = "tool", [TIER_CHIP] = "chip",       [TIER_FINAL] = "final",
        [TIER_FARM] = "farm", [TIER_GENERAL] = "general"};
    return tier >= 0 && tier < TIER_COUNT ? names[tier] : NULL;
}

const char *vocabulary_family(int32_t family)
{
    static const char *const names[FAMILY_COUNT] = {[FAMILY_ROCK] = "rock",
                                                    [FAMILY_CHIP] = "chip",
                                                    [FAMILY_BATTERY] = "battery",
                                                    [FAMILY_FARM] = "farm",
                                                    [FAMILY_GENERAL] = "general"};
    return family >= 0 && family < FAMILY_COUNT ? names[family] : NULL;
}

const char *vocabulary_score(int32_t score)
{
    static const char *const names[SCORE_COUNT] = {[SCORE_SECURITY] = "security",
                                                   [SCORE_TECHNOLOGY] = "technology",
                                                   [SCORE_PROSPERITY] = "prosperity",
                                                   [SCORE_COALITION] = "coalition",
                                                   [SCORE_STABILITY] = "stability"};
    return score >= 0 && score < SCORE_COUNT ? names[score] : NULL;
}

enum side vocabulary_side_named(const char *word)
{
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        if (strcmp(vocabulary_side(side), word) == 0) return (enum side)side;
    }
    return SIDE_NONE;
}

int32_t vocabulary_count(const struct world *world, enum field_type type)
{
    switch (type) {
    case FIELD_TYPE_COUNTRY: return world->country_count;
    case FIELD_TYPE_GOOD: return world->good_count;
    case FIELD_TYPE_INDUSTRY: return world->industry_count;
    case FIELD_TYPE_FIRM: return world->firm_count;
    default: return 0;
    }
}

const char *vocabulary_id(const struct world *world, enum field_type type, int32_t index)
{
    if (index < 0 || index >= vocabulary_count(world, type)) return NULL;
    switch (type) {
    case FIELD_TYPE_COUNTRY: return world->countries[index].id;
    case FIELD_TYPE_GOOD: return world->goods[index].id;
    case FIELD_TYPE_INDUSTRY: return world->industries[index].id;
    case FIELD_TYPE_FIRM: return world->firms[index].id;
    default: return NULL;
    }
}

int32_t vocabulary_index(const struct world *world, enum field_type type, const char *id)
{
    int32_t count = vocabulary_count(world, type);
    for (int32_t i = 0; i < count; i++) {
        const char *candidate = vocabulary_id(world, type, i);
        if (candidate[0] == id[0] && strcmp(candidate, id) == 0) return i;
    }
    return -1;
}

const char *vocabulary_closest(const struct world *world, enum field_type type, const char *id)
{
    const char *ids[FIRM_MAX + GOOD_MAX];
    if (strlen(id) >= HISTORY_ID_SIZE) return NULL;
    int32_t count = vocabulary_count(world, type);
    for (int32_t i = 0; i < count; i++) ids[i] = vocabulary_id(world, type, i);
    return text_closest(id, ids, (size_t)count);
}

const char *vocabulary_type(enum field_type type)
{
    static const char *const names[FIELD_TYPE_COUNT] = {
        [FIELD_TYPE_COUNTRY] = "country",   [FIELD_TYPE_GOOD] = "good",
        [FIELD_TYPE_INDUSTRY] = "industry", [FIELD_TYPE_FIRM] = "firm",
        [FIELD_TYPE_CHOICE] = "word",       [FIELD_TYPE_INTEGER] = "integer"};
    return names[type];
}
