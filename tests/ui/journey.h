/* journey.h: games on the real map and the presses that lead to each screen, for the tests of
 * frames. */
/* SPDX-License-Identifier: MIT */
#ifndef TESTS_UI_JOURNEY_H
#define TESTS_UI_JOURNEY_H

#include "game/sitting.h"
#include "ui/screen/stack.h"

enum { JOURNEY_PRESSES_MAX = 24 };

/* Where a journey begins. */
enum journey_game {
    JOURNEY_TITLE,   /* no game yet */
    JOURNEY_COVER,   /* two teams at one keyboard, the first not yet called */
    JOURNEY_FIRST,   /* Washington's board in the first turn */
    JOURNEY_PLANNED, /* the same with a move planned */
    JOURNEY_LATER,   /* four turns on, both sides with moves behind them */
    JOURNEY_LESSON,  /* the first turn of the tutorial */
    JOURNEY_OVER,    /* after the last turn */
    /* the umpire's seat at a meeting: while turn 2 is planned, once it is closed, in the talk */
    JOURNEY_CONSOLE_PLANNING,
    JOURNEY_CONSOLE_CLOSED,
    JOURNEY_CONSOLE_TALK
};

/* A screen, and how it is reached. */
struct journey {
    const char *name; /* of its golden file */
    enum journey_game game;
    int presses[JOURNEY_PRESSES_MAX]; /* ended by 0 */
    bool marked;                      /* a list has the cursor, two columns after its '>' */
    bool bare;                        /* no box runs along the screen's edges */
};

/* All journeys; their number. */
size_t journey_all(const struct journey **out);

/* Begins the games, which the journeys share; 0, or -1 with the reason on stderr. They are read
 * only: a journey's presses must not seal, play or take back. The tests then run in an empty
 * folder, where no saved game of a player is listed. */
int journey_open(void **state);
int journey_close(void **state);

/* The repository's path. */
const char *journey_root(void);

/* A new game on the shared scenario, no journal; the caller deletes it. The second has two teams at
 * one keyboard, and always the same seed. */
struct session *journey_seated(const char *washington, const char *beijing, uint64_t seed);
struct session *journey_session(void);

/* Plays a move, and fails the test where it cannot be played. */
void journey_play(struct session *session, enum side side, const char *move, struct choice choice);

/* A new meeting, and a stack at its umpire's seat; the caller closes the sitting. */
struct stack *journey_console(struct sitting *sitting, const char *name, bool ascii);

/* A stack on that session (NULL: the title), not past the cover. journey_finish frees it. */
struct stack *journey_stack(struct session *session, bool ascii);
void journey_finish(struct stack *stack);

/* A stack at the end of a journey, for journey_finish; `scratch` has a size, and is drawn on. */
struct stack *journey_begin(const struct journey *journey, struct frame *scratch, bool ascii);

/* A stack on the later game, before Washington's board: to be read only. */
struct stack *journey_later(void);

/* The frame at the end of a journey. */
void journey_go(struct frame *out, const struct journey *journey, int rows, int columns,
                bool ascii);

#endif
