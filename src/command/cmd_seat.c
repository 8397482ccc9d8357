/* cmd_seat.c: chokepoint seat: a terminal at a meeting: a team's, the umpire's, the room's. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/print.h"
#include "base/program.h"
#include "command/command.h"
#include "command/commands.h"
#include "command/front.h"
#include "game/meeting.h"

/* Which place the option names; CHAIR_COUNT with a sentence where it names none. */
static enum chair_place place_read(const struct option_values *values)
{
    const char *as = option_text(values, FRONT_AS, "");
    enum chair_place place = chair_named(as);
    if (place == CHAIR_COUNT) {
        print_line(stderr,
                   "chokepoint: seat: found --as \"%s\", expected one of washington, beijing, "
                   "umpire, room, observer",
                   as);
    }
    return place;
}

/* Where another terminal holds the pen, whoever sits here says what to do: without a terminal to
 * ask at, it only looks on where that was said. */
static bool take_ask(bool *watch, bool *over, enum chair_place place)
{
    char line[16] = "";
    print_line(stdout,
               "Another terminal holds the pen of %s. Type take to take it over, watch to look on "
               "beside it, or Enter to leave.",
               chair_name(place));
    if (!fgets(line, sizeof line, stdin)) return false;
    *over = strncmp(line, "take", 4) == 0;
    *watch = strncmp(line, "watch", 5) == 0;
    return *over || *watch;
}

static bool sit(struct meeting *meeting, struct session *session, enum chair_place place,
                const struct option_values *values)
{
    char reason[SESSION_SENTENCE_SIZE];
    bool watch = values->given[FRONT_WATCH] || place == CHAIR_ROOM || place == CHAIR_OBSERVER;
    bool over = values->given[FRONT_TAKE];
    enum chair_result result = chair_take(&meeting->chair, session, place, watch, over, reason);
    while (result == CHAIR_HELD && take_ask(&watch, &over, place)) {
        result = chair_take(&meeting->chair, session, place, watch, over, reason);
    }
    if (result == CHAIR_FAILED) print_line(stderr, "chokepoint: seat: %s", reason);
    return result == CHAIR_TAKEN;
}

/* A meeting has an umpire; any other game is sat at too, and goes on by itself. */
static int play(struct meeting *meeting, struct session *session, enum chair_place place,
                const struct option_values *values, const struct places *places)
{
    struct front front = {
        .places = places,
        .session = session,
        .seat = {.fixed = true, .viewer = chair_viewer(place), .meeting = meeting},
    };
    front.seat.may_write = meeting->chair.pen || place == CHAIR_OBSERVER;
    int status = front_run(&front, values);
    chair_leave(&meeting->chair, session);
    return status;
}

static int run(const struct option_values *values)
{
    struct places places;
    struct diag_list list;
    struct meeting meeting = {.locked = values->given[FRONT_LOCKED]};
    char path[FILE_PATH_SIZE], reason[FILE_REASON_SIZE];
    enum chair_place place = place_read(values);
    if (place == CHAIR_COUNT) return COMMAND_WRONG;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    if (!seminar_session_path(path, sizeof path, values->words[0], reason)) {
        print_line(stderr, "chokepoint: seat: %s: %s", values->words[0], reason);
        return COMMAND_FAILED;
    }
    diag_init(&list);
    struct session *session = session_resume(&places, path, true, &list);
    if (session) meeting.seminar = seminar_open(path, session_setup(session), &list);
    command_complain(&list);
    int status = COMMAND_FAILED;
    if (session && sit(&meeting, session, place, values)) {
        status = play(&meeting, session, place, values, &places);
    }
    free(meeting.seminar);
    session_delete(session);
    return status;
}

const struct command cmd_seat = {
    .name = "seat",
    .arguments = "FOLDER",
    .summary = "sits down at a meeting, or at a saved game",
    .options = front_seat_options,
    .least = 1,
    .most = 1,
    .run = run,
};
