/* seat.c: what a process may see and do for as long as it runs: a shared keyboard, or one seat. */
/* SPDX-License-Identifier: MIT */
#include "brief/seat.h"

#include <stdio.h>
#include <string.h>

#include "base/program.h"
#include "base/text.h"

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

void seat_kept(char out[SEAT_KEPT_SIZE], const struct seat *seat, const struct session *session)
{
    const char *path = session_path(session);
    out[0] = '\0';
    if (path && seat_locked(seat)) snprintf(out, SEAT_KEPT_SIZE, "by whoever runs the room");
    else if (path) snprintf(out, SEAT_KEPT_SIZE, "in %s", path);
}

/* How a command names the game: by a seminar's folder, which stands for its own journal and for no
 * branch that lies beside that. */
static const char *game_name(const struct meeting *meeting, const char *path)
{
    const struct seminar *seminar = meeting ? meeting->seminar : NULL;
    const char *slash = strrchr(path, '/');
    bool own = seminar && seminar->folder[0] && slash && strcmp(slash, "/session.csv") == 0;
    return own ? seminar->folder : path;
}

void seat_report(char *out, size_t size, const struct seat *seat, const struct session *session)
{
    const struct meeting *meeting = seat->meeting;
    const char *path = session_path(session);
    bool umpired = session_umpired(session);
    bool umpire = meeting && meeting->chair.place == CHAIR_UMPIRE;
    out[0] = '\0';
    if (!path || !session_over(session) || seat_locked(seat) || (umpired && !umpire)) return;
    program_command(out, size, "report", game_name(meeting, path), NULL);
}

/* "umpire,washington,beijing": the places that share the keyboard, or the one that sits there. */
static void places_write(struct text *out, const struct meeting *meeting)
{
    const char *before = "";
    if (!meeting->shares) text_append(out, chair_name(meeting->chair.place));
    for (int place = 0; place < CHAIR_COUNT; place++) {
        if ((meeting->shares >> place & 1) == 0) continue;
        text_format(out, "%s%s", before, chair_name((enum chair_place)place));
        before = ",";
    }
}

void seat_command(char *out, size_t size, const struct seat *seat, const struct session *session,
                  const char *looks)
{
    char options[128];
    struct text text;
    const struct meeting *meeting = seat->meeting;
    const char *path = session_path(session);
    out[0] = '\0';
    if (seat_locked(seat)) return;
    if (!meeting) {
        program_command(out, size, "resume", path, looks);
        return;
    }
    if (seat->once) {
        program_command(out, size, "slip", game_name(meeting, path),
                        chair_name(meeting->chair.place));
        return;
    }
    text_init(&text, options, sizeof options);
    text_append(&text, "--as ");
    places_write(&text, meeting);
    if (looks) text_format(&text, " %s", looks);
    program_command(out, size, "seat", game_name(meeting, path), options);
}

const char *seat_locked_words(void)
{
    return "This seat is locked: it writes nothing but the game, and opens no file.";
}

const char *seat_looks_on(void)
{
    return "This seat looks on: nothing is planned or sealed here.";
}
