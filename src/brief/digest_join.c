/* digest_join.c: news that says the same of several goods or countries becomes one line. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "brief/digest_inside.h"
#include "brief/words.h"

/* Puts "; India 96.5%" before the full stop, if there is room. */
static bool tail_add(struct digest_line *line, const char *tail)
{
    size_t length = strlen(line->text), added = strlen(tail);
    if (length == 0 || length + added + 1 > sizeof line->text) return false;
    memcpy(line->text + length - 1, tail, added);
    memcpy(line->text + length - 1 + added, ".", 2);
    return true;
}

/* A price or an output that went the same way in another country. */
static bool markets_join(struct digest_line *line, const struct world *world,
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

static bool drifts_join(struct digest_line *line, const struct world *world,
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

/* Goods of which a buyer gets some past the same side's control. */
static bool leaks_join(struct digest_line *line, const struct world *world,
                       const struct news *first, const struct news *news)
{
    char tail[96];
    bool alike = first->country == news->country && first->side == news->side;
    if (!alike || news->good < 0) return false;
    snprintf(tail, sizeof tail, "; %s %.0f%%", world->goods[news->good].name, 100 * news->after);
    return tail_add(line, tail);
}

bool digest_join(struct digest_line *line, const struct world *world, const struct news *first,
                 const struct news *news)
{
    if (first->kind != news->kind || first->seen_by != news->seen_by) return false;
    switch (news->kind) {
    case NEWS_PRICE:
    case NEWS_SHORTAGE:
    case NEWS_RECOVERY: return markets_join(line, world, first, news);
    case NEWS_LEAK: return leaks_join(line, world, first, news);
    case NEWS_ALIGNMENT: return drifts_join(line, world, first, news);
    default: return false;
    }
}
