/* vocabulary.c: the words by which scripts name what the engine counts. */
/* SPDX-License-Identifier: MIT */
#include "script/vocabulary.h"

#include <string.h>

#include "base/text.h"
#include "engine/names.h"

static const char *name_at(const char *const names[], int32_t index, int32_t count)
{
    return index >= 0 && index < count ? names[index] : NULL;
}

const char *vocabulary_side(int32_t side)
{
    return name_at(names_sides, side, SIDE_COUNT);
}

const char *vocabulary_tier(int32_t tier)
{
    return name_at(names_tiers, tier, TIER_COUNT);
}

const char *vocabulary_family(int32_t family)
{
    return name_at(names_families, family, FAMILY_COUNT);
}

const char *vocabulary_score(int32_t score)
{
    return name_at(names_scores, score, SCORE_COUNT);
}

enum side vocabulary_side_named(const char *word)
{
    return (enum side)names_find(names_sides, word);
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

enum { FORM_FIELDS_MAX = 14 };

static const struct {
    const char *name;
    const char *fields[FORM_FIELDS_MAX];
} forms[FORM_COUNT] = {
    [FORM_MOVE] = {"move",
                   {"title", "side", "family", "mechanism", "text", "source", "legal", "debrief",
                    "figures", "delay_turns", "ask", "allowed", "play"}},
    [FORM_ASK] = {"ask", {"name", "kind", "prompt", "among", "lo", "hi", "step", "unit"}},
    [FORM_EVENT] = {"event",
                    {"title", "text", "source", "chance_bp", "delay_turns", "when", "play"}},
    [FORM_OPPONENT] = {"opponent", {"title", "side", "doctrine", "plan"}},
    [FORM_TEST] = {"test", {"says", "scenario", "run"}},
};

const char *vocabulary_form_name(enum form form)
{
    return forms[form].name;
}

const char *const *vocabulary_form(enum form form)
{
    return forms[form].fields;
}
