/* test_stack.c: games played by presses: whose turn, nothing leaked, nothing lost, no dead end. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "engine/rng.h"
#include "game/table.h"
#include "soak.h"
#include "ui/screen/sheet_target.h"
#include "ui/screen/stack.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};

enum { ROWS = 24, COLUMNS = 80 };

static struct frame frame;

static struct stack *stack_begin(struct session *session)
{
    struct stack *stack = memory_new(sizeof *stack);
    stack->desk.places = &here;
    stack->desk.eyes.session = session;
    stack->desk.seed = 7;
    stack->desk.ascii = true;
    stack_open(stack);
    return stack;
}

static void stack_finish(struct stack *stack)
{
    struct session *session = stack->desk.begun ? NULL : stack->desk.eyes.session;
    stack_close(stack);
    free(stack);
    if (session) session_delete(session);
}

/* What is shown; free() it. */
static char *shown_at(struct stack *stack, int rows, int columns)
{
    frame_init(&frame, rows, columns);
    stack_draw(stack, &frame);
    return frame_text(&frame, true);
}

static bool shows(struct stack *stack, const char *words)
{
    char *text = shown_at(stack, ROWS, COLUMNS);
    bool found = strstr(text, words) != NULL;
    free(text);
    return found;
}

static void type(struct stack *stack, const char *keys)
{
    for (; *keys; keys++) {
        free(shown_at(stack, ROWS, COLUMNS));
        stack_press(stack, *keys);
    }
}

static void is_on(const struct stack *stack, const struct screen *screen)
{
    assert_string_equal(stack_top(stack)->screen->name, screen->name);
}

static const struct screen *const all[] = {
    &screen_title,  &screen_board,    &screen_hand,       &screen_countries, &screen_country,
    &screen_goods,  &screen_good,     &screen_industries, &screen_log,       &screen_scores,
    &screen_report, &screen_handover, &screen_end,        &screen_help,      &screen_target,
    &screen_seal,   &screen_glossary, &screen_briefing,   &screen_words};

static void test_the_cover_comes_first_and_needs_the_letter_twice(void **state)
{
    (void)state;
    struct stack *stack = stack_begin(table_session("human", "human", 7, NULL));
    is_on(stack, &screen_handover);
    assert_true(stack->wipe);
    assert_true(shows(stack, "WASHINGTON: come to the keyboard"));
    type(stack, "wbw1e2");
    is_on(stack, &screen_handover);
    assert_int_equal(eyes_side(&stack->desk.eyes), SIDE_NONE);
    type(stack, "ww");
    is_on(stack, &screen_briefing);
    assert_int_equal(eyes_side(&stack->desk.eyes), SIDE_WASHINGTON);
    stack_finish(stack);
}

/* Said of the keyboard as it is, and not at every press. */
static void test_a_layout_of_another_script_is_named_once(void **state)
{
    (void)state;
    struct stack *stack = stack_begin(table_session("human", "random", 7, NULL));
    type(stack, "1");
    stack_press(stack, 0x0443);
    assert_true(shows(stack, "a Cyrillic letter"));
    stack_press(stack, 0x0439);
    assert_false(shows(stack, "Cyrillic"));
    assert_true(shows(stack, "does nothing here"));
    stack_press(stack, 0x0634);
    assert_true(shows(stack, "an Arabic letter"));
    stack_press(stack, 0xE9);
    assert_false(shows(stack, "letter"));
    /* In text it is a letter like any other. */
    type(stack, "e");
    stack_press(stack, 0x0443);
    stack_press(stack, 0xFF12);
    assert_string_equal(stack->desk.note, "\u0443\uff12");
    stack_finish(stack);
}

