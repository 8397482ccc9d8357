/* sheet_good_story.c: what happened to a good in each turn: measures, events, new capacity. */
/* SPDX-License-Identifier: MIT */
#include "ui/sheet_good_story.h"

#include "game/words.h"
#include "ui/sheet.h"
#include "ui/widget_paragraph.h"

enum { SENTENCE_SIZE = 480 };

/* The letter of a piece of news; ' ' for one that follows from the price or makes none. */
static char letter_of(const struct news *news)
{
    switch (news->kind) {
    case NEWS_INSTRUMENT:
    case NEWS_ANNOUNCED:
    case NEWS_EXPIRED: return news->side == SIDE_NONE ? '!' : "WB"[news->side];
    case NEWS_PROJECT_DONE:
    case NEWS_PROJECT_STALLED:
    case NEWS_PROJECT_DEAD: return '+';
    default: return ' ';
    }
}

/* Does it tell of the good, something that this side may read? Then `sentence` says it. */
static bool tells(char sentence[SENTENCE_SIZE], const struct desk *desk, const struct world *world,
                  const struct news *news)
{
    return news->good == desk->good && letter_of(news) != ' ' &&
           words_news(sentence, SENTENCE_SIZE, world, news, desk->side);
}

/* A measure says more than an event, and an event more than a plant. */
static char letter_join(char before, char letter)
{
    bool sides = (before == 'W' && letter == 'B') || (before == 'B' && letter == 'W');
    if (before == 'X' || sides) return 'X';
    if (letter == 'W' || letter == 'B' || before == ' ') return letter;
    return before == '+' ? letter : before;
}

void sheet_good_story_marks(char *out, size_t count, const struct desk *desk)
{
    char sentence[SENTENCE_SIZE];
    for (size_t turn = 0; turn < count; turn++) {
        const struct world *world = session_world_at(desk->session, (int)turn);
        out[turn] = ' ';
        for (int32_t i = 0; turn > 0 && i < world->news_count; i++) {
            const struct news *news = &world->news[i];
            if (!tells(sentence, desk, world, news)) continue;
            out[turn] = letter_join(out[turn], letter_of(news));
        }
    }
}

void sheet_good_story_draw(const struct desk *desk, int turn, const struct area *area)
{
    const struct world *world = session_world_at(desk->session, turn);
    char sentence[SENTENCE_SIZE];
    int row = 0;
    for (int32_t i = 0; turn > 0 && i < world->news_count; i++) {
        const struct news *news = &world->news[i];
        if (!tells(sentence, desk, world, news)) continue;
        if (row < area->rows)
            row = widget_paragraph_draw(area, row, sheet_side_style(news->side), sentence);
    }
    if (row == 0)
        frame_put_fit(area, 0, 0, area->columns, FRAME_DIM,
                      turn == 0 ? "The start." : "No measure or event hit it in that turn.");
}
