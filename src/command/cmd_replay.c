/* cmd_replay.c: chokepoint replay: reads a journal, resolves every turn again, compares the hashes.
 */
/* SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/print.h"
#include "brief/bulletin.h"
#include "brief/headline.h"
#include "brief/words.h"
#include "command/command.h"
#include "command/commands.h"

enum { TO_TURN, HASH };

static const struct option_spec options[] = {
    [TO_TURN] = {"to-turn", OPTION_NUMBER, "N", "stop after this turn", 0, 1000},
    [HASH] = {"hash", OPTION_FLAG, NULL, "print only the hash of the last world", 0, 0},
    {0},
};

static void print_turn(const struct session *session, int turn)
{
    char date[32];
    const struct world *world = session_world_at(session, turn);
    words_date(date, sizeof date, world, turn);
    printf("Turn %d, %s\n", turn, date);
    struct bulletin *bulletin = memory_new(sizeof *bulletin);
    bulletin_make(bulletin, session, turn, SIDE_NONE);
    for (size_t i = 0; i < bulletin->count; i++) {
        print_line(stdout, "  %s", bulletin->lines[i].text);
    }
    free(bulletin);
}

/* What it came to: the calm line's own totals, then the verdict on both sides. */
static void print_verdict(const struct session *session, int turn)
{
    struct verdict verdict;
    char lines[HEADLINE_LINES][HEADLINE_SIZE];
    verdict_find(&verdict, session, turn, SIDE_NONE);
    printf("Had nobody moved: Washington %.1f, Beijing %.1f.\n", verdict.calm[SIDE_WASHINGTON],
           verdict.calm[SIDE_BEIJING]);
    size_t count = headline_lines(lines, &verdict);
    for (size_t i = 0; i < count; i++) printf("%s\n", lines[i]);
}

static int run(const struct option_values *values)
{
    struct places places;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    struct diag_list list;
    diag_init(&list);
    struct session *session = session_resume(&places, values->words[0], false, &list);
    command_complain(&list);
    if (!session) return COMMAND_FAILED;
    int last = session_turn(session) - 1;
    int wanted = (int)option_number(values, TO_TURN, (uint64_t)last);
    if (wanted < last) last = wanted;
    if (values->given[HASH]) {
        printf("%016" PRIx64 "\n", world_hash(session_world_at(session, last)));
    } else {
        for (int turn = 1; turn <= last; turn++) print_turn(session, turn);
        print_verdict(session, last);
        printf("%d turns replayed, every hash the same.\n", session_turn(session) - 1);
    }
    session_delete(session);
    return COMMAND_DONE;
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