static void test_letters_and_digits_of_full_width_are_keys(void **state)
{
    (void)state;
    struct stack *stack = stack_begin(table_session("human", "human", 7, NULL));
    stack_press(stack, 0xFF57);
    stack_press(stack, 0xFF57);
    is_on(stack, &screen_briefing);
    stack_press(stack, 0xFF12);
    is_on(stack, &screen_hand);
    stack_press(stack, 0x0663);
    is_on(stack, &screen_countries);
    stack_press(stack, 0xFF1F);
    is_on(stack, &screen_help);
    stack_finish(stack);
}

static void test_caps_lock_is_guessed_and_said_once(void **state)
{
    (void)state;
    struct stack *stack = stack_begin(table_session("human", "random", 7, NULL));
    type(stack, "1E");
    assert_false(shows(stack, "Caps Lock"));
    type(stack, "B");
    assert_true(shows(stack, "Caps Lock"));
    type(stack, "E");
    assert_false(shows(stack, "Caps Lock"));
    assert_true(shows(stack, "does nothing here"));
    /* Off and on again. */
    type(stack, "jEE");
    assert_true(shows(stack, "Caps Lock"));
    /* One by one they are slips, and in text they are letters. */
    type(stack, "jEjE");
    assert_false(shows(stack, "Caps Lock"));
    type(stack, "jeEEEE");
    assert_false(shows(stack, "Caps Lock"));
    assert_string_equal(stack->desk.note, "EEEE");
    stack_finish(stack);
}

static void test_what_one_team_planned_is_not_shown_to_the_other(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 7, NULL);
    struct stack *stack = stack_begin(session);
    type(stack, "ww");
    assert_true(table_play_any(session, SIDE_WASHINGTON, 3));
    char title[SCRIPT_TITLE_SIZE];
    snprintf(title, sizeof title, "%.20s", session_plan(session, SIDE_WASHINGTON, 0)->title);
    type(stack, "e");
    assert_true(shows(stack, title));
    stack->wipe = false;
    type(stack, "our secret reason\030");
    is_on(stack, &screen_handover);
    assert_true(stack->wipe);
    type(stack, "?");
    assert_false(shows(stack, title));
    stack_press(stack, KEYS_ESCAPE);
    assert_false(shows(stack, title));
    type(stack, "bb");
    for (const char *key = "13456782"; *key; key++) {
        stack_press(stack, *key);
        assert_false(shows(stack, "secret reason"));
        if (*key != '2') assert_false(shows(stack, title));
    }
    assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), 1);
    type(stack, "u");
    assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), 1);
    stack_finish(stack);
}

/* In the report and the log of either side, on whose screens the game stands. */
static bool told_somewhere(struct stack *stack, const char *words)
{
    bool told = shows(stack, words);
    for (const char *key = "68"; *key; key++) {
        stack_press(stack, *key);
        for (int row = 0; row < 40; row++) {
            told = told || shows(stack, words);
            stack_press(stack, KEYS_DOWN);
        }
    }
    stack_press(stack, '1');
    return told;
}

static void test_a_reason_is_its_own_until_the_end_and_then_everybodys(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 5, NULL);
    struct stack *stack = stack_begin(session);
    int turns = session_world(session)->turns;
    type(stack, "wwemarkhalf");
    stack_press(stack, KEYS_ESCAPE);
    type(stack, "e");
    assert_true(shows(stack, "markhalf"));
    type(stack, " whole\030\030");
    type(stack, "bb");
    assert_false(told_somewhere(stack, "markhalf"));
    type(stack, "e");
    assert_false(shows(stack, "markhalf"));
    type(stack, "\030\030");
    for (int turn = 2; turn <= turns; turn++) {
        type(stack, "ww");
        assert_true(turn > 2 || told_somewhere(stack, "markhalf whole"));
        type(stack, "1e\030\030bb");
        assert_false(told_somewhere(stack, "markhalf"));
        type(stack, "1e\030\030");
    }
    is_on(stack, &screen_end);
    assert_true(told_somewhere(stack, "Washington, because: markhalf whole"));
    stack_finish(stack);
}

