/* bulletin.c: what a side learns when a turn has resolved: headlines first, each with its cause. */
/* SPDX-License-Identifier: MIT */
#include "brief/bulletin.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/bulletin_join.h"
#include "brief/number.h"
#include "brief/words.h"

static enum bulletin_section section_of(int32_t news_kind)
{
    switch (news_kind) {
    case NEWS_INSTRUMENT:
    case NEWS_ANNOUNCED:
    case NEWS_EXPIRED:
    case NEWS_NO_ROOM: return BULLETIN_MOVES;
    case NEWS_PARTNER_JOINED:
    case NEWS_PARTNER_LEFT:
    case NEWS_ALIGNMENT: return BULLETIN_PARTNERS;
    case NEWS_PRICE:
    case NEWS_LEAK: return BULLETIN_MARKETS;
    case NEWS_SHORTAGE:
    case NEWS_RECOVERY: return BULLETIN_INDUSTRIES;
    case NEWS_PROJECT_STARTED:
    case NEWS_PROJECT_DONE:
    case NEWS_PROJECT_STALLED:
    case NEWS_PROJECT_DEAD:
    case NEWS_PROJECT_LATE:
    case NEWS_TECHNOLOGY: return BULLETIN_CAPACITY;
    default: return BULLETIN_POLITICS;
    }
}

static bool is_player(const struct world *world, int32_t country)
{
    return country == world->sides[SIDE_WASHINGTON].country ||
           country == world->sides[SIDE_BEIJING].country;
}

/* The figure that a line is about, so that a reader can go on to ask about it. */
static void figure_of(char out[FIGURE_NAME_SIZE], const struct world *world,
                      const struct news *news)
{
    const char *country = news->country >= 0 ? world->countries[news->country].id : "";
    const char *good = news->good >= 0 ? world->goods[news->good].id : "";
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
        else if (news->country >= 0 && !is_player(world, news->country))
            snprintf(out, FIGURE_NAME_SIZE, "alignment.%s", country);
        break;
    }
}

static struct bulletin_line *add(struct bulletin *bulletin, enum bulletin_section section)
{
    assert(bulletin->count < BULLETIN_MAX);
    struct bulletin_line *line = &bulletin->lines[bulletin->count++];
    memset(line, 0, sizeof *line);
    line->section = section;
    return line;
}

/* A section being told. */
struct telling {
    const struct world *world;
    enum side side;             /* of the reader */
    size_t start;               /* the section's first line */
    int32_t told[BULLETIN_MAX]; /* what each line tells; of several instruments the last */
};

/* The last of a section's lines that the news can be put behind, or NULL: it needs its own. An
 * instrument is put behind the one before it alone, as a move sets them in a row. */
static struct bulletin_line *joined(struct bulletin *out, const struct world *world, size_t section,
                                    const int32_t *told, const struct news *news)
{
    bool move = news->kind == NEWS_INSTRUMENT || news->kind == NEWS_ANNOUNCED;
    for (size_t i = out->count; i > section; i--) {
        const struct news *first = &world->news[told[i - 1]];
        if (bulletin_join(&out->lines[i - 1], world, first, news)) return &out->lines[i - 1];
        if (move) return NULL;
    }
    return NULL;
}

/* Two events may say the same. */
static bool told_already(const struct bulletin *out, size_t section, const char *text)
{
    for (size_t i = section; i < out->count; i++) {
        if (strcmp(out->lines[i].text, text) == 0) return true;
    }
    return false;
}

/* The figure that an event moves first, so that a reader can go on to ask about it. */
static void event_figure(char out[FIGURE_NAME_SIZE], const struct session *session, int turn,
                         const char *id)
{
    const struct world *world = session_world_at(session, turn);
    struct orders *orders = memory_new(sizeof *orders);
    int32_t at = 0;
    if (!session_orders_at(orders, session, turn)) orders->count = 0;
    while (at < orders->count && strcmp(orders->items[at].move, id) != 0) at++;
    if (at < orders->count) {
        const int32_t *value = orders->items[at].value;
        const char *country =
            value[FIELD_COUNTRY] >= 0 ? world->countries[value[FIELD_COUNTRY]].id : NULL;
        if (value[FIELD_GOOD] >= 0) {
            snprintf(out, FIGURE_NAME_SIZE, "price.%s", world->goods[value[FIELD_GOOD]].id);
        } else if (value[FIELD_INDUSTRY] >= 0 && country) {
            snprintf(out, FIGURE_NAME_SIZE, "output.%s.%s", country,
                     world->industries[value[FIELD_INDUSTRY]].id);
        } else if (country) {
            snprintf(out, FIGURE_NAME_SIZE, "alignment.%s", country);
        }
    }
    free(orders);
}

