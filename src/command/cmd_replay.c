/* cmd_replay.c: chokepoint replay: reads a journal, resolves every turn again, compares the hashes.
 */
/* SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/print.h"
#include "brief/digest.h"
#include "brief/headline.h"
#include "brief/played.h"
#include "brief/step.h"
#include "command/as.h"
#include "command/command.h"
#include "command/commands.h"
#include "game/save.h"

enum { TO_TURN, HASH, AS };

static const struct option_spec options[] = {
    [TO_TURN] = {"to-turn", OPTION_NUMBER, "N", "stop after this turn", 0, 1000},
    [HASH] = {"hash", OPTION_FLAG, NULL, "print only the hash of the last world", 0, 0},
    [AS] = {"as", OPTION_TEXT, "EYES", AS_HELP, 0, 0},
    {0},
};

static void print_turn(struct session *session, int turn, enum viewer viewer)
{
    char dates[STEP_SIZE];
    step_dates(dates, session, turn);
    printf("Turn %d, %s\n", step_number(session, turn), dates);
    struct digest *digest = memory_new(sizeof *digest);
    digest_make(digest, session, turn, viewer);
    for (size_t i = 0; i < digest->count; i++) {
        const struct digest_line *line = &digest->lines[i];
        print_line(stdout, line->folded ? "    %s" : "  %s", line->text);
    }
    free(digest);
}

/* What it came to: the calm line's own totals, then the verdict on both sides. */
static void print_verdict(const struct session *session, int turn, enum viewer viewer)
{
    struct verdict verdict;
    char lines[HEADLINE_LINES][HEADLINE_SIZE];
    verdict_find(&verdict, session, turn, viewer);
    printf("Had nobody moved: Washington %.1f, Beijing %.1f.\n", verdict.calm[SIDE_WASHINGTON],
           verdict.calm[SIDE_BEIJING]);
    size_t count = headline_lines(lines, session, &verdict);
    for (size_t i = 0; i < count; i++) printf("%s\n", lines[i]);
}

static void print_heading(enum viewer viewer, bool over)
{
    const char *heading = as_heading(viewer, over);
    if (heading[0]) printf("%s\n", heading);
}

static void print_game(struct session *session, int last, enum viewer viewer)
{
    print_heading(viewer, session_over(session));
    for (int turn = 0; turn < last;) {
        turn = step_end(session, turn + 1);
        print_turn(session, turn, viewer);
    }
    print_verdict(session, last, viewer);
    bool wide = step_time(session) == WORDS_QUARTER;
    printf("%d %s replayed, every hash the same.\n", session_turn(session) - 1,
           wide ? "quarters" : "turns");
}

static void print_played(const struct journal *journal, int last, enum viewer viewer)
{
    char steps[SESSION_QUARTERS_SIZE];
    bool wide = journal_arg(steps, sizeof steps, journal_row(journal, 0)->args, "quarters");
    int turn = 0;
    for (size_t i = 0; i < journal_count(journal); i++) {
        char line[PLAYED_SIZE];
        int now = journal_row(journal, i)->turn;
        if (now > last || !played_line(line, sizeof line, journal, i, viewer)) continue;
        if (now != turn) printf("%s %d\n", wide ? "Quarter" : "Turn", now);
        turn = now;
        printf("  %s\n", line);
    }
}

/* Where the worlds cannot be worked out, the journal still tells what was played. */
static void tell_played(const struct option_values *values)
{
    struct diag_list list;
    struct journal *journal;
    enum viewer viewer;
    bool over;
    diag_init(&list);
    bool good = journal_open_good(&journal, values->words[0], &list) &&
                journal_count(journal) > 0 && journal_row(journal, 0)->kind == JOURNAL_GAME;
    if (good) save_turn(&over, journal);
    if (good && as_find(&viewer, values, AS, over, "replay")) {
        printf("What was played, as the journal tells it:\n");
        print_heading(viewer, over);
        print_played(journal, (int)option_number(values, TO_TURN, INT_MAX), viewer);
    }
    journal_close(journal);
    diag_free(&list);
}

static int run(const struct option_values *values)
{
    struct places places;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    struct diag_list list;
    diag_init(&list);
    struct session *session = session_resume(&places, values->words[0], false, &list);
    command_complain(&list);
    if (!session) {
        if (!values->given[HASH]) tell_played(values);
        return COMMAND_FAILED;
    }
    int last = session_turn(session) - 1;
    int wanted =
        values->given[TO_TURN] ? step_along(session, 0, (int)values->number[TO_TURN]) : last;
    if (wanted < last) last = wanted;
    int status = COMMAND_DONE;
    enum viewer viewer;
    if (values->given[HASH]) {
        printf("%016" PRIx64 "\n", world_hash(session_world_at(session, last)));
    } else if (as_find(&viewer, values, AS, session_over(session), "replay")) {
        print_game(session, last, viewer);
    } else {
        status = COMMAND_WRONG;
    }
    session_delete(session);
    return status;
}

const struct command cmd_replay = {
    .name = "replay",
    .arguments = "FILE",
    .summary = "replays a saved game and compares the hash of every turn; needs no scripts",
    .options = options,
    .least = 1,
    .most = 1,
    .run = run,
};
