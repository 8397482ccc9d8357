/* copy.h: what a screen shows as plain text, for notes: into a file, and to the clipboard. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_TERMINAL_COPY_H
#define UI_TERMINAL_COPY_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/terminal/frame.h"

enum { COPY_PATH_SIZE = 512 };

/* The frame without its boxes, blank rows and hints: the first row is what the screen is called.
 * The caller frees it. */
char *copy_text(const struct frame *frame, bool ascii);

/* Where text copied from a game goes: beside its journal, "saves/x.csv" to "saves/x.txt"; for one
 * that is not kept (NULL), "chokepoint.txt" in the folder that the program was started in. */
void copy_path(char *out, size_t size, const char *journal);

/* Appends the text and a blank row. False, and why (FILE_REASON_SIZE bytes), if it cannot. */
bool copy_append(const char *path, const char *text, char *reason);

/* The bytes that ask a terminal to put text into the clipboard (OSC 52, in base 64); NULL for text
 * longer than terminals take. The caller frees them. */
char *copy_clipboard(const char *text);

#endif
