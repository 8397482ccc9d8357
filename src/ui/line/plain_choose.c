/* plain_choose.c: what a move asks, answered from typed words and, where they end, by questions. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_choose.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { TRIES = 3 };

int plain_choose_card(size_t *at, const struct plain_seat *seat, const struct plain_words *words,
                      const struct hand_entry *hand, size_t count)
{
    struct name names[DECK_MAX];
    char text[PLAIN_LINE_SIZE];
    for (size_t i = 0; i < count; i++) {
        bool there = hand[i].move != NULL;
        names[i] =
            (struct name){there ? hand[i].move->id : "", there ? hand[i].move->title : "", NULL};
    }
    if (*at >= words->count) {
        plain_io_say(seat->io, "Which move? Type %s and its number, 1 to %zu. hand lists them.",
                     words->word[0], count);
        return NAME_NONE;
    }
    plain_words_join(text, sizeof text, words, *at, words->count);
    int found = plain_words_name(at, words, names, count);
    if (found >= 0) return found;
    /* The first word alone says best what was meant: the rest may have been choices. */
    plain_words_explain(seat->io, found == NAME_SEVERAL ? words->word[*at] : text, "move", names,
                        count);
    return NAME_NONE;
}

/* An amount within its bounds and on its steps; false with a sentence if not. */
static bool amount_read(char out[CHOICE_SIZE], const struct plain_seat *seat, const struct ask *ask,
                        const char *text)
{
    char *end;
    long long amount = strtoll(text, &end, 10);
    int64_t step = ask->step > 0 ? ask->step : 1;
    if (end == text || amount < ask->low || amount > ask->high || (amount - ask->low) % step != 0) {
        plain_io_say(seat->io,
                     "\"%s\" does not do. Type a whole number from %" PRId64 " to %" PRId64
                     " in steps of %" PRId64 ".",
                     text, ask->low, ask->high, step);
        return false;
    }
    snprintf(out, CHOICE_SIZE, "%lld", amount);
    return true;
}

static void names_from(struct name out[OPTION_MAX], const struct option *options, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        out[i] = (struct name){options[i].id, options[i].label, NULL};
    }
}

static void list_say(const struct plain_seat *seat, const struct ask *ask,
                     const struct option *options, size_t count)
{
    if (ask->kind == ASK_AMOUNT) return;
    for (size_t i = 0; i < count; i++) plain_io_say(seat->io, "%zu. %s", i + 1, options[i].label);
}

static void prompt_make(char *out, size_t size, const struct ask *ask, size_t count)
{
    int64_t step = ask->step > 0 ? ask->step : 1;
    char name[CARD_PROMPT_SIZE];
    card_prompt(name, ask);
    if (ask->kind == ASK_AMOUNT) {
        snprintf(out, size,
                 "%s, %" PRId64 " to %" PRId64 "%s%s in steps of %" PRId64 ", Enter to give up: ",
                 name, ask->low, ask->high, ask->unit[0] ? " " : "", ask->unit, step);
    } else {
        snprintf(out, size, "%s, 1 to %zu or a name, Enter to give up: ", name, count);
    }
}

/* The answer that one line gives; false with a sentence if it gives none. */
static bool answer_from(char out[CHOICE_SIZE], const struct plain_seat *seat, const struct ask *ask,
                        const struct option *options, size_t count)
{
    struct name names[OPTION_MAX];
    if (ask->kind == ASK_AMOUNT) return amount_read(out, seat, ask, seat->io->line);
    names_from(names, options, count);
    int found = name_one(seat->io->line, names, count);
    if (found >= 0) snprintf(out, CHOICE_SIZE, "%s", options[found].id);
    else plain_words_explain(seat->io, seat->io->line, "option", names, count);
    return found >= 0;
}

/* Another command instead of an answer is carried out, unless an option bears that very name. */
static bool is_other_command(const struct plain_seat *seat, const struct option *options,
                             size_t count)
{
    struct name names[OPTION_MAX];
    struct plain_words words;
    plain_words_split(&words, seat->io->line);
    names_from(names, options, count);
    return words.count > 0 && name_one(seat->io->line, names, count) < 0 &&
           seat->is_command(words.word[0]);
}

