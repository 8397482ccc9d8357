/* cmd_branch.c: chokepoint branch: a saved game goes another way from a turn on, in a new file. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "base/file.h"
#include "base/print.h"
#include "base/program.h"
#include "command/command.h"
#include "command/commands.h"
#include "game/save.h"
#include "game/seminar.h"
#include "game/session_branch.h"

enum { AT_TURN, SAVE };

static const struct option_spec options[] = {
    [AT_TURN] = {"at-turn", OPTION_NUMBER, "N", "the turn that is planned anew", 1, 40},
    [SAVE] = {"save", OPTION_TEXT, "FILE2", "the new file (FILE-turn-N.csv)", 0, 0},
    {0},
};

/* The last quarter before that turn of the room: what stands up to there is kept. */
static bool quarter_find(int *out, const struct places *places, const char *path, int turn,
                         struct diag_list *list)
{
    struct session *session = session_resume(places, path, false, list);
    if (!session) return false;
    int rounds = session_rounds(session), now = session_round(session, session_turn(session));
    bool good = turn <= rounds && turn <= now;
    if (good) *out = session_round_first(session, turn) - 1;
    else
        diag_error(list, path, 0, 0, "found --at-turn %d, expected 1 to %d, which were begun", turn,
                   now < rounds ? now : rounds);
    session_delete(session);
    return good;
}

static bool save_name(char *next, size_t size, const char *parent, int turn, struct diag_list *list)
{
    char reason[FILE_REASON_SIZE];
    if (save_branch_name(next, size, parent, turn, reason)) return true;
    diag_error(list, parent, 0, 0, "%s; name a file with --save FILE2", reason);
    return false;
}

static int run(const struct option_values *values)
{
    struct places places;
    struct diag_list list;
    char path[FILE_PATH_SIZE], next[FILE_PATH_SIZE] = "", reason[FILE_REASON_SIZE];
    int turn = (int)option_number(values, AT_TURN, 0), quarter = 0;
    if (!values->given[AT_TURN]) {
        print_line(stderr, "chokepoint: branch: expected --at-turn N, the turn planned anew");
        return COMMAND_WRONG;
    }
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    diag_init(&list);
    struct session *session = NULL;
    const char *save = option_text(values, SAVE, next);
    if (!seminar_session_path(path, sizeof path, values->words[0], reason)) {
        diag_error(&list, values->words[0], 0, 0, "%s", reason);
    } else if (quarter_find(&quarter, &places, path, turn, &list) &&
               (values->given[SAVE] || save_name(next, sizeof next, path, turn, &list))) {
        session = session_branch(&places, path, quarter, save, &list);
    }
    command_complain(&list);
    if (!session) return COMMAND_FAILED;
    char command[PROGRAM_COMMAND_SIZE];
    bool umpired = session_umpired(session);
    print_line(stdout, "%s goes another way from turn %d on; %s stays as it is. To go on:", save,
               turn, path);
    print_line(stdout, "%s",
               program_command(command, sizeof command, umpired ? "seat" : "resume", save,
                               umpired ? "--as umpire" : NULL));
    session_delete(session);
    return COMMAND_DONE;
}

const struct command cmd_branch = {
    .name = "branch",
    .arguments = "FILE",
    .summary = "a game goes another way from a turn on, in a new file",
    .options = options,
    .least = 1,
    .most = 1,
    .run = run,
};