/* What nobody planned, in the words that the journal keeps: an edited script changes no report. */
static void add_events(struct bulletin *out, const struct session *session)
{
    for (size_t i = 0; i < session_happening_count(session, out->turn); i++) {
        const struct happening *happening = session_happening(session, out->turn, i);
        struct bulletin_line *line = add(out, BULLETIN_EVENTS);
        struct text text;
        text_init(&text, line->text, sizeof line->text);
        text_append(&text, happening->note);
        event_figure(line->figure, session, out->turn, happening->id);
    }
}

/* What a script did not do is told first: it may be why nothing else happened. */
static void add_faults(struct bulletin *out, const struct session *session)
{
    for (size_t i = 0; i < session_fault_count(session, out->turn); i++) {
        struct bulletin_line *line = add(out, BULLETIN_FAULTS);
        if (!line) return;
        struct text text;
        text_init(&text, line->text, sizeof line->text);
        text_append(&text, session_fault(session, out->turn, i)->text);
    }
}

/* What is about the reader's own country comes first of markets, industries and capacity; a section
 * is kept in the engine's order, the weightiest first, within both parts. */
static bool comes_second(const struct world *world, const struct news *news, enum side side)
{
    enum bulletin_section section = section_of(news->kind);
    bool sorted = section == BULLETIN_MARKETS || section == BULLETIN_INDUSTRIES ||
                  section == BULLETIN_CAPACITY;
    return sorted && side != SIDE_NONE && news->country != world->sides[side].country;
}

/* One piece of news, on a line of its own or behind one that it can be joined to. */
static void add_one(struct bulletin *out, struct telling *telling, int32_t index)
{
    const struct world *world = telling->world;
    const struct news *news = &world->news[index];
    enum bulletin_section section = section_of(news->kind);
    char text[BULLETIN_LINE_SIZE];
    if (!words_news(text, sizeof text, world, news, telling->side)) return;
    if (told_already(out, telling->start, text)) return;
    struct bulletin_line *line = joined(out, world, telling->start, telling->told, news);
    if (line) {
        if (section == BULLETIN_MOVES) telling->told[line - out->lines] = index;
        return;
    }
    line = add(out, section);
    telling->told[out->count - 1] = index;
    memcpy(line->text, text, sizeof line->text);
    figure_of(line->figure, world, news);
}

static void add_news(struct bulletin *out, const struct session *session, enum side side,
                     enum bulletin_section section)
{
    struct telling telling = {session_world_at(session, out->turn), side, out->count, {0}};
    for (int second = 0; second <= 1; second++) {
        for (int32_t i = 0; i < telling.world->news_count; i++) {
            const struct news *news = &telling.world->news[i];
            if (section_of(news->kind) != section) continue;
            if (comes_second(telling.world, news, side) == (second == 1)) add_one(out, &telling, i);
        }
    }
}

static void add_scores(struct bulletin *out, const struct world *world)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct side_state *state = &world->sides[side];
        struct bulletin_line *line = add(out, BULLETIN_SCORES);
        struct text text;
        text_init(&text, line->text, sizeof line->text);
        text_format(&text, "%s:", words_side(side));
        for (int score = 0; score < SCORE_COUNT; score++) {
            double change = number_difference(state->score_last[score], state->score[score], 1);
            text_format(&text, "%s %s %.1f", score ? "," : "", words_score_short((enum score)score),
                        number_round(state->score[score], 1));
            if (change != 0.0) text_format(&text, " (%+.1f)", change);
        }
        text_append(&text, ".");
        snprintf(line->figure, sizeof line->figure, "score.%s", words_side_id(side));
    }
}

/* The engine keeps so many pieces of news and no more: what came later was not told. */
static void add_end(struct bulletin *out, const struct world *world)
{
    if (world->news_count < NEWS_MAX) return;
    struct bulletin_line *line = add(out, BULLETIN_POLITICS);
    snprintf(line->text, sizeof line->text,
             "More happened than a report holds, which is %d pieces of news: look at the board for "
             "prices and industries.",
             NEWS_MAX);
}

void bulletin_make(struct bulletin *out, const struct session *session, int turn, enum side side)
{
    memset(out, 0, sizeof *out);
    out->turn = turn;
    const struct world *world = session_world_at(session, turn);
    add_faults(out, session);
    add_events(out, session);
    for (int section = BULLETIN_MOVES; section < BULLETIN_SCORES; section++) {
        add_news(out, session, side, (enum bulletin_section)section);
    }
    add_end(out, world);
    add_scores(out, world);
}

const char *bulletin_section_title(enum bulletin_section section)
{
    static const char *const titles[BULLETIN_SECTION_COUNT] = {"Scripts",
                                                               "Events",
                                                               "Moves",
                                                               "Partners",
                                                               "Markets",
                                                               "Industries",
                                                               "Capacity and technology",
                                                               "Politics",
                                                               "Scores"};
    return titles[section];
}
