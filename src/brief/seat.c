/* seat.c: what a process may see and do for as long as it runs: a shared keyboard, or one seat. */
/* SPDX-License-Identifier: MIT */
#include "brief/seat.h"

#include <stdio.h>

#include "base/program.h"

enum viewer seat_viewer(const struct seat *seat, enum viewer asked)
{
    return seat->fixed ? seat->viewer : asked;
}

bool seat_writes(const struct seat *seat)
{
    return !seat->fixed || seat->may_write;
}

size_t seat_follow(struct seat *seat, struct session *session)
{
    if (!seat->meeting) return session_follow(session);
    size_t count = chair_follow(&seat->meeting->chair, session);
    bool without_pen = seat->meeting->chair.place == CHAIR_OBSERVER;
    seat->may_write = seat->meeting->chair.pen || without_pen;
    return count;
}

bool seat_locked(const struct seat *seat)
{
    return seat->meeting && seat->meeting->locked;
}

void seat_command(char *out, size_t size, const struct seat *seat, const struct session *session,
                  const char *looks)
{
    char options[64];
    const char *blank = looks ? " " : "", *path = session_path(session);
    if (!seat->meeting) {
        program_command(out, size, "resume", path, looks);
        return;
    }
    snprintf(options, sizeof options, "--as %s%s%s", chair_name(seat->meeting->chair.place), blank,
             looks ? looks : "");
    program_command(out, size, "seat", path, options);
}

const char *seat_looks_on(void)
{
    return "This seat looks on: nothing is planned or sealed here.";
}
