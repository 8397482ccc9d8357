/* test_seat.c: a seat of its own keeps its eyes: it plans while the rival has not sealed, shows no
 * cover and nothing of others, and where it looks on it writes nothing. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "brief/hall.h"
#include "game/advance.h"
#include "game/play.h"
#include "game/table.h"
#include "ui/line/plain.h"
#include "ui/line/verb.h"
#include "ui/screen/stack.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};

/* It stands in no map, no script and no text of the game. */
static const char marker[] = "zqx";

static struct frame frame;

static char *shown(struct stack *stack)
{
    frame_init(&frame, STACK_ROWS_LEAST, 100);
    stack_draw(stack, &frame);
    return frame_text(&frame, true);
}

static bool shows(struct stack *stack, const char *words)
{
    char *text = shown(stack);
    bool found = strstr(text, words) != NULL;
    free(text);
    return found;
}

static bool covered(const struct stack *stack)
{
    return stack_top(stack)->screen == &screen_handover;
}

static void type(struct stack *stack, const char *keys)
{
    for (; *keys; keys++) {
        free(shown(stack));
        stack_press(stack, *keys == '^' ? KEYS_UP : (unsigned char)*keys);
        assert_false(covered(stack));
    }
}

static struct stack *open_at(struct session *session, const struct seat *seat)
{
    struct stack *stack = memory_new(sizeof *stack);
    stack->desk.places = &here;
    stack->desk.ascii = true;
    stack->desk.eyes.session = session;
    stack->desk.seat = *seat;
    stack_open(stack);
    return stack;
}

static void finish(struct stack *stack)
{
    struct session *session = stack->desk.eyes.session;
    stack_close(stack);
    free(stack);
    session_delete(session);
}

/* The same game in another process. */
static struct session *other_process(const char *path)
{
    struct diag_list list;
    diag_init(&list);
    struct session *session = session_resume(&here, path, true, &list);
    diag_free(&list);
    assert_non_null(session);
    return session;
}

static const struct seat washington = {.fixed = true,
                                       .viewer = VIEWER_WASHINGTON,
                                       .may_write = true},
                         beijing = {.fixed = true, .viewer = VIEWER_BEIJING, .may_write = true},
                         beijing_watch = {.fixed = true,
                                          .viewer = VIEWER_BEIJING,
                                          .may_write = false},
                         room = {.fixed = true, .viewer = VIEWER_ROOM, .may_write = false};

/* Plans are secret: Beijing plans and seals while Washington has not. Washington's process does the
 * rest, and the report opens at each when it has heard of the other's seal. */
static void two_seats_plan_at_once(void **state)
{
    (void)state;
    char path[256];
    snprintf(path, sizeof path, "%s", table_path("two.csv"));
    struct stack *first = open_at(table_session("human", "human", 7, path), &washington);
    struct stack *second = open_at(other_process(path), &beijing);
    struct stack *wall = open_at(other_process(path), &room);
    struct session *session = second->desk.eyes.session;
    assert_true(shows(second, "BEIJING"));
    assert_true(shows(wall, "THE ROOM"));
    assert_true(table_play_any(session, SIDE_BEIJING, 3));
    type(second, "\0332u");
    assert_int_equal(session_plan_count(session, SIDE_BEIJING), 0);
    type(second, "Z");
    assert_int_equal(session_plan_count(session, SIDE_BEIJING), 1);
    type(second, ":mark gallium\n");
    type(second, "ezqxreason\030");
    assert_true(session_sealed(session, SIDE_BEIJING));
    assert_int_equal(session_turn(session), 1);
    assert_true(shows(second, "Sealed."));
    assert_false(session_sealed(session, SIDE_WASHINGTON));
    assert_true(stack_turn_follow(first));
    assert_false(shows(first, marker));
    type(first, "\033e\030\030");
    assert_int_equal(session_turn(first->desk.eyes.session), 2);
    assert_ptr_equal(stack_top(first)->screen, &screen_report);
    assert_true(stack_turn_follow(second));
    assert_ptr_equal(stack_top(second)->screen, &screen_report);
    assert_true(shows(second, "BEIJING") && shows(second, marker));
    assert_int_equal(second->desk.mark.kind, THING_GOOD);
    assert_true(stack_turn_follow(wall));
    assert_ptr_equal(stack_top(wall)->screen, &screen_report);
    assert_false(shows(wall, marker));
    assert_false(stack_turn_follow(wall));
    finish(first);
    finish(second);
    finish(wall);
}

