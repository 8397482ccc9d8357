/* test_screens.c: every sheet on the real map, at both sizes, against what it looked like before. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"
#include "game/advance.h"
#include "game/play.h"
#include "game/session.h"
#include "ui/stack.h"

enum { DOWN = KEYS_DOWN, ENTER = KEYS_ENTER, TAB = '\t', PRESSES_MAX = 16, GOLDEN_LIMIT = 1 << 16 };

static char home[FILE_PATH_SIZE];
static struct places places;
static struct setup *setup;
static struct session *first, *later;      /* the first turn; four turns on */
static struct session *lesson;             /* the first turn of the tutorial */

/* A game of a scenario; without its setup it is loaded for the session alone. */
static struct session *session_make(const char *scenario, struct setup *with)
{
    struct session_options options = {.places = &places, .scenario = scenario,
                                      .who = {"human", "human"}, .seed = 7};
    struct diag_list list;
    diag_init(&list);
    struct session *session = session_new(&options, with, &list);
    diag_print(&list, stderr);
    diag_free(&list);
    return session;
}

static void play(struct session *session, enum side side, const char *move, struct choice choice)
{
    char reason[SESSION_SENTENCE_SIZE];
    const struct move *found = script_move_named(setup->scripts, side, move);
    if (!found || !play_move(session, side, found, &choice, reason)) {
        print_error("%s: %s\n", move, found ? reason : "no such move");
    }
}

static void turn_end(struct session *session)
{
    char reason[SESSION_SENTENCE_SIZE];
    bool failed;
    assert_true(play_seal(session, SIDE_WASHINGTON, "", reason));
    assert_true(play_seal(session, SIDE_BEIJING, "", reason));
    assert_true(advance_turn(session, &failed, reason));
}

/* Washington controls tools and courts Malaysia; Beijing bans gallium for America. */
static struct session *session_later(void)
{
    struct session *session = session_make("rocks-and-chips", setup);
    play(session, SIDE_WASHINGTON, "tool_control", (struct choice){{"duv_lithography"}});
    turn_end(session);
    play(session, SIDE_WASHINGTON, "partner_offer", (struct choice){{"MYS", "market"}});
    play(session, SIDE_BEIJING, "mineral_ban", (struct choice){{"gallium", "USA", "extraterritorial"}});
    for (int i = 0; i < 3; i++) turn_end(session);
    return session;
}

static int sessions_open(void **state)
{
    (void)state;
    struct diag_list list;
    diag_init(&list);
    if (!file_find_home(home, sizeof home)) return -1;
    place_init(&places, home);
    setup = setup_new(&places, "rocks-and-chips", true, &list);
    diag_print(&list, stderr);
    diag_free(&list);
    if (!setup) return -1;
    first = session_make("rocks-and-chips", setup);
    lesson = session_make("first-turn", NULL);
    later = session_later();
    return first && later && lesson ? 0 : -1;
}

static int sessions_close(void **state)
{
    (void)state;
    session_delete(first);
    session_delete(later);
    session_delete(lesson);
    setup_delete(setup);
    return 0;
}

enum { LESSON = 2 };

/* A screen reached by keys from Washington's board. */
struct journey {
    const char *name;
    int game;                      /* false: the first turn, true: the later one, or LESSON */
    int presses[PRESSES_MAX];      /* ended by 0 */
    bool marked;                   /* a list has the cursor, which stands two after its '>' */
};

static const struct journey journeys[] = {
    {"board-first", false, {'?', 27}, true},
    {"board", true, {'1', DOWN, DOWN}, true},
    {"board-hint", LESSON, {'?', 27}, true},
    {"board-map", true, {'1', TAB, KEYS_RIGHT}, false},
    {"hand", false, {'2', DOWN}, true},
    {"hand-law", false, {'2', DOWN, DOWN, DOWN, 'r'}, true},
    {"hand-found", false, {'2', '/', 't', 'a', 'r', ENTER}, true},
    {"target-good", false, {'2', DOWN, ENTER, DOWN}, true},
    {"target-amount", false, {'2', DOWN, ENTER, ENTER, DOWN}, true},
    {"target-confirm", false, {'2', DOWN, ENTER, ENTER, ENTER}, true},
    {"countries", true, {'3', 's', DOWN}, true},
    {"country", true, {'3', '/', 'm', 'a', 'l', 'a', ENTER, ENTER}, true},
    {"country-player", true, {'3', '/', 'c', 'h', 'i', 'n', 'a', ENTER, ENTER}, false},
    {"goods", true, {'4', 's', DOWN}, true},
    {"good", true, {'4', '/', 'g', 'a', 'l', 'l', ENTER, ENTER, '['}, true},
    {"good-table", true, {'4', '/', 'g', 'a', 'l', 'l', ENTER, ENTER, 't', 's'}, true},
    {"industries", true, {'5', DOWN, TAB, DOWN}, true},
    {"scores", true, {'7'}, true},
    {"scores-table", true, {'7', 't', DOWN}, true},
    {"report", true, {'8', DOWN}, true},
    {"why", true, {'7', 'w', DOWN}, true},
};
enum { JOURNEYS = sizeof journeys / sizeof journeys[0] };

