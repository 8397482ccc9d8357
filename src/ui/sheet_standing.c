/* sheet_standing.c: panels that say how things stand: scores, stress, news, the plan. */
/* SPDX-License-Identifier: MIT */
#include "ui/sheet_standing.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "game/bulletin.h"
#include "game/words.h"
#include "ui/sheet.h"
#include "ui/widget_gauge.h"
#include "ui/widget_paragraph.h"

/* Stocks below half of what users like to hold are called low. */
#define COVER_LOW 0.5
/* Output within half a percent of the start is as good as unchanged. */
#define OUTPUT_LOST 0.995

enum { STRESS_INDUSTRIES = 2, STRESS_RIVAL = 2, NAME_WIDTH = 17 };

static const char *const score_ids[SCORE_COUNT] = {"security", "technology", "prosperity",
                                                   "coalition", "stability"};
static const char letters[] = "WB";

void sheet_standing_totals(char *out, size_t size, const struct desk *desk)
{
    struct text text;
    text_init(&text, out, size);
    text_append(&text, "Scores:");
    for (int side = 0; side < SIDE_COUNT; side++) {
        char change[NUMBER_SIZE];
        const char *id = words_side_id(side);
        double now = sheet_value(desk, sheet_world(desk), 0, "score.%s", id);
        number_change(change, sheet_value(desk, sheet_before(desk), 0, "score.%s", id), now, 1);
        text_format(&text, " %c %.1f", letters[side], sheet_round(now, 1));
        if (strcmp(change, "0") != 0) text_format(&text, " %s", change);
    }
}

static void score_draw(const struct desk *desk, int score, const struct area *area)
{
    frame_put(area, score, 1, FRAME_PLAIN, words_score_short((enum score)score));
    for (int side = 0; side < SIDE_COUNT; side++) {
        char change[NUMBER_SIZE];
        const char *id = words_side_id(side), *name = score_ids[score];
        int column = 13 + 12 * side;
        double now = sheet_value(desk, sheet_world(desk), 0, "score.%s.%s", id, name);
        double before = sheet_value(desk, sheet_before(desk), 0, "score.%s.%s", id, name);
        number_change(change, before, now, 0);
        frame_format(area, score, column, sheet_side_style(side), "%c %3.0f", letters[side],
                     sheet_round(now, 0));
        frame_put_right(area, score, column + 9, sheet_move_style(number_value(change), true),
                        strcmp(change, "0") == 0 ? "" : change);
    }
}

void sheet_standing_scores(const struct desk *desk, const struct area *area)
{
    char change[NUMBER_SIZE];
    double now = 100 * sheet_value(desk, sheet_world(desk), 0, "escalation");
    double before = 100 * sheet_value(desk, sheet_before(desk), 0, "escalation");
    struct widget_gauge gauge = {SCORE_COUNT, 26, area->columns - 27, FRAME_PLAIN};
    for (int i = 0; i < SCORE_COUNT; i++) score_draw(desk, i, area);
    number_change(change, before, now, 0);
    frame_format(area, SCORE_COUNT, 1, FRAME_PLAIN, "Tension       %3.0f of 100", now);
    if (strcmp(change, "0") == 0) change[0] = '\0';
    frame_put(area, SCORE_COUNT, 26, sheet_move_style(now - before, false), change);
    gauge.column += (int)strlen(change) + (change[0] != '\0');
    gauge.width = area->columns - 1 - gauge.column;
    if (gauge.width > 3) widget_gauge_draw(area, &gauge, now / 100);
}

static int industries_draw(const struct desk *desk, int side, int row, const struct area *area)
{
    const struct world *world = sheet_world(desk);
    int32_t country = world->sides[side].country;
    struct sheet_rows rows = {0};
    for (int32_t i = 0; i < world->industry_count; i++) {
        if (world->plants[i][country].value_added_base <= 0) continue;
        double now = sheet_value(desk, world, 1, "output.%s.%s", world->countries[country].id,
                                 world->industries[i].id);
        if (now < OUTPUT_LOST) sheet_rows_rank(&rows, STRESS_INDUSTRIES, i, 1 - now);
    }
    for (size_t i = 0; i < rows.count && row < area->rows; i++, row++) {
        int32_t good = sheet_short_input(desk, rows.index[i], country);
        frame_format(area, row, 0, sheet_side_style(side), "%c", letters[side]);
        frame_put_fit(area, row, 2, NAME_WIDTH, FRAME_PLAIN, world->industries[rows.index[i]].name);
        frame_format(area, row, 3 + NAME_WIDTH, FRAME_BAD, "%.1f%% lost", 100 * rows.measure[i]);
        if (good >= 0)
            frame_format(area, row, 15 + NAME_WIDTH, FRAME_PLAIN, "no %s", world->goods[good].name);
    }
    return row;
}

