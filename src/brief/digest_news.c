/* digest_news.c: what followed from decisions and events: the news of each part, the weightiest to
 * the reader first. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "brief/digest_inside.h"
#include "brief/step.h"

enum { MONTHS_A_TURN = 3, MONTHS_A_MILLION = 1000000 };

/* More than any harm in money: rising tension is told before all of it. */
static const double harm_tension = 1e15;

/* A piece of news of a part, and how early it is told there: the higher the earlier. */
struct told {
    const struct digest_news *of;
    double weight;
};

struct part_news {
    size_t count;
    struct told list[DIGEST_NEWS_MAX];
};

/* Each of these stands for itself. */
static bool is_single(const struct news *news)
{
    return news->kind == NEWS_INSTRUMENT || news->kind == NEWS_ANNOUNCED ||
           news->kind == NEWS_EXPIRED || news->kind == NEWS_MISCALCULATION;
}

static int way_of(const struct news *news)
{
    return (news->after > news->before) - (news->after < news->before);
}

/* Does a piece of news go on with what an earlier quarter told, the same way? What an industry
 * lacks may be another input by then. */
static bool goes_on(const struct news *earlier, const struct news *news)
{
    return earlier->kind == news->kind && !is_single(news) && earlier->side == news->side &&
           earlier->country == news->country && earlier->industry == news->industry &&
           (news->industry >= 0 || earlier->good == news->good) && earlier->index == news->index &&
           earlier->seen_by == news->seen_by && way_of(earlier) == way_of(news);
}

static void news_take(struct digest_telling *telling, const struct news *news, int turn)
{
    const struct world *world = session_world_at(telling->session, turn);
    struct digest_news taken = {*news, world, turn};
    for (size_t i = 0; i < telling->news_count; i++) {
        struct digest_news *earlier = &telling->news[i];
        if (earlier->turn == turn || !goes_on(&earlier->news, news)) continue;
        taken.news.before = earlier->news.before;
        *earlier = taken;
        return;
    }
    if (telling->news_count == DIGEST_NEWS_MAX) telling->more = true;
    else telling->news[telling->news_count++] = taken;
}

void digest_news_find(struct digest_telling *telling)
{
    for (int turn = telling->out->first; turn <= telling->out->turn; turn++) {
        const struct world *world = session_world_at(telling->session, turn);
        for (int32_t i = 0; i < world->news_count; i++) news_take(telling, &world->news[i], turn);
        if (world->news_count == NEWS_MAX) telling->more = true;
    }
}

/* Does a measure that was lifted in its quarter explain it? Then its card tells of it. */
static bool was_lifted(const struct digest_telling *telling, const struct digest_news *told)
{
    const struct orders *orders = digest_orders(telling, told->turn);
    const struct news *news = &told->news;
    for (int32_t i = 0; i < orders->count; i++) {
        const struct instrument *order = &orders->items[i];
        bool same = order->kind == news->instrument && order->issuer == news->side &&
                    order->value[FIELD_GOOD] == news->good;
        if (same && instrument_lifts(order)) return true;
    }
    return false;
}

static bool of_reader(const struct digest_telling *telling, int32_t side)
{
    enum side own = viewer_side(telling->viewer);
    return own == SIDE_NONE || side == (int32_t)own;
}

/* The part that tells it; DIGEST_PART_COUNT: cards and events have told it. */
static enum digest_part part_of(const struct digest_telling *telling,
                                const struct digest_news *told)
{
    const struct news *news = &told->news;
    bool home = digest_home(telling, news->country);
    switch (news->kind) {
    case NEWS_INSTRUMENT:
    case NEWS_ANNOUNCED: return DIGEST_PART_COUNT;
    case NEWS_EXPIRED:
        if (was_lifted(telling, told)) return DIGEST_PART_COUNT;
        return news->side < 0 ? DIGEST_EVENTS : DIGEST_REST;
    case NEWS_NO_ROOM: return digest_part_of(telling, news->side);
    case NEWS_MISCALCULATION: return DIGEST_EVENTS;
    case NEWS_ESCALATION: return DIGEST_YOU;
    case NEWS_PARTNER_JOINED:
    case NEWS_PARTNER_LEFT:
    case NEWS_ALIGNMENT: return DIGEST_PARTNERS;
    case NEWS_LEAK: return home || of_reader(telling, news->side) ? DIGEST_YOU : DIGEST_REST;
    case NEWS_LOBBY: return of_reader(telling, news->side) ? DIGEST_YOU : DIGEST_REST;
    case NEWS_PROJECT_STARTED:
    case NEWS_PROJECT_DONE:
    case NEWS_PROJECT_STALLED:
    case NEWS_PROJECT_DEAD:
    case NEWS_PROJECT_LATE: return DIGEST_REST;
    default: return home ? DIGEST_YOU : DIGEST_REST;
    }
}

