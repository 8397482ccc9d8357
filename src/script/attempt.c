/* attempt.c: runs scripts in a world to see whether they fail; what fails becomes a message. */
/* SPDX-License-Identifier: MIT */
#include "script/script.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "engine/rng.h"
#include "script/ask.h"
#include "script/fields.h"
#include "script/lex.h"
#include "script/shelf.h"

const char *attempt_move_path(const struct attempt *attempt, const struct move *move)
{
    return shelf_move(attempt->library, move->side, move->id)->source->path;
}

const char *attempt_event_path(const struct attempt *attempt, const struct event *event)
{
    return shelf_event(attempt->library, event->id)->source->path;
}

const char *attempt_opponent_path(const struct attempt *attempt, const struct opponent *opponent)
{
    return shelf_opponent(attempt->library, opponent->id)->source->path;
}

/* "... [ban, turn 1, beijing]" with the scenario behind it. */
static void add_scenario(char out[SCRIPT_REASON_SIZE + DIAG_PLACE_SIZE],
                         const struct attempt *attempt, const char *reason)
{
    const char *close = strrchr(reason, ']');
    struct text text;
    text_init(&text, out, SCRIPT_REASON_SIZE + DIAG_PLACE_SIZE);
    if (close && attempt->scenario) {
        text_format(&text, "%.*s, in %s%s", (int)(close - reason), reason, attempt->scenario,
                    close);
    } else {
        text_append(&text, reason);
    }
}

/* One mistake is met in many worlds, and with many choices: a line is told of once. */
static void complain(const struct attempt *attempt, const struct source *source, const char *reason)
{
    char whole[SCRIPT_REASON_SIZE + DIAG_PLACE_SIZE];
    struct diag_list one;
    diag_init(&one);
    add_scenario(whole, attempt, reason);
    read_tell(&attempt->library->sources, source, &one, whole);
    const struct diag *told = &one.items[0], *diag = NULL;
    do diag = diag_of(attempt->list, told->file, diag);
    while (diag && (diag->level != DIAG_ERROR || diag->line != told->line));
    if (!diag) diag_copy(attempt->list, told);
    diag_free(&one);
}

/* A refusal without a reason is a mistake of the function that gave it. */
static void complain_of_silence(const struct attempt *attempt, const struct source *source,
                                const char *reason)
{
    int line, column;
    const struct diag *diag = NULL;
    if (strcmp(reason, move_no_reason) != 0) return;
    while ((diag = diag_of(attempt->list, source->path, diag))) {
        if (strstr(diag->text, "without a reason")) return;
    }
    lex_scan_place(&line, &column, source, "allowed");
    diag_error(attempt->list, source->path, line, column,
               "allowed returned false without a reason, expected a sentence for the player; write "
               "return false, \"why not\"");
}

/* A choice drawn from what each ask offers; false where one offers nothing. */
static bool draw_choice(struct choice *out, const struct attempt *attempt, const struct move *move,
                        uint64_t draw)
{
    memset(out, 0, sizeof *out);
    for (int32_t i = 0; i < move->ask_count; i++) {
        const struct ask *ask = &move->asks[i];
        uint64_t bits = rng_bits(draw, (uint64_t)i, RNG_SCRIPT, (uint64_t)move->side);
        if (ask->kind == ASK_AMOUNT) {
            int64_t steps = rng_range(bits, 0, (ask->high - ask->low) / ask->step);
            snprintf(out->value[i], CHOICE_SIZE, "%" PRId64, ask->low + ask->step * steps);
            continue;
        }
        char ids[OPTION_MAX][CHOICE_SIZE];
        size_t count = ask_ids(ids, move, (size_t)i, attempt->world, out);
        if (count == 0) return false;
        memcpy(out->value[i], ids[rng_range(bits, 0, (int64_t)count - 1)], CHOICE_SIZE);
    }
    return true;
}

/* Plays an allowed choice; its instruments are appended where there is room. */
static void play(const struct attempt *attempt, const struct move_script *script,
                 const struct choice *choice, struct orders *orders)
{
    struct call call;
    char reason[SCRIPT_REASON_SIZE];
    if (!move_play(&call, script, &attempt->library->sources, attempt->world, choice,
                   attempt->budget_musd, reason)) {
        complain(attempt, script->source, reason);
        return;
    }
    if (attempt->played) {
        attempt->played(attempt->context, attempt->world, call.items, call.lines, call.count);
    }
    if (!orders || orders->count + call.count > ORDERS_MAX) return;
    memcpy(orders->items + orders->count, call.items, (size_t)call.count * sizeof call.items[0]);
    orders->count += call.count;
}

enum script_answer attempt_move(const struct attempt *attempt, const struct move *move,
                                size_t samples, uint64_t draw, struct orders *orders, char *reason)
{
    const struct move_script *script = shelf_move(attempt->library, move->side, move->id);
    const struct source_list *sources = &attempt->library->sources;
    struct choice choice;
    enum script_answer answer = move_judge(&choice, script, sources, attempt->world, NULL, reason);
    if (answer == ANSWER_FAILED) complain(attempt, script->source, reason);
    if (answer == ANSWER_REFUSED) complain_of_silence(attempt, script->source, reason);
    if (answer != ANSWER_ALLOWED) return answer;
    play(attempt, script, &choice, orders);
    for (size_t i = 0; i < samples && move->ask_count > 0; i++) {
        char why[SCRIPT_REASON_SIZE];
        if (!draw_choice(&choice, attempt, move, draw + i)) break;
        enum script_answer one = move_judge(NULL, script, sources, attempt->world, &choice, why);
        if (one == ANSWER_FAILED) complain(attempt, script->source, why);
        if (one == ANSWER_REFUSED) complain_of_silence(attempt, script->source, why);
        if (one == ANSWER_ALLOWED) play(attempt, script, &choice, NULL);
    }
    return ANSWER_ALLOWED;
}

void attempt_event(const struct attempt *attempt, const struct event *event)
{
    const struct event_script *script = shelf_event(attempt->library, event->id);
    const struct source_list *sources = &attempt->library->sources;
    char reason[SCRIPT_REASON_SIZE];
    struct call call;
    if (event_judge(script, sources, attempt->world, reason) == ANSWER_FAILED) {
        complain(attempt, script->source, reason);
    }
    if (!event_play(&call, script, sources, attempt->world, reason)) {
        complain(attempt, script->source, reason);
    }
}

void attempt_opponent(const struct attempt *attempt, const struct opponent *opponent,
                      struct hand_card *hand, size_t count)
{
    struct planned planned[PLAN_MAX];
    char reason[SCRIPT_REASON_SIZE] = "";
    script_plan(planned, attempt->library, opponent, attempt->world, hand, count, NULL, reason);
    if (reason[0]) {
        complain(attempt, shelf_opponent(attempt->library, opponent->id)->source, reason);
    }
}

int attempt_order_column(const struct attempt *attempt, const struct move *move, int line,
                         enum instrument_kind kind)
{
    const char *name = instrument_spec(kind)->name;
    struct lex lex;
    int column = 0;
    lex_read(&lex, shelf_move(attempt->library, move->side, move->id)->source);
    for (size_t i = 2; i < lex.count && column == 0; i++) {
        bool set =
            lex_is(&lex, i, name) && lex_is(&lex, i - 1, ".") && lex_is(&lex, i - 2, "order");
        if (set && lex.tokens[i - 2].line == line) column = lex.tokens[i - 2].column;
    }
    lex_free(&lex);
    return column;
}