/* Everything that a key or a command leads to. */
static const char *const everywhere[] = {
    "1",
    "2",
    "3\n\033",
    "4\n\033",
    "5\n\033",
    "6",
    "7",
    "8",
    "9",
    "b\033",
    "?\033",
    "w\033",
    "f\033",
    "4/zq\033",
    "2/zq\033",
    ":plan\n\033",
    ":hand\n\033",
    ":log\n\033",
    ":redo\n\033",
    ":time\n\033",
    ":cards gallium\n\033",
    ":why score\n\033",
    ":sources\n\033",
    ":find zqx\n\033",
    ":news\n\033",
    ":^\033",
    ":zq\t\033",
};
enum { EVERYWHERE = sizeof everywhere / sizeof everywhere[0] };

/* All that a seat shows, one frame behind the other. */
static char *tour(struct stack *stack)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    assert_non_null(out);
    for (size_t i = 0; i < EVERYWHERE; i++) {
        for (const char *at = everywhere[i]; *at; at++) {
            type(stack, (const char[]){*at, '\0'});
            char *seen = shown(stack);
            fputs(seen, out);
            free(seen);
        }
    }
    fclose(out);
    return text;
}

/* A turn that was played, with reasons; behind it, if `typed`, plans, a half-typed reason, a seal.
 */
static struct session *played(bool typed, const char *path)
{
    char reason[SESSION_SENTENCE_SIZE];
    bool failed;
    struct session *session = table_session("human", "human", 7, path);
    for (int side = 0; side < SIDE_COUNT; side++) {
        table_play_any(session, (enum side)side, 3);
        assert_true(play_draft(session, (enum side)side, "zqxdraft", reason));
    }
    assert_true(play_seal(session, SIDE_WASHINGTON, "zqxwashington", reason));
    assert_true(play_seal(session, SIDE_BEIJING, "zqxbeijing", reason));
    assert_true(advance_turn(session, &failed, reason));
    assert_int_equal(session_turn(session), 2);
    for (int side = 0; typed && side < SIDE_COUNT; side++) {
        for (uint64_t i = 0; i < 3; i++) table_play_any(session, (enum side)side, 8 * i);
        assert_true(play_draft(session, (enum side)side, "zqxhalf", reason));
    }
    if (typed) assert_true(play_seal(session, SIDE_WASHINGTON, "zqxsealed", reason));
    return session;
}

static void differs_nowhere(const char *before, const char *after)
{
    size_t at = 0;
    while (before[at] && before[at] == after[at]) at++;
    if (before[at] != after[at]) fail_msg("then: %.300s\nnow: %.300s", before + at, after + at);
}

/* The room's screens are the same, whatever the sides have planned, typed and sealed. */
static void the_rooms_screens_tell_of_no_plan(void **state)
{
    (void)state;
    char *seen[2];
    for (int typed = 0; typed < 2; typed++) {
        struct stack *stack = open_at(played(typed == 1, NULL), &room);
        seen[typed] = tour(stack);
        finish(stack);
    }
    static const char *const typed_by_sides[] = {"zqxwashington", "zqxbeijing", "zqxdraft",
                                                 "zqxhalf", "zqxsealed"};
    for (size_t i = 0; i < sizeof typed_by_sides / sizeof typed_by_sides[0]; i++)
        assert_null(strstr(seen[1], typed_by_sides[i]));
    differs_nowhere(seen[0], seen[1]);
    free(seen[0]);
    free(seen[1]);
}

/* What a seat says in lines to so many commands. */
static char *said_to(struct session *session, const struct seat *seat, const char *typed)
{
    char *said = NULL;
    size_t size = 0;
    FILE *in = tmpfile(), *out = open_memstream(&said, &size);
    assert_true(in && out);
    fputs(typed, in);
    rewind(in);
    struct plain_options options = {
        .places = &here, .session = session, .seat = *seat, .in = in, .out = out};
    plain_run(&options);
    fclose(in);
    fclose(out);
    return said;
}

