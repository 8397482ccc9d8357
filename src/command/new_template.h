/* new_template.h: the texts from which a new move and its test are made. */
/* SPDX-License-Identifier: MIT */
#ifndef COMMAND_NEW_TEMPLATE_H
#define COMMAND_NEW_TEMPLATE_H

#include <stddef.h>

/* What is filled into a template. */
struct new_template {
    const char *name;    /* "titanium_quota" */
    const char *title;   /* "Titanium quota" */
    const char *side;    /* "beijing" */
    const char *country; /* "CHN" */
};

/* The move, its test, the head of a deck, and the move's row in it. */
enum new_text { NEW_MOVE, NEW_TEST, NEW_DECK, NEW_CARD, NEW_TEXT_COUNT };

/* The text with its places filled; the caller frees it. */
char *new_template_fill(enum new_text which, const struct new_template *values);

#endif
