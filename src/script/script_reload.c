/* script_reload.c: edited scripts take the place of those of a game in play. */
/* SPDX-License-Identifier: MIT */
#include "script/script_reload.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
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

static void put(struct script_library *out, const struct source *source)
{
    struct source *copy = source_add(&out->sources, source->name, source->text, source->length);
    free(copy->path);
    copy->path = memory_copy(source->path);
    copy->root = source->root;
}

/* The text to go on with: the new one, unless it fails where the old did not. With `old_shared` all
 * shared text stays old: what is kept may need it. */
static const struct source *choose(const struct script_library *old,
                                   const struct script_library *fresh, const struct source *source,
                                   bool old_shared)
{
    const struct source *before = twin(&old->sources, source);
    if (!before) return source;
    if (old_shared && is_shared(source)) return before;
    bool fails = !usable(fresh, source) && usable(old, before);
    return fails ? before : source;
}

static void merge(struct script_library *out, const struct script_library *old,
                  const struct script_library *fresh, bool old_shared)
{
    struct diag_list told_already;
    diag_init(&told_already);
    memset(out, 0, sizeof *out);
    for (size_t i = 0; i < fresh->sources.count; i++) {
        put(out, choose(old, fresh, fresh->sources.items[i], old_shared));
    }
    for (size_t i = 0; i < old->sources.count; i++) {
        if (!twin(&fresh->sources, old->sources.items[i])) put(out, old->sources.items[i]);
    }
    out->sources.root_count = old->sources.root_count;
    shelf_fill(out, 0, &told_already);
    diag_free(&told_already);
}

/* Is all that could be played before still there? */
static bool complete(const struct script_library *merged, const struct script_library *old)
{
    for (size_t i = 0; i < old->sources.count; i++) {
        const struct source *before = old->sources.items[i];
        const struct source *after = twin(&merged->sources, before);
        if (usable(old, before) && !(after && usable(merged, after))) return false;
    }
    return true;
}

/* What became of each file of the old library, told where the old text is kept. */
static void count(struct script_reload *out, const struct script_library *old,
                  const struct script_library *fresh, const struct script_library *merged,
                  struct diag_list *list)
{
    memset(out, 0, sizeof *out);
    for (size_t i = 0; i < merged->sources.count; i++) {
        const struct source *now = merged->sources.items[i];
        const struct source *before = twin(&old->sources, now);
        const struct source *file = twin(&fresh->sources, now);
        if (!before) {
            out->added += usable(merged, now);
        } else if (!file) {
            out->kept++;
            diag_warning(list, now->path, 0, 0, "is gone; this game goes on with its last text");
        } else if (!same_text(now, file)) {
            out->kept++;
            diag_warning(list, now->path, 0, 0, "is kept as it was before; mend it and reload");
        } else {
            out->changed += !same_text(now, before);
        }
    }
}

bool script_reload(struct script_reload *out, struct script_library *library,
                   struct script_library *fresh, struct diag_list *list)
{
    struct script_library merged;
    bool good = library->sources.root_count == fresh->sources.root_count;
    memset(out, 0, sizeof *out);
    if (good) {
        merge(&merged, library, fresh, false);
        good = complete(&merged, library);
        if (!good) {
            shelf_clear(&merged);
            merge(&merged, library, fresh, true);
            good = complete(&merged, library);
        }
        if (good) {
            count(out, library, fresh, &merged, list);
            shelf_clear(library);
            *library = merged;
        } else {
            shelf_clear(&merged);
        }
    }
    if (!good) {
        diag_error(list, "lua", 0, 0,
                   "what this game was begun with could not all be kept beside "
                   "the new scripts, so that nothing was changed; put back what was taken out");
    }
    script_library_delete(fresh);
    return good;
}
