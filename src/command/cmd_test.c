/* cmd_test.c: chokepoint test: the tests of moves and events, which are Lua files. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>

#include "command/around.h"
#include "command/command.h"
#include "command/commands.h"
#include "game/clock.h"
#include "sim/prover.h"

enum { VERBOSE };

static const struct option_spec options[] = {
    [VERBOSE] = {"verbose", OPTION_FLAG, NULL, "what scripts print, below their test (-v)", 0, 0},
    {0},
};

static int run(const struct option_values *values)
{
    struct places places;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    struct diag_list list;
    struct prover_count count = {0};
    diag_init(&list);
    double start = clock_seconds();
    struct around_words words;
    bool good = around_words(&words, &places, values, &list);
    struct prover_options prover = {.places = &places,
                                    .paths = words.word,
                                    .path_count = (size_t)words.count,
                                    .prints = values->given[VERBOSE]};
    good = good && prover_run(&count, &prover, stdout, &list);
    good = good && !count.stopped && list.errors == 0 && count.files_broken == 0 &&
           count.passed == count.tests;
    free(words.held);
    command_complain(&list);
    if (count.files_broken > 0) {
        printf("%zu file%s cannot be run as tests\n", count.files_broken,
               count.files_broken == 1 ? "" : "s");
    }
    printf("%zu of %zu tests passed\n", count.passed, count.tests);
    fflush(stdout);
    if (count.stopped) fprintf(stderr, "Stopped before all tests were run.\n");
    fprintf(stderr, "%.1f seconds\n", clock_seconds() - start);
    return good ? COMMAND_DONE : COMMAND_FAILED;
}

const struct command cmd_test = {
    .name = "test",
    .arguments = "[PATH...]",
    .summary = "runs the tests of moves and events below tests/lua; all by default",
    .options = options,
    .least = 0,
    .most = WORDS_MAX,
    .run = run,
};
