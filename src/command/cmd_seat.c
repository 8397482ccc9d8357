/* cmd_seat.c: chokepoint seat: a terminal at a meeting: a team's, the umpire's, the room's. */
/* SPDX-License-Identifier: MIT */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "base/ascii.h"
#include "base/crash.h"
#include "base/file.h"
#include "base/memory.h"
#include "base/print.h"
#include "base/program.h"
#include "command/command.h"
#include "command/commands.h"
#include "command/front.h"
#include "game/meeting.h"
#include "ui/line/plain_io.h"

/* The places that sit at this keyboard, in the order in which they were named. */
struct places_here {
    int count;
    enum chair_place list[CHAIR_COUNT];
};

/* Does it sit here already? That is said. */
static bool named_before(const struct places_here *here, enum chair_place place)
{
    for (int i = 0; i < here->count; i++) {
        if (here->list[i] != place) continue;
        print_line(stderr, "chokepoint: seat: found --as with %s twice, expected each place once",
                   chair_name(place));
        return true;
    }
    return false;
}

/* False with a sentence where a word names none, or none is named. */
static bool places_read(struct places_here *out, const struct option_values *values)
{
    const char *at = option_text(values, FRONT_AS, "");
    out->count = 0;
    do {
        char word[16];
        size_t length = strcspn(at, ",");
        snprintf(word, sizeof word, "%.*s", (int)(length < 15 ? length : 15), at);
        enum chair_place place = chair_named(word);
        if (place == CHAIR_COUNT) {
            print_line(stderr,
                       "chokepoint: seat: found --as \"%s\", expected washington, beijing, umpire, "
                       "room or observer, or several that share a keyboard with commas between",
                       word);
            return false;
        }
        if (named_before(out, place)) return false;
        out->list[out->count++] = place;
        at += length + (at[length] == ',');
    } while (*at);
    return true;
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
    fflush(stdout);
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

/* The place is played at until the keyboard is passed on, or left. */
static int play(struct meeting *meeting, struct session *session,
                const struct option_values *values, const struct places *places)
{
    enum chair_place place = meeting->chair.place;
    struct front front = {
        .places = places,
        .session = session,
        .seat = {.fixed = true, .viewer = chair_viewer(place), .meeting = meeting},
    };
    front.seat.may_write = meeting->chair.pen || place == CHAIR_OBSERVER;
    meeting->passes = false;
    int status = front_run(&front, values);
    chair_leave(&meeting->chair, session);
    return status;
}

/* Nothing of the one before is on the screen any more when the next is called. */
static bool cover(enum chair_place next)
{
    char line[16];
    struct plain_io io;
    plain_io_open(&io, stdin, stdout);
    plain_io_wipe(&io);
    plain_io_say(&io, "Hand over. %c%s: come to the keyboard alone.",
                 ascii_upper(chair_name(next)[0]), chair_name(next) + 1);
    plain_io_say(&io, "What follows is for you only. Press Enter when nobody else can read this.");
    fflush(stdout);
    return fgets(line, sizeof line, stdin) != NULL;
}

static int play_all(struct meeting *meeting, struct session *session,
                    const struct places_here *here, const struct option_values *values,
                    const struct places *places)
{
    int status = COMMAND_FAILED;
    for (int i = 0; i < here->count; i++) meeting->shares |= 1u << here->list[i];
    if (here->count == 1) meeting->shares = 0;
    meeting->next = here->list[0];
    do {
        if (!sit(meeting, session, meeting->next, values)) return COMMAND_FAILED;
        status = play(meeting, session, values, places);
    } while (meeting->passes && cover(meeting->next));
    return status;
}

/* A seat knows the plans of both sides: should it crash, no file of its memory is left. */
static void core_refuse(void)
{
    const struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

/* Nor do its last words name the host's files to a guest. */
static void host_hide(void)
{
    crash_game(NULL);
    memory_game(NULL);
}

/* Their mistakes are the umpire's to read: a message quotes what stands there, an inject to come.
 */
static struct seminar *tables_open(const char *path, const struct session *session,
                                   const struct places_here *here)
{
    struct diag_list list;
    bool umpire = false;
    diag_init(&list);
    struct seminar *seminar = seminar_open(path, session_setup(session), &list);
    for (int i = 0; i < here->count; i++) umpire = umpire || here->list[i] == CHAIR_UMPIRE;
    if (umpire) command_complain(&list);
    else diag_free(&list);
    return seminar;
}

/* No key leads back to the shell below, or ends a seat without its row. */
static void stay(void)
{
    signal(SIGTSTP, SIG_IGN);
    signal(SIGQUIT, SIG_IGN);
}

static int run(const struct option_values *values)
{
    struct places places;
    struct diag_list list;
    struct places_here here;
    struct meeting meeting = {.locked = values->given[FRONT_LOCKED]};
    char path[FILE_PATH_SIZE], reason[FILE_REASON_SIZE];
    if (!places_read(&here, values)) return COMMAND_WRONG;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    if (!seminar_session_path(path, sizeof path, values->words[0], reason)) {
        print_line(stderr, "chokepoint: seat: %s: %s", values->words[0], reason);
        return COMMAND_FAILED;
    }
    if (meeting.locked) stay();
    /* Lines look whether something is typed while others act: none of it may lie in a buffer. */
    setvbuf(stdin, NULL, _IONBF, 0);
    diag_init(&list);
    core_refuse();
    struct session *session = session_resume(&places, path, true, &list);
    if (meeting.locked) host_hide();
    command_complain(&list);
    if (session) meeting.seminar = tables_open(path, session, &here);
    int status = session ? play_all(&meeting, session, &here, values, &places) : COMMAND_FAILED;
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
