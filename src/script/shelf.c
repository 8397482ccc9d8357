/* shelf.c: all scripts, read and checked. */
/* SPDX-License-Identifier: MIT */
#include "script/shelf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "script/fields.h"
#include "script/lex.h"

static bool lies_in(const struct source *source, const char *folder)
{
    return strncmp(source->name, folder, strlen(folder)) == 0;
}

static bool refuse_twin(const struct source *source, struct diag_list *diags, const char *what)
{
    diag_error(diags, source->path, 0, 0, "there is %s of that name already; rename the file",
               what);
    return false;
}

static bool take_move(struct script_library *library, const struct source *source,
                      struct diag_list *diags)
{
    size_t size = (library->move_count + 1) * sizeof *library->moves;
    library->moves = memory_resize(library->moves, size);
    struct move_script *script = &library->moves[library->move_count];
    if (!move_read(script, &library->sources, source, diags)) return false;
    if (library->move_count == MOVE_MAX) {
        diag_error(diags, source->path, 0, 0, "is one move more than %d, the limit", MOVE_MAX);
        return false;
    }
    if (shelf_move(library, script->move.side, script->move.id)) {
        return refuse_twin(source, diags, "a move");
    }
    library->move_count++;
    return true;
}

static bool take_opponent(struct script_library *library, const struct source *source,
                          struct diag_list *diags)
{
    size_t size = (library->opponent_count + 1) * sizeof *library->opponents;
    library->opponents = memory_resize(library->opponents, size);
    struct opponent_script *script = &library->opponents[library->opponent_count];
    if (!opponent_read(script, &library->sources, source, diags)) return false;
    if (shelf_opponent(library, script->opponent.id)) {
        return refuse_twin(source, diags, "an opponent");
    }
    library->opponent_count++;
    return true;
}

static bool take_event(struct script_library *library, const struct source *source,
                       struct diag_list *diags)
{
    size_t size = (library->event_count + 1) * sizeof *library->events;
    library->events = memory_resize(library->events, size);
    struct event_script *script = &library->events[library->event_count];
    if (!event_read(script, &library->sources, source, diags)) return false;
    if (shelf_event(library, script->event.id)) return refuse_twin(source, diags, "an event");
    library->event_count++;
    return true;
}

void shelf_fill(struct script_library *library, size_t from, struct diag_list *diags)
{
    for (size_t i = from; i < library->sources.count; i++) {
        const struct source *source = library->sources.items[i];
        lex_scan_lint(source, diags);
        if (lies_in(source, "moves/")) take_move(library, source, diags);
        else if (lies_in(source, "opponents/")) take_opponent(library, source, diags);
        else if (lies_in(source, "events/")) take_event(library, source, diags);
    }
}

/* Shared text has no fields of its own to check: it must run and return something. */
static void check_library(const struct source_list *sources, const struct source *source,
                          struct diag_list *diags)
{
    char id[SOURCE_NAME_SIZE], text[SOURCE_NAME_SIZE + 32];
    read_id(id, sizeof id, source);
    int length = snprintf(text, sizeof text, "require \"lib.%s\" return {}", id);
    struct source probe = {
        .text = text, .length = (size_t)length, .path = source->path, .root = source->root};
    memcpy(probe.name, source->name, sizeof probe.name);
    read_file(sources, &probe, diags, NULL, NULL);
}

bool shelf_check(const struct source_list *sources, const struct source *source,
                 struct diag_list *diags)
{
    struct move_script move;
    struct opponent_script opponent;
    struct event_script event;
    if (lies_in(source, "moves/")) move_read(&move, sources, source, diags);
    else if (lies_in(source, "opponents/")) opponent_read(&opponent, sources, source, diags);
    else if (lies_in(source, "events/")) event_read(&event, sources, source, diags);
    else if (lies_in(source, "lib/")) check_library(sources, source, diags);
    else return false;
    lex_scan_lint(source, diags);
    return true;
}

void shelf_clear(struct script_library *library)
{
    source_free(&library->sources);
    free(library->moves);
    free(library->opponents);
    free(library->events);
    memset(library, 0, sizeof *library);
}

const struct move_script *shelf_move(const struct script_library *library, enum side side,
                                     const char *id)
{
    for (size_t i = 0; i < library->move_count; i++) {
        const struct move *move = &library->moves[i].move;
        if (move->side == side && strcmp(move->id, id) == 0) return &library->moves[i];
    }
    return NULL;
}

const struct opponent_script *shelf_opponent(const struct script_library *library, const char *id)
{
    for (size_t i = 0; i < library->opponent_count; i++) {
        if (strcmp(library->opponents[i].opponent.id, id) == 0) return &library->opponents[i];
    }
    return NULL;
}

const struct event_script *shelf_event(const struct script_library *library, const char *id)
{
    for (size_t i = 0; i < library->event_count; i++) {
        if (strcmp(library->events[i].event.id, id) == 0) return &library->events[i];
    }
    return NULL;
}
