/* scenario_find.c: where a scenario lies, by its name. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "data/scenario.h"

/* A scenario in a map's folder of one place. */
static bool find_in(char *path, size_t size, const struct place *place, const char *map,
                    const char *id)
{
    char relative[FILE_PATH_SIZE];
    int length = snprintf(relative, sizeof relative, "maps/%s/scenarios/%s.csv", map, id);
    if (length < 0 || (size_t)length >= sizeof relative || !place_has(place, relative)) {
        return false;
    }
    length = snprintf(path, size, "%s/%s", place->path, relative);
    return length > 0 && (size_t)length < size;
}

bool scenario_find(char *path, size_t path_size, char *map_folder, size_t folder_size,
                   const struct places *places, const char *id)
{
    bool found = false;
    if (strchr(id, '/')) return false;
    for (size_t i = 0; i < places->count && !found; i++) {
        const struct place *place = &places->items[i];
        char maps[FILE_PATH_SIZE];
        snprintf(maps, sizeof maps, "%s/maps", place->path);
        char **names = place_has(place, "maps") ? file_list(maps, NULL) : NULL;
        for (size_t n = 0; names && names[n] && !found; n++) {
            found = find_in(path, path_size, place, names[n], id) &&
                    place_map(map_folder, folder_size, places, names[n]);
        }
        file_list_free(names);
    }
    return found;
}
