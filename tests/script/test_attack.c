/* test_attack.c: each hostile or mistaken script ends soon, with exactly the message it deserves.
 */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"
#include "script/sandbox.h"
#include "script/stage.h"

/* GOLDEN_ACCEPT=1 writes the list anew; its diff is the review. */
static const char folder[] = "tests/attack", golden[] = "tests/attack/messages.txt";

enum { OUTCOME_SIZE = 2048, BYTES_MAX = 2 << 20 };

static const char case_text[] =
    "return function(play, allowed) return { title = \"Case\", side = \"washington\", "
    "family = \"attack\", mechanism = \"none\", text = \"t\", source = \"s\", play = play, "
    "allowed = allowed } end";

/* What came of a script: its mistakes at load, why it may not be played, why playing failed, or
 * how many instruments it set. */
static void attack(char *out, const char *name, const char *text, size_t length)
{
    struct script_library library = {0};
    struct diag_list diags;
    struct text told;
    char full[SOURCE_NAME_SIZE], reason[SCRIPT_REASON_SIZE];
    diag_init(&diags);
    text_init(&told, out, OUTCOME_SIZE);
    snprintf(full, sizeof full, "moves/washington/%s", name);
    source_add(&library.sources, "lib/case.lua", case_text, sizeof case_text - 1);
    source_add(&library.sources, "lib/circle_a.lua", "return require \"lib.circle_b\"", 29);
    source_add(&library.sources, "lib/circle_b.lua", "return require \"lib.circle_a\"", 29);
    source_add(&library.sources, "lib/narcissus.lua", "return require \"lib.narcissus\"", 30);
    source_add(&library.sources, full, text, length);
    shelf_fill(&library, 0, &diags);
    for (size_t i = 0; i < diags.count; i++) {
        const struct diag *diag = &diags.items[i];
        text_format(&told, "%d:%d: %s", diag->line, diag->column, diag->text);
        if (i + 1 < diags.count || library.move_count == 1) text_append(&told, "\n    ");
    }
    if (library.move_count == 1) {
        struct world *world = stage_world();
        const struct move *move = &library.moves[0].move;
        struct choice choice = {0};
        struct orders *orders = memory_new(sizeof *orders);
        if (!script_allowed(&library, move, world, NULL, reason)) {
            text_format(&told, "not allowed: %s", reason);
        } else if (!script_play(orders, &library, move, world, &choice, SCRIPT_UNPRICED, reason)) {
            text_format(&told, "failed: %s", reason);
            assert_int_equal(orders->count, 0);
        } else {
            text_format(&told, "set %d", (int)orders->count);
        }
        free(orders);
        free(world);
    }
    diag_free(&diags);
    shelf_clear(&library);
}

/* The parser's limits: texts too long to keep as files, and as long as a script may be. */
struct repeated {
    const char *name, *before, *piece, *after;
    int times;
};

static const struct repeated repeated_texts[] = {
    {"14_parse_brackets", "return ", "(", "1", 250},
    {"14_parse_tables", "return ", "{", "1", 250},
    {"14_parse_functions", "return ", "function() return ", "1", 250},
    {"14_parse_operators", "return ", "1 .. ", "1", 13000},
    {"14_parse_minus", "return ", "- ", "1", 32000},
    {"14_parse_locals", "", "local a ", "return {}", 300},
    {"14_parse_elseif", "if x then ", "elseif x then ", "end return {}", 4600},
    {"14_parse_long_line", "return { -- ", "x", "\n}", 65000},
    {"14_parse_long_bracket", "return [", "=", "[x", 65000},
    {"14_parse_constants", "return { title = \"", "\\u{10ffff}", "\" }", 6500},
    {"14_parse_labels", "", "goto a ", "::a:: return {}", 9000},
    {"14_parse_comment", "--[", "=", "[ x", 65000},
};

static void attack_repeated(char *out, const struct repeated *repeated)
{
    size_t piece = strlen(repeated->piece), times = (size_t)repeated->times;
    char *text = memory_new(strlen(repeated->before) + piece * times + strlen(repeated->after) + 1);
    char *at = text + sprintf(text, "%s", repeated->before);
    for (size_t i = 0; i < times; i++, at += piece) memcpy(at, repeated->piece, piece);
    at += sprintf(at, "%s", repeated->after);
    attack(out, repeated->name, text, (size_t)(at - text));
    free(text);
}

