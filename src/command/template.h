/* template.h: the texts that `new` writes: scripts that work, their tests, rows and an editor's
 * settings. */
/* SPDX-License-Identifier: MIT */
#ifndef COMMAND_TEMPLATE_H
#define COMMAND_TEMPLATE_H

/* What is filled into a text. */
struct template_values {
    const char *name;    /* "titanium_quota" */
    const char *title;   /* "Titanium quota" */
    const char *side;    /* "beijing" */
    const char *country; /* "CHN" */
};

enum template_kind {
    TEMPLATE_MOVE,
    TEMPLATE_MOVE_TEST,
    TEMPLATE_DECK, /* the head of one */
    TEMPLATE_CARD, /* a row of one */
    TEMPLATE_EVENT,
    TEMPLATE_EVENT_TEST,
    TEMPLATE_OPPONENT,
    TEMPLATE_OPPONENT_TEST,
    TEMPLATE_SCENARIO,
    TEMPLATE_SCENARIO_TEST,
    TEMPLATE_COUNT
};

/* The text with its places filled; the caller frees it. Each works as it stands. */
char *template_fill(enum template_kind which, const struct template_values *values);

/* The same of any text, in which @n, @t, @s and @c are places; for paths. */
char *template_text(const char *text, const struct template_values *values);

#endif