static bool is_refusal(const char *line)
{
    static const char *const words[] = {"cancel", "back", "no", "stop", "none"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (strcmp(line, words[i]) == 0) return true;
    }
    return false;
}

static bool ask_by_question(char out[CHOICE_SIZE], const struct plain_seat *seat,
                            const struct ask *ask, const struct option *options, size_t count)
{
    char prompt[256];
    prompt_make(prompt, sizeof prompt, ask, count);
    list_say(seat, ask, options, count);
    for (int i = 0; i < TRIES; i++) {
        if (!plain_io_read(seat->io, prompt)) return false;
        const char *line = seat->io->line;
        if (line[0] == '\0' || is_refusal(line)) break;
        if (line[0] == '?') {
            list_say(seat, ask, options, count);
            continue;
        }
        if (is_other_command(seat, options, count)) {
            plain_io_unread(seat->io);
            break;
        }
        if (answer_from(out, seat, ask, options, count)) return true;
    }
    plain_io_say(seat->io, "Given up. Nothing was planned.");
    return false;
}

/* From the typed words, if they go on; NAME_NONE in *found where they do not fit. */
static bool ask_by_words(char out[CHOICE_SIZE], const struct plain_seat *seat,
                         const struct ask *ask, const struct option *options, size_t count,
                         const struct plain_words *words, size_t *at)
{
    struct name names[OPTION_MAX];
    if (*at >= words->count) return false;
    if (ask->kind == ASK_AMOUNT) {
        if (!amount_read(out, seat, ask, words->word[*at])) {
            *at = words->count;
            return false;
        }
        (*at)++;
        return true;
    }
    names_from(names, options, count);
    int found = plain_words_name(at, words, names, count);
    if (found >= 0) {
        snprintf(out, CHOICE_SIZE, "%s", options[found].id);
        return true;
    }
    plain_words_explain(seat->io, words->word[*at], "option", names, count);
    *at = words->count;
    return false;
}

int32_t plain_choose_begin(struct choice *out, const struct plain_seat *seat,
                           const struct move *move, const struct plain_words *words, size_t *at)
{
    int32_t answered = 0;
    memset(out, 0, sizeof *out);
    for (; answered < move->ask_count && *at < words->count; answered++) {
        struct option options[OPTION_MAX];
        size_t count =
            script_options(options, move, (size_t)answered, eyes_world(&seat->eyes), out);
        size_t from = *at;
        if (ask_by_words(out->value[answered], seat, &move->asks[answered], options, count, words,
                         at))
            continue;
        *at = from;
        break;
    }
    return answered;
}

bool plain_choose_fill(struct choice *out, const struct plain_seat *seat, const struct move *move,
                       const struct plain_words *words, size_t *at)
{
    const struct world *world = eyes_world(&seat->eyes);
    memset(out, 0, sizeof *out);
    for (int32_t i = 0; i < move->ask_count; i++) {
        const struct ask *ask = &move->asks[i];
        struct option options[OPTION_MAX];
        char name[CARD_PROMPT_SIZE];
        size_t count = script_options(options, move, (size_t)i, world, out);
        card_prompt(name, ask);
        if (count == 0 && ask->kind != ASK_AMOUNT) {
            plain_io_say(seat->io, "%s: there is nothing to choose from now. Nothing was planned.",
                         name);
            return false;
        }
        if (count == 1 && *at >= words->count) {
            plain_io_say(seat->io, "%s: %s, the only one.", name, options[0].label);
            snprintf(out->value[i], CHOICE_SIZE, "%s", options[0].id);
            continue;
        }
        if (!ask_by_words(out->value[i], seat, ask, options, count, words, at) &&
            !ask_by_question(out->value[i], seat, ask, options, count)) {
            return false;
        }
    }
    if (*at < words->count) {
        plain_io_say(seat->io, "\"%s\" was not understood and is left out.", words->word[*at]);
    }
    return true;
}
