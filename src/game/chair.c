/* chair.c: a terminal of a meeting: whose eyes it has, whether it holds the pen, who else is there.
 */
/* SPDX-License-Identifier: MIT */
#include "game/chair.h"

#include <stdio.h>
#include <string.h>

#include "game/session_row.h"

/* How a place is called, and how its rows are signed. */
static const struct {
    const char *name, *signs;
    enum viewer viewer;
} chairs[CHAIR_COUNT] = {
    [CHAIR_WASHINGTON] = {"washington", "washington", VIEWER_WASHINGTON},
    [CHAIR_BEIJING] = {"beijing", "beijing", VIEWER_BEIJING},
    [CHAIR_UMPIRE] = {"umpire", "facilitator", VIEWER_UMPIRE},
    [CHAIR_ROOM] = {"room", "room", VIEWER_ROOM},
    [CHAIR_OBSERVER] = {"observer", "observer", VIEWER_ROOM},
};

/* What a seat row says of the process that wrote it. */
static const char pen_word[] = "write", watch_word[] = "watch", leave_word[] = "leave";

const char *chair_name(enum chair_place place)
{
    return chairs[place].name;
}

enum chair_place chair_named(const char *name)
{
    int place = 0;
    while (place < CHAIR_COUNT && strcmp(chairs[place].name, name) != 0) place++;
    return (enum chair_place)place;
}

enum viewer chair_viewer(enum chair_place place)
{
    return chairs[place].viewer;
}

static bool is_seat_row(const struct journal_row *row, enum chair_place place, const char *word)
{
    return row->kind == JOURNAL_SEAT && strcmp(row->seat, chairs[place].signs) == 0 &&
           strcmp(row->name, word) == 0;
}

/* The row by which the pen of a place was last taken; 0: it never was. */
static int64_t pen_row(const struct session *session, enum chair_place place)
{
    for (size_t i = session_row_count(session); i-- > 0;) {
        const struct journal_row *row = session_row(session, i);
        if (is_seat_row(row, place, pen_word)) return row->seq;
    }
    return 0;
}

static void seat_row(struct journal_row *out, const struct session *session, enum chair_place place,
                     const char *word)
{
    session_row_person(out, session, chairs[place].signs, JOURNAL_SEAT);
    snprintf(out->name, sizeof out->name, "%s", word);
}

/* A script plans for that side: whoever sits there looks on. */
static bool is_scripted(const struct session *session, enum chair_place place)
{
    enum side side = viewer_side(chairs[place].viewer);
    return side != SIDE_NONE && strcmp(session_who(session, side), "human") != 0;
}

enum chair_result chair_take(struct chair *out, struct session *session, enum chair_place place,
                             bool watch, bool over, char *reason)
{
    struct journal_row row;
    enum journal_result result;
    session_follow(session);
    watch = watch || is_scripted(session, place);
    do {
        bool held = !watch && journal_sign_held(session->journal, pen_row(session, place));
        if (held && !over) return CHAIR_HELD;
        seat_row(&row, session, place, watch ? watch_word : pen_word);
        result = session_state_commit(session, &row, 1, reason);
    } while (result == JOURNAL_BEHIND);
    *out = (struct chair){place, !watch, row.seq};
    if (result == JOURNAL_DONE) journal_sign_hold(session->journal, row.seq);
    return result == JOURNAL_DONE ? CHAIR_TAKEN : CHAIR_FAILED;
}

size_t chair_follow(struct chair *chair, struct session *session)
{
    size_t count = session_follow(session);
    /* The file may be another one by now, with no signs on it. */
    journal_sign_hold(session->journal, chair->seq);
    if (pen_row(session, chair->place) != chair->seq) chair->pen = false;
    return count;
}

bool chair_lost(const struct chair *chair, const struct session *session, size_t index)
{
    const struct journal_row *row = session_row(session, index);
    if (row->seq <= chair->seq || !is_seat_row(row, chair->place, pen_word)) return false;
    while (index-- > 0) {
        row = session_row(session, index);
        if (is_seat_row(row, chair->place, pen_word)) return row->seq == chair->seq;
    }
    return false;
}

void chair_leave(struct chair *chair, struct session *session)
{
    struct journal_row row;
    enum journal_result result;
    char reason[SESSION_SENTENCE_SIZE];
    do {
        seat_row(&row, session, chair->place, leave_word);
        session_row_add(&row, "took", chair->seq);
        result = session_state_commit(session, &row, 1, reason);
    } while (result == JOURNAL_BEHIND);
}

void chair_presence(struct chair_presence *out, const struct session *session,
                    const struct chair *own, enum chair_place place)
{
    int64_t pen = pen_row(session, place);
    *out = (struct chair_presence){.since = -1};
    for (size_t i = 0; i < session_row_count(session); i++) {
        const struct journal_row *row = session_row(session, i);
        bool took = is_seat_row(row, place, pen_word) || is_seat_row(row, place, watch_word);
        bool there = took && ((own && own->seq == row->seq) ||
                              journal_sign_held(session->journal, row->seq));
        bool signs = strcmp(row->seat, chairs[place].signs) == 0;
        if (there && row->seq == pen) out->pens++;
        else out->watches += there;
        if (signs && session_row_at(row) >= 0) out->since = session_row_at(row);
    }
}
