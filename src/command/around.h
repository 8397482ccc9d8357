/* around.h: the pack that a named file, or the folder one is in, lies in. */
/* SPDX-License-Identifier: MIT */
#ifndef COMMAND_AROUND_H
#define COMMAND_AROUND_H

#include "base/file.h"
#include "command/option.h"
#include "data/place.h"

/* A pack, and what was named in it; `path` begins with `root`, or the root is ".". */
struct around {
    char root[FILE_PATH_SIZE];
    char path[FILE_PATH_SIZE];
};

/* Looks in a file's or folder's own folder and in those above it for one that is laid out as a
 * pack. Both are written as the person wrote them where that can be, and else by their whole paths.
 * False where there is none, or the game's own home comes first; then `path` is as it was given. */
bool around_find(struct around *out, const struct places *places, const char *path);

/* The words of a command that takes paths, each as around_find writes it, and the packs that they
 * lie in added to the places; without any word the pack that one is in, if one is in one. The
 * caller owns none of it; `held` keeps the texts. False and messages where a pack cannot be used.
 */
struct around_words {
    int count;
    const char *word[WORDS_MAX];
    struct around *held; /* free() it */
};
bool around_words(struct around_words *out, struct places *places,
                  const struct option_values *values, struct diag_list *list);

#endif
