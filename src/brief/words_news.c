/* words_news.c: a piece of news as a sentence for those who may read it. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/words.h"
#include "engine/view.h"

static const char *country_name(const struct world *world, int32_t country)
{
    return country >= 0 ? world->countries[country].name : "the world";
}

static const char *good_name(const struct world *world, int32_t good)
{
    return good >= 0 ? world->goods[good].name : "goods";
}

static const char *project_name(const struct world *world, int32_t project)
{
    return project >= 0 ? world->projects[project].name : "a project";
}

/* The index was taken when the news was made; the array is only appended to or cut at a turn's
 * start. */
static const struct instrument *news_instrument(const struct world *world, const struct news *news)
{
    bool there = news->index >= 0 && news->index < world->instrument_count;
    return there ? &world->instruments[news->index] : NULL;
}

/* An act that is over when the turn is: the instrument is gone, and the news says what it was
 * about. */
static void act_news(struct text *text, const struct world *world, const struct news *news)
{
    const char *country = country_name(world, news->country);
    const char *what =
        news->industry >= 0 ? world->industries[news->industry].name : good_name(world, news->good);
    text_format(text, "%s: ", words_side(news->side));
    switch (news->instrument) {
    case INSTRUMENT_INVEST: text_format(text, "Money for more %s from %s.", what, country); break;
    case INSTRUMENT_OFFER: text_format(text, "An offer to %s.", country); break;
    case INSTRUMENT_PRESSURE: text_format(text, "Pressure on %s.", country); break;
    case INSTRUMENT_STOCKPILE:
        text_format(text, "The state's stock of %s is drawn on.", what);
        break;
    case INSTRUMENT_SHOCK:
        text_format(text, "%s capacity for %s in %s.", news->after < 0 ? "Lost" : "New", what,
                    country);
        break;
    case INSTRUMENT_DEMAND:
        text_format(text, "Demand for %s", what);
        if (news->country >= 0) text_format(text, " in %s", country);
        text_format(text, " %s.", news->after < 0 ? "falls" : "rises");
        break;
    case INSTRUMENT_STANCE:
        text_format(text, "%s leans more to %s.", country,
                    news->after < 0 ? "Beijing" : "Washington");
        break;
    default:
        text_format(text, "%s.", instrument_spec((enum instrument_kind)news->instrument)->plain);
        break;
    }
}

static bool instrument_news(struct text *text, const struct world *world, const struct news *news,
                            enum viewer viewer, enum words_time time)
{
    const struct instrument *instrument = news_instrument(world, news);
    if (!instrument) {
        act_news(text, world, news);
        return true;
    }
    if (!view_instrument(world, viewer, instrument)) return false;
    char phrase[200];
    words_instrument(phrase, sizeof phrase, world, instrument, time);
    text_format(text, "%s%s: %s.", words_side(instrument->issuer),
                news->kind == NEWS_ANNOUNCED ? " announces for later" : "", phrase);
    return true;
}

/* "-0" is for narrow columns; a sentence says it. */
static const char *leaning_said(const char *leaning)
{
    return leaning[0] == '-' ? "neutral" : leaning;
}

/* How far a partner goes for a side is that side's secret; others see that it goes along. */
static void partner_news(struct text *text, const struct world *world, const struct news *news,
                         bool exact)
{
    const char *country = country_name(world, news->country);
    if (news->kind == NEWS_ALIGNMENT) {
        char before[8], after[8];
        words_leaning(before, news->before);
        words_leaning(after, news->after);
        bool same = strcmp(before, after) == 0;
        text_format(text, "%s moves toward %s, %s %s", country,
                    news->after > news->before ? "Washington" : "Beijing", same ? "still" : "from",
                    leaning_said(before));
        if (!same) text_format(text, " to %s", leaning_said(after));
        text_append(text, ".");
        return;
    }
    bool joined = news->kind == NEWS_PARTNER_JOINED;
    text_format(text, "%s %s %s's controls", country, joined ? "now follows" : "no longer follows",
                words_side(news->side));
    if (exact)
        text_format(text, ": it keeps %.0f%% of them, before %.0f%%", news->after * 100,
                    news->before * 100);
    text_append(text, ".");
}

static void market_news(struct text *text, const struct world *world, const struct news *news)
{
    const char *good = good_name(world, news->good);
    const char *country = country_name(world, news->country);
    double before = news->before * 100, after = news->after * 100;
    const char *industry =
        news->industry >= 0 ? world->industries[news->industry].name : "industry";
    switch (news->kind) {
    case NEWS_PRICE:
        text_format(text, "%s in %s: %.0f, %s from %.0f.", good, country, after,
                    after > before ? "up" : "down", before);
        break;
    case NEWS_SHORTAGE:
        text_format(text, "%s, %s: output %.1f%% of normal, down from %.1f%%", industry, country,
                    after, before);
        if (news->good >= 0) text_format(text, ", for want of %s.", good);
        else text_append(text, ", as inputs are dear or orders few.");
        break;
    case NEWS_RECOVERY:
        text_format(text, "%s, %s: output back to %.1f%% of normal from %.1f%%.", industry, country,
                    after, before);
        break;
    default:
        text_format(text, "%s: %s still gets about %.0f%% of its usual despite %s's control.", good,
                    country, after, words_side(news->side));
        break;
    }
}

