/* trace.h: a figure through a game, quarter by quarter, as given eyes know it: for a line of a
 * chart and the column of its table. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_TRACE_H
#define BRIEF_TRACE_H

#include "brief/number.h"
#include "brief/ranking.h"
#include "brief/thing.h"

enum { TRACE_MAX = 64 };

struct trace {
    char figure[FIGURE_NAME_SIZE];
    const struct number_form *form;
    size_t count;                  /* 0 is the start; then a value a quarter that was played */
    bool guessed;                  /* some of it is an estimate */
    struct band values[TRACE_MAX]; /* as shown: times the form's scale, not rounded */
};

/* Up to the turn that the eyes look at; `format` makes the name. False where there is no such
 * figure at some time, or one that the eyes are told nothing of. */
bool trace_find(struct trace *out, const struct eyes *eyes, const char *format, ...);

/* A side's total had nobody moved, which all may know. */
void trace_calm(struct trace *out, const struct eyes *eyes, enum side side);

/* A value as a table shows it: "121", "~42" for an estimate; and its bounds, "38..47" or empty. */
void trace_value(char out[NUMBER_SIZE], const struct trace *trace, size_t quarter);
void trace_range(char out[NUMBER_SIZE], const struct trace *trace, size_t quarter);

/* The goods whose price in either side's home went farthest from the usual, and the partners who
 * moved most in whose controls they keep: the `most` of them, the farthest first. */
void trace_goods(struct ranking *out, const struct eyes *eyes, size_t most);
void trace_partners(struct ranking *out, const struct eyes *eyes, size_t most);

#endif
