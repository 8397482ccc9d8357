/* sheet_card.c: a move as people read it: what it does, what it asks, its law and its source. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_card.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/expected.h"
#include "brief/unfinished.h"
#include "ui/screen/sheet.h"
#include "ui/terminal/keys.h"
#include "ui/widget/paragraph.h"

void sheet_card_line(const struct hand_entry *entry, const struct area *row)
{
    char cost[SHEET_TEXT_SIZE];
    uint32_t style = entry->playable ? FRAME_PLAIN : FRAME_DIM;
    sheet_cost(cost, entry->capital, entry->budget_musd);
    if (!entry->playable) frame_put(row, 0, 0, FRAME_BAD, "x");
    frame_put_fit(row, 0, 2, row->columns - text_width(cost) - 3, style, entry->move->title);
    frame_put_right(row, 0, row->columns, style, cost);
}

bool sheet_card_pick(struct desk *desk, const struct hand_entry *entry)
{
    desk->move = entry->move;
    if (entry->playable) return true;
    snprintf(desk->message, sizeof desk->message, "%s cannot be played now: %s.",
             entry->move->title, entry->reason);
    return false;
}

static void asks_words(char *out, size_t size, const struct move *move)
{
    struct text text;
    text_init(&text, out, size);
    for (int32_t i = 0; i < move->ask_count; i++) {
        char ask[CARD_PROMPT_SIZE];
        card_prompt(ask, &move->asks[i]);
        text_format(&text, "%s%s", i ? ", " : "You choose: ", ask);
    }
    if (move->ask_count > 0) text_append(&text, ".");
}

static int part_draw(const struct area *area, int row, const char *before, const char *text)
{
    char line[SCRIPT_TEXT_SIZE + 64];
    if (text[0] == '\0' || row >= area->rows) return row;
    snprintf(line, sizeof line, "%s%s", before, text);
    return widget_paragraph_draw(area, row, FRAME_PLAIN, line);
}

void sheet_card_draw(const struct desk *desk, const struct hand_entry *entry, bool rule,
                     const struct area *area)
{
    const struct move *move = entry->move;
    char cost[SHEET_TEXT_SIZE], line[SHEET_TEXT_SIZE * 2], asks[SCRIPT_TEXT_SIZE],
        delay[CARD_DELAY_SIZE];
    struct area text = *area;
    int row = 0;
    frame_cut_left(&text, 1);
    row = widget_paragraph_draw(&text, row, FRAME_BOLD, move->title);
    sheet_cost_words(cost, entry->capital, entry->budget_musd);
    snprintf(line, sizeof line, "Costs %s.", cost);
    if (entry->left > 0) snprintf(line, sizeof line, "Costs %s. %d left.", cost, entry->left);
    row = widget_paragraph_draw(&text, row, FRAME_PLAIN, line);
    if (!entry->playable) {
        char why[SCRIPT_REASON_SIZE + 16];
        snprintf(why, sizeof why, "x Not now: %s.", entry->reason);
        row = widget_paragraph_draw(&text, row, FRAME_BAD, why);
    }
    if (rule) {
        row = part_draw(&text, row, "Law: ", move->legal);
        row = part_draw(&text, row, "Mechanism: ", move->mechanism);
        row = part_draw(&text, row, "Source: ", move->source);
        part_draw(&text, row, "To think about: ", move->debrief);
        return;
    }
    asks_words(asks, sizeof asks, move);
    card_delay(delay, desk->eyes.session, move);
    row = part_draw(&text, row, "", move->text);
    row = part_draw(&text, row, "", delay);
    row = part_draw(&text, row, "", asks);
    keys_text(line, sizeof line, "{rule} shows law, source and what to think about.");
    part_draw(&text, row, "", line);
}

/* What undo and redo would do, before they are asked to: "u takes back: Price floor". */
static void steps_draw(const struct desk *desk, const struct area *area, int row)
{
    enum { FROM = 28 };
    size_t count = session_plan_count(desk->eyes.session, eyes_side(&desk->eyes));
    char line[2 * SCRIPT_TITLE_SIZE + 64], shown[sizeof line];
    struct text text;
    text_init(&text, line, sizeof line);
    if (desk->again[0]) text_format(&text, "{redo} plans again: %s", desk->again);
    if (count > 0) {
        text_format(&text, "%s{undo} takes back: %s", text.length ? "; " : "",
                    session_plan(desk->eyes.session, eyes_side(&desk->eyes), count - 1)->title);
    }
    if (area->columns <= FROM) return;
    keys_text(shown, sizeof shown, line);
    frame_put_fit(area, row, FROM, area->columns - FROM, FRAME_DIM, shown);
}

/* Where there is room under the plan: what is said of its moves, and what is not done yet. */
static void said_draw(const struct desk *desk, const struct area *area, int row, int last)
{
    char told[EXPECTED_SIZE], lines[UNFINISHED_MAX][UNFINISHED_SIZE];
    enum side side = eyes_side(&desk->eyes);
    for (size_t i = 0; i < session_plan_count(desk->eyes.session, side) && row < last; i++) {
        if (expected_tell(told, &desk->eyes, session_turn(desk->eyes.session), side, i))
            frame_put_fit(area, row++, 1, area->columns - 1, FRAME_DIM, told);
    }
    size_t count = unfinished_lines(lines, &desk->eyes);
    for (size_t i = 0; i < count && row < last; i++)
        frame_put_fit(area, row++, 1, area->columns - 1, FRAME_DIM, lines[i]);
}

void sheet_card_plan(const struct desk *desk, const struct area *area)
{
    char cost[SHEET_TEXT_SIZE], money[NUMBER_SIZE];
    size_t count = session_plan_count(desk->eyes.session, eyes_side(&desk->eyes));
    int last = area->rows - 1;
    for (size_t i = 0; i < count && (int)i < last; i++) {
        const struct plan *plan = session_plan(desk->eyes.session, eyes_side(&desk->eyes), i);
        char line[sizeof plan->title + sizeof plan->choice_words + 16];
        sheet_cost(cost, plan->capital, plan->budget_musd);
        snprintf(line, sizeof line, "%zu %s%s%s", i + 1, plan->title,
                 plan->choice_words[0] ? ": " : "", plan->choice_words);
        int room = area->columns - text_width(cost) - 2;
        frame_put_fit(area, (int)i, 1, room, FRAME_PLAIN, line);
        frame_put_right(area, (int)i, area->columns, FRAME_PLAIN, cost);
    }
    struct area inside = *area;
    frame_cut_left(&inside, 1);
    said_draw(desk, area, count ? (int)count : 1, last);
    if (count == 0)
        widget_paragraph_draw(&inside, 0, FRAME_PLAIN,
                              "Nothing is planned. To end the turn like this means to wait.");
    number_money(money, session_budget_left(desk->eyes.session, eyes_side(&desk->eyes)));
    frame_format(area, last, 1, FRAME_DIM, "Left: PC %d, %s",
                 session_capital_left(desk->eyes.session, eyes_side(&desk->eyes)), money);
    steps_draw(desk, area, last);
}
