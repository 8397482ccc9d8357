/* number.h: figures as short texts for tables: what is shown of each family, changes, money. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_NUMBER_H
#define UI_NUMBER_H

#include "engine/view.h"

enum { NUMBER_SIZE = 32 };

/* A value of a figure as its family is read: prices and outputs against 100 at the start, shares in
 * hundredths, stocks in months with one decimal. */
void number_figure(char out[NUMBER_SIZE], const char *figure, double value);

/* What a figure's values are multiplied by to be shown: 100 for prices and shares. */
double number_scale(const char *figure);

/* How many decimals it is then shown with: 1 for scores and stocks, 0 for prices and shares. */
int number_decimals(const char *figure);

/* Such a text as the number that is read in it. */
double number_value(const char *text);

/* "+3", "-1.2", "0": the difference of two numbers as they are shown with `decimals`. */
void number_change(char out[NUMBER_SIZE], double before, double after, int decimals);

/* "$9.0 bn", "$450 m", from million dollars. */
void number_money(char out[NUMBER_SIZE], double million_dollars);

/* "42", or "~42" for an estimate; times `scale`, with `decimals`. */
void number_band(char out[NUMBER_SIZE], const struct band *band, double scale, int decimals);

/* "38..47" for an estimate, empty for what is known. */
void number_range(char out[NUMBER_SIZE], const struct band *band, double scale, int decimals);

#endif
