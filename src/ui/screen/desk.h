/* desk.h: what every screen works on: the game, who looks, and what is being looked at. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_DESK_H
#define UI_SCREEN_DESK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "brief/arrival.h"
#include "brief/seat.h"
#include "brief/thing.h"
#include "ui/terminal/settings.h"
#include "ui/widget/countdown.h"

enum {
    DESK_MESSAGE_SIZE = 512,
    DESK_FILTER_SIZE = 40,
    DESK_NOTE_SIZE = 240,
    DESK_COMMAND_SIZE = 320
};

struct screen;

/* What Space has marked, to be compared with another of its kind. */
struct desk_mark {
    enum thing kind;
    int32_t first, second; /* indices; the second once both are compared */
};

/* What every screen works on. The stack owns it; screens keep their own state in their .c file's
 * struct, which lives in `state` of their place on the stack. */
struct desk {
    const struct places *places;
    struct seat seat; /* what this process may see and do; set before the stack is opened */
    struct eyes eyes; /* who looks; its session is NULL on the title screen. desk_eyes sets whose */
    int32_t good;     /* shown on the map, and by the good sheet */
    int32_t country;  /* shown by the country sheet */
    int32_t industry;
    struct desk_mark mark;
    int report_turn;                  /* shown by the report, explained by why */
    char figure[FIGURE_NAME_SIZE];    /* explained by why */
    const struct move *move;          /* picked in the hand */
    struct choice choice;             /* for it, as far as it was typed already ... */
    int32_t answered;                 /* ... so many of its questions */
    size_t planned;                   /* the move of the plan that is spoken of */
    char note[DESK_NOTE_SIZE];        /* the reason for the plan, as far as it is typed */
    char lesson[DESK_COMMAND_SIZE];   /* a commitment, as far as it is typed */
    char again[SCRIPT_TITLE_SIZE];    /* the move that redo would plan; empty: none */
    struct settings settings;         /* what the player set; ascii and color follow from it */
    struct countdown countdown;       /* of the planning time */
    char clock[COUNTDOWN_WORDS_SIZE]; /* what is left of it; empty: not shown */
    const char *text, *text_title;    /* for a sheet of text that is being opened */
    bool ascii;
    bool dotless; /* the terminal's font has no braille and no quarter blocks */
    bool color;
    int rows, columns;               /* of the area that a screen drew on last: for its click() */
    bool burst;                      /* the press came among many at once: see desk_sure */
    char message[DESK_MESSAGE_SIZE]; /* one line under everything, until the next key */
    char filter[DESK_FILTER_SIZE];   /* what `/` has typed; empty: all */
    bool filtering;                  /* letters go into the filter now */
    /* what a screen asks the stack to do after a key, and then forgets */
    const struct screen *open; /* put this screen on top */
    bool close;                /* leave this screen */
    bool quit;
    bool plain;                         /* leave the full screen, go on in the line mode */
    bool arrived;                       /* the hand-over cover: the team that was called is there */
    bool sealed;                        /* the plan was sealed: on to the next seat */
    char run[DESK_COMMAND_SIZE];        /* carry out this command, as if it had been typed */
    char begun_line[DESK_COMMAND_SIZE]; /* open the command line with this in it */
    /* games begun and teams called; the stack reads and sets them */
    const char *save;         /* journal of a game begun here; NULL: the next free name */
    uint64_t seed;            /* proposed for it */
    bool begun;               /* `session` was begun or resumed here: the stack deletes it */
    struct arrivals arrivals; /* a seat at a meeting: how far it was told what came */
    enum phase phase;         /* and where the room was when that was last said */
    int shown;        /* a fixed seat: so many turns were played when its first screen was opened */
    enum side next;   /* whom the cover calls */
    enum side before; /* who has finished; SIDE_NONE: nobody yet */
    const struct screen *helped; /* which screen the help explains */
};

/* To be asked before anything is done that no later press takes back. False, and the message says
 * so, where the press came in a burst: a paste whose marks the terminal does not send is no yes. */
bool desk_sure(struct desk *desk);

/* Opens the eyes of `asked`, in the present; a fixed seat's stay its own. */
void desk_eyes(struct desk *desk, enum viewer asked);

/* To be asked before anything is written into the game. False, and the message says so, at a seat
 * that looks on. */
bool desk_writes(struct desk *desk);

/* To be asked before any file but the game is written or opened. False, and the message says so, at
 * a locked seat. */
bool desk_unlocked(struct desk *desk);

#endif
