/* front.c: shows a game on the full screen or in lines, as the terminal and the options allow. */
/* SPDX-License-Identifier: MIT */
#include "command/front.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ui/line/plain.h"
#include "ui/line/plain_room.h"
#include "ui/screen/app.h"
#include "ui/screen/room.h"
#include "ui/terminal/terminfo.h"

/* What play and resume share. */
#define LOOKS                                                                                      \
    [FRONT_PLAIN] = {"plain", OPTION_FLAG, NULL, "lines of text: for screen readers and pipes", 0, \
                     0},                                                                           \
    [FRONT_ASCII] = {"ascii", OPTION_FLAG, NULL, "draw with ASCII characters only", 0, 0},         \
    [FRONT_NO_COLOR] = {"no-color", OPTION_FLAG, NULL, "no colour (so does NO_COLOR)", 0, 0},      \
    [FRONT_NO_MOUSE] = {"no-mouse", OPTION_FLAG, NULL, "leave the mouse to the terminal", 0, 0}

const struct option_spec front_options[] = {
    LOOKS,
    [FRONT_SAVE] = {"save", OPTION_TEXT, "FILE", "the journal's file (saves/SCENARIO-N.csv)", 0, 0},
    [FRONT_SEED] = {"seed", OPTION_NUMBER, "N", "the game's dice", 0, UINT64_MAX},
    [FRONT_WASHINGTON] = {"washington", OPTION_TEXT, "WHO",
                          "human (the default), random, or an opponent's name", 0, 0},
    [FRONT_BEIJING] = {"beijing", OPTION_TEXT, "WHO", "likewise", 0, 0},
    [FRONT_AIMS] = {"aims", OPTION_TEXT, "A,B,C",
                    "aims of the scenario, at most three a side; else drawn by the seed", 0, 0},
    [FRONT_TURNS] = {"turns", OPTION_NUMBER, "N", "ends after so many, with verdict and debrief", 1,
                     40},
    {0},
};

const struct option_spec front_seat_options[] = {
    LOOKS,
    [FRONT_AS] = {"as", OPTION_TEXT, "PLACE",
                  "washington, beijing, umpire, room or observer; several with commas share a "
                  "keyboard",
                  0, 0},
    [FRONT_WATCH] = {"watch", OPTION_FLAG, NULL, "look on; another terminal holds the pen", 0, 0},
    [FRONT_TAKE] = {"take", OPTION_FLAG, NULL, "take the pen over from another terminal", 0, 0},
    [FRONT_LOCKED] =
        {"locked", OPTION_FLAG, NULL,
         "write nothing but the game, open nothing that is typed: for a forced command", 0, 0},
    {0},
};

const struct option_spec front_resume_options[] = {
    LOOKS,
    [FRONT_SAVE] = {"save", OPTION_TEXT, "NEW", "with --to-turn: the new file (FILE-turn-N.csv)", 0,
                    0},
    [FRONT_TO_TURN] = {"to-turn", OPTION_NUMBER, "N",
                       "go on from the last good act of turn N or before, in a new file", 0,
                       100000},
    [FRONT_WASHINGTON] = {"washington", OPTION_TEXT, "WHO",
                          "who plays it from now on: human, random, or an opponent's name", 0, 0},
    [FRONT_BEIJING] = {"beijing", OPTION_TEXT, "WHO", "likewise", 0, 0},
    {0},
};

static bool flag(const struct option_values *values, int option)
{
    return values->given[option];
}

/* Lines where they were asked for, for screen readers too, whose users may have set ACCESSIBLE=1
 * for all programs; and where the full screen cannot be shown: `said` then tells why, if not empty.
 */
static bool wants_lines(char said[TERMINFO_SAID_SIZE], const struct option_values *values)
{
    const char *accessible = getenv("ACCESSIBLE");
    said[0] = '\0';
    return flag(values, FRONT_PLAIN) || (accessible && strcmp(accessible, "1") == 0) ||
           !terminfo_find(said);
}

/* The same, and it is told. */
static bool takes_lines(const struct option_values *values)
{
    char said[TERMINFO_SAID_SIZE];
    struct plain_io io;
    bool lines = wants_lines(said, values);
    plain_io_open(&io, stdin, stdout);
    if (lines && said[0]) plain_io_say(&io, "%s", said);
    return lines;
}

static int lines_run(const struct plain_options *options, struct session *begun)
{
    struct plain_options plain = *options;
    if (begun) plain.session = begun;
    int status = plain_run(&plain);
    if (begun) session_delete(begun);
    return status;
}

void front_wait(const struct option_values *values)
{
    char said[TERMINFO_SAID_SIZE];
    if (wants_lines(said, values)) return;
    printf("Press Enter to go on. ");
    fflush(stdout);
    for (int c = getchar(); c != EOF && c != '\n'; c = getchar()) continue;
}

/* The room's screen is one of its own: it takes no commands. */
static int room_show(const struct front *front, const struct option_values *values)
{
    struct room_options room = {
        .session = front->session,
        .seat = front->seat,
        .ascii = flag(values, FRONT_ASCII),
        .no_color = flag(values, FRONT_NO_COLOR),
    };
    struct plain_io io;
    if (!takes_lines(values) && room_run(&room) == ROOM_DONE) return 0;
    plain_io_open(&io, stdin, stdout);
    plain_room_run(&io, front->session, &front->seat);
    return 0;
}

static bool is_room(const struct front *front)
{
    const struct meeting *meeting = front->seat.meeting;
    return meeting && meeting->chair.place == CHAIR_ROOM;
}

int front_run(const struct front *front, const struct option_values *values)
{
    struct plain_options plain = {
        .places = front->places,
        .session = front->session,
        .save = front->save,
        .seed = front->seed,
        .said = front->said,
        .seat = front->seat,
        .in = stdin,
        .out = stdout,
    };
    struct app_options app = {
        .places = front->places,
        .session = front->session,
        .save = front->save,
        .seed = front->seed,
        .said = front->said,
        .seat = front->seat,
        .ascii = flag(values, FRONT_ASCII),
        .no_color = flag(values, FRONT_NO_COLOR),
        .no_mouse = flag(values, FRONT_NO_MOUSE),
    };
    struct session *begun = NULL;
    if (is_room(front)) return room_show(front, values);
    if (takes_lines(values)) return lines_run(&plain, NULL);
    switch (app_run(&app, &begun)) {
    case APP_PLAIN: return lines_run(&plain, begun);
    case APP_DONE: return 0;
    case APP_UNKEPT: return 1;
    default: return lines_run(&plain, NULL);
    }
}
