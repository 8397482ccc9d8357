/* cmd_compare.c: chokepoint compare: saved games side by side, or a class's in one table. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/print.h"
#include "command/as.h"
#include "command/command.h"
#include "command/commands.h"
#include "report/compare.h"

enum { OUT, FOR, BY };

static const struct option_spec options[] = {
    [OUT] = {"out", OPTION_TEXT, "FILE.csv", "a row a game, with figures and moves, as a table", 0,
             0},
    [FOR] = {"for", OPTION_TEXT, "EYES", AS_HELP, 0, 0},
    [BY] = {"by", OPTION_TEXT, "WHOSE",
            "ranked by washington, beijing or together (the side that people played)", 0, 0},
    {0},
};

static bool by_find(enum compare_by *out, const struct option_values *values)
{
    static const char *const words[] = {"washington", "beijing", "together"};
    const char *given = option_text(values, BY, NULL);
    *out = COMPARE_USUAL;
    for (int i = 0; given && i < 3; i++) {
        if (strcmp(given, words[i]) == 0) *out = (enum compare_by)i;
    }
    if (!given || *out != COMPARE_USUAL) return true;
    print_line(stderr,
               "chokepoint: compare: --by: found \"%s\", expected washington, beijing or together",
               given);
    return false;
}

/* One that cannot be read is told, and the others are compared. */
static bool add(struct compare *compare, const struct option_values *values,
                const struct places *places, const char *path)
{
    struct diag_list list;
    struct record record;
    diag_init(&list);
    bool good = record_open(&record, places, path, false, &list);
    command_complain(&list);
    good = good && as_find(&compare->viewer, values, FOR, session_over(record.session), "compare");
    if (good) compare_add(compare, &record);
    record_close(&record);
    return good;
}

static bool tell(const struct compare *compare, const struct option_values *values)
{
    char reason[FILE_REASON_SIZE];
    const char *path = option_text(values, OUT, NULL);
    if (compare->count == 0) return false;
    compare_tell(stdout, compare);
    if (!path || compare_keep(compare, path, reason)) return true;
    print_line(stderr, "chokepoint: compare: %s: %s", path, reason);
    return false;
}

static int run(const struct option_values *values)
{
    struct places places;
    struct compare compare = {0};
    enum compare_by by;
    bool good = true;
    if (!by_find(&by, values) || !as_find(&compare.viewer, values, FOR, true, "compare"))
        return COMMAND_WRONG;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    for (int i = 0; i < values->word_count; i++)
        good = add(&compare, values, &places, values->words[i]) && good;
    compare_rank(&compare, by);
    good = tell(&compare, values) && good;
    compare_free(&compare);
    return good ? COMMAND_DONE : COMMAND_FAILED;
}

const struct command cmd_compare = {
    .name = "compare",
    .arguments = "FILE FILE2...",
    .summary = "games side by side: results, moves, figures; of a class one table, ranked",
    .options = options,
    .least = 2,
    .most = WORDS_MAX,
    .run = run,
};
