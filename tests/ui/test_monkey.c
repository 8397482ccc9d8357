/* test_monkey.c: random presses, clicks and sizes over whole games: no crash, no leak, no dead end.
 */
/* SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "base/text.h"
#include "engine/rng.h"
#include "soak.h"
#include "ui/journey.h"

/* As many as make test has half a minute for; make fuzz asks for 100,000 by MONKEY_STEPS. */
enum {
    STEPS = 3000,
    STEPS_TWICE = 1000,
    STEPS_TO_HOME = 2 * SCREEN_DEPTH,
    GAMES = 4,
    UNTOUCHED = 0x7E57,
    SAVE_SIZE = 32,
    SEAL = 24 /* Ctrl-X */
};

/* What each team writes as its reason, which the other must never read. */
static const char *const secrets[SIDE_COUNT] = {"zqwzqw", "zqbzqb"};

struct monkey {
    uint64_t seed, drawn;
    int games;    /* begun so far */
    int finished; /* of them, played to the end */
    struct stack *stack;
    struct session *session; /* NULL: the stack's own, begun on the title */
    char save[SAVE_SIZE];    /* of a game begun on the title */
    uint64_t frames;         /* a hash of all frames so far */
    struct frame frame;
};

static int below(struct monkey *monkey, int limit)
{
    return (int)rng_range(rng_bits(monkey->seed, 0, 0, monkey->drawn++), 0, limit - 1);
}

/* Begins the next game: on the title, two teams, one against chance, and one that is watched. */
static void game_begin(struct monkey *monkey)
{
    static const char *const seats[GAMES][SIDE_COUNT] = {
        {NULL, NULL}, {"human", "human"}, {"random", "human"}, {"random", "random"}};
    const char *const *who = seats[monkey->games % GAMES];
    uint64_t seed = monkey->seed + (uint64_t)monkey->games++;
    monkey->session = who[0] ? journey_seated(who[0], who[1], seed) : NULL;
    monkey->stack = journey_stack(monkey->session, monkey->games / GAMES % 2);
    snprintf(monkey->save, sizeof monkey->save, "monkey-%d.csv", monkey->games);
    remove(monkey->save);
    if (!who[0]) monkey->stack->desk.save = monkey->save;
}

static void game_finish(struct monkey *monkey)
{
    journey_finish(monkey->stack);
    if (monkey->session) session_delete(monkey->session);
    monkey->session = NULL;
}

/* Leaving loses nothing: the game opens again where it was, on the cover where two teams play. */
static void left(struct monkey *monkey)
{
    struct session *session = monkey->session;
    if (!session) {
        game_finish(monkey);
        game_begin(monkey);
        return;
    }
    int turn = session_turn(session);
    journey_finish(monkey->stack);
    monkey->stack = journey_stack(session, below(monkey, 2));
    assert_true(session_turn(session) >= turn);
}

/* All that a drawing may touch is inside; the rest of the cells must stay as they were. */
static void frame_draw(struct monkey *monkey, int rows, int columns)
{
    struct frame *frame = &monkey->frame;
    for (int row = 0; row < FRAME_ROWS_MAX; row++) {
        for (int column = 0; column < FRAME_COLUMNS_MAX; column++) {
            frame->cells[row][column].character = UNTOUCHED;
        }
    }
    frame_init(frame, rows, columns);
    stack_draw(monkey->stack, frame);
    for (int row = 0; row < FRAME_ROWS_MAX; row++) {
        int first = row < frame->rows ? frame->columns : 0;
        for (int column = first; column < FRAME_COLUMNS_MAX; column++) {
            assert_int_equal(frame->cells[row][column].character, UNTOUCHED);
        }
    }
}

/* Each row is whole, the cursor is on the frame, and help is offered first where there is room. */
static void frame_check(struct monkey *monkey)
{
    static const char hint[] = " ? help";
    struct frame *frame = &monkey->frame;
    assert_in_range(frame->cursor_row, 0, frame->rows - 1);
    assert_in_range(frame->cursor_column, 0, frame->columns - 1);
    for (int row = 0; row < frame->rows; row++) {
        bool wide = false;
        for (int column = 0; column < frame->columns; column++) {
            uint32_t character = frame->cells[row][column].character;
            assert_int_equal(character == 0, wide);
            wide = character != 0 &&
                   !(character >= FRAME_LINE_ACROSS && character < FRAME_LINE_END) &&
                   text_columns(character) == 2;
            monkey->frames = (monkey->frames ^ character) * 0x100000001B3u;
        }
        assert_false(wide);
    }
    for (size_t i = 0; hint[i] && !monkey->stack->small; i++) {
        assert_int_equal(frame->cells[frame->rows - 1][i].character, hint[i]);
    }
}

