/* screen.h: a screen answers the same questions as every other; nobody switches on its number. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_SCREEN_H
#define UI_SCREEN_SCREEN_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/screen/desk.h"
#include "ui/terminal/frame.h"
#include "ui/terminal/keys.h"
#include "ui/widget/field.h"

enum { SCREEN_KEYS_MAX = 32, SCREEN_DEPTH = 12 };

struct screen {
    const char *name;  /* "board" */
    const char *title; /* "1 Board": the breadcrumb */
    size_t state_size; /* of its private state, zeroed when it is entered */
    /* What works here, the commonest first; ACTION_NONE ends. */
    enum action actions[SCREEN_KEYS_MAX];
    void (*enter)(struct desk *desk, void *state);
    void (*draw)(const struct desk *desk, const void *state, const struct area *area);
    /* True if the action was its own; else the stack tries what works everywhere. */
    bool (*act)(struct desk *desk, void *state, enum action action);
    /* A click on (row, column) of its area; may be NULL. */
    bool (*click)(struct desk *desk, void *state, int row, int column);
    /* Takes a raw press before it is looked up, for text being typed; may be NULL. True: taken. */
    bool (*press)(struct desk *desk, void *state, int press);
    /* The field that letters go into; its text is NULL where there is none. */
    struct field (*field)(void *state);
    /* What `/` finds has changed, and so perhaps what is marked; may be NULL. */
    void (*found)(struct desk *desk, void *state);
    /* A short step of work while no key is pressed; may be NULL. True: something has changed. */
    bool (*idle)(struct desk *desk, void *state);
    /* Keeps in the game what is half done here: on an idle second, and when it is left; may be
     * NULL.
     */
    void (*keep)(struct desk *desk, void *state);
    const char *opens; /* what Enter does here, for the hints; NULL: "open" */
    /* What an action would do now, where that changes: "" for nothing, NULL for what it always
     * does; may be NULL. */
    const char *(*hint)(const struct desk *desk, const void *state, enum action action);
    bool modal; /* only its own actions, help, back and quit work here */
};

/* Does the screen name the action as its own? */
bool screen_names(const struct screen *screen, enum action action);

/* Does the action's key work there: by the screen, in any game, or everywhere? Help, the bottom row
 * and the stack all ask this, so that none knows a key that another does not. */
bool screen_takes(const struct screen *screen, enum action action, bool in_game);

/* What a press means there: the screen's own keys go before what they mean elsewhere. */
enum action screen_action(const struct screen *screen, int press);

/* The screens, one a file. */
extern const struct screen screen_title, screen_board, screen_hand, screen_countries,
    screen_country, screen_goods, screen_good, screen_industries, screen_log, screen_scores,
    screen_report, screen_handover, screen_end, screen_help, screen_target, screen_seal, screen_why,
    screen_map, screen_glossary, screen_compare, screen_text, screen_briefing, screen_console,
    screen_inject, screen_words, screen_lesson;

#endif
