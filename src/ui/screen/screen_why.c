/* screen_why.c: why a figure moved, layer under layer: the parts, the chain behind it, the rule. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "brief/step.h"
#include "ui/screen/screen.h"
#include "ui/screen/sheet_why.h"
#include "ui/widget/menu.h"
#include "ui/widget/paragraph.h"

/* Enter goes down a layer, Esc up again. */
enum layer { LAYER_PARTS, LAYER_CHAIN, LAYER_RULE, LAYER_COUNT };

enum { PART_ROWS = 9, CHAIN_ROWS = 5, RULE_ROWS = 7, SOURCE_ROWS = 9 };

/* Worked out once, when the screen is entered or a turn is stepped. */
struct why_state {
    bool known;
    enum layer layer;
    size_t selected[LAYER_COUNT];
    char figure[FIGURE_NAME_SIZE]; /* asked for; the desk's may be another's by now */
    struct why_rule rule;          /* of the marked part */
    struct sheet_why sheet;
    char reason[SESSION_SENTENCE_SIZE];
};

static void rule_find(struct why_state *state)
{
    const struct why *why = &state->sheet.told.why;
    state->selected[LAYER_RULE] = 0;
    why_rule_find(&state->rule, &why->rows[state->selected[LAYER_PARTS]], why->figure);
}

static void why_find(const struct desk *desk, struct why_state *state)
{
    memset(state->selected, 0, sizeof state->selected);
    state->layer = LAYER_PARTS;
    state->known = sheet_why_find(&state->sheet, desk, state->reason);
    if (!state->known) return;
    /* What moved it most is what was asked for: it is marked, whatever stands above it. */
    const struct why *why = &state->sheet.told.why;
    size_t *most = &state->selected[LAYER_PARTS];
    for (size_t i = 1; i < why->count; i++) {
        if (fabs(why->rows[i].amount) > fabs(why->rows[*most].amount)) *most = i;
    }
    rule_find(state);
}

static void why_enter(struct desk *desk, void *state)
{
    struct why_state *shown = state;
    int last = eyes_played(&desk->eyes);
    if (desk->report_turn < 1 || desk->report_turn > last) desk->report_turn = last;
    memcpy(shown->figure, desk->figure, sizeof shown->figure);
    why_find(desk, shown);
}

/* Parts above, the marked one in full below; with room, the chain between them. */
static void parts_draw(const struct desk *desk, const struct why_state *state, struct area area)
{
    const struct sheet_why *sheet = &state->sheet;
    char title[WHY_TOLD_SIZE];
    bool tall = area.rows >= SHEET_TALL;
    struct area list =
        frame_cut_top(&area, tall ? (area.rows - PART_ROWS) / 2 : area.rows - PART_ROWS);
    why_told_title(title, &desk->eyes, &sheet->told);
    struct area inside = frame_box(&list, title, true);
    sheet_why_parts(sheet, state->selected[LAYER_PARTS], true, &inside);
    if (tall) {
        struct area chain = frame_cut_top(&area, area.rows - PART_ROWS);
        inside = frame_box(&chain, "What it comes from; Enter goes there", false);
        sheet_why_chain(desk, sheet, state->selected[LAYER_CHAIN], false, &inside);
    }
    inside = frame_box(&area, "The marked cause; Enter goes deeper", false);
    sheet_why_part(sheet, state->selected[LAYER_PARTS], &inside);
}

static void chain_draw(const struct desk *desk, const struct why_state *state, struct area area)
{
    char title[WHY_TOLD_SIZE];
    struct area list = frame_cut_top(&area, area.rows - CHAIN_ROWS);
    why_told_title(title, &desk->eyes, &state->sheet.told);
    struct area inside = frame_box(&list, title, true);
    sheet_why_chain(desk, &state->sheet, state->selected[LAYER_CHAIN], true, &inside);
    inside = frame_box(&area, "2 of 3: the chain", false);
    frame_cut_left(&inside, 1);
    widget_paragraph_draw(&inside, 0, FRAME_PLAIN,
                          "The flows, stocks and prices that it is worked out from; of many alike, "
                          "those that moved most. ~ is an estimate. w asks why the marked one "
                          "moved; Enter shows the rule; Esc goes back to the causes.");
}