/* What it costs the reader's country in the quarter, in million dollars: so much output lost, so
 * much more to pay for what it uses. Below 0 it helps. */
static double harm(const struct world *world, const struct news *news)
{
    switch (news->kind) {
    case NEWS_ESCALATION: return news->after > news->before ? harm_tension : -harm_tension;
    case NEWS_SHORTAGE:
    case NEWS_RECOVERY:
        if (news->industry < 0) return 0.0;
        return (news->before - news->after) * MONTHS_A_TURN *
               world->plants[news->industry][news->country].value_added_base;
    case NEWS_PRICE:
        return (news->after - news->before) * MONTHS_A_TURN *
               world->nodes[news->good][news->country].use_base *
               world->goods[news->good].price_usd / MONTHS_A_MILLION;
    default: return 0.0;
    }
}

/* Of what does not touch the reader: kind by kind, those at home first. */
static double weight_of_rest(const struct digest_telling *telling, const struct news *news)
{
    static const int ranks[NEWS_KIND_COUNT] = {[NEWS_EXPIRED] = 9,
                                               [NEWS_SHORTAGE] = 8,
                                               [NEWS_RECOVERY] = 7,
                                               [NEWS_PRICE] = 6,
                                               [NEWS_LEAK] = 5,
                                               [NEWS_TECHNOLOGY] = 4,
                                               [NEWS_PROJECT_DONE] = 3,
                                               [NEWS_PROJECT_STALLED] = 3,
                                               [NEWS_PROJECT_DEAD] = 3,
                                               [NEWS_PROJECT_LATE] = 3,
                                               [NEWS_PROJECT_STARTED] = 2,
                                               [NEWS_LOBBY] = 1};
    return 2.0 * ranks[news->kind] + digest_home(telling, news->country);
}

/* Keeps the engine's order among equals. */
static void part_insert(struct part_news *out, const struct digest_news *news, double weight)
{
    size_t at = out->count++;
    while (at > 0 && out->list[at - 1].weight < weight) {
        out->list[at] = out->list[at - 1];
        at--;
    }
    out->list[at] = (struct told){news, weight};
}

static void part_collect(struct part_news *out, const struct digest_telling *telling,
                         enum digest_part part)
{
    out->count = 0;
    for (size_t i = 0; i < telling->news_count; i++) {
        const struct digest_news *told = &telling->news[i];
        if (part_of(telling, told) != part) continue;
        double weight = part == DIGEST_YOU  ? harm(told->world, &told->news)
                      : part == DIGEST_REST ? weight_of_rest(telling, &told->news)
                                            : 0.0;
        part_insert(out, told, weight);
    }
}

