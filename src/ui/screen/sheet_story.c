/* sheet_story.c: what happened in each turn to a good, a country, an industry: measures, events,
 * new capacity. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_story.h"

#include "brief/words.h"
#include "ui/screen/sheet.h"
#include "ui/widget/paragraph.h"

/* The letter of a piece of news; ' ' for one that only follows from the line itself. */
static char letter_of(const struct news *news, const struct sheet_story *story)
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
static bool tells(char sentence[SHEET_STORY_SIZE], const struct desk *desk,
                  const struct sheet_story *story, const struct world *world,
                  const struct news *news)
{
    return agrees(story->good, news->good) && agrees(story->country, news->country) &&
           agrees(story->industry, news->industry) && letter_of(news, story) != ' ' &&
           words_news(sentence, SHEET_STORY_SIZE, world, news, desk->eyes.side);
}

/* A measure says more than an event, and an event more than a plant. */
static char letter_join(char before, char letter)
{
    bool sides = (before == 'W' && letter == 'B') || (before == 'B' && letter == 'W');
    if (before == 'X' || sides) return 'X';
    if (letter == 'W' || letter == 'B' || before == ' ') return letter;
    return before == '+' ? letter : before;
}

void sheet_story_marks(char *out, size_t count, const struct desk *desk,
                       const struct sheet_story *story)
{
    char sentence[SHEET_STORY_SIZE];
    for (size_t turn = 0; turn < count; turn++) {
        const struct world *world = session_world_at(desk->eyes.session, (int)turn);
        out[turn] = ' ';
        for (int32_t i = 0; turn > 0 && i < world->news_count; i++) {
            const struct news *news = &world->news[i];
            if (!tells(sentence, desk, story, world, news)) continue;
            out[turn] = letter_join(out[turn], letter_of(news, story));
        }
    }
}

/* The piece of news, its sentence said; NULL beyond the last. */
static const struct news *news_at(char out[SHEET_STORY_SIZE], const struct desk *desk,
                                  const struct sheet_story *story, int turn, size_t index)
{
    const struct world *world = session_world_at(desk->eyes.session, turn);
    for (int32_t i = 0; turn > 0 && i < world->news_count; i++) {
        if (!tells(out, desk, story, world, &world->news[i])) continue;
        if (index-- == 0) return &world->news[i];
    }
    return NULL;
}

bool sheet_story_sentence(char out[SHEET_STORY_SIZE], const struct desk *desk,
                          const struct sheet_story *story, int turn, size_t index)
{
    return news_at(out, desk, story, turn, index) != NULL;
}

int sheet_story_draw(const struct desk *desk, const struct sheet_story *story, int turn, int row,
                     const struct area *area)
{
    char sentence[SHEET_STORY_SIZE];
    const struct news *news;
    size_t index = 0;
    for (; (news = news_at(sentence, desk, story, turn, index)) != NULL; index++)
        row = widget_paragraph_draw(area, row, sheet_side_style(news->side), sentence);
    if (index == 0)
        row = widget_paragraph_draw(area, row, FRAME_DIM,
                                    turn == 0 ? "The start: nothing has happened yet."
                                              : "No measure or event hit it in that turn.");
    if (row > area->rows && area->rows > 0)
        frame_put(area, area->rows - 1, area->columns - 1, FRAME_BOLD, ">");
    return row;
}
