/* test_presses.c: what presses and clicks do on the screens of a game on the real map. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "game/play.h"
#include "ui/journey.h"

/* A new game at its first turn, Washington before the board. */
static struct stack *game_begin(void)
{
    struct stack *stack = journey_stack(journey_session(), true);
    stack_press(stack, 'w');
    stack_press(stack, 'w');
    return stack;
}

static void game_finish(struct stack *stack)
{
    struct session *session = stack->desk.eyes.session;
    journey_finish(stack);
    session_delete(session);
}

static bool frame_says(struct stack *stack, const char *words)
{
    struct frame *frame = memory_new(sizeof *frame);
    frame_init(frame, 36, 120);
    stack_draw(stack, frame);
    char *text = frame_text(frame, true);
    bool said = strstr(text, words) != NULL;
    free(text);
    free(frame);
    return said;
}

static void press_all(struct stack *stack, const char *presses)
{
    for (; *presses; presses++) stack_press(stack, (unsigned char)*presses);
}

/* A move is chosen, forecast, confirmed, and taken back, by keys alone. */
static void a_move_is_planned_after_its_forecast_and_taken_back(void **state)
{
    (void)state;
    struct stack *stack = game_begin();
    const struct session *session = stack->desk.eyes.session;
    press_all(stack, "2j\n\n\n");
    assert_true(frame_says(stack, "NOT PLAYED YET"));
    assert_true(frame_says(stack, "Sets: Tariff of 25%"));
    assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), 0);
    press_all(stack, "\n");
    assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), 1);
    assert_true(frame_says(stack, "Plan 1 of 3"));
    press_all(stack, "u");
    assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), 0);
    game_finish(stack);
}

static void a_step_back_opens_the_question_before(void **state)
{
    (void)state;
    struct stack *stack = game_begin();
    press_all(stack, "2j\n\n");
    assert_true(frame_says(stack, "2 of 2:"));
    press_all(stack, "q");
    assert_true(frame_says(stack, "1 of 2:"));
    press_all(stack, "q");
    assert_true(frame_says(stack, "[Hand:"));
    game_finish(stack);
}

/* What `/` leaves is what is marked: its forecast is shown, and Enter takes it. */
static void an_answer_that_was_found_is_the_one_forecast_and_taken(void **state)
{
    (void)state;
    struct stack *stack = game_begin();
    press_all(stack, "2/");
    press_all(stack, "to the chip accord\n\n");
    assert_true(frame_says(stack, "South Korea in the chips accord"));
    press_all(stack, "/malay");
    assert_true(frame_says(stack, "Malaysia in the chips accord"));
    assert_false(frame_says(stack, "South Korea in the chips accord"));
    press_all(stack, "\n\n");
    assert_true(frame_says(stack, "Play it?"));
    assert_true(frame_says(stack, "accord: Malaysia"));
    game_finish(stack);
}

static void what_cannot_be_played_says_why(void **state)
{
    (void)state;
    struct stack *stack = game_begin();
    press_all(stack, "2/");
    press_all(stack, "Release\n\n");
    assert_true(frame_says(stack, "x Not now: "));
    assert_true(frame_says(stack, "cannot be played now"));
    game_finish(stack);
}

static const char *screen_now(const struct stack *stack)
{
    return stack->places[stack->count - 1].screen->name;
}

/* A click marks a line; a second on the marked line opens it. */
static void clicks_mark_and_open(void **state)
{
    (void)state;
    static const struct click {
        int key, row, column;
        const char *opens;
    } clicks[] = {{'1', 4, 60, "good"},
                  {'1', 4, 39, "country"},
                  {'2', 4, 5, "target"},
                  {'3', 5, 5, "country"},
                  {'4', 5, 5, "good"}};
    for (size_t i = 0; i < sizeof clicks / sizeof clicks[0]; i++) {
        struct stack *stack = game_begin();
        stack_press(stack, clicks[i].key);
        struct frame *frame = memory_new(sizeof *frame);
        frame_init(frame, 24, 80);
        stack_draw(stack, frame);
        const char *before = screen_now(stack);
        stack_click(stack, clicks[i].row, clicks[i].column);
        assert_string_equal(screen_now(stack), before);
        stack_click(stack, clicks[i].row, clicks[i].column);
        assert_string_equal(screen_now(stack), clicks[i].opens);
        free(frame);
        game_finish(stack);
    }
}

/* At one keyboard the second team sees every screen, but nothing of the first team's sealed plan.
 */
static void no_screen_shows_the_rivals_sealed_plan(void **state)
{
    (void)state;
    char reason[SESSION_SENTENCE_SIZE];
    struct session *session = journey_session();
    journey_play(session, SIDE_WASHINGTON, "mineral_project",
                 (struct choice){{"gallium", "AUS", "refinery"}});
    assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), 1);
    const char *title = session_plan(session, SIDE_WASHINGTON, 0)->title;
    assert_true(play_seal(session, SIDE_WASHINGTON, "for the chips", reason));
    struct stack *stack = journey_stack(session, true);
    press_all(stack, "bb");
    for (const char *key = "12345678"; *key; key++) {
        stack_press(stack, *key);
        assert_false(frame_says(stack, title));
        stack_press(stack, KEYS_ENTER);
        assert_false(frame_says(stack, title));
    }
    game_finish(stack);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_move_is_planned_after_its_forecast_and_taken_back),
        cmocka_unit_test(a_step_back_opens_the_question_before),
        cmocka_unit_test(an_answer_that_was_found_is_the_one_forecast_and_taken),
        cmocka_unit_test(what_cannot_be_played_says_why),
        cmocka_unit_test(clicks_mark_and_open),
        cmocka_unit_test(no_screen_shows_the_rivals_sealed_plan),
    };
    return cmocka_run_group_tests(tests, journey_open, journey_close);
}
