/* sheet_standing.c: panels that say how things stand: scores, stress, news, the plan. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_standing.h"
#include "ui/terminal/keys.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/bulletin.h"
#include "brief/headline.h"
#include "brief/hint.h"
#include "brief/words.h"
#include "engine/names.h"
#include "ui/screen/sheet.h"
#include "ui/widget/gauge.h"
#include "ui/widget/paragraph.h"

/* Stocks below half of what users like to hold are called low. */
#define COVER_LOW 0.5
/* Stocks this near to what users like to hold are no news; an estimate is no nearer than that. */
#define COVER_USUAL 0.95
#define COVER_USUAL_GUESSED 0.75
/* Output within half a percent of the start is as good as unchanged. */
#define OUTPUT_LOST 0.995

enum { STRESS_INDUSTRIES = 2, STRESS_RIVAL = 2, NAME_WIDTH = 17 };

static const char letters[] = "WB";

void sheet_standing_result(char *out, size_t size, const struct desk *desk)
{
    char line[HEADLINE_SIZE];
    struct verdict verdict;
    headline_verdict(&verdict, &desk->eyes);
    headline_short(line, &verdict);
    snprintf(out, size, "Result: %s", line);
}

static void score_draw(const struct desk *desk, int score, const struct area *area)
{
    frame_put(area, score, 1, FRAME_PLAIN, words_score_short((enum score)score));
    for (int side = 0; side < SIDE_COUNT; side++) {
        char change[NUMBER_SIZE];
        const char *id = words_side_id(side), *name = names_scores[score];
        int column = 13 + 12 * side;
        double now = eyes_value(&desk->eyes, eyes_world(&desk->eyes), 0, "score.%s.%s", id, name);
        double before =
            eyes_value(&desk->eyes, eyes_before(&desk->eyes), 0, "score.%s.%s", id, name);
        number_change(change, before, now, 1);
        frame_format(area, score, column, sheet_side_style(side), "%c %4.1f", letters[side],
                     number_round(now, 1));
        frame_put_right(area, score, column + 11,
                        sheet_move_style(number_difference(before, now, 1), true),
                        strcmp(change, "0") == 0 ? "" : change);
    }
}

void sheet_standing_scores(const struct desk *desk, const struct area *area)
{
    char change[NUMBER_SIZE];
    double now = 100 * eyes_value(&desk->eyes, eyes_world(&desk->eyes), 0, "escalation");
    double before = 100 * eyes_value(&desk->eyes, eyes_before(&desk->eyes), 0, "escalation");
    struct widget_gauge gauge = {SCORE_COUNT, 26, area->columns - 27, FRAME_PLAIN};
    for (int i = 0; i < SCORE_COUNT; i++) score_draw(desk, i, area);
    number_change(change, before, now, 0);
    frame_format(area, SCORE_COUNT, 1, FRAME_PLAIN, "Escalation    %3.0f of 100", now);
    if (strcmp(change, "0") == 0) change[0] = '\0';
    frame_put(area, SCORE_COUNT, 26, sheet_move_style(now - before, false), change);
    gauge.column += (int)strlen(change) + (change[0] != '\0');
    gauge.width = area->columns - 1 - gauge.column;
    if (gauge.width > 3) widget_gauge_draw(area, &gauge, now / 100);
}

static int industries_draw(const struct desk *desk, int side, int row, const struct area *area)
{
    const struct world *world = eyes_world(&desk->eyes);
    int32_t country = world->sides[side].country;
    struct sheet_rows rows = {0};
    for (int32_t i = 0; i < world->industry_count; i++) {
        if (world->plants[i][country].value_added_base <= 0) continue;
        double now = eyes_value(&desk->eyes, world, 1, "output.%s.%s", world->countries[country].id,
                                world->industries[i].id);
        if (now < OUTPUT_LOST) sheet_rows_rank(&rows, STRESS_INDUSTRIES, i, 1 - now);
    }
    for (size_t i = 0; i < rows.count && row < area->rows; i++, row++) {
        int32_t good = eyes_short_input(&desk->eyes, rows.index[i], country);
        frame_format(area, row, 0, sheet_side_style(side), "%c", letters[side]);
        frame_put_fit(area, row, 2, NAME_WIDTH, FRAME_PLAIN, world->industries[rows.index[i]].name);
        int column = 3 + NAME_WIDTH;
        column += frame_format(area, row, column, FRAME_BAD, "-%.1f%%", 100 * rows.measure[i]);
        if (good < 0) continue;
        column += frame_put(area, row, column, FRAME_PLAIN, " lacks ");
        frame_put_fit(area, row, column, area->columns - column, FRAME_PLAIN,
                      sheet_good_name(desk, good, area->columns - column));
    }
    return row;
}

