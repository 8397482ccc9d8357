/* cmd_export.c: chokepoint export: saved games and seminars as tables for a spreadsheet. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "base/print.h"
#include "command/as.h"
#include "command/command.h"
#include "command/commands.h"
#include "report/export.h"

enum { OUT, FOR, NAMES, ALL };

static const struct option_spec options[] = {
    [OUT] = {"out", OPTION_TEXT, "DIR", "the folder of the tables (export)", 0, 0},
    [FOR] = {"for", OPTION_TEXT, "EYES", AS_HELP, 0, 0},
    [NAMES] = {"names", OPTION_FLAG, NULL, "with the names of people, and who they are", 0, 0},
    [ALL] = {"all", OPTION_FLAG, NULL, "every figure of every country: tens of MB a game", 0, 0},
    {0},
};

static bool add_all(struct export *set, const struct option_values *values,
                    const struct places *places)
{
    bool good = true;
    for (int i = 0; good && i < values->word_count; i++) {
        struct diag_list list;
        struct record record;
        enum viewer viewer;
        diag_init(&list);
        good = record_open(&record, places, values->words[i], false, &list);
        command_complain(&list);
        good = good && as_find(&viewer, values, FOR, session_over(record.session), "export");
        if (good) export_add(set, &record);
        record_close(&record);
    }
    return good;
}

static int run(const struct option_values *values)
{
    struct places places;
    struct export set;
    char reason[FILE_REASON_SIZE];
    struct export_wish wish = {.folder = option_text(values, OUT, "export"),
                               .names = values->given[NAMES],
                               .all = values->given[ALL]};
    if (!as_find(&wish.viewer, values, FOR, true, "export")) return COMMAND_WRONG;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    if (!export_begin(&set, &wish, reason)) {
        print_line(stderr, "chokepoint: export: %s: %s", wish.folder, reason);
        return COMMAND_FAILED;
    }
    if (!add_all(&set, values, &places)) {
        export_drop(&set);
        return COMMAND_FAILED;
    }
    size_t count = set.count;
    if (!export_end(&set, reason)) {
        print_line(stderr, "chokepoint: export: %s: %s", wish.folder, reason);
        return COMMAND_FAILED;
    }
    print_line(stdout, "%s: %zu %s in %d tables, for the eyes of: %s.", wish.folder, count,
               count == 1 ? "session" : "sessions", wish.names ? EXPORT_TABLES : EXPORT_PEOPLE,
               viewer_name(wish.viewer));
    return COMMAND_DONE;
}

const struct command cmd_export = {
    .name = "export",
    .arguments = "FILE...",
    .summary = "saved games as tables for a spreadsheet",
    .options = options,
    .least = 1,
    .most = WORDS_MAX,
    .run = run,
};
