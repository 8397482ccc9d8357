/* inject_form.h: an inject that is written on the spot: a form over the table of instruments. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_INJECT_FORM_H
#define BRIEF_INJECT_FORM_H

#include "brief/eyes.h"
#include "game/seminar.h"

enum {
    INJECT_FORM_TITLE = 64,
    INJECT_FORM_TEXT = 240,
    INJECT_FORM_LABEL = 24,
    INJECT_FORM_VALUE = 64,
    INJECT_FORM_HELP = 160
};

/* A value; inject_form_begin makes an empty one. */
struct inject_form {
    char title[INJECT_FORM_TITLE]; /* what the journal calls it */
    char text[INJECT_FORM_TEXT];   /* what the teams read */
    int32_t kind;                  /* of enum instrument_kind, or -1: words alone */
    struct instrument instrument;
};

/* Rows of the form: the title and the text, which are typed; what it sets, whose it is, its fields
 * and the turns until it acts, which are chosen. */
struct inject_form_row {
    char label[INJECT_FORM_LABEL];
    char value[INJECT_FORM_VALUE];
    char help[INJECT_FORM_HELP];
    char *typed; /* where it is typed, and the size of that; NULL: it is chosen */
    size_t size;
};

void inject_form_begin(struct inject_form *out);
size_t inject_form_count(const struct inject_form *form);
void inject_form_row(struct inject_form_row *out, struct inject_form *form, const struct eyes *eyes,
                     size_t row);

/* The next value of a chosen row, or with by < 0 the one before; numbers go by `by`. */
void inject_form_step(struct inject_form *form, const struct eyes *eyes, size_t row, int by);

/* What a person typed for a row: a text, a number, or the name of a value. False where it is none.
 */
bool inject_form_set(struct inject_form *form, const struct eyes *eyes, size_t row,
                     const char *typed);

/* The form as a row of injects.csv. False, with a sentence in `reason` (SESSION_SENTENCE_SIZE),
 * where something is missing. */
bool inject_form_make(struct seminar_inject *out, const struct inject_form *form,
                      const struct eyes *eyes, char *reason);

#endif