/* Nobody reads the other's reason before the end, and on the cover nobody reads either. */
static void secrets_check(struct monkey *monkey)
{
    const struct session *session = monkey->stack->desk.eyes.session;
    if (!session || session_over(session)) return;
    char *text = frame_text(&monkey->frame, true);
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (eyes_side(&monkey->stack->desk.eyes) != (enum side)side) {
            assert_null(strstr(text, secrets[side]));
        }
    }
    free(text);
}

static void shown(struct monkey *monkey)
{
    int rows = 24 + below(monkey, 30), columns = 80 + below(monkey, 130);
    if (below(monkey, 10) == 0) {
        rows = 1 + below(monkey, FRAME_ROWS_MAX + 20);
        columns = 1 + below(monkey, FRAME_COLUMNS_MAX + 20);
    }
    frame_draw(monkey, rows, columns);
    frame_check(monkey);
    secrets_check(monkey);
}

static void pressed(struct monkey *monkey, int press)
{
    stack_press(monkey->stack, press);
    if (monkey->stack->done) left(monkey);
}

/* No dead end: Esc leads back to the first screen, where it asks whether to leave. */
static void home_go(struct monkey *monkey)
{
    frame_draw(monkey, STACK_ROWS_LEAST, STACK_COLUMNS_LEAST);
    struct stack *stack = monkey->stack;
    int presses = 0;
    if (stack->asking) pressed(monkey, 'n');
    while (stack->count > 1 || stack->commanding || stack->desk.filtering) {
        assert_true(presses++ < STEPS_TO_HOME);
        pressed(monkey, KEYS_ESCAPE);
    }
}

static void typed(struct monkey *monkey, const char *keys)
{
    for (; *keys && !monkey->stack->done; keys++) pressed(monkey, *keys);
}

/* So that games come to their end: the team is called, seals, and writes why. */
static void turn_go(struct monkey *monkey)
{
    home_go(monkey);
    struct stack *stack = monkey->stack;
    if (stack_top(stack)->screen == &screen_title) {
        pressed(monkey, KEYS_ENTER);
    } else if (stack_top(stack)->screen == &screen_handover) {
        typed(monkey, stack->desk.next == SIDE_WASHINGTON ? "ww" : "bb");
    } else if (stack_top(stack)->screen == &screen_end) {
        monkey->finished++;
        game_finish(monkey);
        game_begin(monkey);
    } else {
        enum side side = eyes_side(&stack->desk.eyes);
        pressed(monkey, 'e');
        if (stack_top(stack)->screen != &screen_seal) return;
        typed(monkey, secrets[side]);
        pressed(monkey, SEAL);
        if (stack_top(monkey->stack)->screen == &screen_seal) pressed(monkey, SEAL);
    }
}

/* A line after `:`, whole or half, that may go anywhere, set anything, or be none. */
static void command_go(struct monkey *monkey)
{
    static const char *const lines[] = {":set theme mono\n",
                                        ":set look ascii\n",
                                        ":set look utf8\n",
                                        ":set clock off\n",
                                        ":set clock on\n",
                                        ":set\n",
                                        ":set theme pink\n",
                                        ":why gall\t\n",
                                        ":why malay\n",
                                        ":why\n",
                                        ":why nothing\n",
                                        ":go mala\t\t\n",
                                        ":go\n",
                                        ":g\t\t\t\n",
                                        ":\t\n",
                                        ":re\n",
                                        ":tariff",
                                        ":why \t",
                                        ":set th",
                                        ":nothing at all\n"};
    enum { LINES = sizeof lines / sizeof lines[0] };
    home_go(monkey);
    typed(monkey, lines[below(monkey, LINES)]);
}

/* The planning clock, which only its owner winds: it is there, runs out, and goes. */
static void clock_set(struct monkey *monkey)
{
    static const char *const clocks[] = {"", "07:00", "00:01", "-12:34"};
    struct desk *desk = &monkey->stack->desk;
    snprintf(desk->clock, sizeof desk->clock, "%s", clocks[below(monkey, 4)]);
}

