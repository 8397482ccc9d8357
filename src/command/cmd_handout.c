/* cmd_handout.c: chokepoint handout: the papers of a room, ready to print. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>

#include "base/print.h"
#include "command/command.h"
#include "command/commands.h"
#include "report/handout.h"
#include "report/record.h"

enum { OUT, NAMES };

static const struct option_spec options[] = {
    [OUT] = {"out", OPTION_TEXT, "DIR", "the folder of the papers (handouts)", 0, 0},
    [NAMES] = {"names", OPTION_FLAG, NULL, "the umpire's sheet says who sits where", 0, 0},
    {0},
};

/* A scenario that no room plays yet, with two teams of people; nothing of it is saved. */
static struct session *scenario_open(const struct places *places, const char *id,
                                     struct diag_list *list)
{
    const struct session_options wish = {
        .places = places, .scenario = id, .who = {"human", "human"}};
    return session_new(&wish, NULL, list);
}

static int keep(const struct handout *handout, const char *folder)
{
    char reason[FILE_REASON_SIZE];
    if (!handout_keep(handout, folder, reason)) {
        print_line(stderr, "chokepoint: handout: %s: %s", folder, reason);
        return COMMAND_FAILED;
    }
    print_line(stdout, "In %s, for a browser to print on A4:", folder);
    for (int i = 0; i < HANDOUT_PAPERS; i++) {
        char file[64];
        snprintf(file, sizeof file, "%s.html", handout_name((enum handout_paper)i));
        print_line(stdout, "  %-16s %s", file, handout_copies((enum handout_paper)i));
    }
    return COMMAND_DONE;
}

static int run(const struct option_values *values)
{
    struct places places;
    struct diag_list list;
    struct record record = {0};
    const char *what = values->words[0];
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    diag_init(&list);
    if (file_exists(what)) record_open(&record, &places, what, true, &list);
    else record.session = scenario_open(&places, what, &list);
    command_complain(&list);
    int status = COMMAND_FAILED;
    if (record.session) {
        const struct handout handout = {record.session, record.seminar, values->given[NAMES]};
        status = keep(&handout, option_text(values, OUT, "handouts"));
    }
    record_close(&record);
    return status;
}

const struct command cmd_handout = {
    .name = "handout",
    .arguments = "SCENARIO|FOLDER",
    .summary = "the papers of a room, to print: briefs, cards, order slips, sheets, feedback",
    .options = options,
    .least = 1,
    .most = 1,
    .run = run,
};