/* What the case just run has cost. */
struct cost {
    double milliseconds;
    size_t bytes; /* the most that any of its calls held at once */
};
static struct cost cost, worst;

static void watch(const struct sandbox *box)
{
    if (box->peak > cost.bytes) cost.bytes = box->peak;
}

/* ATTACK_TABLE=1 prints a line a case. Time is for people to judge: a slow machine is no fault. */
static void finish(FILE *stream, const char *name, const char *outcome, clock_t start)
{
    cost.milliseconds = 1000.0 * (double)(clock() - start) / CLOCKS_PER_SEC;
    if (cost.milliseconds > worst.milliseconds) worst.milliseconds = cost.milliseconds;
    if (cost.bytes > worst.bytes) worst.bytes = cost.bytes;
    if (getenv("ATTACK_TABLE")) {
        printf("%-36s %8.1f ms %9zu bytes\n", name, cost.milliseconds, cost.bytes);
    }
    fprintf(stream, "%s\n    %s\n", name, outcome);
    if (cost.bytes > BYTES_MAX) fail_msg("%s held %zu bytes", name, cost.bytes);
    cost.bytes = 0;
}

/* Cases of one number alone, for a run in many processes; NULL: all. */
static const char *only;

static bool wanted(const char *name)
{
    return !only || strncmp(name, only, strlen(only)) == 0;
}

static void run_all(FILE *stream)
{
    char outcome[OUTCOME_SIZE], reason[FILE_REASON_SIZE], path[FILE_PATH_SIZE];
    char **names = file_list(folder, ".lua");
    assert_non_null(names);
    for (size_t i = 0; names[i]; i++) {
        char *text;
        size_t length;
        clock_t start = clock();
        if (!wanted(names[i])) continue;
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        assert_true(file_read(&text, &length, path, SOURCE_BYTES_MAX, reason));
        attack(outcome, names[i], text, length);
        finish(stream, names[i], outcome, start);
        free(text);
    }
    file_list_free(names);
    for (size_t i = 0; i < sizeof repeated_texts / sizeof repeated_texts[0]; i++) {
        clock_t start = clock();
        if (!wanted(repeated_texts[i].name)) continue;
        attack_repeated(outcome, &repeated_texts[i]);
        finish(stream, repeated_texts[i].name, outcome, start);
    }
}

/* A case's lines, up to the next case's; they begin with blanks. */
static size_t case_length(const char *at)
{
    const char *end = strchr(at, '\n');
    while (end && end[1] == ' ') end = strchr(end + 1, '\n');
    return end ? (size_t)(end + 1 - at) : strlen(at);
}

/* Each case found must stand in the list as it is, and in a whole run nothing else may. */
static void compare_cases(const char *found, const char *expected)
{
    size_t cases = 0, listed = 0;
    for (const char *at = expected; *at; at += case_length(at)) listed++;
    for (const char *at = found; *at; at += case_length(at), cases++) {
        size_t length = case_length(at), same = 0;
        for (const char *other = expected; *other && !same; other += case_length(other)) {
            same = case_length(other) == length && memcmp(other, at, length) == 0;
        }
        if (!same) fail_msg("%s: found otherwise, or not at all:\n%.*s", golden, (int)length, at);
    }
    if (!only && cases != listed) fail_msg("%s: %zu cases, found %zu", golden, listed, cases);
}

static void each_attack_gets_its_message(void **state)
{
    (void)state;
    char *found = NULL, *expected, reason[FILE_REASON_SIZE];
    size_t size = 0, length;
    FILE *stream = open_memstream(&found, &size);
    assert_non_null(stream);
    sandbox_watch(watch);
    run_all(stream);
    sandbox_watch(NULL);
    fclose(stream);
    if (getenv("GOLDEN_ACCEPT") && !only) {
        FILE *file = fopen(golden, "w");
        assert_non_null(file);
        fputs(found, file);
        fclose(file);
    }
    assert_true(file_read(&expected, &length, golden, SOURCE_BYTES_MAX, reason));
    compare_cases(found, expected);
    free(expected);
    free(found);
    if (!getenv("ATTACK_TABLE")) return;
    printf("at most: %.1f ms, %zu bytes\n", worst.milliseconds, worst.bytes);
}

/* With a number ("25"): the cases that begin with it. */
int main(int count, char **arguments)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each_attack_gets_its_message)};
    if (count > 1) only = arguments[1];
    return cmocka_run_group_tests(tests, NULL, NULL);
}