static void stack_begin(struct stack *stack, struct session *session)
{
    memset(stack, 0, sizeof *stack);
    stack->desk.places = &places;
    stack->desk.session = session;
    stack->desk.ascii = true;
    stack_open(stack);
    stack_press(stack, 'w');
    stack_press(stack, 'w');
}

static void journey_go(struct frame *out, const struct journey *journey, int rows, int columns)
{
    struct stack *stack = memory_new(sizeof *stack);
    stack_begin(stack, journey->game == LESSON ? lesson : journey->game ? later : first);
    frame_init(out, rows, columns);
    stack_draw(stack, out);
    for (size_t i = 0; journey->presses[i]; i++) stack_press(stack, journey->presses[i]);
    stack->desk.message[0] = '\0';
    frame_init(out, rows, columns);
    stack_draw(stack, out);
    stack_close(stack);
    free(stack);
}

/* The file's text, or NULL. */
static char *golden_read(const char *path)
{
    char reason[FILE_REASON_SIZE], *text;
    size_t length;
    return file_read(&text, &length, path, GOLDEN_LIMIT, reason) ? text : NULL;
}

static void assert_golden(const char *name, int columns, int rows, const char *text)
{
    char path[2 * FILE_PATH_SIZE];
    snprintf(path, sizeof path, "%s/tests/golden/%s-%dx%d.txt", home, name, columns, rows);
    if (getenv("GOLDEN_ACCEPT")) {
        FILE *file = fopen(path, "w");
        assert_non_null(file);
        fputs(text, file);
        fclose(file);
        return;
    }
    char *kept = golden_read(path);
    bool same = kept && strcmp(kept, text) == 0;
    if (!same) print_error("%s differs; GOLDEN_ACCEPT=1 keeps the new look:\n%s", path, text);
    free(kept);
    assert_true(same);
}

/* Between the top row and the last row(s) everything stands in boxes: both edges are lines. */
static void assert_boxed(const struct frame *frame, const char *name)
{
    for (int row = 1; row < frame->rows - 2; row++) {
        uint32_t left = frame->cells[row][0].character;
        uint32_t right = frame->cells[row][frame->columns - 1].character;
        bool boxed = left >= FRAME_LINE_ACROSS && left < FRAME_LINE_END &&
                     right >= FRAME_LINE_ACROSS && right < FRAME_LINE_END;
        if (!boxed) print_error("%s: row %d is not in a box\n", name, row);
        assert_true(boxed);
    }
}

static void assert_cursor(const struct frame *frame, const struct journey *journey)
{
    if (!journey->marked) return;
    int column = frame->cursor_column - 2;
    bool marked = column > 0 && frame->cells[frame->cursor_row][column].character == '>';
    if (!marked) print_error("%s: no > before the cursor (%d, %d)\n", journey->name,
                             frame->cursor_row, frame->cursor_column);
    assert_true(marked);
}

static void assert_last_row(const struct frame *frame, const char *name)
{
    static const char hint[] = " ? help";
    for (size_t i = 0; hint[i]; i++) {
        if (frame->cells[frame->rows - 1][i].character != (uint32_t)hint[i]) {
            print_error("%s: the last row does not begin with \"? help\"\n", name);
            fail();
        }
    }
}

static void screens_at(int columns, int rows)
{
    struct frame *frame = memory_new(sizeof *frame);
    for (size_t i = 0; i < JOURNEYS; i++) {
        journey_go(frame, &journeys[i], rows, columns);
        char *text = frame_text(frame, true);
        for (const char *at = text; *at; at++) assert_true(*at == '\n' || (*at >= ' ' && *at <= '~'));
        assert_boxed(frame, journeys[i].name);
        assert_last_row(frame, journeys[i].name);
        assert_cursor(frame, &journeys[i]);
        assert_golden(journeys[i].name, columns, rows, text);
        free(text);
    }
    free(frame);
}

static void screens_look_as_before_at_80_by_24(void **state)
{
    (void)state;
    screens_at(80, 24);
}