static void rule_draw(const struct desk *desk, const struct why_state *state, struct area area)
{
    const struct why *why = &state->sheet.told.why;
    size_t part = state->selected[LAYER_PARTS];
    struct area top = frame_cut_top(&area, RULE_ROWS);
    struct area list = frame_cut_top(&area, area.rows - SOURCE_ROWS);
    char title[WHY_NAME_SIZE + 32];
    snprintf(title, sizeof title, "3 of 3, the rule: %s", why->rows[part].name);
    struct area inside = frame_box(&top, title, false);
    sheet_why_rule(&state->sheet, &state->rule, part, &inside);
    inside = frame_box(&list, "Where it is from; its constants: value (range) unit", true);
    sheet_why_constants(desk, &state->rule, state->selected[LAYER_RULE], &inside);
    inside = frame_box(&area, "The marked line in full", false);
    sheet_why_source(desk, &state->sheet, &state->rule, part, state->selected[LAYER_RULE], &inside);
}

static void why_draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct why_state *shown = state;
    if (!shown->known) {
        struct area inside = frame_box(area, "Why", true);
        frame_cut_left(&inside, 1);
        widget_paragraph_draw(&inside, 1, FRAME_PLAIN, shown->reason);
        return;
    }
    if (shown->layer == LAYER_PARTS) parts_draw(desk, shown, *area);
    else if (shown->layer == LAYER_CHAIN) chain_draw(desk, shown, *area);
    else rule_draw(desk, shown, *area);
}

static void turn_step(struct desk *desk, struct why_state *state, int step)
{
    const struct session *session = desk->eyes.session;
    int turn = step_along(session, desk->report_turn, step);
    if (turn < 1 || turn > eyes_played(&desk->eyes)) {
        snprintf(desk->message, sizeof desk->message, "There is no turn %d to explain.",
                 step_number(session, turn));
        return;
    }
    desk->report_turn = turn;
    why_find(desk, state);
}

/* The chain's figure has causes of its own, on a screen of its own: Esc comes back here. */
static void deeper(struct desk *desk, struct why_state *state)
{
    const struct chain *chain = &state->sheet.chain;
    if (state->layer != LAYER_CHAIN || chain->count == 0) {
        snprintf(desk->message, sizeof desk->message,
                 "w asks why on a figure of the chain: Enter goes to it.");
        return;
    }
    if (sheet_why(desk, chain->rows[state->selected[LAYER_CHAIN]].figure)) {
        desk->open = &screen_why;
    }
}

static size_t layer_rows(const struct why_state *state)
{
    if (state->layer == LAYER_PARTS) return state->sheet.told.why.count;
    return state->layer == LAYER_CHAIN ? state->sheet.chain.count : state->rule.count + 1;
}

static bool why_act(struct desk *desk, void *state, enum action action)
{
    struct why_state *shown = state;
    bool back = action == ACTION_EARLIER || action == ACTION_LEFT;
    memcpy(desk->figure, shown->figure, sizeof desk->figure);
    if (back || action == ACTION_LATER || action == ACTION_RIGHT) {
        turn_step(desk, shown, back ? -1 : 1);
    } else if (!shown->known) {
        return false;
    } else if (action == ACTION_WHY) {
        deeper(desk, shown);
    } else if (action == ACTION_OPEN) {
        if (shown->layer + 1 < LAYER_COUNT) shown->layer++;
        else
            snprintf(desk->message, sizeof desk->message, "There is no deeper layer. Esc goes up.");
    } else if (action == ACTION_BACK && shown->layer > LAYER_PARTS) {
        shown->layer--;
    } else if (widget_menu_moves(action)) {
        size_t *selected = &shown->selected[shown->layer];
        *selected = widget_menu_move(*selected, layer_rows(shown), action);
        if (shown->layer == LAYER_PARTS) rule_find(shown);
    } else {
        return false;
    }
    return true;
}

static const char *why_hint(const struct desk *desk, const void *state, enum action action)
{
    const struct why_state *shown = state;
    (void)desk;
    if (!shown->known) return action == ACTION_OPEN || action == ACTION_WHY ? "" : NULL;
    if (action == ACTION_OPEN)
        return shown->layer == LAYER_PARTS ? "what it comes from"
             : shown->layer == LAYER_CHAIN ? "the rule"
                                           : "";
    return action == ACTION_WHY && shown->layer != LAYER_CHAIN ? "" : NULL;
}

const struct screen screen_why = {
    .name = "why",
    .title = "Why",
    .hint = why_hint,
    .state_size = sizeof(struct why_state),
    .actions = {ACTION_OPEN, ACTION_BACK, ACTION_WHY, ACTION_EARLIER, ACTION_UP, ACTION_DOWN,
                ACTION_LATER, ACTION_LEFT, ACTION_RIGHT, ACTION_PAGE_UP, ACTION_PAGE_DOWN,
                ACTION_FIRST, ACTION_LAST},
    .enter = why_enter,
    .draw = why_draw,
    .act = why_act,
};
