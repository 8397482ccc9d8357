/* screen_target.c: what a move asks, answered step by step; then its forecast, and only then the
 * move. */
/* SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/step.h"
#include "game/play.h"
#include "ui/screen/screen.h"
#include "ui/screen/sheet_forecast.h"
#include "ui/screen/sheet_target.h"
#include "ui/widget/paragraph.h"

static bool asking(const struct target *target)
{
    return target->move && target->step < target->move->ask_count;
}

static void forecast_find(const struct desk *desk, struct target *target)
{
    char reason[SESSION_SENTENCE_SIZE] = "";
    target->planned = session_plan_count(desk->eyes.session, eyes_side(&desk->eyes));
    target->has_forecast =
        forecast_first(&target->forecast, desk->eyes.session, eyes_side(&desk->eyes), target->move,
                       &target->choice, reason);
    snprintf(target->reason, sizeof target->reason, "%s", reason);
}

/* "Tariff of 50% on Tungsten from China": what the move would put in force. */
static void sets_find(const struct desk *desk, struct target *target, const struct choice *choice)
{
    char reason[SESSION_SENTENCE_SIZE];
    struct orders *orders = memory_new(sizeof *orders);
    struct text text;
    text_init(&text, target->sets, sizeof target->sets);
    bool played = script_play(orders, session_setup(desk->eyes.session)->scripts, target->move,
                              eyes_world(&desk->eyes), choice, SCRIPT_UNPRICED, reason);
    for (int32_t i = 0; played && i < orders->count; i++) {
        const struct instrument *item = &orders->items[i];
        char words[256];
        if (i > 0 && words_instrument_join(target->sets, sizeof target->sets,
                                           eyes_world(&desk->eyes), item - 1, item)) {
            text.length = strlen(target->sets);
            continue;
        }
        words_instrument(words, sizeof words, eyes_world(&desk->eyes), item,
                         step_time(desk->eyes.session));
        text_format(&text, "%s%s", i ? "; " : "Sets: ", words);
    }
    free(orders);
}

/* What the marked answer leads to, say with the first answer to each question after it. */
static void example_find(const struct desk *desk, struct target *target, const char *marked)
{
    struct choice choice = target->choice;
    const struct move *move = target->move;
    memcpy(choice.value[target->step], marked, CHOICE_SIZE);
    for (int32_t i = target->step + 1; i < move->ask_count; i++) {
        struct option options[OPTION_MAX];
        if (move->asks[i].kind == ASK_AMOUNT) {
            snprintf(choice.value[i], CHOICE_SIZE, "%" PRId64, move->asks[i].low);
        } else if (script_options(options, move, (size_t)i, eyes_world(&desk->eyes), &choice) > 0) {
            memcpy(choice.value[i], options[0].id, CHOICE_SIZE);
        }
    }
    sets_find(desk, target, &choice);
}

/* On the last question each option is a whole choice, and its forecast is shown as one goes along.
 */
static void target_settle(struct desk *desk, struct target *target)
{
    target->has_forecast = false;
    target->reason[0] = '\0';
    if (!asking(target)) {
        forecast_find(desk, target);
        if (!target->move) return;
        sets_find(desk, target, &target->choice);
        clash_find(&target->clash, &desk->eyes, target->move, &target->choice);
        return;
    }
    struct ranking rows;
    sheet_target_rows(&rows, desk, target);
    target->sets[0] = '\0';
    if (rows.count == 0) return;
    if (target->selected >= rows.count) target->selected = rows.count - 1;
    const struct option *option = &target->options[rows.index[target->selected]];
    if (target->step + 1 < target->move->ask_count) {
        example_find(desk, target, option->id);
        return;
    }
    memcpy(target->choice.value[target->step], option->id, CHOICE_SIZE);
    forecast_find(desk, target);
}

/* Where the hand has been looking already is where the choice begins: the country, good of its
 * sheet; else the first that is possible. */
static size_t first_marked(const struct desk *desk, const struct target *target)
{
    enum ask_kind kind = target->move->asks[target->step].kind;
    const char *id = kind == ASK_COUNTRY ? thing_id(&desk->eyes, THING_COUNTRY, desk->country)
                   : kind == ASK_GOOD    ? thing_id(&desk->eyes, THING_GOOD, desk->good)
                                         : "";
    size_t first = target->count;
    for (size_t i = 0; i < target->count; i++) {
        if (target->refusal[i][0]) continue;
        if (strcmp(target->options[i].id, id) == 0) return i;
        if (first == target->count) first = i;
    }
    return first < target->count ? first : 0;
}

