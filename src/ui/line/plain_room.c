/* plain_room.c: what the whole room may know, in lines: all of it whenever something changed. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_room.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/memory.h"
#include "brief/spoken.h"
#include "brief/words.h"
#include "game/clock.h"

enum { TICK_MS = 1000 };

static void head_say(struct plain_io *io, const struct showing *showing)
{
    char turn[SHOWING_LABEL_SIZE], at[SPOKEN_TIME_SIZE], whole[SPOKEN_TIME_SIZE];
    showing_turn(turn, showing);
    spoken_time(at, showing->at, false);
    spoken_time(whole, (int64_t)showing->minutes * 60, false);
    char step[SHOWING_LABEL_SIZE];
    memcpy(step, showing->step_name, sizeof step);
    step[0] = ascii_lower(step[0]);
    plain_io_say(io, "%s. %s: %s%s%s. Room clock %s%s%s.", showing->title, turn,
                 showing_phase(showing), step[0] ? ", " : "", step, at,
                 showing->minutes ? " of " : "", showing->minutes ? whole : "");
}

static void clock_say(struct plain_io *io, const struct showing *showing)
{
    char left[SHOWING_LABEL_SIZE];
    showing_left(left, showing);
    bool talk = showing->phase == PHASE_TALK;
    if (talk && showing->timed && showing->left > 0)
        plain_io_say(io, "Left of this step: %s.", left);
    else if (talk) return;
    else if (showing->timed && showing->left <= 0) plain_io_say(io, "Time to plan is up.");
    else if (showing->timed)
        plain_io_say(io, "Left to plan: %s%s.", left, showing->paused ? ", paused" : "");
    for (int side = 0; side < SIDE_COUNT; side++) {
        const char *plan = showing_plan_words(showing->plans[side]);
        if (plan[0]) plain_io_say(io, "%s: %s.", words_side(side), plan);
    }
}

static void shared_say(struct plain_io *io, const struct showing *showing)
{
    char text[SHOWING_TEXT_SIZE];
    if (!showing->played) return;
    showing_result(text, showing);
    plain_io_say(io, "%s", text);
    showing_escalation(text, showing);
    plain_io_say(io, "Escalation %s.", text);
}

/* In the talk the step that it has come to, and what belongs to all of them. */
static bool is_said(const struct showing *showing, enum showing_part part)
{
    bool step = part >= SHOWING_RECALL, talk = showing->phase == PHASE_TALK;
    return !talk || !step || part == showing->step;
}

void plain_room_say(struct plain_io *io, const struct showing *showing)
{
    enum showing_part part = SHOWING_PART_COUNT;
    plain_io_pause(io);
    head_say(io, showing);
    clock_say(io, showing);
    shared_say(io, showing);
    for (size_t i = 0; i < showing->count; i++) {
        const struct showing_line *line = &showing->lines[i];
        if (!is_said(showing, line->part)) continue;
        const char *heading = line->part == part ? "" : showing_heading(showing, line->part);
        plain_io_say(io, "%s%s%s", heading, heading[0] ? ": " : "", line->text);
        part = line->part;
    }
    if (showing->join[0]) plain_io_say(io, "Late? %s", showing->join);
    if (showing->marking[0]) plain_io_say(io, "%s", showing->marking);
}

/* The clocks alone say nothing new, but that the time is up. */
static bool same(const struct showing *a, const struct showing *b)
{
    bool talk = a->phase == PHASE_TALK && b->phase == PHASE_TALK;
    return showing_same(a, b) && (talk || (a->left <= 0) == (b->left <= 0));
}

/* Is there a line to read, or the end of all, within a second? */
static bool line_waits(const struct plain_io *io)
{
    struct pollfd input = {.fd = fileno(io->in), .events = POLLIN};
    int found = poll(&input, 1, TICK_MS);
    return found > 0 || (found < 0 && errno != EINTR);
}

static void follow(struct session *session, const struct seat *seat)
{
    if (seat->meeting) chair_follow(&seat->meeting->chair, session);
    else session_follow(session);
}

void plain_room_run(struct plain_io *io, struct session *session, const struct seat *seat)
{
    struct showing *showing = memory_new(sizeof *showing), *said = memory_new(sizeof *said);
    const struct seminar *seminar = seat->meeting ? seat->meeting->seminar : NULL;
    int64_t bell = showing_bell(session);
    double looked = 0;
    bool left = false;
    plain_io_say(io,
                 "What the room may know, whenever something changes. Type q to leave, or Enter "
                 "to hear it again.");
    while (!left) {
        size_t rows = session_row_count(session);
        follow(session, seat);
        bool stale = showing_ages(showing, clock_seconds() - looked);
        if (!said->rounds || rows != session_row_count(session) || stale) {
            showing_make(showing, session, seminar);
            looked = clock_seconds();
        }
        showing_tick(showing, session);
        bool rings = showing_bell(session) > bell;
        if (rings) plain_io_say(io, "The bell rings.");
        if (rings || !same(showing, said)) plain_room_say(io, showing);
        *said = *showing;
        bell = showing_bell(session);
        fflush(io->out);
        if (!line_waits(io)) continue;
        left =
            !plain_io_read(io, "") || strcmp(io->line, "q") == 0 || strcmp(io->line, "quit") == 0;
        memset(said, 0, sizeof *said);
    }
    free(showing);
    free(said);
}
