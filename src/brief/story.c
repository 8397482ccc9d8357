/* story.c: what happened in each turn to a good, a country, an industry: measures, events, new
 * capacity. */
/* SPDX-License-Identifier: MIT */
#include "brief/story.h"

#include <stdio.h>
#include <string.h>

#include "brief/ruled.h"
#include "brief/setter.h"
#include "brief/step.h"

/* The letter of a piece of news; ' ' for one that only follows from the line itself. */
static char letter_of(const struct news *news, const struct story *story)
{
    switch (news->kind) {
    case NEWS_INSTRUMENT:
    case NEWS_ANNOUNCED:
    case NEWS_EXPIRED:
    case NEWS_NO_ROOM: return news->side == SIDE_NONE ? '!' : "WB"[news->side];
    case NEWS_PARTNER_JOINED:
    case NEWS_PARTNER_LEFT: return '!';
    case NEWS_PROJECT_DONE:
    case NEWS_PROJECT_STALLED:
    case NEWS_PROJECT_DEAD: return '+';
    /* Of an industry it says which input was missing. */
    case NEWS_SHORTAGE:
    case NEWS_RECOVERY: return story->industry >= 0 ? '!' : ' ';
    default: return ' ';
    }
}

static bool agrees(int32_t wanted, int32_t found)
{
    return wanted < 0 || wanted == found;
}

/* Does it tell of the subject, something that this side may read? Then `sentence` says it. */
static bool tells(char sentence[STORY_SIZE], const struct eyes *eyes, const struct story *story,
                  const struct world *world, const struct news *news)
{
    return agrees(story->good, news->good) && agrees(story->country, news->country) &&
           agrees(story->industry, news->industry) && letter_of(news, story) != ' ' &&
           words_news(sentence, STORY_SIZE, world, news, eyes->viewer, step_time(eyes->session));
}

static bool of_measure(const struct news *news)
{
    return news->kind == NEWS_INSTRUMENT || news->kind == NEWS_ANNOUNCED;
}

/* What an event ordered in a side's name is no act of that side's. */
static bool by_event(const struct eyes *eyes, int turn, const struct news *news)
{
    return of_measure(news) && setter_event_news(eyes->session, turn, news);
}

/* A measure says more than an event, and an event more than a plant. */
static char letter_join(char before, char letter)
{
    bool sides = (before == 'W' && letter == 'B') || (before == 'B' && letter == 'W');
    if (before == 'X' || sides) return 'X';
    if (letter == 'W' || letter == 'B' || before == ' ') return letter;
    return before == '+' ? letter : before;
}

static struct ruled_about about_of(const struct story *story)
{
    return (struct ruled_about){
        .thing = {.good = story->good, .country = story->country, .industry = story->industry}};
}

void story_marks(char *out, size_t count, const struct eyes *eyes, const struct story *story)
{
    char sentence[STORY_SIZE];
    const struct ruled_about about = about_of(story);
    for (size_t turn = 0; turn < count; turn++) {
        const struct world *world = session_world_at(eyes->session, (int)turn);
        out[turn] = ' ';
        if (ruled_next(eyes, (int)turn, &about, 0)) out[turn] = '!';
        for (int32_t i = 0; turn > 0 && i < world->news_count; i++) {
            const struct news *news = &world->news[i];
            if (!tells(sentence, eyes, story, world, news)) continue;
            char letter = by_event(eyes, (int)turn, news) ? '!' : letter_of(news, story);
            out[turn] = letter_join(out[turn], letter);
        }
    }
}

/* The piece of news, its sentence said; NULL beyond the last, and then `index` is how far. */
static const struct news *news_at(char out[STORY_SIZE], const struct eyes *eyes,
                                  const struct story *story, int turn, size_t *index)
{
    const struct world *world = session_world_at(eyes->session, turn);
    for (int32_t i = 0; turn > 0 && i < world->news_count; i++) {
        if (!tells(out, eyes, story, world, &world->news[i])) continue;
        if ((*index)-- == 0) return &world->news[i];
    }
    return NULL;
}

bool story_line(struct story_line *out, const struct eyes *eyes, const struct story *story,
                int turn, size_t index)
{
    const struct news *news = news_at(out->text, eyes, story, turn, &index);
    const struct ruled_about about = about_of(story);
    bool event = news && by_event(eyes, turn, news);
    out->side = news && !event ? (enum side)news->side : SIDE_NONE;
    if (event) {
        size_t length = strlen(out->text);
        snprintf(out->text + length, sizeof out->text - length, " It is ordered by an event.");
    }
    return news || ruled_line(out->text, eyes, turn, &about, index);
}