static void step_begin(struct desk *desk, struct target *target)
{
    desk->filter[0] = '\0';
    desk->filtering = false;
    target->selected = 0;
    target->count = 0;
    if (asking(target)) {
        sheet_target_options(desk, target);
        target->selected = first_marked(desk, target);
    }
    target_settle(desk, target);
}

/* What was typed with the move's name is answered already, and else what was before it was left. */
static void answers_take(struct desk *desk, struct target *target)
{
    const struct half_move *half = session_half_move(desk->eyes.session, eyes_side(&desk->eyes));
    target->choice = desk->choice;
    target->step = desk->answered;
    desk->choice = (struct choice){0};
    desk->answered = 0;
    bool same = target->move && strcmp(half->move, target->move->id) == 0;
    if (!same || target->step > 0 || half->answered > target->move->ask_count) return;
    target->choice = half->choice;
    target->step = half->answered;
}

/* A move whose first question is answered is half chosen, until it is planned or given up. */
static void target_keep(struct desk *desk, void *state)
{
    const struct target *target = state;
    struct half_move half = {.answered = target->step};
    char reason[SESSION_SENTENCE_SIZE];
    if (!target->move || target->done || target->turn != session_turn(desk->eyes.session)) return;
    if (target->step > 0) {
        snprintf(half.move, sizeof half.move, "%s", target->move->id);
        half.choice = target->choice;
    }
    if (!play_draft_move(desk->eyes.session, eyes_side(&desk->eyes), &half, reason))
        snprintf(desk->message, sizeof desk->message, "The choice is not kept: %.400s.", reason);
}

static void target_enter(struct desk *desk, void *state)
{
    struct target *target = state;
    struct hand_entry *hand = memory_new(DECK_MAX * sizeof *hand);
    size_t count = hand_held(hand, desk->eyes.session, eyes_side(&desk->eyes));
    target->move = desk->move;
    target->planned = session_plan_count(desk->eyes.session, eyes_side(&desk->eyes));
    for (size_t i = 0; i < count; i++) {
        if (!target->move || hand[i].move != target->move) continue;
        target->entry = hand[i];
        hand_judge(&target->entry, desk->eyes.session, eyes_side(&desk->eyes));
    }
    free(hand);
    target->turn = session_turn(desk->eyes.session);
    answers_take(desk, target);
    step_begin(desk, target);
}

static void plays(struct desk *desk, struct target *target)
{
    char reason[SESSION_SENTENCE_SIZE], money[NUMBER_SIZE];
    if (!desk_writes(desk)) return;
    if (!play_move(desk->eyes.session, eyes_side(&desk->eyes), target->move, &target->choice,
                   reason)) {
        snprintf(desk->message, sizeof desk->message, "Not played: %.400s.", reason);
        return;
    }
    number_money(money, session_budget_left(desk->eyes.session, eyes_side(&desk->eyes)));
    snprintf(desk->message, sizeof desk->message,
             "Planned: %s. Left: PC %d, %s. {undo} takes it back.", target->move->title,
             session_capital_left(desk->eyes.session, eyes_side(&desk->eyes)), money);
    target->done = desk->close = true;
    desk->planned = session_plan_count(desk->eyes.session, eyes_side(&desk->eyes)) - 1;
    if (session_reasons(desk->eyes.session) == REASONS_MOVE) desk->open = &screen_words;
}

/* The plan changed under the forecast, by undo or redo: it is made anew before anything else. */
static bool refreshed(struct desk *desk, struct target *target)
{
    if (target->planned == session_plan_count(desk->eyes.session, eyes_side(&desk->eyes)))
        return false;
    target->planned = session_plan_count(desk->eyes.session, eyes_side(&desk->eyes));
    if (asking(target)) sheet_target_options(desk, target);
    target_settle(desk, target);
    snprintf(desk->message, sizeof desk->message, "Your plan has changed: the forecast is new.");
    return true;
}

