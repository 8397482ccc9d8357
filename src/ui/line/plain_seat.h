/* plain_seat.h: who sits at the line, and numbers as that side may read them, in words. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_SEAT_H
#define UI_LINE_PLAIN_SEAT_H

#include "brief/number.h"
#include "brief/seat.h"
#include "brief/thing.h"
#include "ui/line/plain_words.h"

/* A move taken back, to be planned again by `redo`. */
struct plain_undone {
    char move[MOVE_ID_SIZE];
    struct choice choice;
};

/* What a side has asked for, and its rival may not find. */
struct plain_own {
    char why[FIGURE_NAME_SIZE]; /* explained last; empty: nothing yet */
    char mark[ID_SIZE];         /* the good or country that is marked; empty: none */
    size_t undone_count;
    struct plain_undone undone[SESSION_PLAN_MAX];
};

/* One conversation over one session. */
struct plain_seat {
    struct plain_io *io;  /* the caller's */
    struct seat seat;     /* what this process may see and do */
    struct eyes eyes;     /* who looks, at which turn; the session is the caller's; plain_eyes
                             sets whose */
    struct plain_own own; /* of the side that sits here */
    bool left;            /* the game is to be left */
    bool (*is_command)(const char *word); /* the whole name of a command: then a question is
                                            dropped and the command carried out */
};

/* Opens the eyes of `asked`; a fixed seat's stay its own. */
void plain_eyes(struct plain_seat *seat, enum viewer asked);

/* "2 political capital and 1.8 billion dollars". */
void plain_seat_price(char out[2 * NUMBER_SAID_SIZE], int32_t capital, int32_t budget_musd);

/* A reason as the rules give it, made a sentence: "Not planned: the plan is sealed." */
void plain_seat_refuse(const struct plain_seat *seat, const char *what, const char *reason);

/* Says what befell the saved game, if anything did: after each act, and before it is left. */
void plain_seat_notice(const struct plain_seat *seat);

/* Automatic seats plan, and the turn is resolved when all have sealed; true if it was. What cannot
 * be saved is told, and tried again when the person says so; whoever has enough instead has left,
 * or ended the input. A command that was typed instead of Enter is carried out afterwards. */
bool plain_seat_advance(struct plain_seat *seat);

/* Which country, good, industry the words from the second on mean. NAME_NONE with a sentence
 * said if none is. */
int plain_seat_country(const struct plain_seat *seat, const struct plain_words *words);
int plain_seat_good(const struct plain_seat *seat, const struct plain_words *words);

#endif
