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
    CONSOLE_HEAD_SIZE = 96,
    CONSOLE_WITHOUT = 4 /* of so many rulings it is told what they did, of the newest */
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
    bool spare;                   /* can be left out where there is little room */
};

struct console_lines {
    size_t count; /* what has no place more is left out */
    struct console_line list[CONSOLE_LINES];
};

/* What goes on next: a command of the console, and what it will do. */
struct console_step {
    char
        command[CONSOLE_COMMAND_SIZE]; /* "phase closed", "note all Two minutes."; empty: nothing */
    char title[CONSOLE_HEAD_SIZE + 16]; /* in a few words; empty: the command says it */
    char will[CONSOLE_TEXT_SIZE];       /* a sentence or two, to be read before it is done */
};

/* What a ruling did, as far as it was worked out: in that turn, among so many rulings. */
struct console_without {
    int64_t seq; /* of its row; 0: of none */
    int turn, rulings;
    char words[CONSOLE_TEXT_SIZE];
};

/* Zeroed to begin with. A value without pointers: it can be dropped at any time. */
struct console {
    struct console_step next;
    struct console_lines blocks[CONSOLE_BLOCKS];
    char strike[MOVE_ID_SIZE]; /* an event that can be struck; empty: none */
    char inject[ID_SIZE];      /* one that is ready; empty: none */
    bool hurries;              /* the short form of the hot wash is offered */
    int question;              /* the first that waits for an answer; 0: none */
    bool unfinished;           /* what a ruling did is left to be worked out: look again */
    /* for the next look */
    struct console_without without[CONSOLE_WITHOUT];
    bool looked;
    size_t rows;
    int64_t at;
    char refused[CONSOLE_COMMAND_SIZE]; /* a step that was tried in vain */
};

/* What the umpire's eyes see, without a meeting (NULL) what the journal alone says. What takes
 * long, the turn resolved on a copy, is worked out only where the game has changed, and what a
 * ruling did one at a look: a tenth of a second each. True where anything may have changed since
 * the last look: a second has gone by, somebody acted, or it was unfinished. */
bool console_look(struct console *out, const struct eyes *eyes, const struct meeting *meeting);

/* The step is being carried out now. Where the journal has not grown by the next look, it was
 * refused, and is passed over until it does. */
void console_try(struct console *console);

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