/* Enter: takes the marked answer and goes on to the next question, or plays the move. */
static void confirm(struct desk *desk, struct target *target)
{
    if (refreshed(desk, target)) return;
    if (!target->move) {
        desk->close = true;
        return;
    }
    if (!asking(target)) {
        if (target->has_forecast) plays(desk, target);
        else snprintf(desk->message, sizeof desk->message, "Not possible: %.400s.", target->reason);
        return;
    }
    struct ranking rows;
    sheet_target_rows(&rows, desk, target);
    if (target->selected >= rows.count) return;
    const struct option *option = &target->options[rows.index[target->selected]];
    const char *refusal = target->refusal[rows.index[target->selected]];
    if (refusal[0]) {
        snprintf(desk->message, sizeof desk->message, "%s: not possible, %.300s.", option->label,
                 refusal);
        return;
    }
    memcpy(target->choice.value[target->step], option->id, CHOICE_SIZE);
    target->step++;
    step_begin(desk, target);
}

/* The rival's answers are tried one at a time while no key is pressed: the range grows. */
static bool target_idle(struct desk *desk, void *state)
{
    struct target *target = state;
    if (!target->has_forecast ||
        target->planned != session_plan_count(desk->eyes.session, eyes_side(&desk->eyes))) {
        return false;
    }
    return forecast_widen(&target->forecast, desk->eyes.session, eyes_side(&desk->eyes),
                          target->move, &target->choice);
}

/* What `/` leaves may have another answer in the marked row: its forecast, not the one before. */
static void target_found(struct desk *desk, void *state)
{
    struct target *target = state;
    if (asking(target)) target_settle(desk, target);
}

static bool back(struct desk *desk, struct target *target)
{
    if (!target->move || target->step == 0) return false;
    target->step--;
    step_begin(desk, target);
    return true;
}

static bool target_act(struct desk *desk, void *state, enum action action)
{
    struct target *target = state;
    struct ranking rows;
    if (action == ACTION_OPEN) confirm(desk, target);
    else if (action == ACTION_BACK) return back(desk, target);
    else if (asking(target) && widget_menu_moves(action)) {
        sheet_target_rows(&rows, desk, target);
        target->selected = widget_menu_move(target->selected, rows.count, action);
        target_settle(desk, target);
    } else if (action == ACTION_RULE && target->move) target->rule = !target->rule;
    else return false;
    return true;
}

/* "Entity List: SMIC" with what is chosen so far, and what it costs. The row after it; on an area
 * without rows it is only counted. */
static int heading_draw(const struct desk *desk, const struct target *target,
                        const struct area *area)
{
    enum { COST_ROW = 3 };
    char chosen[256], line[SCRIPT_TITLE_SIZE + 260], cost[SHEET_TEXT_SIZE], money[NUMBER_SIZE];
    struct area text = {area->frame, area->row, area->column + 1, area->rows, area->columns - 2};
    words_choice(chosen, sizeof chosen, eyes_world(&desk->eyes), target->move, &target->choice);
    snprintf(line, sizeof line, "%s%s%s", target->move->title, chosen[0] ? ": " : "", chosen);
    int row = widget_paragraph_draw(&text, 0, FRAME_BOLD, line);
    row = widget_paragraph_draw(&text, row, FRAME_PLAIN, target->sets);
    if (row < COST_ROW) row = COST_ROW;
    sheet_cost(cost, target->entry.capital, target->entry.budget_musd);
    number_money(money, session_budget_left(desk->eyes.session, eyes_side(&desk->eyes)));
    char undo[64];
    keys_text(undo, sizeof undo, "{undo} takes it back.");
    snprintf(line, sizeof line, "Costs %s. You have PC %d and %s. %s", cost,
             session_capital_left(desk->eyes.session, eyes_side(&desk->eyes)), money, undo);
    row = widget_paragraph_draw(&text, row, FRAME_PLAIN, line);
    return target->clash.text[0] ? widget_paragraph_draw(&text, row, FRAME_BAD, target->clash.text)
                                 : row;
}

