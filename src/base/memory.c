/* memory.c: the one place where want of memory ends the program. What was saved is on disk by then.
 */
/* SPDX-License-Identifier: MIT */
#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void (*restore_terminal)(void);

void memory_on_failure(void (*restore)(void))
{
    restore_terminal = restore;
}

static const char *game;

void memory_game(const char *path)
{
    game = path;
}

static void fail(size_t size)
{
    if (restore_terminal) restore_terminal();
    fprintf(stderr, "chokepoint: out of memory (%zu bytes asked). ", size);
    if (game)
        fprintf(stderr, "The game is saved in %s; close other programs and resume it.\n", game);
    else
        fprintf(stderr, "Close other programs, or raise the limit (ulimit -v), and start again.\n");
    exit(1);
}

void *memory_new(size_t size)
{
    void *block = calloc(1, size ? size : 1);
    if (!block) fail(size);
    return block;
}

void *memory_resize(void *block, size_t size)
{
    void *grown = realloc(block, size ? size : 1);
    if (!grown) fail(size);
    return grown;
}

char *memory_copy(const char *text)
{
    size_t size = strlen(text) + 1;
    char *copy = memory_new(size);
    memcpy(copy, text, size);
    return copy;
}