/* Does an industry, or a maker of what one needs, stand still or limp without it? */
static bool good_needed(const struct world *world, int32_t good)
{
    for (int32_t i = 0; i < world->recipe_count; i++) {
        if (world->recipes[i].input == good) return true;
    }
    return false;
}

/* The stocks that are lowest against the usual; none where all are as usual. */
static int stocks_draw(const struct desk *desk, int side, size_t most, int row,
                       const struct area *area)
{
    const struct world *world = eyes_world(&desk->eyes);
    const char *id = world->countries[world->sides[side].country].id;
    struct sheet_rows rows = {0};
    double enough = side == (int)desk->eyes.side ? COVER_USUAL : COVER_USUAL_GUESSED;
    for (int32_t i = 0; i < world->good_count; i++) {
        double usual = world->goods[i].user_cover;
        double stock = eyes_value(&desk->eyes, world, -1, "stock.%s.%s", id, world->goods[i].id);
        if (usual <= 0 || stock < 0 || stock >= enough * usual || !good_needed(world, i)) continue;
        sheet_rows_rank(&rows, most, i, -stock / usual);
    }
    for (size_t i = 0; i < rows.count && row < area->rows; i++, row++) {
        const struct good *good = &world->goods[rows.index[i]];
        struct band band;
        char value[NUMBER_SIZE];
        bool low = -rows.measure[i] < COVER_LOW;
        struct widget_gauge gauge = {row, 10 + NAME_WIDTH, area->columns - 15 - NAME_WIDTH,
                                     low ? FRAME_BAD : FRAME_PLAIN};
        if (!eyes_band(&band, &desk->eyes, world, "stock.%s.%s", id, good->id)) continue;
        number_band(value, &band, 1, 1);
        frame_format(area, row, 0, sheet_side_style(side), "%c", letters[side]);
        frame_put_fit(area, row, 2, NAME_WIDTH, FRAME_PLAIN,
                      sheet_good_name(desk, rows.index[i], NAME_WIDTH));
        frame_put_right(area, row, 9 + NAME_WIDTH, FRAME_PLAIN, value);
        widget_gauge_draw(area, &gauge, -rows.measure[i]);
        if (low) frame_put_right(area, row, area->columns, FRAME_BAD, "LOW");
    }
    return row;
}

void sheet_standing_stress(const struct desk *desk, const struct area *area)
{
    enum side own = desk->eyes.side == SIDE_NONE ? SIDE_WASHINGTON : desk->eyes.side;
    enum side rival = own == SIDE_WASHINGTON ? SIDE_BEIJING : SIDE_WASHINGTON;
    int row = industries_draw(desk, own, 0, area);
    int room = area->rows - row - STRESS_RIVAL;
    row = stocks_draw(desk, own, room > 0 ? (size_t)room : 0, row, area);
    row = stocks_draw(desk, rival, STRESS_RIVAL, row, area);
    if (row == 0) frame_put(area, 0, 1, FRAME_PLAIN, "Nothing is short, as far as you know.");
}

bool sheet_standing_hint(const struct desk *desk, const struct area *box)
{
    struct hint hint;
    char title[48];
    if (!hint_find(&hint, desk->eyes.session, desk->eyes.side)) return false;
    snprintf(title, sizeof title, "What to do: step %d of %d", hint.step, hint.steps);
    struct area inside = frame_box(box, title, false);
    inside.column++;
    inside.columns -= 2;
    widget_paragraph_draw(&inside, 0, FRAME_PLAIN, hint.text);
    return true;
}

