/* memory.h: allocation that does not return on failure. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

/* Called once, before the program ends for want of memory: the terminal is restored here. */
void memory_on_failure(void (*restore)(void));

/* Where the game in play is saved, to be told then; NULL: there is none. Borrowed. */
void memory_game(const char *path);

/* Zeroed memory; free() it. Ends the program with a sentence where there is none. */
void *memory_new(size_t size);

/* As realloc, but never NULL. */
void *memory_resize(void *block, size_t size);

/* A copy of a string; free() it. */
char *memory_copy(const char *text);

#endif
