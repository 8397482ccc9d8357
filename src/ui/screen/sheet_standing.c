/* sheet_standing.c: panels that say how things stand: scores, stress, news, the plan. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_standing.h"
#include "ui/terminal/keys.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/digest.h"
#include "brief/headline.h"
#include "brief/hint.h"
#include "brief/standing.h"
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
        char figure[FIGURE_NAME_SIZE];
        struct standing standing;
        int column = 13 + 12 * side;
        snprintf(figure, sizeof figure, "score.%s.%s", words_side_id(side), names_scores[score]);
        standing_find(&standing, eyes_before(&desk->eyes), eyes_world(&desk->eyes), figure);
        /* A change of ten points and more takes the blank behind the side's letter. */
        const char *blank = strlen(standing.change) > 4 ? "" : " ";
        frame_format(area, score, column, sheet_side_style(side), "%c%s%4s", letters[side], blank,
                     standing.value);
        frame_put_right(area, score, column + 11, sheet_move_style(standing.moved, true),
                        standing.change);
    }
}

void sheet_standing_scores(const struct desk *desk, const struct area *area)
{
    struct standing tension;
    struct widget_gauge gauge = {SCORE_COUNT, 26, area->columns - 27, FRAME_PLAIN};
    for (int i = 0; i < SCORE_COUNT; i++) score_draw(desk, i, area);
    standing_find(&tension, eyes_before(&desk->eyes), eyes_world(&desk->eyes), "escalation");
    frame_format(area, SCORE_COUNT, 1, FRAME_PLAIN, "Escalation    %3s of 100", tension.value);
    frame_put(area, SCORE_COUNT, 26, sheet_move_style(tension.moved, false), tension.change);
    gauge.column += (int)strlen(tension.change) + (tension.change[0] != '\0');
    gauge.width = area->columns - 1 - gauge.column;
    if (gauge.width > 3) widget_gauge_draw(area, &gauge, tension.shown / 100);
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

/* Draws a sentence whole from `row` on; where it does not fit nothing is drawn. The row after it.
 */
static int sentence_draw(const struct area *area, int row, const char *text, bool *fits)
{
    struct area inside = {area->frame, area->row, area->column + 1, area->rows, area->columns - 2};
    *fits = row + widget_paragraph_rows(text, inside.columns) <= area->rows;
    return *fits ? widget_paragraph_draw(&inside, row, FRAME_PLAIN, text) : row;
}

/* The lines of a digest, those first that matter most: whole sentences only, as many as there is
 * room for. Where the first is too long for the room, a shorter one is better than none. How many
 * were left out. */
static size_t short_draw(const struct digest *digest, const struct area *area, int *row)
{
    size_t order[DIGEST_MAX], said = 0;
    size_t count = digest_short(order, digest);
    for (size_t i = 0; i < count; i++) {
        bool fits;
        int next = sentence_draw(area, *row, digest->lines[order[i]].text, &fits);
        if (!fits && said > 0) break;
        said += fits;
        *row = next;
    }
    return count - said;
}

size_t sheet_standing_news(const struct desk *desk, const struct area *area)
{
    int row = 0, turn = eyes_world(&desk->eyes)->turn;
    struct digest *digest = memory_new(sizeof *digest);
    if (desk->eyes.turn == 0) digest_ahead(digest, desk->eyes.session, desk->eyes.side);
    size_t left = short_draw(digest, area, &row);
    if (turn > 0) {
        digest_make(digest, desk->eyes.session, turn, desk->eyes.side);
        left += short_draw(digest, area, &row);
    } else if (digest->count == 0) {
        char line[96];
        frame_put(area, 0, 1, FRAME_PLAIN, "No turn has been played yet.");
        keys_text(line, sizeof line, "{help} explains this screen, {next-pane} goes to the map.");
        frame_put(area, 1, 1, FRAME_PLAIN, line);
    }
    free(digest);
    return left;
}

/* A planned move with its answers; where that has no room, its name alone. */
static void plan_words(char *out, size_t size, const struct plan *plan, int columns)
{
    snprintf(out, size, "%s%s%s", plan->title, plan->choice_words[0] ? ": " : "",
             plan->choice_words);
    if (text_width(out) > columns) snprintf(out, size, "%s", plan->title);
}

/* Of the moves from `first` on as many as have room in a row, and how many more there are. */
static void plans_join(char *out, size_t size, const struct desk *desk, size_t first, int columns)
{
    enum { MORE_COLUMNS = 8 };
    size_t count = session_plan_count(desk->eyes.session, desk->eyes.side);
    struct text text;
    text_init(&text, out, size);
    for (size_t i = first; i < count; i++) {
        char words[256];
        bool last = i + 1 == count;
        const struct plan *plan = session_plan(desk->eyes.session, desk->eyes.side, i);
        plan_words(words, sizeof words, plan, columns - (last ? 0 : MORE_COLUMNS));
        int width = text_width(out) + text_width(words) + 2 + (last ? 0 : MORE_COLUMNS);
        if (i > first && width > columns) {
            text_format(&text, "; %zu more", count - i);
            return;
        }
        text_format(&text, "%s%s", i > first ? "; " : "", words);
    }
}

/* Each move with its answers, wrapped; on the last row all that are left. */
void sheet_standing_plan(const struct desk *desk, const struct area *area)
{
    size_t count = session_plan_count(desk->eyes.session, desk->eyes.side), done = 0;
    int row = 0;
    char line[512];
    while (done < count && row < area->rows - 1) {
        const struct plan *plan = session_plan(desk->eyes.session, desk->eyes.side, done);
        plan_words(line, sizeof line, plan, 2 * area->columns);
        int rows = widget_paragraph_rows(line, area->columns);
        if (row + rows + (done + 1 < count) > area->rows) break;
        row = widget_paragraph_draw(area, row, FRAME_PLAIN, line);
        done++;
    }
    if (done < count && row < area->rows) {
        plans_join(line, sizeof line, desk, done, area->columns);
        frame_put_fit(area, row, 0, area->columns, FRAME_PLAIN, line);
    }
    if (count > 0) return;
    bool sealed = session_sealed(desk->eyes.session, desk->eyes.side);
    keys_text(line, sizeof line,
              sealed ? "sealed"
                     : "nothing yet. {hand} shows your moves, {end-turn} ends the turn.");
    widget_paragraph_draw(area, 0, FRAME_PLAIN, line);
}
