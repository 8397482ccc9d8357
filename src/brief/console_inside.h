/* console_inside.h: what the parts of the console share. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_CONSOLE_INSIDE_H
#define BRIEF_CONSOLE_INSIDE_H

#include "brief/console.h"
#include "game/session_row.h"

/* Whom it is worked out for, and when. */
struct console_view {
    const struct eyes *eyes;
    const struct session *session;
    const struct meeting *meeting; /* may be NULL */
    int64_t at;                    /* seconds of the room clock */
};

/* A line at the end of a block, in printf's manner; NULL where there is no place. The block's own.
 */
struct console_line *console_add(struct console *out, enum console_block block, const char *format,
                                 ...);

/* The sentence of a line, if there is one. */
void console_say(struct console_line *line, const char *format, ...);

/* The tables of the room; NULL: there are none. */
const struct seminar *console_seminar(const struct meeting *meeting);

/* "W", "B". */
char console_letter(int side);

bool console_human(const struct session *session, enum side side);

/* The row by which the phase began, as a number of a row of the journal from 0, or -1. */
int64_t console_phase_row(const struct session *session);

/* console_inject.c: what an inject of the tables waits for. */
enum console_inject_state {
    CONSOLE_INJECT_READY, /* its turn is the one planned next, or its condition holds */
    CONSOLE_INJECT_SET,
    CONSOLE_INJECT_PASSED, /* its turn went by without it */
    CONSOLE_INJECT_SHOWN,
    CONSOLE_INJECT_BY_HAND
};
enum console_inject_state console_inject_state(int *turn, const struct session *session,
                                               const struct seminar_inject *inject);

/* Each fills its block. */
void console_next_lines(struct console *out, const struct console_view *view);
void console_ahead_lines(struct console *out, const struct console_view *view);
void console_ruling_lines(struct console *out, const struct console_view *view);
void console_gap_lines(struct console *out, const struct console_view *view);
void console_seat_lines(struct console *out, const struct console_view *view);
void console_inject_lines(struct console *out, const struct console_view *view);
void console_note_lines(struct console *out, const struct console_view *view);

#endif