static void capacity_news(struct text *text, const struct world *world, const struct news *news,
                          bool exact, enum words_time time)
{
    const char *project = project_name(world, news->index);
    const char *country = country_name(world, news->country);
    const char *good = good_name(world, news->good);
    bool named = strncmp(project, good, strlen(good)) == 0; /* the good is in the project's name */
    switch (news->kind) {
    case NEWS_PROJECT_STARTED:
        text_format(text, "%s in %s starts building%s%s.", project, country, named ? "" : " for ",
                    named ? "" : good);
        break;
    case NEWS_PROJECT_DONE:
        text_format(text, "%s in %s comes on line%s%s.", project, country, named ? "" : ": more ",
                    named ? "" : good);
        break;
    case NEWS_PROJECT_STALLED:
        text_format(text, "%s in %s stalls: %s does not pay at this price.", project, country,
                    good);
        break;
    case NEWS_PROJECT_LATE:
        text_format(text, "%s in %s is late by a %s: know-how or money for it is kept away.",
                    project, country, words_lag(1, time));
        break;
    case NEWS_PROJECT_DEAD: text_format(text, "%s in %s is given up.", project, country); break;
    default:
        text_format(text, "%s: the frontier computing that it can put to work %s", country,
                    news->after > news->before ? "grows" : "shrinks");
        if (exact) text_format(text, ", %.0f to %.0f", news->before * 100, news->after * 100);
        text_append(text, ".");
        break;
    }
}

/* "Beijing: export controls on Gallium, Japan", of one that is not in the list. */
static void gone_instrument(struct text *text, const struct world *world, const struct news *news)
{
    text_format(text, "%s: %s", words_side(news->side),
                instrument_spec((enum instrument_kind)news->instrument)->plain);
    if (news->good >= 0) text_format(text, " on %s", good_name(world, news->good));
    if (news->country >= 0) text_format(text, ", %s", country_name(world, news->country));
}

static void politics_news(struct text *text, const struct world *world, const struct news *news)
{
    switch (news->kind) {
    case NEWS_LOBBY:
        text_format(text, "Hurt industry lobbies in %s: the side's own controls get holes.",
                    words_side(news->side));
        break;
    case NEWS_NO_ROOM:
        gone_instrument(text, world, news);
        text_append(text, ": it does nothing, for the world can hold no more of them.");
        break;
    case NEWS_MISCALCULATION:
        text_append(text, "Miscalculation: an incident that nobody ordered frightens markets.");
        break;
    case NEWS_ESCALATION:
        text_format(text, "Escalation %s, %.0f to %.0f of 100.",
                    news->after > news->before ? "rises" : "cools", news->before * 100,
                    news->after * 100);
        break;
    default:
        if (news->instrument == INSTRUMENT_SHOCK) {
            text_format(text, "%s, %s: the shock is over.", good_name(world, news->good),
                        country_name(world, news->country));
            break;
        }
        gone_instrument(text, world, news);
        text_append(text, ": ended.");
        break;
    }
}

bool words_news(char *out, size_t size, const struct world *world, const struct news *news,
                enum viewer viewer, enum words_time time)
{
    struct text text;
    text_init(&text, out, size);
    if (!viewer_knows(viewer, news->seen_by)) return false;
    bool exact = viewer_knows(viewer, news->side);
    switch (news->kind) {
    case NEWS_INSTRUMENT:
    case NEWS_ANNOUNCED: return instrument_news(&text, world, news, viewer, time);
    case NEWS_PARTNER_JOINED:
    case NEWS_PARTNER_LEFT:
    case NEWS_ALIGNMENT: partner_news(&text, world, news, exact); break;
    case NEWS_PRICE:
    case NEWS_SHORTAGE:
    case NEWS_RECOVERY:
    case NEWS_LEAK: market_news(&text, world, news); break;
    case NEWS_PROJECT_STARTED:
    case NEWS_PROJECT_DONE:
    case NEWS_PROJECT_STALLED:
    case NEWS_PROJECT_DEAD:
    case NEWS_PROJECT_LATE:
    case NEWS_TECHNOLOGY: capacity_news(&text, world, news, exact, time); break;
    default: politics_news(&text, world, news); break;
    }
    return true;
}
