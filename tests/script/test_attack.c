/* test_attack.c: each hostile or mistaken script ends soon, with exactly the message it deserves. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"
#include "script/stage.h"

/* GOLDEN_ACCEPT=1 writes the list anew; its diff is the review. */
static const char folder[] = "tests/script/attack", golden[] = "tests/script/golden/attack.txt";

/* Each takes a fifth of a second at most; the limit leaves room for valgrind. */
enum { OUTCOME_SIZE = 2048, SECONDS_MAX = 20 };

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
        } else if (!script_play(orders, &library, move, world, &choice, reason)) {
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

/* The parser's limits: texts too long to keep as files. */
struct repeated {
    const char *name, *before, *piece, *after;
    int times;
};

static const struct repeated repeated_texts[] = {
    {"parse_brackets", "return ", "(", "1", 250},
    {"parse_tables", "return ", "{", "1", 250},
    {"parse_functions", "return ", "function() return ", "1", 250},
    {"parse_operators", "return ", "1 .. ", "1", 60000},
    {"parse_minus", "return ", "- ", "1", 60000},
    {"parse_locals", "", "local a ", "return {}", 300},
    {"parse_elseif", "if x then ", "elseif x then ", "end return {}", 10000},
    {"parse_long_line", "return { -- ", "x", "\n}", 250000},
    {"parse_long_bracket", "return [", "=", "[x", 250000},
    {"parse_constants", "return { title = \"", "\\u{10ffff}", "\" }", 20000},
    {"parse_labels", "", "goto a ", "::a:: return {}", 20000},
    {"parse_comment", "--[", "=", "[ x", 100000},
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

static double seconds_since(clock_t start)
{
    return (double)(clock() - start) / CLOCKS_PER_SEC;
}

static void finish(FILE *stream, const char *name, const char *outcome, clock_t start)
{
    fprintf(stream, "%s\n    %s\n", name, outcome);
    if (seconds_since(start) > SECONDS_MAX) fail_msg("%s took %.1f s", name, seconds_since(start));
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
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        assert_true(file_read(&text, &length, path, SOURCE_BYTES_MAX, reason));
        attack(outcome, names[i], text, length);
        finish(stream, names[i], outcome, start);
        free(text);
    }
    file_list_free(names);
    for (size_t i = 0; i < sizeof repeated_texts / sizeof repeated_texts[0]; i++) {
        clock_t start = clock();
        attack_repeated(outcome, &repeated_texts[i]);
        finish(stream, repeated_texts[i].name, outcome, start);
    }
}

static void compare_lines(const char *found, const char *expected)
{
    int line = 1;
    while (*found && *found == *expected) {
        line += *found == '\n';
        found++;
        expected++;
    }
    if (*found == *expected) return;
    fail_msg("%s:%d: found ...%.200s\nexpected ...%.200s", golden, line, found, expected);
}

static void each_attack_gets_its_message(void **state)
{
    (void)state;
    char *found = NULL, *expected, reason[FILE_REASON_SIZE];
    size_t size = 0, length;
    FILE *stream = open_memstream(&found, &size);
    assert_non_null(stream);
    run_all(stream);
    fclose(stream);
    if (getenv("GOLDEN_ACCEPT")) {
        FILE *file = fopen(golden, "w");
        assert_non_null(file);
        fputs(found, file);
        fclose(file);
    }
    assert_true(file_read(&expected, &length, golden, SOURCE_BYTES_MAX, reason));
    compare_lines(found, expected);
    free(expected);
    free(found);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each_attack_gets_its_message)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
