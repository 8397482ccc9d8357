/* console_seat.c: who is there: the pens and watchers of each place, and how far each team is. */
/* SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "brief/console_inside.h"
#include "brief/spoken.h"
#include "game/words.h"

enum { SILENT_MINUTES = 5 };

static const enum chair_place places[SIDE_COUNT] = {
    [SIDE_WASHINGTON] = CHAIR_WASHINGTON, [SIDE_BEIJING] = CHAIR_BEIJING};

static void presence(struct chair_presence *out, const struct console_view *view,
                     enum chair_place place)
{
    const struct chair *own = view->meeting ? &view->meeting->chair : NULL;
    chair_presence(out, view->session, own, place);
    /* At a shared keyboard it is there, though another has it now. */
    if (view->meeting && (view->meeting->shares >> place & 1) != 0 && out->pens == 0) out->pens = 1;
}

/* When a side sealed this turn, by the room clock; -1: it is not written. */
static int64_t sealed_at(const struct session *session, enum side side)
{
    for (size_t i = session_row_count(session); i-- > 0;) {
        const struct journal_row *row = session_row(session, i);
        if (row->kind == JOURNAL_SEAL && words_side_named(row->seat) == (int32_t)side &&
            !session_row_undone(session, i))
            return session_row_at(row);
    }
    return -1;
}

/* "planning 2/3, reason", "SEALED 0:59:55", "waits"; and the same said. */
static void plan_words(char text[64], char said[96], const struct session *session, enum side side)
{
    char clock[SPOKEN_TIME_SIZE] = "";
    size_t count = session_plan_count(session, side);
    int most = session_setup(session)->scenario.moves_a_turn;
    bool reason = session_reason_draft(session, side)[0] != '\0';
    if (session_sealed(session, side)) {
        int64_t at = sealed_at(session, side);
        if (at >= 0) spoken_time(clock, at, true);
        snprintf(text, 64, "SEALED %s", clock);
        snprintf(said, 96, "has sealed%s%s", clock[0] ? " at " : "", clock);
    } else if (phase_allows(session_phase(session), PHASE_ACT_PLAN)) {
        const char *word = session_may_plan(session, side) ? "planning" : "waits";
        snprintf(text, 64, "%s %zu/%d%s", word, count, most, reason ? " reason" : "");
        snprintf(said, 96, "%s: %zu of %d moves planned, %s",
                 session_may_plan(session, side) ? "is planning" : "waits for the other", count,
                 most, reason ? "a reason begun" : "no reason yet");
    } else {
        snprintf(text, 64, "waits");
        snprintf(said, 96, "waits");
    }
}

/* One keyboard may be passed to several places. */
static bool sits_here(const struct console_view *view, enum chair_place place)
{
    return view->meeting && (view->meeting->shares >> place & 1) != 0;
}

/* A place without a process is said in words: somebody's machine may have died. */
static void team_add(struct console *out, const struct console_view *view, enum side side)
{
    struct chair_presence there;
    char text[64], said[96];
    const char *name = words_side((int32_t)side), *who = session_who(view->session, side);
    char letter = console_letter((int)side);
    if (!console_human(view->session, side)) {
        struct console_line *line = console_add(out, CONSOLE_SEATS, "%c played by %s", letter, who);
        console_say(line, "%s is played by %s.", name, who);
        return;
    }
    plan_words(text, said, view->session, side);
    presence(&there, view, places[side]);
    bool missing = there.pens == 0 && !sits_here(view, places[side]);
    struct console_line *line =
        console_add(out, CONSOLE_SEATS, "%c %s%s", letter, missing ? "MISSING, " : "", text);
    console_say(line, "%s %s.%s", name, said,
                missing ? " Nobody holds its pen: its seat is missing, or was never taken." : "");
    if (line) line->now = missing && phase_allows(session_phase(view->session), PHASE_ACT_PLAN);
}

static void room_add(struct console *out, const struct console_view *view)
{
    struct chair_presence room, washington, beijing;
    presence(&room, view, CHAIR_ROOM);
    presence(&washington, view, CHAIR_WASHINGTON);
    presence(&beijing, view, CHAIR_BEIJING);
    bool there = room.pens + room.watches > 0;
    struct console_line *line =
        console_add(out, CONSOLE_SEATS, there ? "room ok" : "room HAS NO SCREEN");
    console_say(line, there ? "The room's screen is there." : "The room's screen is missing.");
    if (washington.watches + beijing.watches == 0) return;
    line = console_add(out, CONSOLE_SEATS, "watching: W %d, B %d", washington.watches,
                       beijing.watches);
    console_say(line, "%d watch with Washington, %d with Beijing.", washington.watches,
                beijing.watches);
}

static void observers_add(struct console *out, const struct console_view *view)
{
    struct chair_presence there;
    presence(&there, view, CHAIR_OBSERVER);
    int count = there.pens + there.watches;
    if (count == 0 && there.since < 0) return;
    int64_t silent = there.since < 0 ? 0 : (view->at - there.since) / 60;
    char word[32] = "ok";
    if (count == 0) {
        struct console_line *gone = console_add(out, CONSOLE_SEATS, "observers GONE");
        console_say(gone, "Observers: none is there any more.");
        return;
    }
    if (silent >= SILENT_MINUTES) snprintf(word, sizeof word, "silent %" PRId64 " min", silent);
    struct console_line *line = console_add(out, CONSOLE_SEATS, "observers %d %s", count, word);
    console_say(line, "Observers: %d there, %s.", count,
                strcmp(word, "ok") == 0 ? "at work" : word);
}

void console_seat_lines(struct console *out, const struct console_view *view)
{
    team_add(out, view, SIDE_WASHINGTON);
    team_add(out, view, SIDE_BEIJING);
    room_add(out, view);
    observers_add(out, view);
}