/* Not key by key, but when the keyboard rests, and when the form is left. */
static void test_what_is_half_typed_is_kept_when_the_keyboard_rests(void **state)
{
    (void)state;
    struct session *session = table_session("human", "random", 5, table_path("typed.csv"));
    struct stack *stack = stack_begin(session);
    type(stack, "ea short one");
    assert_string_equal(session_reason_draft(session, SIDE_WASHINGTON), "");
    size_t rows = session_row_count(session);
    for (int i = 0; i < 3; i++) stack_keep(stack);
    assert_string_equal(session_reason_draft(session, SIDE_WASHINGTON), "a short one");
    assert_int_equal(session_row_count(session), rows + 1);
    type(stack, ", longer\033");
    assert_string_equal(session_reason_draft(session, SIDE_WASHINGTON), "a short one, longer");
    stack_finish(stack);
}

/* The move that asks for two things, with the first answered, is there again after a kill: on
 * another screen over the same file; and gone once it is planned or given up. */
static void test_a_move_half_chosen_comes_back(void **state)
{
    (void)state;
    struct session *session = table_session("human", "random", 5, table_path("half.csv"));
    struct stack *stack = stack_begin(session);
    const struct half_move *half = session_half_move(session, SIDE_WASHINGTON);
    type(stack, "b:play tariff on one\n\n");
    is_on(stack, &screen_target);
    stack_keep(stack);
    assert_string_not_equal(half->choice.value[0], "");
    assert_int_equal(half->answered, 1);
    struct diag_list list;
    diag_init(&list);
    struct session *after =
        session_resume(&session_setup(session)->places, session_path(session), true, &list);
    assert_non_null(after);
    stack_finish(stack);
    stack = stack_begin(after);
    assert_true(shows(stack, "is half chosen"));
    half = session_half_move(after, SIDE_WASHINGTON);
    type(stack, "b:play tariff on one\n");
    assert_int_equal(((const struct target *)stack_top(stack)->state)->step, 1);
    type(stack, "\n\n");
    assert_int_equal(session_plan_count(after, SIDE_WASHINGTON), 1);
    assert_string_equal(half->move, "");
    type(stack, ":play tariff on one\n\n");
    stack_keep(stack);
    type(stack, "\033\033");
    assert_string_equal(half->move, "");
    stack_finish(stack);
    diag_free(&list);
}

/* Where each move is asked for: the form follows the move, keeps what is half typed, comes back
 * with it, and amends the move. */
static void test_words_on_a_move_are_asked_for(void **state)
{
    (void)state;
    struct session *session = table_session("human", "random", 5, table_path("words.csv"));
    struct stack *stack = stack_begin(session);
    type(stack, "b");
    assert_true(table_play_any(session, SIDE_WASHINGTON, 3));
    type(stack, ":reason 1\n");
    is_on(stack, &screen_words);
    type(stack, "quite why\033");
    assert_string_equal(session_half_words(session, SIDE_WASHINGTON)->why, "quite why");
    assert_string_equal(session_plan(session, SIDE_WASHINGTON, 0)->intent.why, "");
    type(stack, ":reason 1\n, indeed\ngallium much\n");
    is_on(stack, &screen_words);
    assert_true(shows(stack, "Not kept"));
    type(stack, "\025gallium 150\n");
    const struct intent *intent = &session_plan(session, SIDE_WASHINGTON, 0)->intent;
    assert_string_equal(intent->why, "quite why, indeed");
    assert_string_equal(intent->figure, "price.gallium.USA");
    assert_int_equal(session_half_words(session, SIDE_WASHINGTON)->seq, 0);
    stack_finish(stack);
}

static void test_two_teams_play_to_the_end(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 5, NULL);
    struct stack *stack = stack_begin(session);
    int turns = session_world(session)->turns;
    for (int turn = 1; turn <= turns; turn++) {
        assert_int_equal(session_turn(session), turn);
        type(stack, "ww");
        is_on(stack, turn == 1 ? &screen_briefing : &screen_report);
        type(stack, "e\030\030bbe\030\030");
    }
    is_on(stack, &screen_end);
    assert_true(session_over(session));
    assert_true(shows(stack, "Result"));
    type(stack, "7");
    is_on(stack, &screen_scores);
    type(stack, "1e");
    assert_true(shows(stack, "The game is over."));
    stack_finish(stack);
}