/* What stands still whatever is pasted, or pressed in a burst. */
static bool stands(const struct stack *stack, const struct session *session, int turn,
                   enum side moves, enum side looks)
{
    const struct session *now = stack->desk.eyes.session;
    bool same = now && session_turn(now) == turn && session_to_move(now) == moves;
    return !stack->done && !stack->copy && now == session && (!session || same) &&
           eyes_side(&stack->desk.eyes) == looks;
}

/* Either is no yes to anything that cannot be taken back. */
static void heap_come(struct monkey *monkey, int press)
{
    static const char *const pastes[] = {"e y", "qyqyqyqyqyqyqyqy", ":end wwbb", ""};
    struct stack *stack = monkey->stack;
    const struct session *session = stack->desk.eyes.session;
    int turn = session ? session_turn(session) : 0;
    enum side moves = session ? session_to_move(session) : SIDE_NONE,
              looks = eyes_side(&stack->desk.eyes);
    stack->copy = false;
    stack->desk.burst = true;
    if (below(monkey, 4) == 0) stack_paste(stack, pastes[below(monkey, 4)], 16);
    else stack_press(stack, press);
    assert_true(stands(stack, session, turn, moves, looks));
    stack->desk.burst = false;
}

static int press_any(struct monkey *monkey)
{
    static const int keys[] = {KEYS_UP,        KEYS_DOWN,  KEYS_LEFT, KEYS_RIGHT,    KEYS_PAGE_UP,
                               KEYS_PAGE_DOWN, KEYS_HOME,  KEYS_END,  KEYS_BACK_TAB, KEYS_BACKSPACE,
                               KEYS_ESCAPE,    KEYS_ENTER, '\t',      KEYS_RESIZE,   0x4e2d,
                               0xe9,           0x301,      0x10FFFF};
    enum { KEYS = sizeof keys / sizeof keys[0] };
    switch (below(monkey, 4)) {
    case 0: return keys[below(monkey, KEYS)];
    case 1: return below(monkey, 2) ? KEYS_ENTER : SEAL;
    case 2: return keys_table()[below(monkey, ACTION_COUNT - 1)].presses[0];
    default: return 1 + below(monkey, 126);
    }
}

static void step(struct monkey *monkey)
{
    shown(monkey);
    int kind = below(monkey, 100);
    if (kind < 5) {
        turn_go(monkey);
    } else if (kind < 8) {
        home_go(monkey);
    } else if (kind < 12) {
        command_go(monkey);
    } else if (kind < 14) {
        clock_set(monkey);
    } else if (kind < 26) {
        int hints = monkey->frame.rows - 1;
        int row = below(monkey, 3) ? below(monkey, monkey->frame.rows + 2) : hints;
        stack_click(monkey->stack, row, below(monkey, monkey->frame.columns + 2));
        if (monkey->stack->done) left(monkey);
    } else if (kind < 40) {
        heap_come(monkey, press_any(monkey));
    } else {
        pressed(monkey, press_any(monkey));
    }
}

/* Plays that many steps of games with that seed; the hash of all that was shown. */
static uint64_t monkey_run(uint64_t seed, int steps, int *finished)
{
    struct monkey *monkey = memory_new(sizeof *monkey);
    monkey->seed = seed;
    game_begin(monkey);
    for (int i = 0; i < steps; i++) step(monkey);
    game_finish(monkey);
    uint64_t frames = monkey->frames;
    *finished = monkey->finished;
    free(monkey);
    return frames;
}

static void whole_games_bear_any_press_click_and_size(void **state)
{
    (void)state;
    const char *wanted = getenv("MONKEY_STEPS");
    int steps = wanted && atoi(wanted) > 0 ? atoi(wanted) : STEPS, finished;
    monkey_run(1, steps, &finished);
    print_message("%d steps, %d games played to the end\n", steps, finished);
    assert_true(finished >= steps / 1000);
}

static void the_same_presses_give_the_same_frames(void **state)
{
    (void)state;
    int finished;
    assert_int_equal(monkey_run(2, STEPS_TWICE, &finished), monkey_run(2, STEPS_TWICE, &finished));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_games_bear_any_press_click_and_size),
        cmocka_unit_test(the_same_presses_give_the_same_frames),
    };
    return cmocka_run_group_tests(tests, journey_open, journey_close);
}
