/* test_verb.c: every verb of the table, entered in lines and after `:`, tells the same numbers. */
/* SPDX-License-Identifier: MIT */
#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ui/journey.h"
#include "ui/line/plain_command.h"
#include "ui/line/verb.h"

enum { ROWS = 36, COLUMNS = 120, NUMBERS_MAX = 8192, STEPS_MAX = 160, TYPED_SIZE = 128 };

/* The numbers that stand in a text, as values: "$18.0bn" and "18 billion" say the same. */
struct numbers {
    size_t count;
    double value[NUMBERS_MAX];
};

static struct numbers said, shown;
static struct frame frame;

static bool has(const struct numbers *numbers, double value)
{
    for (size_t i = 0; i < numbers->count; i++) {
        if (numbers->value[i] == value) return true;
    }
    return false;
}

/* "1,234" is one number, "2.5" another; signs are words in lines. */
static void numbers_read(struct numbers *out, const char *text)
{
    while (*text) {
        char digits[32];
        size_t length = 0;
        if (!isdigit((unsigned char)*text)) {
            text++;
            continue;
        }
        for (; isdigit((unsigned char)*text) ||
               ((*text == ',' || *text == '.') && isdigit((unsigned char)text[1]));
             text++) {
            if (*text != ',' && length < sizeof digits - 1) digits[length++] = *text;
        }
        digits[length] = '\0';
        double value = strtod(digits, NULL);
        if (!has(out, value) && out->count < NUMBERS_MAX) out->value[out->count++] = value;
    }
}

static char *frame_read(struct stack *stack)
{
    frame_init(&frame, ROWS, COLUMNS);
    while (stack_idle(stack)) {
    }
    stack_draw(stack, &frame);
    return frame_text(&frame, true);
}

/* All that the screen tells as one goes down it, or back through the turns of its chart. */
static void way_read(struct numbers *out, struct stack *stack, enum action way)
{
    char *before = NULL;
    for (int i = 0; i < STEPS_MAX; i++) {
        char *text = frame_read(stack);
        bool ended = before && strcmp(before, text) == 0;
        free(before);
        before = text;
        if (ended) break;
        numbers_read(out, text);
        stack_act(stack, way);
        stack->desk.message[0] = '\0';
    }
    free(before);
}

/* Its charts are read as the tables that they are too. */
static void screen_read(struct numbers *out, struct stack *stack)
{
    const struct screen *screen = stack_top(stack)->screen;
    way_read(out, stack, ACTION_DOWN);
    if (screen == &screen_target) way_read(out, stack, ACTION_RULE);
    if (screen_names(screen, ACTION_EARLIER)) way_read(out, stack, ACTION_EARLIER);
    if (!screen_names(screen, ACTION_TABLE)) return;
    stack_act(stack, ACTION_TABLE);
    way_read(out, stack, ACTION_LATER);
    way_read(out, stack, ACTION_DOWN);
}

/* Lines number what they list, so that it can be named: "7. Beijing: ..."; a screen marks it. */
static void lines_read(struct numbers *out, char *text)
{
    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
        size_t digits = strspn(line, "0123456789");
        bool numbered = digits > 0 && line[digits] == '.' && line[digits + 1] == ' ';
        numbers_read(out, numbered ? line + digits : line);
    }
}

static void typed_make(char out[TYPED_SIZE], const struct verb *verb)
{
    snprintf(out, TYPED_SIZE, "%s%s%s", verb->name, verb->example ? " " : "",
             verb->example ? verb->example : "");
}

/* What the lines say; free() it. */
static char *line_run(const struct session *session, const char *typed)
{
    char *text = NULL;
    size_t size = 0;
    struct plain_io io;
    FILE *out = open_memstream(&text, &size);
    plain_io_tell(&io, out);
    struct plain_seat seat = {.io = &io,
                              .eyes = {(struct session *)session, VIEWER_WASHINGTON, 0},
                              .is_command = verb_known};
    snprintf(io.line, sizeof io.line, "%s", typed);
    plain_command_run(&seat, typed);
    fclose(out);
    return text;
}

static void screen_run(struct stack *stack, const char *typed)
{
    free(frame_read(stack));
    stack_press(stack, ':');
    for (; *typed; typed++) stack_press(stack, (unsigned char)*typed);
    stack_press(stack, KEYS_ENTER);
}

/* Numbers of the lines that the frames do not show. */
static size_t missing(const char *typed, bool told)
{
    size_t count = 0;
    for (size_t i = 0; i < said.count; i++) {
        if (has(&shown, said.value[i])) continue;
        if (told) print_error("%s: %g is said, and not shown\n", typed, said.value[i]);
        count++;
    }
    return count;
}

/* One verb through both surfaces: is every number that the lines say on the frames? */
static bool walk(const struct verb *verb)
{
    char typed[TYPED_SIZE];
    typed_make(typed, verb);
    struct stack *stack = journey_later();
    said.count = shown.count = 0;
    char *text = line_run(stack->desk.eyes.session, typed);
    assert_true(text[0] || verb->action == ACTION_QUIT);
    lines_read(&said, text);
    screen_run(stack, typed);
    screen_read(&shown, stack);
    assert_false(strstr(stack->desk.message, "does nothing"));
    size_t apart = missing(typed, !verb->numbers_apart);
    journey_finish(stack);
    free(text);
    if (apart == 0 && verb->numbers_apart) print_error("%s: nothing is apart any more\n", typed);
    return (apart == 0) == !verb->numbers_apart;
}

static void both_surfaces_tell_the_same_numbers(void **state)
{
    (void)state;
    size_t walked = 0, wrong = 0, apart = 0, numbers = 0;
    for (const struct verb *verb = verb_table(); verb->name; verb++) {
        if (!verb->run) continue;
        wrong += !walk(verb);
        apart += verb->numbers_apart != NULL;
        numbers += said.count;
        walked++;
    }
    print_message(
        "%zu verbs walked through both surfaces, %zu numbers said; numbers apart in %zu\n", walked,
        numbers, apart);
    assert_int_equal(wrong, 0);
}

/* No word means two verbs where neither is for some eyes alone, and each verb says enough to be
 * told, found and tried. */
static void the_table_is_whole(void **state)
{
    (void)state;
    for (const struct verb *verb = verb_table(); verb->name; verb++) {
        char aliases[64];
        snprintf(aliases, sizeof aliases, "%s", verb->aliases ? verb->aliases : "");
        assert_string_equal(verb_named(verb->name, &(struct eyes){NULL, VIEWER_UMPIRE, 0})->name,
                            verb->name);
        for (char *at = strtok(aliases, " "); at; at = strtok(NULL, " "))
            assert_ptr_equal(verb_named(at, &(struct eyes){NULL, VIEWER_UMPIRE, 0}), verb);
        assert_true(verb->help && verb->help[0]);
        assert_true(!verb->run == (verb->screen_alone != NULL));
        assert_true(verb->run || verb->action != ACTION_NONE);
        assert_true(!verb->example || verb->arguments);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_table_is_whole),
        cmocka_unit_test(both_surfaces_tell_the_same_numbers),
    };
    return cmocka_run_group_tests_name("ui/verb", tests, journey_open, journey_close);
}