/* Every verb, alone and with its example. */
static char *all_verbs(void)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    assert_non_null(out);
    for (const struct verb *verb = verb_table(); verb->name; verb++) {
        if (strcmp(verb->name, "quit") == 0) continue;
        fprintf(out, "%s\n", verb->name);
        if (verb->example) fprintf(out, "%s %s\n", verb->name, verb->example);
    }
    fputs("report 1\nnews 1\nturn 1\nboard\ncountry japan\ngood gallium\nback\nquit\n", out);
    fclose(out);
    return text;
}

static void the_rooms_lines_tell_of_no_plan(void **state)
{
    (void)state;
    char *verbs = all_verbs(), *seen[2];
    for (int typed = 0; typed < 2; typed++) {
        struct session *session = played(typed == 1, NULL);
        seen[typed] = said_to(session, &room, verbs);
        assert_null(strstr(seen[typed], marker));
        session_delete(session);
    }
    assert_non_null(strstr(seen[1], "This seat looks on"));
    assert_non_null(strstr(seen[1], "Nobody plans here"));
    assert_null(strstr(seen[1], "come to the keyboard"));
    differs_nowhere(seen[0], seen[1]);
    free(seen[0]);
    free(seen[1]);
    free(verbs);
}

/* To the rival's seat they are the same but for what it has planned itself. */
static void a_rivals_seat_tells_of_no_plan(void **state)
{
    (void)state;
    char *verbs = all_verbs();
    struct session *session = played(true, NULL);
    char *lines = said_to(session, &beijing_watch, verbs);
    assert_null(strstr(lines, "zqxwashington"));
    assert_null(strstr(lines, "zqxsealed"));
    assert_non_null(strstr(lines, "zqxbeijing"));
    struct stack *stack = open_at(session, &beijing_watch);
    char *seen = tour(stack);
    assert_null(strstr(seen, "zqxwashington"));
    assert_null(strstr(seen, "zqxsealed"));
    finish(stack);
    free(seen);
    free(lines);
    free(verbs);
}

/* Every input of a side: commands, one half typed, searches of lists, of a hand, of a move's
 * answers, of the log, the words and the help, kept and given up, marks, a reason given up, and
 * that of the seal. Nothing of it is found at the rival's seat, in its lines or in the room. */
static void what_a_seat_types_stays_there(void **state)
{
    (void)state;
    static const struct seat others[] = {
        {.fixed = true, .viewer = VIEWER_BEIJING, .may_write = false},
        {.fixed = true, .viewer = VIEWER_ROOM, .may_write = false}};
    char path[256], *verbs = all_verbs();
    snprintf(path, sizeof path, "%s", table_path("typed.csv"));
    struct stack *first = open_at(table_session("human", "human", 7, path), &washington);
    type(first, "\033:zqxcommand\n:find zqxfind\n\033:zqxhalf\033:mark gallium\n");
    type(first, "4/zqxgood\n\0333/zqxland\n\0337/zqxlog\n\033?/zqxhelp\n\033\033");
    type(first, ":glossary\n/zqxword\n\033\0332/zqxhand\n\0332\n/zqxanswer\033\0332/zqxleft\033");
    type(first, "ezqxreason\033");
    for (int sealed = 0; sealed < 2; sealed++) {
        for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
            struct session *session = other_process(path);
            char *lines = said_to(session, &others[i], verbs);
            struct stack *stack = open_at(session, &others[i]);
            char *seen = tour(stack);
            /* What they look for themselves is shown: "find zqx". */
            assert_null(strstr(lines, "zqxr"));
            assert_null(strstr(seen, "zqxr"));
            assert_null(strstr(seen, "zqxh"));
            assert_null(strstr(seen, "zqxc"));
            free(lines);
            free(seen);
            finish(stack);
        }
        if (sealed == 0) type(first, "e\030\030");
    }
    assert_true(session_sealed(first->desk.eyes.session, SIDE_WASHINGTON));
    assert_string_equal(session_reason_draft(first->desk.eyes.session, SIDE_WASHINGTON),
                        "zqxreason");
    finish(first);
    free(verbs);
}

