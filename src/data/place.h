/* place.h: where the game's files lie: its home, and the packs that add to it. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_PLACE_H
#define DATA_PLACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"

enum { PLACE_MAX = 8, PLACE_PATH_SIZE = 256, PLACE_NAME_SIZE = 40 };

/* A folder that holds lua, cards and maps, or some of them. */
struct place {
    char path[PLACE_PATH_SIZE]; /* as a person would write it, without a slash at its end */
    char name[PLACE_NAME_SIZE]; /* a pack's: the folder's own name, which journals keep */
    uint64_t hash;              /* over a pack's scripts and tables; 0 for the home */
};

/* The home first, then the packs in the order in which they were named. A flat value, to be copied;
 * a home alone may be written as {.count = 1, .items = {{.path = "."}}}. */
struct places {
    size_t count;
    struct place items[PLACE_MAX];
};

void place_init(struct places *out, const char *home);

/* Adds a pack. Its folders are walked once: links and devices in them, and folders that everyone
 * may write to, are told, and place_has then denies them. False and a message where the folder is
 * no pack at all, or is one too many; a folder that is among the places already is passed over. */
bool place_add(struct places *places, const char *folder, struct diag_list *list);

/* Walks a place: names that cannot stand in lists and messages are told, and of a pack links and
 * devices too; its files are summed up in its hash. place_add does it for packs. */
void place_look_over(struct place *place, struct diag_list *list);

/* Can a folder of that path be a pack by its name? A journal keeps the last part of the path. */
bool place_name_fits(const char *folder);

/* The place whose folder it is, however it is written; -1 if it is none of them. */
int place_index(const struct places *places, const char *folder);

/* Is there such a file or folder in that place? In a pack, no part of the way there may be a link;
 * nowhere may a name hold what could command a terminal. */
bool place_has(const struct place *place, const char *relative);

/* The first place that has it; -1 where none does. With `out` given, its path is put there. */
int place_find(char *out, size_t size, const struct places *places, const char *relative);

/* The folder of a map: the first that holds its tables. False where no place has one. */
bool place_map(char *out, size_t size, const struct places *places, const char *map);

/* All maps, as their folders in the order of places and names; for file_list_free. */
char **place_maps(const struct places *places);

#endif
