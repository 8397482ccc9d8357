/* sheet_standing.c: panels that say how things stand: scores, stress, news, the plan. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_standing.h"
#include "ui/terminal/keys.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/country.h"
#include "brief/digest.h"
#include "brief/headline.h"
#include "brief/hint.h"
#include "brief/standing.h"
#include "brief/words.h"
#include "ui/screen/sheet.h"
#include "ui/widget/gauge.h"
#include "ui/widget/paragraph.h"

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

/* A side's score in its columns: "W 84.1 -1.2". */
static void score_draw(const struct fact *fact, int row, const struct area *area)
{
    char value[NUMBER_SIZE], change[NUMBER_SIZE];
    int column = 13 + 12 * (int)fact->side;
    fact_value(value, fact, false);
    fact_change(change, fact);
    /* A change of ten points and more takes the blank behind the side's letter. */
    frame_format(area, row, column, sheet_side_style((int32_t)fact->side), "%c%s%4s",
                 letters[fact->side], strlen(change) > 4 ? "" : " ", value);
    frame_put_right(area, row, column + 11, sheet_fact_style(fact, true), change);
}

static void escalation_draw(const struct desk *desk, int row, const struct area *area)
{
    struct facts facts;
    char value[NUMBER_SIZE], change[NUMBER_SIZE];
    struct widget_gauge gauge = {row, 26, 0, FRAME_PLAIN};
    standing_escalation(&facts, &desk->eyes);
    fact_value(value, &facts.list[0], false);
    fact_change(change, &facts.list[0]);
    frame_format(area, row, 1, FRAME_PLAIN, "Escalation    %3s of 100", value);
    frame_put(area, row, 26, sheet_fact_style(&facts.list[0], false), change);
    gauge.column += (int)strlen(change) + (change[0] != '\0');
    gauge.width = area->columns - 1 - gauge.column;
    if (gauge.width > 3) widget_gauge_draw(area, &gauge, facts.list[0].now.value);
}

/* Behind the total, which has its own place, come the five. */
void sheet_standing_scores(const struct desk *desk, const struct area *area)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        struct facts facts;
        standing_scores(&facts, &desk->eyes, (enum side)side);
        for (size_t i = 1; i < facts.count; i++) {
            frame_put(area, (int)i - 1, 1, FRAME_PLAIN, facts.list[i].label);
            score_draw(&facts.list[i], (int)i - 1, area);
        }
    }
    escalation_draw(desk, SCORE_COUNT, area);
    if (area->rows > SCORE_COUNT + 1) sheet_track(&desk->eyes, area, SCORE_COUNT + 1);
}

/* "W Autos            -3.4% lacks Gallium" */
static int industries_draw(const struct desk *desk, enum side side, int row,
                           const struct area *area)
{
    struct facts facts;
    country_losers(&facts, &desk->eyes, thing_home(&desk->eyes, side), STRESS_INDUSTRIES);
    for (size_t i = 0; i < facts.count && row < area->rows; i++, row++) {
        const struct fact *fact = &facts.list[i];
        int column = 3 + NAME_WIDTH;
        frame_format(area, row, 0, sheet_side_style((int32_t)side), "%c", letters[side]);
        frame_put_fit(area, row, 2, NAME_WIDTH, FRAME_PLAIN, fact->label);
        column += frame_format(area, row, column, FRAME_BAD, "-%.1f%%",
                               number_round(100 - number_shown(fact->figure, fact->now.value), 1));
        if (fact->lacking < 0) continue;
        column += frame_put(area, row, column, FRAME_PLAIN, " lacks ");
        frame_put_fit(
            area, row, column, area->columns - column, FRAME_PLAIN,
            thing_name_within(&desk->eyes, THING_GOOD, fact->lacking, area->columns - column));
    }
    return row;
}

static int stocks_draw(const struct desk *desk, enum side side, size_t most, int row,
                       const struct area *area)
{
    struct facts facts;
    standing_stocks(&facts, &desk->eyes, side, most);
    for (size_t i = 0; i < facts.count && row < area->rows; i++, row++) {
        const struct fact *fact = &facts.list[i];
        char value[NUMBER_SIZE];
        bool low = fact_low(fact);
        struct widget_gauge gauge = {row, 10 + NAME_WIDTH, area->columns - 15 - NAME_WIDTH,
                                     low ? FRAME_BAD : FRAME_PLAIN};
        fact_value(value, fact, false);
        frame_format(area, row, 0, sheet_side_style((int32_t)side), "%c", letters[side]);
        frame_put_fit(area, row, 2, NAME_WIDTH, FRAME_PLAIN,
                      thing_name_within(&desk->eyes, THING_GOOD, fact->thing, NAME_WIDTH));
        frame_put_right(area, row, 9 + NAME_WIDTH, FRAME_PLAIN, value);
        widget_gauge_draw(area, &gauge, fact->now.value / fact->usual);
        if (low) frame_put_right(area, row, area->columns, FRAME_BAD, "LOW");
    }
    return row;
}

void sheet_standing_stress(const struct desk *desk, const struct area *area)
{
    enum side own = eyes_first(&desk->eyes);
    int row = industries_draw(desk, own, 0, area);
    int room = area->rows - row - STRESS_RIVAL;
    row = stocks_draw(desk, own, room > 0 ? (size_t)room : 0, row, area);
    row = stocks_draw(desk, eyes_rival(own), STRESS_RIVAL, row, area);
    if (row == 0) frame_put(area, 0, 1, FRAME_PLAIN, "Nothing is short, as far as you know.");
}

bool sheet_standing_hint(const struct desk *desk, const struct area *box)
{
    struct hint hint;
    char title[48];
    if (!hint_find(&hint, desk->eyes.session, eyes_side(&desk->eyes))) return false;
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
    int row = 0, turn = eyes_played(&desk->eyes);
    struct digest *digest = memory_new(sizeof *digest);
    if (desk->eyes.turn == 0) digest_ahead(digest, desk->eyes.session, desk->eyes.viewer);
    size_t left = short_draw(digest, area, &row);
    if (turn > 0) {
        digest_make(digest, desk->eyes.session, turn, desk->eyes.viewer);
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
    size_t count = session_plan_count(desk->eyes.session, eyes_side(&desk->eyes));
    struct text text;
    text_init(&text, out, size);
    for (size_t i = first; i < count; i++) {
        char words[256];
        bool last = i + 1 == count;
        const struct plan *plan = session_plan(desk->eyes.session, eyes_side(&desk->eyes), i);
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
    size_t count = session_plan_count(desk->eyes.session, eyes_side(&desk->eyes)), done = 0;
    int row = 0;
    char line[512];
    while (done < count && row < area->rows - 1) {
        const struct plan *plan = session_plan(desk->eyes.session, eyes_side(&desk->eyes), done);
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
    bool sealed = session_sealed(desk->eyes.session, eyes_side(&desk->eyes));
    keys_text(line, sizeof line,
              sealed ? "sealed"
                     : "nothing yet. {hand} shows your moves, {end-turn} ends the turn.");
    widget_paragraph_draw(area, 0, FRAME_PLAIN, line);
}