static void test_one_player_goes_on_without_a_cover(void **state)
{
    (void)state;
    struct session *session = table_session("random", "human", 9, NULL);
    struct stack *stack = stack_begin(session);
    is_on(stack, &screen_briefing);
    assert_int_equal(eyes_side(&stack->desk.eyes), SIDE_BEIJING);
    type(stack, "\n");
    is_on(stack, &screen_board);
    type(stack, "e\030\030");
    assert_int_equal(session_turn(session), 2);
    is_on(stack, &screen_report);
    stack_press(stack, KEYS_ESCAPE);
    is_on(stack, &screen_board);
    stack_finish(stack);
}

/* A line end, which any text may hold, seals nothing; a seal of nothing is asked for twice. */
static void test_a_turn_is_sealed_by_its_own_key(void **state)
{
    (void)state;
    struct session *session = table_session("human", "random", 9, NULL);
    struct stack *stack = stack_begin(session);
    type(stack, "e");
    assert_true(shows(stack, "Ctrl-X seals the plan"));
    type(stack, "\n");
    assert_true(shows(stack, "Enter does not seal: Ctrl-X does."));
    type(stack, "\r\t\n why");
    is_on(stack, &screen_seal);
    type(stack, "\030");
    assert_true(shows(stack, "Nothing is planned: you would wait this turn."));
    type(stack, "e\030");
    is_on(stack, &screen_seal);
    assert_int_equal(session_turn(session), 1);
    type(stack, "\030");
    assert_int_equal(session_turn(session), 2);
    type(stack, "1");
    assert_true(table_play_any(session, SIDE_WASHINGTON, 3));
    type(stack, "e\030");
    assert_int_equal(session_turn(session), 3);
    stack_finish(stack);
}

static void test_a_paste_is_no_key(void **state)
{
    (void)state;
    struct session *session = table_session("human", "random", 9, NULL);
    struct stack *stack = stack_begin(session);
    for (const char *key = "12345678e?"; *key; key++) {
        stack_press(stack, *key);
        const struct screen *screen = stack_top(stack)->screen;
        if (screen == &screen_seal) continue;
        stack_paste(stack, "licence needed  regards ", 24);
        is_on(stack, screen);
        assert_true(shows(stack, "A paste of 24 characters was left out: "));
    }
    stack_restart(stack, &screen_board);
    type(stack, "q");
    stack_paste(stack, "y", 1);
    assert_true(shows(stack, "A paste of 1 character was left out: "));
    type(stack, "y");
    assert_false(stack->done);
    assert_int_equal(session_turn(session), 1);
    assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), 0);
    stack_finish(stack);
}

static void test_a_paste_goes_into_the_field_that_is_typed_in(void **state)
{
    (void)state;
    struct stack *stack = stack_begin(table_session("human", "random", 9, NULL));
    type(stack, ":why");
    stack_press(stack, KEYS_HOME);
    stack_paste(stack, "go [mala] ", 10);
    assert_true(shows(stack, ":go [mala] why"));
    stack_press(stack, KEYS_ESCAPE);
    type(stack, "3/");
    stack_paste(stack, "land", 4);
    assert_string_equal(stack->desk.filter, "land");
    assert_true(shows(stack, "Find (Enter keeps, Esc shows all): land_"));
    stack_press(stack, KEYS_ESCAPE);
    type(stack, "ebecause ");
    stack_paste(stack, "qu? \u00e9", 5);
    type(stack, "!");
    assert_true(shows(stack, "Reason: because qu? ?!_"));
    stack_finish(stack);
}

