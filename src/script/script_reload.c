/* script_reload.c: edited scripts take the place of those of a game in play. */
/* SPDX-License-Identifier: MIT */
#include "script/script.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "script/shelf.h"

static bool is_shared(const struct source *source)
{
    return strncmp(source->name, "lib/", 4) == 0;
}

/* The same file in another reading of the same places. */
static const struct source *twin(const struct source_list *list, const struct source *source)
{
    for (size_t i = 0; i < list->count; i++) {
        if (strcmp(list->items[i]->path, source->path) == 0) return list->items[i];
    }
    return NULL;
}

static bool same_text(const struct source *one, const struct source *other)
{
    return one->length == other->length && memcmp(one->text, other->text, one->length) == 0;
}

/* Was the file taken up: as a move, an opponent, an event, or as shared text that runs? */
static bool usable(const struct script_library *library, const struct source *source)
{
    for (size_t i = 0; i < library->move_count; i++) {
        if (library->moves[i].source == source) return true;
    }
    for (size_t i = 0; i < library->opponent_count; i++) {
        if (library->opponents[i].source == source) return true;
    }
    for (size_t i = 0; i < library->event_count; i++) {
        if (library->events[i].source == source) return true;
    }
    if (!is_shared(source)) return false;
    struct diag_list mistakes;
    diag_init(&mistakes);
    shelf_check(&library->sources, source, &mistakes);
    bool good = mistakes.errors == 0;
    diag_free(&mistakes);
    return good;
}

/* Is its text another than it was in `library`, or was it not there? */
static bool is_new(const struct script_library *library, const struct source *source)
{
    const struct source *before = twin(&library->sources, source);
    return !before || !same_text(before, source);
}

static bool tells_of(const struct diag *diag, const struct source *source)
{
    char shown[2 * DIAG_PLACE_SIZE];
    text_escape(shown, sizeof shown, source->path);
    return strncmp(diag->file, shown, DIAG_PLACE_SIZE - 1) == 0;
}

/* Is a mistake of that file told? */
static bool refused(const struct diag_list *mistakes, const struct source *source)
{
    for (size_t i = 0; i < mistakes->count; i++) {
        const struct diag *diag = &mistakes->items[i];
        if (diag->level == DIAG_ERROR && tells_of(diag, source)) return true;
    }
    return false;
}

/* Was a mistake found in text that nobody edited? */
static bool shared_refused(const struct script_library *library, const struct script_library *fresh,
                           const struct diag_list *mistakes)
{
    for (size_t i = 0; i < fresh->sources.count; i++) {
        const struct source *source = fresh->sources.items[i];
        if (!is_new(library, source) && refused(mistakes, source)) return true;
    }
    return false;
}

static void put(struct script_library *out, const struct source *source)
{
    struct source *copy = source_add(&out->sources, source->name, source->text, source->length);
    free(copy->path);
    copy->path = memory_copy(source->path);
    copy->root = source->root;
}

/* Of each file the new text, unless it is gone or was found to be wrong. What cannot be loaded of
 * it is told in `found`. For script_library_delete. */
static struct script_library *merge(const struct script_library *library,
                                    const struct script_library *fresh,
                                    const struct diag_list *mistakes, struct diag_list *found)
{
    struct script_library *out = memory_new(sizeof *out);
    bool old_shared = shared_refused(library, fresh, mistakes);
    for (size_t i = 0; i < fresh->sources.count; i++) {
        const struct source *source = fresh->sources.items[i];
        const struct source *before = twin(&library->sources, source);
        bool old = refused(mistakes, source) || (old_shared && is_shared(source));
        if (before || !old) put(out, old ? before : source);
    }
    for (size_t i = 0; i < library->sources.count; i++) {
        const struct source *before = library->sources.items[i];
        if (!twin(&fresh->sources, before)) put(out, before);
    }
    out->sources.root_count = library->sources.root_count;
    shelf_fill(out, 0, found);
    return out;
}

/* Is any text of `merged` new? Then *only is the file's path if it is one, and not shared. */
static bool edited(const char **only, const struct script_library *library,
                   const struct script_library *merged)
{
    size_t count = 0;
    *only = NULL;
    for (size_t i = 0; i < merged->sources.count; i++) {
        const struct source *source = merged->sources.items[i];
        if (!is_new(library, source)) continue;
        *only = count++ > 0 || is_shared(source) ? NULL : source->path;
    }
    return count > 0;
}

