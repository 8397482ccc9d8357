/* fact.h: a fact: the value of a figure as given eyes know it, with its label; lists of them under
 * headings. A screen lays them in columns, a line says them, a page prints them. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_FACT_H
#define BRIEF_FACT_H

#include <stdio.h>

#include "brief/eyes.h"
#include "brief/number.h"
#include "brief/thing.h"

enum { FACT_LABEL_SIZE = 64, FACT_NOTE_SIZE = 96, FACT_MOST = 64, FACT_SAID_SIZE = 384 };

/* Whose value it is, where a label has one for each side. */
enum fact_of {
    FACT_OF_ALL,  /* one value */
    FACT_OF_SIDE, /* each side's own: "Washington" */
    FACT_OF_HOME  /* each side's home's: "United States" */
};

struct fact {
    char figure[FIGURE_NAME_SIZE]; /* for why and history; empty: none of the engine's figures */
    char label[FACT_LABEL_SIZE];   /* "Price", without unit */
    char of[NAME_SIZE];            /* "Washington", "China"; empty where the label has one value */
    enum side side;                /* the same as a column and a tone */
    int32_t thing;                 /* the good, country or industry it is about; -1: of its list */
    struct band now;               /* in the engine's unit; low < high: an estimate */
    double before;                 /* the best estimate a turn ago */
    const struct number_form *form;
    double usual;              /* what is normal, in the same unit; 0: nothing is */
    int32_t lacking;           /* the good that is short there; -1: none */
    bool withheld;             /* there is one, but no estimate that would tell anything */
    bool secret;               /* one side alone knows it: not for a screen that all see */
    const char *source;        /* of the thing's data on the map; NULL: none */
    char note[FACT_NOTE_SIZE]; /* what to make of it: "low", "short of Gallium"; or empty */
};

struct facts {
    char heading[FACT_LABEL_SIZE];
    bool ranked;  /* of like things, the greatest first: one sentence under its heading */
    size_t count; /* more than FACT_MOST are left out */
    struct fact list[FACT_MOST];
};

/* A line of a table of facts: in `pattern` a * stands for the thing's id, @ for a side, $ for its
 * home, ! for its rival's home. */
struct fact_shape {
    const char *label;
    const char *pattern;
    enum fact_of of;
};

/* The facts that there are of a kind of thing, in the order in which they are asked for, ended by
 * label == NULL. */
const struct fact_shape *fact_shapes(enum thing kind);

/* Empties the list under a heading, in printf's manner. */
void fact_begin(struct facts *out, const char *heading, ...);

/* The same for a list of like things. */
void fact_begin_ranked(struct facts *out, const char *heading, ...);

/* What a shape says of a thing: a fact, or one for each side. One that is not there (a country that
 * has no such good) is left out. How many. */
size_t fact_add(struct facts *out, const struct eyes *eyes, const struct fact_shape *shape,
                enum thing kind, int32_t index);

/* A fact of a figure by its name; NULL if there is none, or no room. The list's own. */
struct fact *fact_add_figure(struct facts *out, const struct eyes *eyes, const char *label,
                             const char *format, ...);

/* A fact that is no figure of the engine's: shown as `form` says. */
struct fact *fact_add_value(struct facts *out, const char *label, const struct number_form *form,
                            double value);

/* The rows of a page's table, a fact each: "| Follows, Washington | 84% | | +2 |", with the bounds
 * of an estimate in the third column. */
void fact_page(FILE *out, const struct facts *facts);

/* All shapes of a thing. */
void fact_sheet(struct facts *out, const struct eyes *eyes, enum thing kind, int32_t index);

/* The fact of a family of figures ("" for none of the engine's) for a side; NULL if the list has
 * none. The list's own. */
const struct fact *fact_find(const struct facts *facts, const char *family, enum side side);

/* Is there less than half of what is normal? */
bool fact_low(const struct fact *fact);

/* What it moved by this turn, as shown; 0 also where it is no figure. */
double fact_moved(const struct fact *fact);

/* "42", "~42" for an estimate, "?" where it is withheld; with its sign, "42%", where `sign`. */
void fact_value(char out[NUMBER_SIZE], const struct fact *fact, bool sign);

/* "+3"; empty where it stands. */
void fact_change(char out[NUMBER_SIZE], const struct fact *fact);

/* "about 42 percent, between 38 and 47, up 3". */
void fact_said(char out[FACT_SAID_SIZE], const struct fact *fact);

/* The facts of one label from `first` on: how many. */
size_t fact_row(const struct facts *facts, size_t first);

/* "Follows: Washington 84 percent, up 2; Beijing about 24 percent, between 20 and 28": the facts of
 * one label. */
void fact_row_said(char *out, size_t size, const struct facts *facts, size_t first);

#endif
