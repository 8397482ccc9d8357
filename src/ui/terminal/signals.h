/* signals.h: what signals do to a program that has the terminal: none leaves it in disorder. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_TERMINAL_SIGNALS_H
#define UI_TERMINAL_SIGNALS_H

#include <stdbool.h>

/* From here on every signal that would end the program first calls `give_back`, which makes only
 * calls that a signal handler may make, on a stack of its own, as the other may be what ran out.
 * What the program was started to ignore stays ignored. */
void signals_take(void (*give_back)(void));

/* All signals mean again what they did before. */
void signals_leave(void);

enum signals_event { SIGNALS_INPUT, SIGNALS_QUIET, SIGNALS_CAME };

/* Waits for input on a terminal's descriptor; -1: as long as it takes. SIGNALS_CAME: a signal came
 * first that one of the questions below answers to. */
enum signals_event signals_wait(int terminal, int milliseconds);

/* Since they were asked last: did the window change its size; was the program asked to stop; did it
 * go on after it was stopped? */
bool signals_resized(void);
bool signals_stopped(void);
bool signals_continued(void);

/* Stops the whole job, as the shell's key does, and returns when it goes on; at once where stopping
 * is ignored. */
void signals_stop(void);

#endif
