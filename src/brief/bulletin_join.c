/* bulletin_join.c: lines of a bulletin that say the same of several goods or countries become one.
 */
/* SPDX-License-Identifier: MIT */
#include "brief/bulletin_join.h"

#include <stdio.h>
#include <string.h>

#include "brief/words.h"

static const struct instrument *instrument_of(const struct world *world, const struct news *news)
{
    bool there = news->index >= 0 && news->index < world->instrument_count;
    return there ? &world->instruments[news->index] : NULL;
}

/* A move that sets the same on several goods. */
static bool instruments_join(struct bulletin_line *line, const struct world *world,
                             const struct news *first, const struct news *news)
{
    const struct instrument *one = instrument_of(world, first), *next = instrument_of(world, news);
    return one && next && words_instrument_join(line->text, sizeof line->text, world, one, next);
}

/* Puts "; India 96.5%" before the full stop, if there is room. */
static bool tail_add(struct bulletin_line *line, const char *tail)
{
    size_t length = strlen(line->text), added = strlen(tail);
    if (length == 0 || length + added + 1 > sizeof line->text) return false;
    memcpy(line->text + length - 1, tail, added);
    memcpy(line->text + length - 1 + added, ".", 2);
    return true;
}

/* A price or an output that went the same way in another country. */
static bool markets_join(struct bulletin_line *line, const struct world *world,
                         const struct news *first, const struct news *news)
{
    char tail[96];
    bool alike = first->good == news->good && first->industry == news->industry &&
                 (first->after > first->before) == (news->after > news->before);
    if (!alike || news->country < 0) return false;
    const char *country = world->countries[news->country].name;
    int decimals = news->kind == NEWS_PRICE ? 0 : 1;
    snprintf(tail, sizeof tail, "; %s %.*f%s", country, decimals, 100 * news->after,
             news->kind == NEWS_PRICE ? "" : "%");
    return tail_add(line, tail);
}

/* Partners that drift the same way, and are no further than a turn ago in what the board shows. */
static bool drift_still(const struct news *news)
{
    char before[8], after[8];
    words_leaning(before, news->before);
    words_leaning(after, news->after);
    return strcmp(before, after) == 0;
}

static bool drifts_join(struct bulletin_line *line, const struct world *world,
                        const struct news *first, const struct news *news)
{
    char tail[96], leaning[8];
    bool alike = (first->after > first->before) == (news->after > news->before);
    if (!alike || news->country < 0 || !drift_still(first) || !drift_still(news)) return false;
    words_leaning(leaning, news->after);
    snprintf(tail, sizeof tail, "; %s too, still %s", world->countries[news->country].name,
             leaning[0] == '-' ? "neutral" : leaning);
    return tail_add(line, tail);
}

/* What an event did at once to several countries alike; the instruments are gone. */
static bool effects_join(struct bulletin_line *line, const struct world *world,
                         const struct news *first, const struct news *news)
{
    char tail[96];
    bool alike = first->instrument == news->instrument && first->good == news->good &&
                 first->industry == news->industry && (first->after < 0) == (news->after < 0);
    if (!alike || first->country < 0 || news->country < 0) return false;
    snprintf(tail, sizeof tail, "; %s too", world->countries[news->country].name);
    return tail_add(line, tail);
}

bool bulletin_join(struct bulletin_line *line, const struct world *world, const struct news *first,
                   const struct news *news)
{
    if (first->kind != news->kind) return false;
    if (first->seen_by != news->seen_by) return false;
    bool gone = first->index < 0 && news->index < 0;
    if (news->kind == NEWS_INSTRUMENT && gone && first->side < 0 && news->side < 0) {
        return effects_join(line, world, first, news);
    }
    switch (news->kind) {
    case NEWS_INSTRUMENT:
    case NEWS_ANNOUNCED: return instruments_join(line, world, first, news);
    case NEWS_PRICE:
    case NEWS_SHORTAGE:
    case NEWS_RECOVERY: return markets_join(line, world, first, news);
    case NEWS_ALIGNMENT: return drifts_join(line, world, first, news);
    default: return false;
    }
}
