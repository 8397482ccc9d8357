/* term.h: takes the terminal, gives it back whatever ends the program, and reads what is pressed.
 */
/* SPDX-License-Identifier: MIT */
#ifndef UI_TERMINAL_TERM_H
#define UI_TERMINAL_TERM_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/terminal/input.h"

/* Takes the terminal. From here on it is given back sane on every way out, signals included. With
 * `probe` it is asked first how wide it draws lines, see term_lines_wide. False if it cannot be
 * taken. */
bool term_open(bool mouse, bool probe);
void term_close(void);

/* Takes the mouse, or leaves it to the terminal, for selecting text. */
void term_mouse(bool on);

/* Did the terminal answer the probe that a line character takes two columns there? Frames would
 * break: the ASCII look is for it. */
bool term_lines_wide(void);

/* Did it repeat a line character when it was asked to? */
bool term_repeats(void);

/* In rows and columns. */
void term_size(int *height, int *width);

/* term_read waits no longer than that for a press; -1: as long as it takes. */
void term_patience(int milliseconds);

/* Waits for a press of keys.h. KEYS_RESIZE: all must be drawn anew; KEYS_NONE: nothing came in
 * time. False: the terminal is gone. */
bool term_read(struct input_event *out);

/* Is there something to read already? */
bool term_waiting(void);

/* Sends bytes that show nothing, past what is drawn. */
void term_send(const char *bytes);

/* Writes a part of the screen, past curses. */
void term_write(const char *bytes, size_t count);

/* Wipes the screen, and the scroll-back where the terminal can. */
void term_wipe(void);

#endif
