/* console.h: what the umpire of a meeting has before him: the next step, what a reveal would bring,
 * who is there, what waits, what was said, what the record lacks. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_CONSOLE_H
#define BRIEF_CONSOLE_H

#include "brief/eyes.h"
#include "game/meeting.h"

enum {
    CONSOLE_LINES = 32,
    CONSOLE_TEXT_SIZE = 320,
    CONSOLE_COMMAND_SIZE = 320, /* a run sheet's text, and the words before it */
    CONSOLE_HEAD_SIZE = 64
};

enum console_block {
    CONSOLE_NEXT,
    CONSOLE_AHEAD,
    CONSOLE_RULINGS,
    CONSOLE_GAPS,
    CONSOLE_SEATS,
    CONSOLE_INJECTS,
    CONSOLE_NOTES,
    CONSOLE_BLOCKS
};

struct console_line {
    char text[CONSOLE_TEXT_SIZE]; /* for a narrow box: "W planning 2/3, reasons 1" */
    char said[CONSOLE_TEXT_SIZE]; /* the same in a sentence; empty: as the text */
    bool now;                     /* waits for the umpire: marked with a `>` */
};

struct console_lines {
    size_t count; /* what has no place more is left out */
    struct console_line list[CONSOLE_LINES];
};

/* What goes on next: a command of the console, and what it will do. */
struct console_step {
    char
        command[CONSOLE_COMMAND_SIZE]; /* "phase closed", "note all Two minutes."; empty: nothing */
    char will[CONSOLE_TEXT_SIZE];      /* a sentence or two, to be read before it is done */
};

/* Zeroed to begin with. A value without pointers: it can be dropped at any time. */
struct console {
    struct console_step next;
    struct console_lines blocks[CONSOLE_BLOCKS];
    char strike[MOVE_ID_SIZE];          /* an event that can be struck; empty: none */
    char inject[ID_SIZE];               /* one that is ready; empty: none */
    int question;                       /* the first that waits for an answer; 0: none */
    char refused[CONSOLE_COMMAND_SIZE]; /* a step that did not work is passed over once */
    /* for the next look */
    bool looked;
    size_t rows;
    int64_t at;
};

/* What the umpire's eyes see, without a meeting (NULL) what the journal alone says. What takes
 * long, the turn resolved on a copy, is worked out only where the journal has grown. True where
 * anything may have changed since the last look: a second has gone by, or somebody acted. */
bool console_look(struct console *out, const struct eyes *eyes, const struct meeting *meeting);

/* "If revealed now": the title of a block. */
const char *console_title(enum console_block block);

/* The step that Space and the command `next` take, from the phase, the journal and the run sheet.
 * `refused`: a command that is passed over, or "". */
void console_next(struct console_step *out, const struct session *session,
                  const struct meeting *meeting, const char *refused);

/* The room's turn that is planned, or was revealed last: what the run sheet calls a turn. */
int console_turn(const struct session *session);

/* "room 1:00:20 of 2:00  clock 06:42", or "clock PAUSED 06:42", "clock 0:40 OVER". */
void console_clock(char out[CONSOLE_HEAD_SIZE], const struct session *session);

#endif
