/* pack.c: a journal names the packs that a game was begun with, and a resume asks for them. */
/* SPDX-License-Identifier: MIT */
#include "game/pack.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "data/scenario.h"

enum { HASH_DIGITS = 16, NOTE_SIZE = PLACE_MAX * (PLACE_NAME_SIZE + HASH_DIGITS + 2) };

void pack_note(struct journal_row *row, const struct places *places)
{
    char note[NOTE_SIZE];
    struct text text;
    text_init(&text, note, sizeof note);
    for (size_t i = 1; i < places->count; i++) {
        text_format(&text, "%s%s:%016" PRIx64, i > 1 ? "," : "", places->items[i].name,
                    places->items[i].hash);
    }
    if (places->count > 1) journal_arg_add(row->args, sizeof row->args, "packs", note);
}

static const struct place *pack_named(const struct places *places, const char *name)
{
    for (size_t i = 1; i < places->count; i++) {
        if (strcmp(places->items[i].name, name) == 0) return &places->items[i];
    }
    return NULL;
}

/* What a resume needs to know of one pack of the journal. */
static bool entry_check(const struct places *places, const char *name, const char *hash,
                        const char *path, struct diag_list *list)
{
    const struct place *place = pack_named(places, name);
    if (!place) {
        diag_error(list, path, 2, 0,
                   "this game was begun with the pack %s; add --pack DIR, the folder of that name",
                   name);
        return false;
    }
    if (strtoull(hash, NULL, 16) != place->hash) {
        diag_warning(list, path, 2, 0,
                     "the pack %s has changed since this game was begun; what was played stays as "
                     "it was, what comes follows the files as they are now",
                     name);
    }
    return true;
}

/* Splits "NAME:HASH,NAME:HASH" in place, and gives one NAME and HASH after the other. */
static bool entry_next(char **rest, char **name, char **hash)
{
    *name = *rest;
    *hash = strchr(*rest, ':');
    if (!*hash) return false;
    *(*hash)++ = '\0';
    char *comma = strchr(*hash, ',');
    *rest = comma ? comma + 1 : *hash + strlen(*hash);
    if (comma) *comma = '\0';
    return true;
}

static void newcomers_tell(const struct places *places, const char *note, const char *path,
                           struct diag_list *list)
{
    for (size_t i = 1; i < places->count; i++) {
        char key[PLACE_NAME_SIZE + 2];
        snprintf(key, sizeof key, "%s:", places->items[i].name);
        const char *found = strstr(note, key);
        if (found && (found == note || found[-1] == ',')) continue;
        diag_warning(list, path, 2, 0,
                     "this game was begun without the pack %s, whose moves and events join it now",
                     places->items[i].name);
    }
}

bool pack_check(const struct places *places, const struct journal_row *row, bool with_scripts,
                const char *path, struct diag_list *list)
{
    char note[NOTE_SIZE] = "", *rest = note, *name, *hash;
    char found[SCENARIO_PATH_SIZE], folder[SCENARIO_PATH_SIZE];
    bool good = true;
    journal_arg(note, sizeof note, row->args, "packs");
    if (!with_scripts &&
        scenario_find(found, sizeof found, folder, sizeof folder, places, row->name)) {
        return true;
    }
    if (with_scripts) newcomers_tell(places, note, path, list);
    while (entry_next(&rest, &name, &hash)) {
        good = entry_check(places, name, hash, path, list) && good;
    }
    return good;
}
