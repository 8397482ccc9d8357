/* screen_words.c: what is said of a planned move: why, and what is expected of it. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "brief/expected.h"
#include "game/play.h"
#include "ui/screen/screen.h"
#include "ui/widget/field.h"
#include "ui/widget/paragraph.h"

/* The plan may change meanwhile, by whoever else holds the pen: the move is known by its row. */
struct words {
    struct half_words typed;
    char title[SCRIPT_TITLE_SIZE];
    size_t tail; /* of what is typed, behind the cursor */
    bool second; /* what is expected is typed, and not why */
    bool done;
};

/* What was typed before and not taken over, or else what the move says already. */
static void enter(struct desk *desk, void *state)
{
    struct words *words = state;
    enum side side = eyes_side(&desk->eyes);
    const struct plan *plan = session_plan(desk->eyes.session, side, desk->planned);
    const struct half_words *half = session_half_words(desk->eyes.session, side);
    memcpy(words->title, plan->title, sizeof words->title);
    if (half->seq == plan->seq) {
        words->typed = *half;
        return;
    }
    words->typed.seq = plan->seq;
    memcpy(words->typed.why, plan->intent.why, sizeof words->typed.why);
    expected_typed(words->typed.expects, sizeof words->typed.expects, &plan->intent);
}

static void draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct words *words = state;
    struct area inside = frame_box(area, "Why, and what you expect", true);
    (void)desk;
    inside.column++;
    inside.columns -= 2;
    int row = widget_paragraph_draw(&inside, 1, FRAME_BOLD, words->title);
    row = widget_paragraph_draw(
        &inside, row + 1, FRAME_PLAIN,
        "It is planned. Enter goes on and then keeps what you typed, Tab goes to and fro, Esc "
        "leaves it unsaid. Your rival reads it when the game is over.");
    struct area fields = {inside.frame, inside.row + row + 1, inside.column, 5, inside.columns};
    widget_field_draw(&fields, words->second ? 0 : 2, words->second ? "Why: " : "Expects: ",
                      words->second ? words->typed.why : words->typed.expects, 0);
    /* The field that is typed in is drawn last: the cursor stays there. */
    widget_field_draw(&fields, words->second ? 2 : 0, words->second ? "Expects: " : "Why: ",
                      words->second ? words->typed.expects : words->typed.why, words->tail);
    frame_put(&fields, 4, 0, FRAME_DIM,
              "Expects: a thing or figure and its number when the turn is over: gallium 150");
}

static void keep(struct desk *desk, void *state)
{
    const struct words *words = state;
    char reason[SESSION_SENTENCE_SIZE];
    if (words->done) return;
    if (!play_draft_words(desk->eyes.session, eyes_side(&desk->eyes), &words->typed, reason))
        snprintf(desk->message, sizeof desk->message, "The words are not kept: %.400s.", reason);
}

/* The move's place in the plan by now; SESSION_PLAN_MAX: it was taken back. */
static size_t place_of(const struct desk *desk, int64_t seq)
{
    enum side side = eyes_side(&desk->eyes);
    size_t count = session_plan_count(desk->eyes.session, side);
    for (size_t i = 0; i < count; i++) {
        if (session_plan(desk->eyes.session, side, i)->seq == seq) return i;
    }
    return SESSION_PLAN_MAX;
}

static void take(struct desk *desk, struct words *words)
{
    struct intent intent = {0};
    char reason[SESSION_SENTENCE_SIZE];
    bool good = expected_why(&intent, words->typed.why, reason) &&
                (!words->typed.expects[0] ||
                 expected_read(&intent, &desk->eyes, words->typed.expects, reason)) &&
                play_mean(desk->eyes.session, eyes_side(&desk->eyes),
                          place_of(desk, words->typed.seq), &intent, reason);
    words->done = desk->close = good;
    if (good) snprintf(desk->message, sizeof desk->message, "Kept with the move.");
    else snprintf(desk->message, sizeof desk->message, "Not kept: %.400s.", reason);
}

static struct field field(void *state)
{
    struct words *words = state;
    struct half_words *typed = &words->typed;
    return words->second ? (struct field){typed->expects, sizeof typed->expects, &words->tail}
                         : (struct field){typed->why, sizeof typed->why, &words->tail};
}

static void turn_to(struct words *words, bool second)
{
    words->second = second;
    words->tail = 0;
}

/* All letters go into the field, q among them; only ? still explains. */
static bool press(struct desk *desk, void *state, int press)
{
    struct words *words = state;
    const struct field typed = field(state);
    if (press == '\t' || press == KEYS_BACK_TAB || press == KEYS_UP || press == KEYS_DOWN) {
        turn_to(words, !words->second);
        return true;
    }
    if (press == KEYS_ENTER || press == '\r') {
        if (words->second) take(desk, words);
        turn_to(words, true);
        return true;
    }
    return press != KEYS_ESCAPE && press != '?' && widget_field_press(&typed, press);
}

const struct screen screen_words = {
    .name = "words",
    .title = "Why",
    .state_size = sizeof(struct words),
    .actions = {ACTION_OPEN, ACTION_NEXT_PANE, ACTION_BACK},
    .enter = enter,
    .draw = draw,
    .press = press,
    .field = field,
    .keep = keep,
    .opens = "next, keep",
    .modal = true,
};
