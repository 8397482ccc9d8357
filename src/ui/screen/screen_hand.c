/* screen_hand.c: the moves a side holds, what each costs, and the plan made of them so far. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "ui/screen/screen.h"
#include "ui/screen/sheet.h"
#include "ui/screen/sheet_ahead.h"
#include "ui/screen/sheet_card.h"
#include "ui/widget/menu.h"

struct hand_state {
    size_t selected;
    bool rule; /* law and source, not text */
};

/* The hand as the filter leaves it; free() it. */
struct hand {
    size_t count, playable, all;
    struct hand_entry entries[DECK_MAX];
};

/* The moves that the filter leaves. To judge them all takes their scripts milliseconds: only what
 * is drawn needs it. */
static struct hand *hand_find(const struct desk *desk, bool judged)
{
    struct hand *hand = memory_new(sizeof *hand);
    hand->all =
        (judged ? hand_list : hand_held)(hand->entries, desk->eyes.session, eyes_side(&desk->eyes));
    for (size_t i = 0; i < hand->all; i++) {
        const struct hand_entry *entry = &hand->entries[i];
        if (!entry->move || !widget_menu_matches(desk->filter, entry->move->title)) continue;
        hand->playable += entry->playable;
        if (hand->count != i) hand->entries[hand->count] = *entry;
        hand->count++;
    }
    return hand;
}

static void entry_line(const struct area *row, size_t index, const void *context)
{
    sheet_card_line(&((const struct hand *)context)->entries[index], row);
}

/* Where the boxes stand; what is drawn and what is clicked must agree. */
struct layout {
    struct area list, card, ahead, plan;
};

static struct layout layout_of(const struct desk *desk, const struct area *area)
{
    struct layout out;
    struct area rest = *area;
    int moves = session_setup(desk->eyes.session)->scenario.moves_a_turn;
    int ahead = sheet_ahead_rows(desk, false, area->columns - 4);
    if (ahead > 0) ahead += 2;
    struct area top = frame_cut_top(&rest, rest.rows - moves - 3 - ahead);
    out.ahead = frame_cut_top(&rest, ahead);
    out.list = frame_cut_left(&top, area->columns * 11 / 20);
    out.card = top;
    out.plan = rest;
    return out;
}

static void hand_draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct hand_state *hand_state = state;
    char title[64];
    if (eyes_side(&desk->eyes) == SIDE_NONE) {
        struct area inside = frame_box(area, "Hand", false);
        frame_put(&inside, 0, 1, FRAME_PLAIN, "Nobody here has a hand: the game is watched.");
        return;
    }
    struct layout layout = layout_of(desk, area);
    struct hand *hand = hand_find(desk, true);
    size_t at =
        hand_state->selected < hand->count ? hand_state->selected : hand->count - (hand->count > 0);
    snprintf(title, sizeof title,
             desk->filter[0] ? "Hand: %zu of %zu hold what you typed"
                             : "Hand: %zu of %zu playable, x not now",
             desk->filter[0] ? hand->count : hand->playable, hand->all);
    struct area inside = frame_box(&layout.list, title, true);
    struct widget_menu menu = {hand->count, at, true, "no move of that name", entry_line, hand};
    widget_menu_draw(&menu, &inside);
    inside = frame_box(&layout.card, hand_state->rule ? "Law and source" : "Move", false);
    if (hand->count > 0) sheet_card_draw(desk, &hand->entries[at], hand_state->rule, &inside);
    if (layout.ahead.rows > 0) {
        inside = frame_box(&layout.ahead, "Known of this turn", false);
        frame_cut_left(&inside, 1);
        inside.columns--;
        sheet_ahead_draw(desk, false, 0, &inside);
    }
    snprintf(title, sizeof title, "Plan %zu of %d",
             session_plan_count(desk->eyes.session, eyes_side(&desk->eyes)),
             session_setup(desk->eyes.session)->scenario.moves_a_turn);
    inside = frame_box(&layout.plan, title, false);
    sheet_card_plan(desk, &inside);
    free(hand);
}

/* Opens it, and marks it in the whole hand: the filter is gone when one comes back. */
static void entry_open(struct desk *desk, struct hand_state *hand_state, struct hand_entry *entry)
{
    struct hand_entry all[DECK_MAX];
    hand_judge(entry, desk->eyes.session, eyes_side(&desk->eyes));
    if (!sheet_card_pick(desk, entry)) return;
    size_t count = hand_held(all, desk->eyes.session, eyes_side(&desk->eyes)), row = 0;
    for (size_t i = 0; i < count && all[i].move != entry->move; i++) row += all[i].move != NULL;
    hand_state->selected = row;
    desk->open = &screen_target;
}

static bool hand_act(struct desk *desk, void *state, enum action action)
{
    struct hand_state *hand_state = state;
    if (eyes_side(&desk->eyes) == SIDE_NONE) return false;
    if (action == ACTION_RULE) {
        hand_state->rule = !hand_state->rule;
        return true;
    }
    if (action != ACTION_OPEN && !widget_menu_moves(action)) return false;
    struct hand *hand = hand_find(desk, false);
    if (hand_state->selected >= hand->count)
        hand_state->selected = hand->count ? hand->count - 1 : 0;
    if (action != ACTION_OPEN) {
        hand_state->selected = widget_menu_move(hand_state->selected, hand->count, action);
    } else if (hand->count > 0) {
        entry_open(desk, hand_state, &hand->entries[hand_state->selected]);
    }
    free(hand);
    return true;
}

static bool hand_click(struct desk *desk, void *state, int row, int column)
{
    struct hand_state *hand_state = state;
    if (eyes_side(&desk->eyes) == SIDE_NONE) return false;
    struct layout layout = layout_of(desk, &(struct area){NULL, 0, 0, desk->rows, desk->columns});
    struct hand *hand = hand_find(desk, false);
    struct area inside = sheet_inside(&layout.list);
    size_t at = widget_menu_click(&inside, hand_state->selected, hand->count, row, column);
    bool found = at < hand->count;
    if (found && at == hand_state->selected) entry_open(desk, hand_state, &hand->entries[at]);
    else if (found) hand_state->selected = at;
    free(hand);
    return found;
}

/* Enter only says why not, where the marked move cannot be played: the card says it already. */
static const char *hand_hint(const struct desk *desk, const void *state, enum action action)
{
    const struct hand_state *hand_state = state;
    if (action != ACTION_OPEN || eyes_side(&desk->eyes) == SIDE_NONE) return NULL;
    struct hand *hand = hand_find(desk, false);
    size_t at = hand_state->selected;
    if (at >= hand->count) at = hand->count ? hand->count - 1 : 0;
    if (hand->count > 0) hand_judge(&hand->entries[at], desk->eyes.session, eyes_side(&desk->eyes));
    bool playable = hand->count > 0 && hand->entries[at].playable;
    free(hand);
    return playable ? "choose" : "";
}

const struct screen screen_hand = {
    .name = "hand",
    .title = "2 Hand",
    .state_size = sizeof(struct hand_state),
    .actions = {ACTION_OPEN, ACTION_UNDO, ACTION_END_TURN, ACTION_FORECAST, ACTION_RULE,
                ACTION_FIND, ACTION_BACK, ACTION_UP, ACTION_DOWN, ACTION_PAGE_UP, ACTION_PAGE_DOWN,
                ACTION_FIRST, ACTION_LAST, ACTION_REDO},
    .draw = hand_draw,
    .act = hand_act,
    .click = hand_click,
    .hint = hand_hint,
};
