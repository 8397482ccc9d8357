/* check_scripts.c: scripts, decks and scenarios held against each other and tried. */
/* SPDX-License-Identifier: MIT */
#include "game/check_scripts.h"

#include <stdlib.h>

#include "base/file.h"
#include "base/memory.h"
#include "data/map.h"
#include "game/trial.h"
#include "script/source.h"

/* The worlds that ids are looked up in: a map's each. Broken maps are told of elsewhere. */
struct worlds {
    struct world **items;
    size_t count;
};

static void worlds_load(struct worlds *out, const struct places *places)
{
    char **folders = place_maps(places);
    for (size_t i = 0; folders[i]; i++) {
        struct diag_list ignored;
        struct map map;
        struct world *world = memory_new(sizeof *world);
        diag_init(&ignored);
        bool good = map_load(world, &map, folders[i], &ignored);
        diag_free(&ignored);
        out->items = memory_resize(out->items, (out->count + 1) * sizeof *out->items);
        if (good) out->items[out->count++] = world;
        else free(world);
    }
    file_list_free(folders);
}

static void worlds_free(struct worlds *worlds)
{
    for (size_t i = 0; i < worlds->count; i++) free(worlds->items[i]);
    free(worlds->items);
}

void check_scripts_take(struct diag_list *list, const struct diag_list *found, const char *under)
{
    struct diag_list kept;
    diag_init(&kept);
    for (size_t i = 0; i < found->count; i++) {
        if (under && !source_under(found->items[i].file, under)) continue;
        diag_copy(&kept, &found->items[i]);
    }
    diag_take(list, &kept);
}

static void note(void *context, const char *path)
{
    if (context) check_child_note(context, path);
}

void check_scripts_run(const struct places *places, const struct script_library *scripts,
                       const char *under, struct check_child *child, struct diag_list *list)
{
    struct diag_list found;
    struct worlds worlds = {0};
    diag_init(&found);
    worlds_load(&worlds, places);
    script_lint(scripts, (const struct world *const *)worlds.items, worlds.count, under, list);
    worlds_free(&worlds);
    /* What has been found is on its way before anything runs that might not come back. */
    if (child) check_child_send(child, list);
    /* A line that has been told of is not told of again. */
    for (size_t i = 0; i < list->count; i++) diag_copy(&found, &list->items[i]);
    struct trial_options options = {
        .places = places, .scripts = scripts, .under = under, .trying = note, .context = child};
    trial_run(&options, &found);
    check_scripts_take(list, &found, under);
    diag_free(&found);
}