static void test_a_paste_that_does_not_fit_says_so_beside_the_field(void **state)
{
    (void)state;
    static const char *const fields[] = {":", "/", "e"};
    char text[500];
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        struct stack *stack = stack_begin(table_session("human", "random", 9, NULL));
        type(stack, "3");
        type(stack, fields[i]);
        stack_paste(stack, text, 499);
        assert_true(shows(stack, "A paste of 499 characters did not fit: only its beginning"));
        assert_true(shows(stack, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"));
        stack_finish(stack);
    }
}

static void test_a_game_of_two_machines_is_watched(void **state)
{
    (void)state;
    struct session *session = table_session("random", "random", 9, NULL);
    struct stack *stack = stack_begin(session);
    is_on(stack, &screen_briefing);
    assert_int_equal(session_world(session)->turn, 0);
    type(stack, "b2");
    is_on(stack, &screen_board);
    for (int turn = 1; turn < session_world(session)->turns; turn++) {
        type(stack, "e");
        assert_int_equal(session_world(session)->turn, turn);
    }
    type(stack, "e");
    is_on(stack, &screen_end);
    stack_finish(stack);
}

static void test_moves_are_taken_back_and_played_again(void **state)
{
    (void)state;
    struct session *session = table_session("human", "random", 7, NULL);
    struct stack *stack = stack_begin(session);
    type(stack, "u");
    assert_true(shows(stack, "nothing to take back"));
    assert_true(table_play_any(session, SIDE_WASHINGTON, 3));
    type(stack, "u");
    assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), 0);
    type(stack, "2");
    assert_true(shows(stack, "Ctrl-R plans again: "));
    assert_false(shows(stack, "u takes back: "));
    type(stack, "Z");
    assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), 1);
    type(stack, "j");
    assert_true(shows(stack, "u takes back: "));
    assert_false(shows(stack, "Ctrl-R plans again: "));
    type(stack, "Z");
    assert_true(shows(stack, "nothing to play again"));
    stack_finish(stack);
}

static void test_leaving_asks_first(void **state)
{
    (void)state;
    struct stack *stack = stack_begin(table_session("human", "random", 7, NULL));
    type(stack, "bq");
    assert_true(shows(stack, "Leave the game?"));
    type(stack, "n");
    assert_false(stack->done);
    assert_false(shows(stack, "Leave the game?"));
    stack_press(stack, 3);
    type(stack, "y");
    assert_true(stack->done);
    stack_finish(stack);
}

static void test_a_game_is_begun_on_the_title_and_kept(void **state)
{
    (void)state;
    struct stack *stack = stack_begin(NULL);
    char path[256];
    snprintf(path, sizeof path, "%s", table_path("begun.csv"));
    stack->desk.save = path;
    is_on(stack, &screen_title);
    assert_true(shows(stack, "Rocks and chips"));
    type(stack, "\tj\n");
    assert_non_null(stack->desk.eyes.session);
    assert_string_equal(session_path(stack->desk.eyes.session), path);
    assert_int_equal(session_seed(stack->desk.eyes.session), 7);
    is_on(stack, &screen_briefing);
    stack_finish(stack);
}

static void test_a_small_window_says_so_and_does_nothing(void **state)
{
    (void)state;
    struct session *session = table_session("human", "random", 7, NULL);
    struct stack *stack = stack_begin(session);
    for (int columns = 1; columns < COLUMNS; columns += 13) {
        free(shown_at(stack, 10, columns));
        stack_press(stack, 'e');
        stack_press(stack, '\n');
    }
    assert_int_equal(session_turn(session), 1);
    char *text = shown_at(stack, 10, 60);
    assert_non_null(strstr(text, "80 columns and 24 rows"));
    free(text);
    is_on(stack, &screen_briefing);
    stack_finish(stack);
}

