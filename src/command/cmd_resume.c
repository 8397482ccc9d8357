/* cmd_resume.c: chokepoint resume: goes on with a saved game, or with a part of it. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/print.h"
#include "base/program.h"
#include "brief/lobby.h"
#include "command/command.h"
#include "command/commands.h"
#include "command/front.h"
#include "game/save.h"
#include "game/session_branch.h"
#include "game/session_seat.h"
#include "ui/line/plain_title.h"

/* Goes on with a part of the saved game in a new file. */
static struct session *branch(const struct places *places, const struct option_values *values,
                              struct diag_list *list)
{
    char next[FILE_PATH_SIZE] = "", reason[FILE_REASON_SIZE];
    const char *parent = values->words[0], *save = option_text(values, FRONT_SAVE, next);
    int turn = (int)values->number[FRONT_TO_TURN];
    if (!values->given[FRONT_SAVE] && !save_branch_name(next, sizeof next, parent, turn, reason)) {
        diag_error(list, parent, 0, 0, "%s; name a file with --save NEW", reason);
        return NULL;
    }
    struct session *session = session_branch(places, parent, turn, save, list);
    if (session) printf("The game goes on in %s; %s stays as it is.\n", save, parent);
    return session;
}

/* Seats those whom the options name; where an opponent is gone, asks for another. */
static bool seats_fill(struct session *session, const struct option_values *values)
{
    char reason[SESSION_SENTENCE_SIZE];
    struct plain_io io;
    struct diag_list list;
    bool good = true;
    diag_init(&list);
    for (int side = 0; side < SIDE_COUNT && good; side++) {
        int option = side == SIDE_WASHINGTON ? FRONT_WASHINGTON : FRONT_BEIJING;
        good = !values->given[option] ||
               session_seat_give(session, (enum side)side, values->text[option], &list);
    }
    command_complain(&list);
    if (!good || session_seat_gone(reason, session) == SIDE_NONE) return good;
    plain_io_open(&io, stdin, stdout);
    if (io.in_terminal && io.out_terminal) return plain_title_seats(&io, session);
    fprintf(stderr, "chokepoint: %s: %s\n", session_path(session), reason);
    return false;
}

/* Results are worked out anew, which takes a while each. */
enum { RESULTS_MAX = 8 };

/* Without a file: which there are, the last played first, and how to go on with that one. */
static int saves_tell(const struct places *places)
{
    char command[PROGRAM_COMMAND_SIZE], told[LOBBY_TOLD_SIZE], result[HEADLINE_SIZE];
    const struct save *last = NULL;
    struct diag_list list;
    struct save *saves = memory_new(SAVE_MAX * sizeof *saves);
    size_t count = save_list(saves);
    diag_init(&list);
    struct script_library *library = setup_scripts(places, &list);
    for (size_t i = 0; i < count; i++) {
        lobby_told(told, library, &saves[i]);
        print_line(stdout, "%s", told);
        if (i < RESULTS_MAX && lobby_result(result, places, &saves[i]))
            print_line(stdout, "  %s", result);
        bool goes_on =
            !saves[i].foreign && !saves[i].meeting && !saves[i].damaged && !saves[i].over;
        if (!last && goes_on) last = &saves[i];
    }
    if (last)
        print_line(stdout, "To go on with the last played: %s",
                   program_command(command, sizeof command, "resume", last->path, NULL));
    else
        print_line(stderr, "chokepoint: resume: found no game to go on with in the folder saves, "
                           "expected FILE, which may lie anywhere");
    int status = last ? COMMAND_DONE : COMMAND_FAILED;
    if (library) script_library_delete(library);
    diag_free(&list);
    free(saves);
    return status;
}

static int run(const struct option_values *values)
{
    struct places places;
    char said[SESSION_SENTENCE_SIZE];
    struct diag_list list;
    if (values->given[FRONT_SAVE] && !values->given[FRONT_TO_TURN]) {
        fprintf(stderr, "chokepoint: resume: found --save without --to-turn N, expected both: a "
                        "game is gone on with in its own file, a part of it in a new one\n");
        return COMMAND_WRONG;
    }
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    if (values->word_count == 0) return saves_tell(&places);
    diag_init(&list);
    struct session *session = values->given[FRONT_TO_TURN]
                                ? branch(&places, values, &list)
                                : session_resume(&places, values->words[0], true, &list);
    bool told = list.count > 0;
    command_complain(&list);
    if (!session) return COMMAND_FAILED;
    if (save_is_meeting(said, sizeof said, session)) {
        print_line(stderr, "chokepoint: %s", said);
        session_delete(session);
        return COMMAND_FAILED;
    }
    if (told) front_wait(values);
    save_resumed(said, sizeof said, session);
    struct front front = {.places = &places, .session = session, .said = said};
    int status = seats_fill(session, values) ? front_run(&front, values) : COMMAND_FAILED;
    session_delete(session);
    return status;
}

const struct command cmd_resume = {
    .name = "resume",
    .arguments = "[FILE]",
    .summary = "goes on with a saved game; without FILE lists those in the folder saves",
    .options = front_resume_options,
    .least = 0,
    .most = 1,
    .run = run,
};