/* Is the message about new text of `merged`? That of the file itself or, where it could be loaded
 * before, what it shares. */
static bool of_new_text(const struct script_library *library, const struct script_library *merged,
                        const struct diag *diag)
{
    bool shared = false;
    const struct source *file = NULL;
    for (size_t i = 0; i < merged->sources.count; i++) {
        const struct source *source = merged->sources.items[i];
        shared = shared || (is_shared(source) && is_new(library, source));
        if (tells_of(diag, source)) file = source;
    }
    if (!file) return false;
    return is_new(library, file) || (shared && usable(library, twin(&library->sources, file)));
}

/* Adds to `list` what new text has brought about of `found`: was there anything more? */
static bool take_level(struct diag_list *list, enum diag_level level,
                       const struct script_library *library, const struct script_library *merged,
                       const struct diag_list *found)
{
    struct diag_list taken;
    size_t before = list->count;
    diag_init(&taken);
    for (size_t i = 0; i < found->count; i++) {
        const struct diag *diag = &found->items[i];
        if (diag->level == level && of_new_text(library, merged, diag)) diag_copy(&taken, diag);
    }
    diag_take(list, &taken);
    return list->count > before;
}

/* Each file of the merged library is told of if its text is not what stands on disk. */
static void count(struct script_reload *out, const struct script_library *library,
                  const struct script_library *fresh, const struct script_library *merged,
                  struct diag_list *list)
{
    memset(out, 0, sizeof *out);
    for (size_t i = 0; i < merged->sources.count; i++) {
        const struct source *now = merged->sources.items[i];
        const struct source *file = twin(&fresh->sources, now);
        if (!twin(&library->sources, now)) {
            out->added += usable(merged, now);
        } else if (!file) {
            out->kept++;
            diag_warning(list, now->path, 0, 0, "is gone; this game goes on with its last text");
        } else if (!same_text(now, file)) {
            out->kept++;
            diag_warning(list, now->path, 0, 0, "is kept as it was before; mend it and reload");
        } else {
            out->changed += is_new(library, now);
        }
    }
    for (size_t i = 0; i < fresh->sources.count; i++) {
        const struct source *file = fresh->sources.items[i];
        if (twin(&merged->sources, file)) continue;
        diag_warning(list, file->path, 0, 0, "is left out; mend it and reload");
    }
}

/* The scripts to go on with, once nothing that is new in them is found to be wrong; NULL if that
 * could not be found out. Each round refuses a file more, or the shared text. */
static struct script_library *settle(const struct script_library *library,
                                     const struct script_library *fresh,
                                     const struct script_reload_check *check,
                                     struct diag_list *list)
{
    struct diag_list mistakes, found;
    struct script_library *merged = NULL;
    bool tried;
    diag_init(&mistakes);
    diag_init(&found);
    take_level(&mistakes, DIAG_ERROR, library, fresh, list);
    do {
        const char *only;
        script_library_delete(merged);
        diag_free(&found);
        merged = merge(library, fresh, &mistakes, &found);
        tried = !edited(&only, library, merged) || check->run(check->context, merged, only, &found);
    } while (take_level(&mistakes, DIAG_ERROR, library, merged, &found));
    diag_take(list, &mistakes);
    if (tried) take_level(list, DIAG_WARNING, library, merged, &found);
    else diag_take(list, &found);
    diag_free(&found);
    if (tried) return merged;
    script_library_delete(merged);
    return NULL;
}

bool script_reload(struct script_reload *out, struct script_library *library,
                   const struct script_library *fresh, const struct script_reload_check *check,
                   struct diag_list *list)
{
    bool same_places = library->sources.root_count == fresh->sources.root_count;
    struct script_library *merged = same_places ? settle(library, fresh, check, list) : NULL;
    memset(out, 0, sizeof *out);
    if (merged) {
        count(out, library, fresh, merged, list);
        shelf_clear(library);
        *library = *merged;
        free(merged);
    } else if (!same_places) {
        diag_error(list, "lua", 0, 0,
                   "a folder lua of this game's packs has come or gone since it began, so that "
                   "nothing was changed; put it back as it was");
    }
    return merged != NULL;
}