static void test_the_command_line_finds_screens_and_things(void **state)
{
    (void)state;
    struct stack *stack = stack_begin(table_session("human", "random", 7, NULL));
    type(stack, ":ind\n");
    is_on(stack, &screen_industries);
    type(stack, ":malay\n");
    is_on(stack, &screen_country);
    assert_string_equal(
        session_world(stack->desk.eyes.session)->countries[stack->desk.country].name, "Malaysia");
    type(stack, ":GALLI\n");
    is_on(stack, &screen_good);
    type(stack, ":xyzzy\n");
    assert_true(shows(stack, "There is no command \"xyzzy\" here."));
    type(stack, ":");
    stack_press(stack, KEYS_ESCAPE);
    is_on(stack, &screen_good);
    type(stack, ":tariff on one\n");
    is_on(stack, &screen_target);
    stack_press(stack, KEYS_ESCAPE);
    is_on(stack, &screen_hand);
    type(stack, ":reload\n");
    is_on(stack, &screen_board);
    assert_true(shows(stack, "No script has changed"));
    stack_finish(stack);
}

static void test_the_command_line_completes_and_recalls(void **state)
{
    (void)state;
    struct stack *stack = stack_begin(table_session("human", "random", 7, NULL));
    type(stack, ":ind");
    assert_true(shows(stack, "Tab:  industries"));
    type(stack, "\t\n");
    is_on(stack, &screen_industries);
    type(stack, ":sco\n");
    is_on(stack, &screen_scores);
    type(stack, ":");
    stack_press(stack, KEYS_UP);
    stack_press(stack, KEYS_UP);
    assert_true(shows(stack, ":industries_"));
    type(stack, "\n");
    is_on(stack, &screen_industries);
    type(stack, ":");
    stack_press(stack, KEYS_BACKSPACE);
    assert_false(stack->commanding);
    stack_finish(stack);
}

static void test_help_finds_keys_and_words(void **state)
{
    (void)state;
    struct stack *stack = stack_begin(table_session("human", "random", 7, NULL));
    type(stack, "b?");
    assert_true(shows(stack, "Help: 1 Board"));
    type(stack, "/chokepoint");
    assert_true(shows(stack, "A good that few can make and many need"));
    type(stack, "\n");
    stack_press(stack, KEYS_ESCAPE);
    assert_true(shows(stack, "ON THIS SCREEN"));
    type(stack, "q");
    is_on(stack, &screen_board);
    stack_finish(stack);
}

static void test_what_was_found_is_gone_through_and_found_again(void **state)
{
    (void)state;
    struct stack *stack = stack_begin(table_session("human", "random", 7, NULL));
    type(stack, "3n");
    assert_true(shows(stack, "/ finds"));
    type(stack, "/land\n");
    int32_t first = stack->desk.country;
    type(stack, "n");
    assert_int_not_equal(stack->desk.country, first);
    type(stack, "N");
    stack_press(stack, KEYS_ESCAPE);
    assert_string_equal(stack->desk.filter, "");
    type(stack, "n");
    assert_string_equal(stack->desk.filter, "land");
    stack_finish(stack);
}

/* From each screen that shows numbers, w leads to the causes of the marked one, Esc back again. */
static void test_why_is_asked_of_any_number(void **state)
{
    (void)state;
    static const struct {
        const char *keys, *figure;
    } asked[] = {{"1", "price."},        {"1\t", "output."},
                 {"3gjj", "alignment."}, {"3gjj\n", "align"},
                 {"4", "price."},        {"4\n", "price."},
                 {"5", "output."},       {"5\tj", "price."},
                 {"7", "score."},        {"7w\n", "score.washington."}};
    struct stack *stack = stack_begin(table_session("fence", "dam", 7, NULL));
    while (session_world(stack->desk.eyes.session)->turn < 2) type(stack, "e");
    for (size_t i = 0; i < sizeof asked / sizeof asked[0]; i++) {
        type(stack, asked[i].keys);
        size_t below = stack->count;
        stack->desk.figure[0] = '\0';
        type(stack, "w");
        is_on(stack, &screen_why);
        assert_int_equal(stack->count, below + 1);
        assert_int_equal(strncmp(stack->desk.figure, asked[i].figure, strlen(asked[i].figure)), 0);
        assert_true(shows(stack, "nothing left over") || shows(stack, "did not move"));
        type(stack, "\n\n");
        assert_true(shows(stack, "3 of 3"));
        for (int up = 0; up < 3; up++) stack_press(stack, KEYS_ESCAPE);
        assert_int_equal(stack->count, below);
    }
    stack_finish(stack);
}