static int stocks_draw(const struct desk *desk, int side, size_t most, int row,
                       const struct area *area)
{
    const struct world *world = sheet_world(desk);
    const char *id = world->countries[world->sides[side].country].id;
    struct sheet_rows rows = {0};
    for (int32_t i = 0; i < world->good_count; i++) {
        double usual = world->goods[i].user_cover;
        double stock = sheet_value(desk, world, -1, "stock.%s.%s", id, world->goods[i].id);
        if (usual > 0 && stock >= 0) sheet_rows_rank(&rows, most, i, -stock / usual);
    }
    for (size_t i = 0; i < rows.count && row < area->rows; i++, row++) {
        const struct good *good = &world->goods[rows.index[i]];
        struct band band;
        char value[NUMBER_SIZE];
        bool low = -rows.measure[i] < COVER_LOW;
        struct widget_gauge gauge = {row, 10 + NAME_WIDTH, area->columns - 15 - NAME_WIDTH,
                                     low ? FRAME_BAD : FRAME_PLAIN};
        if (!sheet_band(&band, desk, world, "stock.%s.%s", id, good->id)) continue;
        number_band(value, &band, 1, 1);
        frame_format(area, row, 0, sheet_side_style(side), "%c", letters[side]);
        frame_put_fit(area, row, 2, NAME_WIDTH, FRAME_PLAIN, good->name);
        frame_put_right(area, row, 9 + NAME_WIDTH, FRAME_PLAIN, value);
        widget_gauge_draw(area, &gauge, -rows.measure[i]);
        if (low) frame_put_right(area, row, area->columns, FRAME_BAD, "LOW");
    }
    return row;
}

void sheet_standing_stress(const struct desk *desk, const struct area *area)
{
    enum side own = desk->side == SIDE_NONE ? SIDE_WASHINGTON : desk->side;
    enum side rival = own == SIDE_WASHINGTON ? SIDE_BEIJING : SIDE_WASHINGTON;
    int row = industries_draw(desk, own, 0, area);
    int room = area->rows - row - STRESS_RIVAL;
    row = stocks_draw(desk, own, room > 0 ? (size_t)room : 0, row, area);
    stocks_draw(desk, rival, STRESS_RIVAL, row, area);
}

/* The lines of one's own country first, then the others, in the order of the bulletin. */
static int news_pass(const struct bulletin *bulletin, const char *home, bool own, int row,
                     const struct area *area)
{
    for (size_t i = 0; i < bulletin->count && row < area->rows; i++) {
        const struct bulletin_line *line = &bulletin->lines[i];
        bool mine = home && strstr(line->text, home);
        if (line->section == BULLETIN_SCORES || mine != own) continue;
        frame_put_fit(area, row++, 1, area->columns - 1, FRAME_PLAIN, line->text);
    }
    return row;
}

void sheet_standing_news(const struct desk *desk, const struct area *area)
{
    int32_t home = sheet_home(desk);
    const char *name = home >= 0 ? sheet_world(desk)->countries[home].name : NULL;
    if (sheet_world(desk)->turn == 0) {
        frame_put(area, 0, 1, FRAME_PLAIN, "No turn has been played yet.");
        frame_put(area, 1, 1, FRAME_PLAIN, "? explains this screen, Tab goes to the map.");
        return;
    }
    struct bulletin *bulletin = memory_new(sizeof *bulletin);
    bulletin_make(bulletin, desk->session, sheet_world(desk)->turn, desk->side);
    int row = news_pass(bulletin, name, true, 0, area);
    row = news_pass(bulletin, name, false, row, area);
    if (row == 0) frame_put(area, 0, 1, FRAME_PLAIN, "Nothing that you know of.");
    free(bulletin);
}

/* One move a row; on the last row all that are left. */
void sheet_standing_plan(const struct desk *desk, const struct area *area)
{
    size_t count = session_plan_count(desk->session, desk->side);
    for (int row = 0; row < area->rows && row < (int)count; row++) {
        char line[512];
        struct text text;
        text_init(&text, line, sizeof line);
        for (size_t i = (size_t)row; i < count; i++) {
            const struct plan *plan = session_plan(desk->session, desk->side, i);
            text_format(&text, "%s%s%s%s", i > (size_t)row ? "; " : "", plan->title,
                        plan->choice_words[0] ? ": " : "", plan->choice_words);
            if (row < area->rows - 1) break;
        }
        frame_put_fit(area, row, 0, area->columns, FRAME_PLAIN, line);
    }
    if (count > 0) return;
    bool sealed = session_sealed(desk->session, desk->side);
    widget_paragraph_draw(area, 0, FRAME_PLAIN,
                          sealed ? "sealed" : "nothing yet. 2 shows your moves, e ends the turn.");
}
