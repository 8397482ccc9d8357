/* keys.h: one table of keys: what they are called, what they do, where they work. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_TERMINAL_KEYS_H
#define UI_TERMINAL_KEYS_H

#include <stdbool.h>
#include <stddef.h>

/* A key press: a Unicode character, or one of these. */
enum {
    KEYS_NONE = -1,
    KEYS_SPECIAL = 0x110000,
    KEYS_UP,
    KEYS_DOWN,
    KEYS_LEFT,
    KEYS_RIGHT,
    KEYS_PAGE_UP,
    KEYS_PAGE_DOWN,
    KEYS_HOME,
    KEYS_END,
    KEYS_BACK_TAB,
    KEYS_BACKSPACE,
    KEYS_DELETE,
    KEYS_RESIZE,
    KEYS_MOUSE,
    KEYS_PASTE,
    KEYS_PLACE, /* the terminal's answer where its cursor is */
    KEYS_ENTER = '\n',
    KEYS_ESCAPE = 27
};

/* What a press asks for; screens answer actions, never raw keys (but for text being typed). */
enum action {
    ACTION_NONE,
    ACTION_HELP,
    ACTION_OPEN,
    ACTION_BACK,
    ACTION_UP,
    ACTION_DOWN,
    ACTION_LEFT,
    ACTION_RIGHT,
    ACTION_PAGE_UP,
    ACTION_PAGE_DOWN,
    ACTION_FIRST,
    ACTION_LAST,
    ACTION_MARK,
    ACTION_NEXT_PANE,
    ACTION_PREVIOUS_PANE,
    ACTION_BRIEFING,
    ACTION_BOARD,
    ACTION_HAND,
    ACTION_COUNTRIES,
    ACTION_GOODS,
    ACTION_INDUSTRIES,
    ACTION_LOG,
    ACTION_SCORES,
    ACTION_REPORT,
    ACTION_GLOSSARY,
    ACTION_FIND,
    ACTION_FOUND_NEXT,
    ACTION_FOUND_BEFORE,
    ACTION_COMMAND,
    ACTION_FORECAST,
    ACTION_MAP_GOOD,
    ACTION_ZOOM,
    ACTION_UNDO,
    ACTION_REDO,
    ACTION_END_TURN,
    ACTION_SEAL,
    ACTION_EARLIER,
    ACTION_LATER,
    ACTION_NEXT_SHEET,
    ACTION_PREVIOUS_SHEET,
    ACTION_TABLE,
    ACTION_SORT,
    ACTION_RULE,
    ACTION_WHY,
    ACTION_LOAD,
    ACTION_RESEED,
    ACTION_COPY,
    ACTION_LOOK,
    ACTION_PLAIN,
    ACTION_REPAINT,
    ACTION_QUIT,
    /* the umpire's, on the console */
    ACTION_STEP,
    ACTION_REVEAL,
    ACTION_PAUSE,
    ACTION_RULING,
    ACTION_INJECT,
    ACTION_UNSEAL,
    ACTION_STEP_BACK,
    ACTION_NOTE,
    ACTION_ANSWER,
    ACTION_LAST_TURN,
    ACTION_STRIKE,
    ACTION_PLANS,
    ACTION_BRANCH,
    ACTION_COUNT
};

/* Where an action works besides on the screens that name it: nowhere; on all screens of a game but
 * those that want an answer first; everywhere. The keys of KEYS_OWN mean it on the screens that
 * name it, whatever they mean elsewhere. */
enum keys_scope { KEYS_HERE, KEYS_GAME, KEYS_ALWAYS, KEYS_OWN };

enum { KEYS_PRESSES = 4, KEYS_NAME_SIZE = 48, KEYS_REASON_SIZE = 128 };

struct key {
    enum action action;
    const char *word;          /* in a player's table of keys */
    int presses[KEYS_PRESSES]; /* the keys that mean it, ended by 0 where they are fewer */
    const char *name;          /* as people read it: "arrows, j k", "Enter" */
    const char *help;          /* a sentence without its full stop */
    const char *hint;          /* short, for the bottom row: "help"; NULL: never shown there */
    const char *hint_name;     /* how the bottom row names the key; NULL: as `name` */
    enum keys_scope scope;
};

/* The whole table, in the order of enum action from ACTION_HELP on: ACTION_COUNT - 1 rows. */
const struct key *keys_table(void);

/* The row of an action; never NULL for one above ACTION_NONE. */
const struct key *keys_of(enum action action);

/* The press that a word names ("u", "Ctrl-T", "Space", "PgUp"), or KEYS_NONE; and its name. */
int keys_press_named(const char *word);
void keys_press_name(char *out, size_t size, int press);

/* Copies a text with "{undo}" become the name of that action's first key: texts that name keys stay
 * true when a player changes them. Other braces stay as they are. */
void keys_text(char *out, size_t size, const char *text);

/* Gives an action other keys, at most four, ended by 0; help and hints name them from then on.
 * False, and why, if one means something else, or may not be moved: Enter, Esc, ? and Ctrl-C keep
 * their actions, so that no table locks anyone out; and no key of text seals a turn. */
bool keys_change(enum action action, const int *presses, char reason[KEYS_REASON_SIZE]);

/* Takes all changes back. */
void keys_reset(void);

/* What a press means where no screen has it for its own (KEYS_OWN), or ACTION_NONE. */
enum action keys_action(int press);

#endif