static void forecast_draw(const struct desk *desk, const struct target *target,
                          const struct area *area)
{
    struct area inside = frame_box(
        area, target->move ? "Forecast - NOT PLAYED YET" : "Forecast: your plan, and without it",
        false);
    char line[SESSION_SENTENCE_SIZE + 32];
    bool old = target->planned != session_plan_count(desk->eyes.session, eyes_side(&desk->eyes));
    if (!target->move && session_plan_count(desk->eyes.session, eyes_side(&desk->eyes)) == 0) {
        keys_text(line, sizeof line, "Nothing is planned yet. {hand} shows your moves.");
        frame_put(&inside, 0, 1, FRAME_PLAIN, line);
        return;
    }
    if (target->has_forecast && old) {
        frame_put(&inside, 0, 1, FRAME_PLAIN,
                  "Your plan has changed. Enter makes the forecast anew.");
        return;
    }
    if (target->has_forecast) {
        sheet_forecast_draw(desk, &target->forecast, &inside);
        return;
    }
    frame_cut_left(&inside, 1);
    if (target->reason[0]) {
        snprintf(line, sizeof line, "x Not possible: %s.", target->reason);
        widget_paragraph_draw(&inside, 0, FRAME_BAD, line);
    } else {
        const char *empty = target->count == 0
                              ? "There is nothing to choose from now. Esc goes back."
                          : desk->filter[0] && !target->sets[0]
                              ? "No answer holds what you typed. Esc shows all answers."
                              : "The forecast appears with the last question.";
        int row = widget_paragraph_draw(&inside, 0, FRAME_PLAIN, empty);
        if (!target->sets[0]) return;
        row = widget_paragraph_draw(&inside, row + 1, FRAME_DIM, "The marked answer, for example:");
        widget_paragraph_draw(&inside, row, FRAME_PLAIN, target->sets);
    }
}

static void questions_draw(const struct desk *desk, const struct target *target, struct area area)
{
    struct area left = frame_cut_left(&area, area.columns * 2 / 5);
    struct area inside = frame_box(&left, target->rule ? "Law and source" : "Move", false);
    sheet_card_draw(desk, &target->entry, target->rule, &inside);
    sheet_target_draw(desk, target, &area);
}

static void target_draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct target *target = state;
    struct area rest = *area;
    if (!target->move) {
        forecast_draw(desk, target, area);
        return;
    }
    if (asking(target)) {
        struct area top = frame_cut_top(&rest, area->rows < SHEET_TALL ? 11 : 17);
        questions_draw(desk, target, top);
        forecast_draw(desk, target, &rest);
        return;
    }
    struct area measured = {area->frame, area->row, area->column, 0, area->columns - 2};
    struct area top = frame_cut_top(&rest, heading_draw(desk, target, &measured) + 3);
    struct area inside = frame_box(&top, "Play it?", true);
    int row = heading_draw(desk, target, &inside);
    frame_put(&inside, row, 0, FRAME_BOLD, "> Enter plays it, Esc goes back a step");
    frame_cursor(&inside, row, 2);
    if (area->rows >= SHEET_TALL) {
        struct area card = rest;
        rest = frame_cut_top(&card, rest.rows - 11);
        card = frame_box(&card, target->rule ? "Law and source" : "Move", false);
        sheet_card_draw(desk, &target->entry, target->rule, &card);
    }
    forecast_draw(desk, target, &rest);
}

/* What Enter would do with the marked answer, or with the whole move. */
static const char *open_hint(const struct desk *desk, const struct target *target)
{
    if (!target->move) return "";
    if (!asking(target)) return target->has_forecast ? "play it" : "";
    struct ranking rows;
    sheet_target_rows(&rows, desk, target);
    if (target->selected >= rows.count) return "";
    bool refused = target->refusal[rows.index[target->selected]][0] != '\0';
    return refused ? "" : "take it";
}

static const char *target_hint(const struct desk *desk, const void *state, enum action action)
{
    const struct target *target = state;
    if (action == ACTION_OPEN) return open_hint(desk, target);
    if (action == ACTION_FIND) return asking(target) ? NULL : "";
    return NULL;
}

const struct screen screen_target = {
    .name = "target",
    .title = "Move",
    .state_size = sizeof(struct target),
    .actions = {ACTION_OPEN, ACTION_BACK, ACTION_RULE, ACTION_FIND, ACTION_UP, ACTION_DOWN,
                ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_FIRST, ACTION_LAST},
    .enter = target_enter,
    .draw = target_draw,
    .act = target_act,
    .found = target_found,
    .hint = target_hint,
    .idle = target_idle,
    .keep = target_keep,
};