/* Beside the driver of a side any number may look on: they see its plan, and write nothing. */
static void a_seat_that_looks_on_writes_nothing(void **state)
{
    (void)state;
    char path[256];
    snprintf(path, sizeof path, "%s", table_path("watch.csv"));
    struct session *session = table_session("human", "human", 7, path);
    table_play_any(session, SIDE_BEIJING, 3);
    char title[SCRIPT_TITLE_SIZE];
    memcpy(title, session_plan(session, SIDE_BEIJING, 0)->title, sizeof title);
    static const struct seat seats[] = {
        {.fixed = true, .viewer = VIEWER_BEIJING, .may_write = false},
        {.fixed = true, .viewer = VIEWER_ROOM, .may_write = false}};
    for (size_t i = 0; i < 2; i++) {
        struct stack *stack = open_at(other_process(path), &seats[i]);
        size_t rows = session_row_count(stack->desk.eyes.session);
        type(stack, "\0332");
        assert_true(shows(stack, title) == (i == 0));
        type(stack, "\n\n\n\033");
        type(stack, "u");
        assert_true(shows(stack, "This seat looks on"));
        type(stack, "Z");
        type(stack, "e\030\030");
        assert_true(shows(stack, "looks on") || shows(stack, "does nothing here"));
        type(stack, ":end yes zqx\n:play 1\n:undo 1\n:reload\n");
        assert_int_equal(session_row_count(stack->desk.eyes.session), rows);
        free(said_to(stack->desk.eyes.session, &seats[i],
                     "play 1\nyes\n1\nend yes zqx\nundo\nredo\nreload\nquit\n"));
        assert_int_equal(session_row_count(stack->desk.eyes.session), rows);
        assert_int_equal(session_follow(stack->desk.eyes.session), 0);
        finish(stack);
    }
    session_delete(session);
}

/* In lines too a seat plans and seals before its rival, and hears of the turn when it is played. */
static void lines_of_a_seat_plan_at_once(void **state)
{
    (void)state;
    char path[256];
    snprintf(path, sizeof path, "%s", table_path("lines.csv"));
    struct session *session = table_session("human", "human", 7, path);
    char *said = said_to(session, &beijing, "hand\nend yes zqxreason\nplan\nboard\nquit\n");
    assert_null(strstr(said, "Washington: come"));
    assert_non_null(strstr(said, "Beijing's plan is sealed."));
    assert_true(session_sealed(session, SIDE_BEIJING));
    assert_int_equal(session_turn(session), 1);
    free(said);
    said = said_to(session, &washington, "end yes\nquit\n");
    assert_null(strstr(said, marker));
    assert_non_null(strstr(said, "Turn 1 is done"));
    assert_int_equal(session_turn(session), 2);
    free(said);
    session_delete(session);
}

/* The last turn was called by mistake, and that is taken back: every seat plays on. */
static void a_seat_plays_on_where_the_end_is_taken_back(void **state)
{
    (void)state;
    char reason[SESSION_SENTENCE_SIZE];
    struct session *session = hall_open("mistake.csv", 4, 7);
    hall_round(session, 1);
    struct stack *stack = open_at(session, &washington);
    assert_true(umpire_last(session, 1, reason));
    assert_true(stack_turn_follow(stack));
    assert_ptr_equal(stack->places[0].screen, &screen_end);
    assert_true(umpire_back_act(session, reason));
    assert_true(stack_turn_follow(stack));
    assert_ptr_equal(stack->places[0].screen, &screen_board);
    assert_true(shows(stack, "WASHINGTON"));
    assert_false(stack_turn_follow(stack));
    finish(stack);

    static const struct seat umpire = {.fixed = true, .viewer = VIEWER_UMPIRE, .may_write = true};
    session = hall_open("mistake-2.csv", 4, 7);
    hall_round(session, 1);
    char *said = said_to(session, &umpire, "last 1\nscores\nback act\nphase planning\nquit\n");
    const char *over = strstr(said, "Over> ");
    assert_non_null(over);
    assert_non_null(strstr(over, "all sides> "));
    assert_null(strstr(strstr(over, "all sides> "), "Over> "));
    assert_non_null(strstr(over, "phase planning"));
    free(said);
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_seats_plan_at_once),
        cmocka_unit_test(the_rooms_screens_tell_of_no_plan),
        cmocka_unit_test(the_rooms_lines_tell_of_no_plan),
        cmocka_unit_test(a_rivals_seat_tells_of_no_plan),
        cmocka_unit_test(what_a_seat_types_stays_there),
        cmocka_unit_test(a_seat_that_looks_on_writes_nothing),
        cmocka_unit_test(lines_of_a_seat_plan_at_once),
        cmocka_unit_test(a_seat_plays_on_where_the_end_is_taken_back),
    };
    return cmocka_run_group_tests_name("ui/seat", tests, NULL, table_teardown);
}