static void screens_look_as_before_at_120_by_36(void **state)
{
    (void)state;
    screens_at(120, 36);
}

static void screens_stay_in_their_boxes_at_odd_sizes(void **state)
{
    (void)state;
    static const int sizes[][2] = {{80, 25}, {97, 29}, {110, 30}, {200, 60}, {300, 100}};
    struct frame *frame = memory_new(sizeof *frame);
    for (size_t i = 0; i < JOURNEYS * sizeof sizes / sizeof sizes[0]; i++) {
        const int *size = sizes[i % (sizeof sizes / sizeof sizes[0])];
        const struct journey *journey = &journeys[i / (sizeof sizes / sizeof sizes[0])];
        journey_go(frame, journey, size[1], size[0]);
        assert_boxed(frame, journey->name);
        assert_last_row(frame, journey->name);
        assert_cursor(frame, journey);
    }
    free(frame);
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
    struct session *session = session_make("rocks-and-chips", setup);
    struct stack *stack = memory_new(sizeof *stack);
    stack_begin(stack, session);
    press_all(stack, "2j\n\n\n");
    assert_true(frame_says(stack, "NOT PLAYED YET"));
    assert_true(frame_says(stack, "Sets: Tariff of 25%"));
    assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), 0);
    press_all(stack, "\n");
    assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), 1);
    assert_true(frame_says(stack, "Plan 1 of 3"));
    press_all(stack, "u");
    assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), 0);
    stack_close(stack);
    free(stack);
    session_delete(session);
}

static void a_step_back_opens_the_question_before(void **state)
{
    (void)state;
    struct stack *stack = memory_new(sizeof *stack);
    stack_begin(stack, first);
    press_all(stack, "2j\n\n");
    assert_true(frame_says(stack, "2 of 2:"));
    press_all(stack, "q");
    assert_true(frame_says(stack, "1 of 2:"));
    press_all(stack, "q");
    assert_true(frame_says(stack, "[Hand:"));
    stack_close(stack);
    free(stack);
}

static void what_cannot_be_played_says_why(void **state)
{
    (void)state;
    struct stack *stack = memory_new(sizeof *stack);
    stack_begin(stack, first);
    press_all(stack, "2/");
    press_all(stack, "Release\n\n");
    assert_true(frame_says(stack, "x Not now: "));
    assert_true(frame_says(stack, "cannot be played now"));
    stack_close(stack);
    free(stack);
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
    } clicks[] = {{'1', 4, 60, "good"}, {'1', 4, 39, "country"}, {'2', 4, 5, "target"},
                  {'3', 5, 5, "country"}, {'4', 5, 5, "good"}};
    for (size_t i = 0; i < sizeof clicks / sizeof clicks[0]; i++) {
        struct stack *stack = memory_new(sizeof *stack);
        stack_begin(stack, first);
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
        stack_close(stack);
        free(stack);
    }
}

/* At one keyboard the second team sees every screen, but nothing of the first team's sealed plan. */
static void no_screen_shows_the_rivals_sealed_plan(void **state)
{
    (void)state;
    char reason[SESSION_SENTENCE_SIZE];
    struct session *session = session_make("rocks-and-chips", setup);
    struct stack *stack = memory_new(sizeof *stack);
    play(session, SIDE_WASHINGTON, "mineral_project", (struct choice){{"gallium", "AUS", "refinery"}});
    assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), 1);
    const char *title = session_plan(session, SIDE_WASHINGTON, 0)->title;
    assert_true(play_seal(session, SIDE_WASHINGTON, "for the chips", reason));
    memset(stack, 0, sizeof *stack);
    stack->desk.places = &places;
    stack->desk.session = session;
    stack_open(stack);
    press_all(stack, "bb");
    for (const char *key = "12345678"; *key; key++) {
        stack_press(stack, *key);
        assert_false(frame_says(stack, title));
        stack_press(stack, ENTER);
        assert_false(frame_says(stack, title));
    }
    stack_close(stack);
    free(stack);
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(screens_look_as_before_at_80_by_24),
        cmocka_unit_test(screens_look_as_before_at_120_by_36),
        cmocka_unit_test(screens_stay_in_their_boxes_at_odd_sizes),
        cmocka_unit_test(a_move_is_planned_after_its_forecast_and_taken_back),
        cmocka_unit_test(a_step_back_opens_the_question_before),
        cmocka_unit_test(what_cannot_be_played_says_why),
        cmocka_unit_test(clicks_mark_and_open),
        cmocka_unit_test(no_screen_shows_the_rivals_sealed_plan),
    };
    return cmocka_run_group_tests(tests, sessions_open, sessions_close);
}
