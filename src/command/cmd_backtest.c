/* cmd_backtest.c: chokepoint backtest: the model against recorded history. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/print.h"
#include "command/command.h"
#include "command/commands.h"
#include "game/clock.h"
#include "sim/backtest.h"

static const struct option_spec options[] = {{0}};

/* The paths of all episodes that come with the game; NULL-ended, each and the array to be freed. */
static char **shipped(const char *home, size_t *count)
{
    char folder[FILE_PATH_SIZE], path[2 * FILE_PATH_SIZE];
    snprintf(folder, sizeof folder, "%s/tests/history", home);
    char **names = file_list(folder, ".csv");
    for (*count = 0; names && names[*count]; (*count)++) {
        snprintf(path, sizeof path, "%s/%s", folder, names[*count]);
        free(names[*count]);
        names[*count] = memory_copy(path);
    }
    return names;
}

static int compare(const struct places *places, const char *const *paths, size_t count)
{
    struct diag_list list;
    diag_init(&list);
    double start = clock_seconds();
    struct backtest *backtest = backtest_run(places, paths, count, &list);
    command_complain(&list);
    if (!backtest) return COMMAND_FAILED;
    backtest_write(backtest, isatty(STDOUT_FILENO), stdout);
    fflush(stdout);
    size_t run = backtest_episodes(backtest);
    if (run < count) fprintf(stderr, "Stopped: %zu of %zu episodes were run.\n", run, count);
    fprintf(stderr, "%zu episodes in %.2f seconds\n", run, clock_seconds() - start);
    backtest_delete(backtest);
    return run < count ? COMMAND_FAILED : COMMAND_DONE;
}

static int run(const struct option_values *values)
{
    struct places places;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    if (values->word_count > 0) return compare(&places, values->words, (size_t)values->word_count);
    size_t count = 0;
    char **paths = shipped(places.items[0].path, &count);
    int status = COMMAND_FAILED;
    if (count > 0) status = compare(&places, (const char *const *)paths, count);
    else
        print_line(stderr, "chokepoint: no episodes in %s/tests/history; name a file",
                   places.items[0].path);
    file_list_free(paths);
    return status;
}

const struct command cmd_backtest = {
    .name = "backtest",
    .arguments = "[EPISODE.csv...]",
    .summary = "holds the model against recorded episodes; all that are shipped by default",
    .options = options,
    .least = 0,
    .most = WORDS_MAX,
    .run = run,
};
