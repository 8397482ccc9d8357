/* memory.h: allocation that does not return on failure. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

/* Called once, before the program ends for want of memory: the terminal is restored here. */
void memory_on_failure(void (*restore)(void));

/* Zeroed memory; free() it. Ends the program with a sentence where there is none. */
void *memory_new(size_t size);

/* As realloc, but never NULL. */
void *memory_resize(void *block, size_t size);

/* A copy of a string; free() it. */
char *memory_copy(const char *text);

#endif
