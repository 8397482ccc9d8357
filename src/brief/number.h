/* number.h: how a number is shown and said: rounding, signs, changes, units, estimates, money. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_NUMBER_H
#define BRIEF_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

#include "engine/view.h"

enum { NUMBER_SIZE = 32, NUMBER_SAID_SIZE = 128 };

/* What a family of figures counts. */
enum number_unit {
    NUMBER_POINTS,   /* a score, of 100 */
    NUMBER_INDEX,    /* 100 at the start, or in hundredths of its range */
    NUMBER_PERCENT,  /* a share */
    NUMBER_MONTHS,   /* of use */
    NUMBER_QUANTITY, /* the good's own units a quarter */
    NUMBER_CAPITAL,  /* political capital */
    NUMBER_MONEY,    /* million dollars */
    NUMBER_UNIT_COUNT
};

/* How all figures of a family are shown: their values times `scale`, with `decimals`. */
struct number_form {
    const char *family; /* the first word of their names: "price" of price.gallium.USA */
    double scale;
    int decimals;
    enum number_unit unit;
};

/* The form of a figure's family; every family of engine/figure.c has one. Never NULL: an unknown
 * name is shown as a share. Borrowed, constant. */
const struct number_form *number_form(const char *figure);

/* The forms, ended by family == NULL: for the test that holds them against engine/figure.c. */
const struct number_form *number_forms(void);

/* To `decimals`, half away from nought, and never -0. All rounding of what is shown is this. */
double number_round(double value, int decimals);

/* A figure's value as the number that is shown of it: scaled and rounded, but still a number. */
double number_shown(const char *figure, double value);

/* The difference of two numbers as they are shown with `decimals`, so that a reader's own sum comes
 * out; and of two values of a figure. */
double number_difference(double before, double after, int decimals);
double number_moved(const char *figure, double before, double after);

/* A value of a figure as a short text: "121", "4.2", "210,783". */
void number_figure(char out[NUMBER_SIZE], const char *figure, double value);

/* "+3", "-1.2", "0": number_difference as text. */
void number_change(char out[NUMBER_SIZE], double before, double after, int decimals);

/* The same of two values of a figure: number_moved as text. */
void number_moved_text(char out[NUMBER_SIZE], const char *figure, double before, double after);

/* "$9bn", "$450m", from million dollars. */
void number_money(char out[NUMBER_SIZE], double million_dollars);

/* "42", or "~42" for an estimate; times `scale`, with `decimals`. */
void number_band(char out[NUMBER_SIZE], const struct band *band, double scale, int decimals);

/* "38..47" for an estimate, empty for what is known. */
void number_range(char out[NUMBER_SIZE], const struct band *band, double scale, int decimals);

/* For a voice, as a hyphen before a number is skipped by most speech: "minus 4.2". */
void number_said(char out[NUMBER_SIZE], double value, int decimals);

/* "42", or for an estimate "about 42, between 38 and 47"; times `scale`, with `decimals`. */
void number_said_band(char out[NUMBER_SAID_SIZE], const struct band *band, double scale,
                      int decimals);

/* The same with its unit, as a figure's family is shown: "about 42 percent, between 38 and 47",
 * "2.4 months". Quantities are in units that only their good knows: without. */
void number_said_unit(char out[NUMBER_SAID_SIZE], const struct band *band,
                      const struct number_form *form);

/* "up 3", "down 12" or "unchanged": number_difference as words. */
void number_said_change(char out[NUMBER_SAID_SIZE], double before, double after, int decimals);

/* What a figure moved by, without its sign, with its unit: "1 percentage point", "2.4 months",
 * "138.1 t a quarter" where the good's unit is `quantity_unit` (NULL: not said). */
void number_said_moved(char out[NUMBER_SAID_SIZE], const char *figure, double before, double after,
                       const char *quantity_unit);

#endif
