/* script.c: what the rest of the game asks of scripts; the public face over the shelf. */
/* SPDX-License-Identifier: MIT */
#include "script/script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "script/ask.h"
#include "script/call.h"
#include "script/lint.h"
#include "script/sandbox.h"
#include "script/shelf.h"
#include "script/syntax.h"
#include "script/vocabulary.h"

_Static_assert(SANDBOX_REASON_SIZE == (int)SCRIPT_REASON_SIZE, "reasons are one size everywhere");

static const struct source_list *sources_of(const struct script_library *library)
{
    return &library->sources;
}

bool script_library_add(struct script_library *library, const char *home, struct diag_list *list)
{
    char folder[FILE_PATH_SIZE];
    snprintf(folder, sizeof folder, "%s/lua", home);
    size_t from = library->sources.count;
    if (!source_read(&library->sources, folder, list)) return false;
    shelf_fill(library, from, list);
    return true;
}

struct script_library *script_library_new(const char *home, struct diag_list *list)
{
    struct script_library *library = memory_new(sizeof *library);
    if (script_library_add(library, home, list)) return library;
    free(library);
    return NULL;
}

void script_library_delete(struct script_library *library)
{
    if (!library) return;
    shelf_clear(library);
    free(library);
}

uint64_t script_library_hash(const struct script_library *library)
{
    return source_hash(&library->sources);
}

size_t script_move_count(const struct script_library *library)
{
    return library->move_count;
}

const struct move *script_move(const struct script_library *library, size_t index)
{
    return &library->moves[index].move;
}

const struct move *script_move_named(const struct script_library *library, enum side side,
                                     const char *id)
{
    const struct move_script *script = shelf_move(library, side, id);
    return script ? &script->move : NULL;
}

bool script_move_written(const struct script_library *library, enum side side, const char *id)
{
    char name[SOURCE_NAME_SIZE];
    int length = snprintf(name, sizeof name, "moves/%s/%s.lua", vocabulary_side(side), id);
    if (length < 0 || (size_t)length >= sizeof name) return false;
    for (size_t i = 0; i < library->sources.count; i++) {
        if (strcmp(library->sources.items[i]->name, name) == 0) return true;
    }
    return false;
}

size_t script_opponent_count(const struct script_library *library)
{
    return library->opponent_count;
}

const struct opponent *script_opponent(const struct script_library *library, size_t index)
{
    return &library->opponents[index].opponent;
}

const struct opponent *script_opponent_named(const struct script_library *library, const char *id)
{
    const struct opponent_script *script = shelf_opponent(library, id);
    return script ? &script->opponent : NULL;
}

size_t script_event_count(const struct script_library *library)
{
    return library->event_count;
}

const struct event *script_event(const struct script_library *library, size_t index)
{
    return &library->events[index].event;
}

size_t script_options(struct option out[OPTION_MAX], const struct move *move, size_t ask,
                      const struct world *world, const struct choice *so_far)
{
    return ask_options(out, move, ask, world, so_far);
}

/* A record that the library does not know cannot be run: the caller kept it too long. */
static bool unknown(char *reason, const char *id)
{
    snprintf(reason, SCRIPT_REASON_SIZE, "there is no script %s in lua; was its file removed?", id);
    return false;
}

enum script_answer script_judge(const struct script_library *library, const struct move *move,
                                const struct world *world, const struct choice *choice,
                                char *reason)
{
    const struct move_script *script = shelf_move(library, move->side, move->id);
    if (script) return move_judge(NULL, script, sources_of(library), world, choice, reason);
    unknown(reason, move->id);
    return ANSWER_FAILED;
}

bool script_allowed(const struct script_library *library, const struct move *move,
                    const struct world *world, const struct choice *choice, char *reason)
{
    return script_judge(library, move, world, choice, reason) == ANSWER_ALLOWED;
}

/* All or nothing: a call's instruments enter the orders together. */
static bool take(struct orders *orders, const struct call *call, char *reason)
{
    if (orders->count + call->count > ORDERS_MAX) {
        snprintf(reason, SCRIPT_REASON_SIZE,
                 "%s: a turn holds %d instruments, and this would be "
                 "more; take a move back",
                 call->id, ORDERS_MAX);
        return false;
    }
    memcpy(orders->items + orders->count, call->items, (size_t)call->count * sizeof *call->items);
    orders->count += call->count;
    return true;
}

bool script_play(struct orders *orders, const struct script_library *library,
                 const struct move *move, const struct world *world, const struct choice *choice,
                 int32_t budget_musd, char *reason)
{
    const struct move_script *script = shelf_move(library, move->side, move->id);
    struct call call;
    if (!script) return unknown(reason, move->id);
    return move_play(&call, script, sources_of(library), world, choice, budget_musd, reason) &&
           take(orders, &call, reason);
}