/* What a reader wants first: what the rival did, then what befell one's own country, then the rest;
 * last what one did oneself, and what leaks, which is much the same each turn. */
enum news_rank { NEWS_RIVAL, NEWS_HOME, NEWS_OTHERS, NEWS_KNOWN, NEWS_RANK_COUNT };

static enum news_rank news_rank(const struct desk *desk, const struct bulletin_line *line)
{
    int32_t home = eyes_home(&desk->eyes);
    if (home < 0) return NEWS_OTHERS;
    const char *own = words_side((int32_t)desk->eyes.side), *events = words_side(SIDE_NONE);
    bool mine = strncmp(line->text, own, strlen(own)) == 0;
    if (line->section == BULLETIN_FAULTS) return NEWS_RIVAL; /* before all others: it may be why */
    if (line->section == BULLETIN_EVENTS) return NEWS_HOME;
    bool effect = strncmp(line->text, events, strlen(events)) == 0; /* its event says more */
    if (line->section == BULLETIN_MOVES && effect) return NEWS_KNOWN;
    if (line->section == BULLETIN_MOVES) return mine ? NEWS_KNOWN : NEWS_RIVAL;
    if (strncmp(line->figure, "leak.", 5) == 0) return NEWS_KNOWN;
    return strstr(line->text, eyes_world(&desk->eyes)->countries[home].name) ? NEWS_HOME
                                                                             : NEWS_OTHERS;
}

void sheet_standing_news(const struct desk *desk, const struct area *area)
{
    int row = 0;
    if (eyes_world(&desk->eyes)->turn == 0) {
        char line[96];
        frame_put(area, 0, 1, FRAME_PLAIN, "No turn has been played yet.");
        keys_text(line, sizeof line, "{help} explains this screen, {next-pane} goes to the map.");
        frame_put(area, 1, 1, FRAME_PLAIN, line);
        return;
    }
    struct bulletin *bulletin = memory_new(sizeof *bulletin);
    bulletin_make(bulletin, desk->eyes.session, eyes_world(&desk->eyes)->turn, desk->eyes.side);
    for (int rank = 0; rank < NEWS_RANK_COUNT; rank++) {
        for (size_t i = 0; i < bulletin->count && row < area->rows; i++) {
            const struct bulletin_line *line = &bulletin->lines[i];
            if (line->section == BULLETIN_SCORES || (int)news_rank(desk, line) != rank) continue;
            frame_put_fit(area, row++, 1, area->columns - 1, FRAME_PLAIN, line->text);
        }
    }
    if (row == 0) frame_put(area, 0, 1, FRAME_PLAIN, "Nothing that you know of.");
    free(bulletin);
}

/* One move a row; on the last row all that are left. */
void sheet_standing_plan(const struct desk *desk, const struct area *area)
{
    size_t count = session_plan_count(desk->eyes.session, desk->eyes.side);
    for (int row = 0; row < area->rows && row < (int)count; row++) {
        char line[512];
        struct text text;
        text_init(&text, line, sizeof line);
        for (size_t i = (size_t)row; i < count; i++) {
            const struct plan *plan = session_plan(desk->eyes.session, desk->eyes.side, i);
            text_format(&text, "%s%s%s%s", i > (size_t)row ? "; " : "", plan->title,
                        plan->choice_words[0] ? ": " : "", plan->choice_words);
            if (row < area->rows - 1) break;
        }
        frame_put_fit(area, row, 0, area->columns, FRAME_PLAIN, line);
    }
    if (count > 0) return;
    bool sealed = session_sealed(desk->eyes.session, desk->eyes.side);
    char line[96];
    keys_text(line, sizeof line,
              sealed ? "sealed"
                     : "nothing yet. {hand} shows your moves, {end-turn} ends the turn.");
    widget_paragraph_draw(area, 0, FRAME_PLAIN, line);
}
