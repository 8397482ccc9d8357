/* plain_seat.h: who sits at the line, and numbers as that side may read them, in words. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_PLAIN_SEAT_H
#define UI_PLAIN_SEAT_H

#include "engine/view.h"
#include "game/session.h"
#include "ui/countdown.h"
#include "ui/plain_match.h"

enum { PLAIN_VALUE_SIZE = 128 };

/* A move taken back, to be planned again by `redo`. */
struct plain_undone {
    char move[MOVE_ID_SIZE];
    struct choice choice;
};

/* One conversation over one session. */
struct plain_seat {
    struct plain_io *io;                  /* the caller's */
    struct session *session;              /* the caller's */
    enum side side;                       /* who looks; SIDE_NONE, after the end, sees all */
    char why[FIGURE_NAME_SIZE];           /* explained last; empty: nothing yet */
    int looked;                           /* a turn looked back at; 0: the present */
    struct countdown countdown;           /* of the planning time */
    bool left;                            /* the game is to be left */
    bool (*is_command)(const char *word); /* the whole name of a command: then a question is
                                            dropped and the command carried out */
    size_t undone_count;
    struct plain_undone undone[SESSION_PLAN_MAX];
};

/* The world now, or after the turn that is looked back at. Borrowed until a turn resolves. */
const struct world *plain_seat_world(const struct plain_seat *seat);

/* Index of the side's own country; -1 for SIDE_NONE. */
int32_t plain_seat_home(const struct plain_seat *seat);

/* A figure as the side sees it, in a world of this game; `format` makes its name. False if there is
 * no such figure. */
bool plain_seat_figure(struct band *out, const struct plain_seat *seat, const struct world *world,
                       const char *format, ...);

/* The same, best estimate only; `missing` if there is no such figure. */
double plain_seat_value(const struct plain_seat *seat, const struct world *world, double missing,
                        const char *format, ...);

/* "42", or for an estimate "about 42, between 38 and 47"; times `scale`, with `decimals`. */
void plain_seat_band(char out[PLAIN_VALUE_SIZE], const struct band *band, double scale,
                     int decimals);

/* "up 3", "down 12" or "unchanged", after rounding to `decimals`. */
void plain_seat_change(char out[PLAIN_VALUE_SIZE], double before, double after, int decimals);

/* "2 political capital and 1.8 billion dollars". */
void plain_seat_price(char out[2 * PLAIN_VALUE_SIZE], int32_t capital, int32_t budget_musd);

/* "leans to Washington, 2 of 3", "is neutral". */
void plain_seat_leaning(char out[PLAIN_VALUE_SIZE], double alignment);

/* A reason as the rules give it, made a sentence: "Not planned: the plan is sealed." */
void plain_seat_refuse(const struct plain_seat *seat, const char *what, const char *reason);

/* Says what befell the saved game, if anything did: after each act, and before it is left. */
void plain_seat_notice(const struct plain_seat *seat);

/* Automatic seats plan, and the turn is resolved when all have sealed; true if it was. What cannot
 * be saved is told, and tried again when the person says so; whoever has enough instead has left,
 * or ended the input. A command that was typed instead of Enter is carried out afterwards. */
bool plain_seat_advance(struct plain_seat *seat);

/* The names of all countries, goods or industries of the game; how many. */
size_t plain_seat_countries(struct plain_name out[COUNTRY_MAX], const struct plain_seat *seat);
size_t plain_seat_goods(struct plain_name out[GOOD_MAX], const struct plain_seat *seat);
size_t plain_seat_industries(struct plain_name out[INDUSTRY_MAX], const struct plain_seat *seat);

/* Which country, good, industry the words from the second on mean. PLAIN_MATCH_NONE with a sentence
 * said if none is. */
int plain_seat_country(const struct plain_seat *seat, const struct plain_words *words);
int plain_seat_good(const struct plain_seat *seat, const struct plain_words *words);

#endif