/* [ on the board shows how things stood, ] comes back to the present; whoever plans is there too.
 */
static void test_a_past_turn_is_looked_at_as_a_board(void **state)
{
    (void)state;
    struct stack *stack = stack_begin(table_session("fence", "dam", 7, NULL));
    type(stack, "1[");
    assert_true(shows(stack, "No turn has been played yet"));
    while (session_world(stack->desk.eyes.session)->turn < 3) type(stack, "e");
    type(stack, "1[");
    assert_int_equal(stack->desk.eyes.turn, 2);
    assert_true(shows(stack, "AFTER T2/"));
    type(stack, "[");
    assert_true(shows(stack, "AFTER T1/"));
    type(stack, "[");
    assert_true(shows(stack, "There is no turn before the first"));
    type(stack, "]]");
    assert_int_equal(stack->desk.eyes.turn, EYES_NOW);
    assert_false(shows(stack, "AFTER T"));
    type(stack, "]");
    assert_true(shows(stack, "This is the present"));
    stack_finish(stack);
}

static void test_hints_can_be_clicked(void **state)
{
    (void)state;
    struct stack *stack = stack_begin(table_session("human", "random", 7, NULL));
    char *text = shown_at(stack, ROWS, COLUMNS);
    const char *last = strstr(text, " ? help");
    const char *hand = strstr(last, "2 hand");
    assert_non_null(hand);
    int column = (int)(hand - last);
    assert_int_equal(stack_draw_hint(stack, COLUMNS, column), ACTION_HAND);
    assert_int_equal(stack_draw_hint(stack, COLUMNS, column - 1), ACTION_NONE);
    free(text);
    stack_finish(stack);
}

/* What must hold of any frame: the way to help, a cursor on it, and no row with more than it has.
 */
static void frame_check(struct stack *stack, int rows, int columns)
{
    char *text = shown_at(stack, rows, columns);
    assert_true(frame.cursor_row >= 0 && frame.cursor_row < frame.rows);
    assert_true(frame.cursor_column >= 0 && frame.cursor_column < frame.columns);
    char *end = text + strlen(text) - 1;
    *end = '\0';
    const char *last = strrchr(text, '\n');
    assert_non_null(last);
    assert_memory_equal(last + 1, " ? help", 7);
    free(text);
}

static int below(uint64_t seed, uint64_t *draw, int limit)
{
    return (int)rng_range(rng_bits(seed, 0, 0, (*draw)++), 0, limit - 1);
}

static void monkey(struct stack *stack, uint64_t seed, int presses)
{
    static const int keys[] = {KEYS_UP,       KEYS_DOWN,
                               KEYS_LEFT,     KEYS_RIGHT,
                               KEYS_PAGE_UP,  KEYS_PAGE_DOWN,
                               KEYS_HOME,     KEYS_END,
                               KEYS_BACK_TAB, KEYS_BACKSPACE,
                               KEYS_ESCAPE,   '\n',
                               '\t',          '\n',
                               KEYS_DOWN,     'w',
                               'w',           'b',
                               'b',           '2',
                               '\n',          0x4e2d,
                               0xe9};
    enum { KEYS = sizeof keys / sizeof keys[0] };
    uint64_t draw = 0;
    for (int i = 0; i < presses && !stack->done; i++) {
        int rows = 24 + below(seed, &draw, 30), columns = 80 + below(seed, &draw, 80);
        frame_check(stack, rows, columns);
        if (below(seed, &draw, 8) == 0) {
            stack_click(stack, below(seed, &draw, 60), below(seed, &draw, 170));
            continue;
        }
        int press =
            below(seed, &draw, 2) ? keys[below(seed, &draw, KEYS)] : 32 + below(seed, &draw, 95);
        /* The game is not to be left by chance. */
        if (press != 'y' && press != 'Y' && press != 'P') stack_press(stack, press);
        if (stack->asking) stack_press(stack, 'n');
    }
    assert_false(stack->done);
}

