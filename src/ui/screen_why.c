/* screen_why.c: why a figure moved: the parts, which add up, then the rule and source of one. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "game/why.h"
#include "game/words.h"
#include "ui/screen.h"
#include "ui/sheet.h"
#include "ui/widget_menu.h"
#include "ui/widget_paragraph.h"

/* Worked out once, when the screen is entered or a turn is stepped. */
struct why_state {
    struct why why;
    bool known;
    size_t selected;
    char reason[SESSION_SENTENCE_SIZE];
};

static void why_find(const struct desk *desk, struct why_state *state)
{
    struct why_question question = {
        .session = desk->session,
        .scripts = session_setup(desk->session)->scripts,
        .since = desk->report_turn - 1,
        .turn = desk->report_turn,
        .figure = desk->figure,
        .viewer = desk->side,
    };
    state->selected = 0;
    state->known = why_run(&state->why, &question, state->reason);
    if (state->known) why_gather_small(&state->why);
}

static void why_enter(struct desk *desk, void *state)
{
    int last = sheet_world(desk)->turn;
    if (desk->report_turn < 1 || desk->report_turn > last) desk->report_turn = last;
    why_find(desk, state);
}

static void part_line(const struct area *row, size_t index, const void *context)
{
    const struct why *why = context;
    const struct why_row *part = &why->rows[index];
    frame_format(row, 0, 0, FRAME_PLAIN, "%+9.3g", part->amount);
    frame_put_fit(row, 0, 11, row->columns - 11, FRAME_PLAIN, part->name);
}

static void parts_draw(const struct why_state *state, const struct area *area)
{
    const struct why *why = &state->why;
    struct area rest = *area;
    struct area list = frame_cut_top(&rest, rest.rows - 1);
    struct widget_menu menu = {why->count, state->selected, true, "", part_line, why};
    widget_menu_draw(&menu, &list);
    frame_format(&rest, 0, 2, FRAME_BOLD, "%+9.3g  sum, nothing left over",
                 why->after - why->before);
}

/* The whole of the marked part: name, what would have been without it, rule, source. */
static void part_draw(const struct why_state *state, const struct area *area)
{
    const struct why_row *part = &state->why.rows[state->selected];
    struct area inside = *area;
    frame_cut_left(&inside, 1);
    int row = widget_paragraph_draw(&inside, 0, FRAME_PLAIN, part->name);
    char line[160];
    if (part->has_without) {
        snprintf(line, sizeof line, "Without it: %.4g instead of %.4g.", part->without,
                 state->why.after);
        row = widget_paragraph_draw(&inside, row, FRAME_BOLD, line);
    }
    if (part->error > 0) {
        snprintf(line, sizeof line,
                 "Give or take %.2g: so many causes are not all tried in every "
                 "order.",
                 part->error);
        row = widget_paragraph_draw(&inside, row, FRAME_PLAIN, line);
    }
    if (part->rule[0]) row = widget_paragraph_draw(&inside, row, FRAME_PLAIN, part->rule);
    if (part->source[0]) widget_paragraph_draw(&inside, row, FRAME_DIM, part->source);
}

static void why_draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct why_state *shown = state;
    struct area rest = *area;
    char label[120], title[260];
    words_figure(label, sizeof label, sheet_world(desk), desk->figure);
    if (!shown->known) {
        struct area inside = frame_box(area, label, true);
        frame_cut_left(&inside, 1);
        widget_paragraph_draw(&inside, 1, FRAME_PLAIN, shown->reason);
        return;
    }
    snprintf(title, sizeof title, "%s in turn %d: %.4g to %.4g", label, shown->why.turn,
             shown->why.before, shown->why.after);
    struct area list = frame_cut_top(&rest, rest.rows - 9);
    struct area inside = frame_box(&list, title, true);
    parts_draw(shown, &inside);
    inside = frame_box(&rest, "The marked part: rule and source", false);
    part_draw(shown, &inside);
}

static bool why_act(struct desk *desk, void *state, enum action action)
{
    struct why_state *shown = state;
    bool back = action == ACTION_EARLIER || action == ACTION_LEFT;
    if (back || action == ACTION_LATER || action == ACTION_RIGHT) {
        int turn = desk->report_turn + (back ? -1 : 1);
        if (turn < 1 || turn > sheet_world(desk)->turn) return true;
        desk->report_turn = turn;
        why_find(desk, shown);
        return true;
    }
    if (!widget_menu_moves(action) || !shown->known) return false;
    shown->selected = widget_menu_move(shown->selected, shown->why.count, action);
    return true;
}

const struct screen screen_why = {
    .name = "why",
    .title = "Why",
    .state_size = sizeof(struct why_state),
    .actions = {ACTION_UP, ACTION_DOWN, ACTION_EARLIER, ACTION_BACK, ACTION_LATER, ACTION_LEFT,
                ACTION_RIGHT, ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_FIRST, ACTION_LAST},
    .enter = why_enter,
    .draw = why_draw,
    .act = why_act,
};
