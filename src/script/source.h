/* source.h: the text of every script, read once; no script ever causes a file to be opened. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_SOURCE_H
#define SCRIPT_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"

/* Some texts take Lua's compiler a time that grows with their square. */
enum { SOURCE_NAME_SIZE = 96, SOURCE_BYTES_MAX = 64 * 1024, SOURCE_ROOT_MAX = 8 };

/* A text as Lua compiled it, once: each call loads this anew. */
struct source_code {
    char *bytes; /* NULL: it was not compiled yet */
    size_t length;
};

struct source {
    char name[SOURCE_NAME_SIZE]; /* below lua/: "moves/beijing/gallium_ban.lua" */
    char *path;                  /* as a person would open it */
    char *text;
    size_t length;
    int32_t root;             /* 0: the game's own; else a pack, in the order read */
    struct source_code *code; /* of a source in a list; else NULL */
};

/* The items stay where they are until source_free. */
struct source_list {
    struct source **items;
    size_t count;
    size_t capacity;
    int32_t root_count;
};

void source_init(struct source_list *out);
void source_free(struct source_list *list);

/* Reads the folders of scripts below `folder` (a lua folder) as one more root, in the order of
 * their names. Links, devices, names with dots and files over SOURCE_BYTES_MAX are refused with a
 * message in `diags`. False if there is no such folder. */
bool source_read(struct source_list *list, const char *folder, struct diag_list *diags);

/* A text that is not in a file, for tests; `name` as below lua/. */
struct source *source_add(struct source_list *list, const char *name, const char *text,
                          size_t length);

/* By name, in `root` first, then in the game's own; NULL if in neither. */
const struct source *source_find(const struct source_list *list, const char *name, int32_t root);

/* Does a source's path begin with that folder, or is it that file? "./lua" is "lua", and below "."
 * is what is written without a way out of it. */
bool source_under(const char *source_path, const char *path);

/* A hash of all names and texts in their order. */
uint64_t source_hash(const struct source_list *list);

#endif