static void test_no_press_or_click_does_harm_on_any_screen(void **state)
{
    (void)state;
    const int presses = soak_times(500, 5000);
    struct stack *stack = stack_begin(table_session("human", "human", 11, NULL));
    monkey(stack, 1, presses);
    stack_finish(stack);
    stack = stack_begin(table_session("human", "random", 12, NULL));
    monkey(stack, 2, presses);
    stack_finish(stack);
    stack = stack_begin(table_session("random", "random", 13, NULL));
    monkey(stack, 3, presses);
    stack_finish(stack);
}

static void test_every_screen_says_what_it_is_and_what_works_on_it(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        assert_non_null(all[i]->draw);
        assert_true(all[i]->name[0] && all[i]->title[0]);
        size_t count = 0;
        while (count < SCREEN_KEYS_MAX && all[i]->actions[count] != ACTION_NONE) count++;
        assert_true(count < SCREEN_KEYS_MAX);
        for (size_t j = i + 1; j < sizeof all / sizeof all[0]; j++) {
            assert_string_not_equal(all[i]->name, all[j]->name);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_cover_comes_first_and_needs_the_letter_twice),
        cmocka_unit_test(test_a_layout_of_another_script_is_named_once),
        cmocka_unit_test(test_letters_and_digits_of_full_width_are_keys),
        cmocka_unit_test(test_caps_lock_is_guessed_and_said_once),
        cmocka_unit_test(test_what_one_team_planned_is_not_shown_to_the_other),
        cmocka_unit_test(test_a_reason_is_its_own_until_the_end_and_then_everybodys),
        cmocka_unit_test(test_what_is_half_typed_is_kept_when_the_keyboard_rests),
        cmocka_unit_test(test_a_move_half_chosen_comes_back),
        cmocka_unit_test(test_words_on_a_move_are_asked_for),
        cmocka_unit_test(test_two_teams_play_to_the_end),
        cmocka_unit_test(test_one_player_goes_on_without_a_cover),
        cmocka_unit_test(test_a_turn_is_sealed_by_its_own_key),
        cmocka_unit_test(test_a_paste_is_no_key),
        cmocka_unit_test(test_a_paste_goes_into_the_field_that_is_typed_in),
        cmocka_unit_test(test_a_paste_that_does_not_fit_says_so_beside_the_field),
        cmocka_unit_test(test_a_game_of_two_machines_is_watched),
        cmocka_unit_test(test_moves_are_taken_back_and_played_again),
        cmocka_unit_test(test_leaving_asks_first),
        cmocka_unit_test(test_a_game_is_begun_on_the_title_and_kept),
        cmocka_unit_test(test_a_small_window_says_so_and_does_nothing),
        cmocka_unit_test(test_the_command_line_finds_screens_and_things),
        cmocka_unit_test(test_the_command_line_completes_and_recalls),
        cmocka_unit_test(test_help_finds_keys_and_words),
        cmocka_unit_test(test_what_was_found_is_gone_through_and_found_again),
        cmocka_unit_test(test_why_is_asked_of_any_number),
        cmocka_unit_test(test_a_past_turn_is_looked_at_as_a_board),
        cmocka_unit_test(test_hints_can_be_clicked),
        cmocka_unit_test(test_no_press_or_click_does_harm_on_any_screen),
        cmocka_unit_test(test_every_screen_says_what_it_is_and_what_works_on_it),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