size_t script_plan(struct planned out[PLAN_MAX], const struct script_library *library,
                   const struct opponent *opponent, const struct world *world,
                   struct hand_card *hand, size_t hand_count, const struct lookahead *lookahead,
                   char *reason)
{
    const struct opponent_script *script = shelf_opponent(library, opponent->id);
    if (!script) return unknown(reason, opponent->id);
    const struct move_script *scripts[MOVE_MAX];
    if (hand_count > MOVE_MAX) hand_count = MOVE_MAX;
    for (size_t i = 0; i < hand_count; i++) {
        scripts[i] = shelf_move(library, hand[i].move->side, hand[i].move->id);
        if (!scripts[i]) return unknown(reason, hand[i].move->id);
    }
    struct call_plan plan = {.sources = sources_of(library),
                             .hand = hand,
                             .scripts = scripts,
                             .hand_count = hand_count,
                             .lookahead = lookahead};
    size_t count = opponent_plan(out, script, sources_of(library), world, &plan, reason);
    lookahead_free(&plan);
    return count;
}

bool script_event_ready(const struct script_library *library, const struct event *event,
                        const struct world *world, char *reason)
{
    const struct event_script *script = shelf_event(library, event->id);
    reason[0] = '\0';
    return script && event_ready(script, sources_of(library), world, reason);
}

bool script_event_play(struct orders *orders, const struct script_library *library,
                       const struct event *event, const struct world *world, char *reason)
{
    const struct event_script *script = shelf_event(library, event->id);
    struct call call;
    if (!script) return unknown(reason, event->id);
    return event_play(&call, script, sources_of(library), world, reason) &&
           take(orders, &call, reason);
}

/* The move that was read from a source, or NULL. */
static const struct move *move_from(const struct script_library *library,
                                    const struct source *source)
{
    for (size_t i = 0; i < library->move_count; i++) {
        if (library->moves[i].source == source) return &library->moves[i].move;
    }
    return NULL;
}

void script_lint(const struct script_library *library, const struct world *const *worlds,
                 size_t world_count, const char *under, struct diag_list *list)
{
    for (size_t i = 0; i < library->sources.count; i++) {
        const struct source *source = library->sources.items[i];
        if (under && !source_under(source->path, under)) continue;
        struct lex lex;
        if (strncmp(source->name, "lib/", 4) == 0) shelf_check(&library->sources, source, list);
        lex_read(&lex, source);
        syntax_cut(&lex);
        struct lint lint = {.lex = &lex,
                            .move = move_from(library, source),
                            .worlds = worlds,
                            .world_count = world_count,
                            .diags = list};
        lint_names(&lint);
        lint_call_check(&lint);
        lint_habit_check(&lint);
        lex_free(&lex);
    }
}

/* Where the path's part below the folder of scripts begins: "moves/beijing/x.lua"; NULL if it is in
 * no folder that holds scripts. */
static const char *part_below(const char *path)
{
    static const char *const folders[] = {"moves/washington/", "moves/beijing/", "opponents/",
                                          "events/", "lib/"};
    const char *name = strrchr(path, '/');
    if (!name) return NULL;
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        size_t length = strlen(folders[i]);
        const char *start = name + 1 - length;
        if ((size_t)(name + 1 - path) < length || memcmp(start, folders[i], length) != 0) continue;
        if (start == path || start[-1] == '/') return start;
    }
    return NULL;
}

void script_check_file(const char *path, struct diag_list *list)
{
    char folder[FILE_PATH_SIZE];
    const char *below = part_below(path);
    if (!below || (size_t)(below - path) >= sizeof folder) {
        diag_error(list, path, 0, 0,
                   "lies in no folder of scripts; put it in moves/washington, "
                   "moves/beijing, opponents or events of a lua folder");
        return;
    }
    snprintf(folder, sizeof folder, "%.*s.", (int)(below - path), path);
    struct source_list sources;
    struct diag_list others;
    source_init(&sources);
    diag_init(&others);
    source_read(&sources, folder, &others);
    const struct source *source = source_find(&sources, below, 0);
    if (source) {
        struct source renamed = *source;
        renamed.path = memory_copy(path);
        shelf_check(&sources, &renamed, list);
        free(renamed.path);
    } else {
        diag_error(list, path, 0, 0,
                   "cannot be read as a script: it must be a regular file of at "
                   "most 64 KiB whose name is lower-case letters, digits and underscores");
    }
    diag_free(&others);
    source_free(&sources);
}

void script_listen(void (*hear)(void *context, const char *call, const char *line), void *context)
{
    sandbox_listen(hear, context);
}
