/* cmd_test.c: chokepoint test: the tests of moves and events, which are Lua files. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "base/file.h"
#include "command/command.h"
#include "command/commands.h"
#include "game/clock.h"
#include "sim/prover.h"

static const struct option_spec options[] = {{0}};

/* A pack that is named for its tests need not be named again for its moves. */
static bool add_packs(struct places *places, const struct option_values *values,
                      struct diag_list *list)
{
    bool good = true;
    for (int i = 0; i < values->word_count; i++) {
        char scripts[FILE_PATH_SIZE], tests[FILE_PATH_SIZE];
        snprintf(scripts, sizeof scripts, "%s/lua", values->words[i]);
        snprintf(tests, sizeof tests, "%s/tests/lua", values->words[i]);
        if (!file_is_folder(scripts) || !file_is_folder(tests)) continue;
        good = place_add(places, values->words[i], list) && good;
    }
    return good;
}

static int run(const struct option_values *values)
{
    struct places places;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    struct diag_list list;
    struct prover_count count = {0};
    diag_init(&list);
    double start = clock_seconds();
    bool good = add_packs(&places, values, &list);
    good = good &&
           prover_run(&count, &places, values->words, (size_t)values->word_count, stdout, &list);
    good = good && !count.stopped && list.errors == 0 && count.files_broken == 0 &&
           count.passed == count.tests;
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
