/* screen_seal.c: the end of a turn: what is planned, and whether it is to be sealed. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/standing.h"
#include "brief/step.h"
#include "game/play.h"
#include "ui/screen/screen.h"
#include "ui/screen/sheet.h"
#include "ui/screen/sheet_ahead.h"
#include "ui/widget/field.h"
#include "ui/widget/paragraph.h"

enum { COST_COLUMNS = 20 };

struct seal {
    char *note;  /* the team's reason, for the talk afterwards: the desk's, so that Esc keeps it */
    size_t tail; /* of it, behind the cursor */
    bool warned; /* that nothing is planned */
};

/* The desk's, or after a kill what the game has kept of it. */
static void enter(struct desk *desk, void *state)
{
    struct text text;
    ((struct seal *)state)->note = desk->note;
    if (desk->note[0]) return;
    text_init(&text, desk->note, sizeof desk->note);
    text_append(&text, session_reason_draft(desk->eyes.session, eyes_side(&desk->eyes)));
}

/* Does the facilitator want reasons? */
static bool asked(const struct desk *desk)
{
    return session_reasons(desk->eyes.session) != REASONS_NONE;
}

static int plan_draw(const struct area *area, int row, const struct plan *plan)
{
    char costs[SHEET_TEXT_SIZE];
    sheet_cost(costs, plan->capital, plan->budget_musd);
    frame_put_right(area, row, area->columns - 1, FRAME_PLAIN, costs);
    char line[256];
    bool choices = plan->choice_words[0] != '\0';
    snprintf(line, sizeof line, "%s%s%s", plan->title, choices ? ": " : "", plan->choice_words);
    struct area left = {area->frame, area->row, area->column + 1, area->rows,
                        area->columns - COST_COLUMNS};
    return widget_paragraph_draw(&left, row, FRAME_BOLD, line);
}

/* What a side saves is not kept for ever: more than this is lost when the turn brings its income.
 */
static void kept_draw(const struct desk *desk, const struct area *area, int row)
{
    if (eyes_side(&desk->eyes) == SIDE_NONE) return;
    struct standing_means means;
    standing_means(&means, &desk->eyes, eyes_side(&desk->eyes));
    frame_format(area, row, 1, FRAME_DIM,
                 "At most %.0f political capital and $%.1fbn can be held; more is lost.",
                 means.capital, means.budget_musd / 1000.0);
}

static void draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct seal *seal = state;
    char title[64];
    size_t count = session_plan_count(desk->eyes.session, eyes_side(&desk->eyes));
    int row = 1;
    snprintf(title, sizeof title, "End turn %d",
             step_number(desk->eyes.session, session_turn(desk->eyes.session)));
    struct area inside = frame_box(area, title, true);
    inside.column++;
    inside.columns -= 2;
    if (count == 0) {
        frame_put(&inside, row++, 1, FRAME_BOLD, "No move is planned: you would wait this turn.");
    }
    for (size_t i = 0; i < count; i++) {
        row = plan_draw(&inside, row, session_plan(desk->eyes.session, eyes_side(&desk->eyes), i));
    }
    struct area known = {inside.frame, inside.row, inside.column + 1, inside.rows,
                         inside.columns - 2};
    if (sheet_ahead_rows(desk, true, known.columns) > 0)
        row = sheet_ahead_draw(desk, true, row + 1, &known);
    frame_format(&inside, row + 1, 1, FRAME_PLAIN,
                 "Left after it: political capital %d, budget $%.1fbn.",
                 session_capital_left(desk->eyes.session, eyes_side(&desk->eyes)),
                 session_budget_left(desk->eyes.session, eyes_side(&desk->eyes)) / 1000.0);
    kept_draw(desk, &inside, row + 2);
    struct area text = {inside.frame, inside.row + row + 4, inside.column + 1, 3,
                        inside.columns - 2};
    char told[2 * DESK_NOTE_SIZE], words[sizeof told];
    snprintf(told, sizeof told, "{seal} seals the plan: %s. Esc goes back to it.%s",
             session_umpired(desk->eyes.session) ? "only the umpire can open it again"
                                                 : "it cannot be changed afterwards",
             asked(desk) ? " If you like, type first why you chose so; your rival does not see it "
                           "until the game is over."
                         : "");
    keys_text(words, sizeof words, told);
    widget_paragraph_draw(&text, 0, FRAME_PLAIN, words);
    if (!asked(desk)) return;
    struct area line = {inside.frame, inside.row + row + 8, inside.column + 1, 1,
                        inside.columns - 2};
    widget_field_draw(&line, 0, "Reason: ", seal->note, seal->tail);
}

/* What was typed comes back with the form, and after a kill. */
static void keep(struct desk *desk, void *state)
{
    const struct seal *seal = state;
    char reason[SESSION_SENTENCE_SIZE];
    if (!play_draft(desk->eyes.session, eyes_side(&desk->eyes), seal->note, reason))
        snprintf(desk->message, sizeof desk->message, "The reason is not kept: %.400s.", reason);
}

/* Twice where nothing is planned: a whole turn goes by. */
static void seal_now(struct desk *desk, struct seal *seal)
{
    char reason[SESSION_SENTENCE_SIZE];
    if (!desk_sure(desk)) return;
    if (session_plan_count(desk->eyes.session, eyes_side(&desk->eyes)) == 0 && !seal->warned) {
        seal->warned = true;
        snprintf(desk->message, sizeof desk->message,
                 "Nothing is planned: you would wait this turn. {seal} again seals it so.");
        return;
    }
    desk->sealed = play_seal(desk->eyes.session, eyes_side(&desk->eyes), seal->note, reason);
    if (desk->sealed) desk->note[0] = '\0';
    if (!desk->sealed) {
        snprintf(desk->message, sizeof desk->message, "Not sealed: %.400s.", reason);
        desk->close = true;
    }
}

/* Whoever writes has not answered the warning. */
static struct field field(void *state)
{
    struct seal *seal = state;
    seal->warned = false;
    return (struct field){seal->note, DESK_NOTE_SIZE, &seal->tail};
}

/* All letters go into the reason, q among them; only ? still explains. Enter, which ends the lines
 * of a paste, seals nothing. */
static bool press(struct desk *desk, void *state, int press)
{
    if (keys_action(press) == ACTION_SEAL) {
        seal_now(desk, state);
        return true;
    }
    const struct field reason = field(state);
    if (press == KEYS_ENTER) {
        snprintf(desk->message, sizeof desk->message, "Enter does not seal: {seal} does.");
        return true;
    }
    return press != KEYS_ESCAPE && press != '?' && asked(desk) &&
           widget_field_press(&reason, press);
}

const struct screen screen_seal = {
    .name = "seal",
    .title = "End turn",
    .state_size = sizeof(struct seal),
    .actions = {ACTION_SEAL},
    .enter = enter,
    .draw = draw,
    .press = press,
    .field = field,
    .keep = keep,
    .modal = true,
};