/* The figure that a line is about, so that a reader can go on to ask about it. */
static void figure_of(char out[FIGURE_NAME_SIZE], const struct world *world,
                      const struct news *news)
{
    const char *country = news->country >= 0 ? world->countries[news->country].id : "";
    const char *good = news->good >= 0 ? world->goods[news->good].id : "";
    bool partner = country[0] && world->countries[news->country].side == SIDE_NONE;
    out[0] = '\0';
    switch (news->kind) {
    case NEWS_PRICE: snprintf(out, FIGURE_NAME_SIZE, "price.%s.%s", good, country); break;
    case NEWS_ALIGNMENT: snprintf(out, FIGURE_NAME_SIZE, "alignment.%s", country); break;
    case NEWS_PARTNER_JOINED:
    case NEWS_PARTNER_LEFT:
        snprintf(out, FIGURE_NAME_SIZE, "compliance.%s.%s", country, words_side_id(news->side));
        break;
    case NEWS_SHORTAGE:
    case NEWS_RECOVERY:
        if (news->industry >= 0) {
            snprintf(out, FIGURE_NAME_SIZE, "output.%s.%s", country,
                     world->industries[news->industry].id);
        }
        break;
    case NEWS_LEAK:
        snprintf(out, FIGURE_NAME_SIZE, "leak.%s.%s", words_side_id(news->side), good);
        break;
    case NEWS_ESCALATION: snprintf(out, FIGURE_NAME_SIZE, "escalation"); break;
    case NEWS_PROJECT_STARTED:
    case NEWS_PROJECT_DONE:
    case NEWS_PROJECT_STALLED:
    case NEWS_PROJECT_DEAD:
    case NEWS_PROJECT_LATE:
        if (country[0] && good[0]) snprintf(out, FIGURE_NAME_SIZE, "capacity.%s.%s", country, good);
        break;
    case NEWS_TECHNOLOGY:
        snprintf(out, FIGURE_NAME_SIZE, "technology.%s", words_side_id(news->side));
        break;
    default:
        if (good[0]) snprintf(out, FIGURE_NAME_SIZE, "price.%s", good);
        else if (partner) snprintf(out, FIGURE_NAME_SIZE, "alignment.%s", country);
        break;
    }
}

/* What the lines of a part tell, the first piece of news of each. */
struct lines {
    size_t start;
    const struct digest_news *first[DIGEST_NEWS_MAX];
};

static bool same_cause(const struct digest_telling *telling, const struct digest_news *one,
                       const struct digest_news *other)
{
    char cause[DIGEST_CAUSE_SIZE], other_cause[DIGEST_CAUSE_SIZE];
    digest_cause_words(cause, telling, one);
    digest_cause_words(other_cause, telling, other);
    return strcmp(cause, other_cause) == 0;
}

/* On a line of its own, or behind one that says the same for the same cause. */
static void news_tell(const struct digest_telling *telling, struct lines *lines,
                      enum digest_part part, const struct told *told)
{
    const struct digest_news *of = told->of;
    struct digest *out = telling->out;
    struct digest_line next = {.part = part};
    char words[DIGEST_LINE_SIZE];
    if (!words_news(words, sizeof words, of->world, &of->news, telling->viewer,
                    step_time(telling->session)))
        return;
    digest_say(&next, telling, of->turn, words);
    for (size_t i = out->count; i > lines->start; i--) {
        const struct digest_news *first = lines->first[i - 1 - lines->start];
        struct digest_line *line = &out->lines[i - 1];
        if (first->turn != of->turn) continue;
        if (strcmp(line->text, next.text) == 0) return;
        if (same_cause(telling, first, of) && digest_join(line, of->world, &first->news, &of->news))
            return;
    }
    struct digest_line *line = digest_add(out, part);
    lines->first[out->count - 1 - lines->start] = of;
    *line = next;
    line->harms = part == DIGEST_YOU && told->weight > 0;
    figure_of(line->figure, of->world, &of->news);
}

/* Causes come last, when nothing can be joined to their lines any more. */
static void causes_tell(const struct digest_telling *telling, const struct lines *lines)
{
    struct digest *out = telling->out;
    for (size_t i = lines->start; i < out->count; i++) {
        char cause[DIGEST_CAUSE_SIZE];
        size_t length = strlen(out->lines[i].text);
        digest_cause_words(cause, telling, lines->first[i - lines->start]);
        if (length + strlen(cause) < sizeof out->lines[i].text)
            memcpy(out->lines[i].text + length, cause, strlen(cause) + 1);
    }
}

void digest_news_tell(const struct digest_telling *telling, enum digest_part part)
{
    struct part_news *found = memory_new(sizeof *found);
    struct lines lines = {telling->out->count, {NULL}};
    part_collect(found, telling, part);
    for (size_t i = 0; i < found->count; i++) {
        news_tell(telling, &lines, part, &found->list[i]);
    }
    causes_tell(telling, &lines);
    free(found);
}
