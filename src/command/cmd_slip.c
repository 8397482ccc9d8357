/* cmd_slip.c: chokepoint slip: enters a plan that came on paper, for a team whose machine died. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>

#include "base/print.h"
#include "command/command.h"
#include "command/commands.h"
#include "game/meeting.h"
#include "game/speech.h"
#include "game/words.h"
#include "ui/line/plain.h"

static const struct option_spec options[] = {{0}};

/* The pen is taken from a machine that may be dead, or may come back: then it is told. */
static bool sit(struct meeting *meeting, struct session *session, enum side side)
{
    char reason[SESSION_SENTENCE_SIZE], note[96];
    enum chair_place place = side == SIDE_WASHINGTON ? CHAIR_WASHINGTON : CHAIR_BEIJING;
    const char *why = session_refusal(session, side);
    if (why) {
        print_line(stderr, "chokepoint: slip: %s", why);
        return false;
    }
    snprintf(note, sizeof note, "%s's plan came on paper.", words_side((int32_t)side));
    bool good = chair_take(&meeting->chair, session, place, false, true, reason) == CHAIR_TAKEN &&
                speech_note(session, VIEWER_UMPIRE, SPEECH_TEAM, side, note, reason);
    if (!good) print_line(stderr, "chokepoint: slip: %s", reason);
    return good;
}

static int enter(struct meeting *meeting, struct session *session, enum side side,
                 const struct places *places)
{
    struct plain_options plain = {
        .places = places,
        .session = session,
        .said = "Type the lines of the slip as they stand on it: play and a move, then end yes and "
                "the reason. quit leaves before that.",
        .seat = {.fixed = true,
                 .viewer = viewer_of_side(side),
                 .may_write = true,
                 .once = true,
                 .meeting = meeting},
        .in = stdin,
        .out = stdout,
    };
    int status = plain_run(&plain);
    chair_leave(&meeting->chair, session);
    return status;
}

static int run(const struct option_values *values)
{
    struct places places;
    struct diag_list list;
    struct meeting meeting = {0};
    char path[FILE_PATH_SIZE], reason[FILE_REASON_SIZE];
    int32_t side = words_side_named(values->words[1]);
    if (side == SIDE_NONE) {
        print_line(stderr, "chokepoint: slip: found \"%s\", expected washington or beijing",
                   values->words[1]);
        return COMMAND_WRONG;
    }
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    if (!seminar_session_path(path, sizeof path, values->words[0], reason)) {
        print_line(stderr, "chokepoint: slip: %s: %s", values->words[0], reason);
        return COMMAND_FAILED;
    }
    diag_init(&list);
    struct session *session = session_resume(&places, path, true, &list);
    command_complain(&list);
    int status = COMMAND_FAILED;
    if (session && sit(&meeting, session, (enum side)side))
        status = enter(&meeting, session, (enum side)side, &places);
    session_delete(session);
    return status;
}

const struct command cmd_slip = {
    .name = "slip",
    .arguments = "FOLDER SIDE",
    .summary = "enters a plan that came on paper",
    .options = options,
    .least = 2,
    .most = 2,
    .run = run,
};
