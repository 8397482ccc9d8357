/* plain_why.c: why a figure moved, in sentences: the parts, which add up, the chain, the rule. */
/* SPDX-License-Identifier: MIT */
#include "ui/plain_why.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "engine/parameter.h"
#include "game/chain.h"
#include "game/why_rule.h"
#include "game/words.h"
#include "ui/number.h"

static const char *sign(double value)
{
    return value < 0 ? "minus" : "plus";
}

/* A part as it is spoken: "2. Plus 1.18: ban on ...; without it 2.9." */
static void part_say(const struct plain_seat *seat, const struct why *why, size_t index)
{
    const struct why_row *part = &why->rows[index];
    double scale = number_scale(why->figure);
    char without[48] = "";
    if (part->has_without) {
        snprintf(without, sizeof without, "; without it %.4g", scale * part->without);
    }
    plain_io_say(seat->io, "%zu. %s %.3g: %s%s.", index + 1, part->amount < 0 ? "Minus" : "Plus",
                 scale * fabs(part->amount), part->name, without);
}

enum { LINKS = 6 };

/* "On the way there: Gallium imports of United States 10.2 to 8." Only what moved. */
static void chain_say(const struct plain_seat *seat, const struct why *why)
{
    char line[PLAIN_SENTENCE_SIZE / 2] = "";
    struct text text;
    struct chain *chain = memory_new(sizeof *chain);
    int said = 0;
    text_init(&text, line, sizeof line);
    chain_find(chain, seat->session, seat->side, why->since, why->turn, why->figure);
    for (size_t i = 0; i < chain->count && said < LINKS; i++) {
        const struct chain_row *link = &chain->rows[i];
        char label[160], before[NUMBER_SIZE], after[NUMBER_SIZE];
        number_figure(before, link->figure, link->before);
        number_figure(after, link->figure, link->after);
        if (strcmp(before, after) == 0) continue;
        words_figure(label, sizeof label, plain_seat_world(seat), link->figure);
        text_format(&text, "%s%s%s %s to %s", said ? "; " : "", label,
                    link->estimate ? ", about" : "", before, after);
        said++;
    }
    if (said > 0) plain_io_say(seat->io, "Worked out from: %s.", line);
    free(chain);
}

/* What a part rests on: the section of the model's page, and its constants by name. */
static void rule_say(const struct plain_seat *seat, const struct why *why, size_t index)
{
    struct why_rule rule;
    char line[PLAIN_SENTENCE_SIZE / 2] = "";
    struct text text;
    text_init(&text, line, sizeof line);
    why_rule_find(&rule, &why->rows[index], why->figure);
    for (size_t i = 0; i < rule.count; i++) {
        const struct parameter_spec *spec = parameter_spec(rule.constants[i]);
        text_format(&text, "%s%s", i ? ", " : "", spec->name);
    }
    if (rule.figure_section[0]) {
        plain_io_say(seat->io, "In the model's page: %s.", rule.figure_section);
    }
    if (line[0])
        plain_io_say(seat->io, "Constants: %s. sources and a name tells one's source.", line);
}

/* Works a figure out for the turn that is looked at; NULL with a sentence where it cannot be. For
 * free(). */
static struct why *why_of(const struct plain_seat *seat, const char *figure)
{
    int turn = plain_seat_world(seat)->turn;
    char reason[SESSION_SENTENCE_SIZE];
    struct why_question question = {
        .session = seat->session,
        .scripts = session_setup(seat->session)->scripts,
        .since = turn - 1,
        .turn = turn,
        .figure = figure,
        .viewer = seat->side,
    };
    if (turn < 1) {
        plain_io_say(seat->io, "No turn has been played yet: nothing moved.");
        return NULL;
    }
    struct why *why = memory_new(sizeof *why);
    if (why_run(why, &question, reason)) {
        why_gather_small(why);
        return why;
    }
    plain_io_say(seat->io, "%s.", reason);
    free(why);
    return NULL;
}

void plain_why_say(struct plain_seat *seat, const char *figure)
{
    char label[160];
    struct why *why = why_of(seat, figure);
    if (!why) return;
    double scale = number_scale(figure), change = scale * (why->after - why->before);
    snprintf(seat->why, sizeof seat->why, "%s", figure);
    words_figure(label, sizeof label, plain_seat_world(seat), figure);
    plain_io_say(seat->io, "%s in turn %d: %.4g to %.4g.", label, why->turn, scale * why->before,
                 scale * why->after);
    for (size_t i = 0; i < why->count; i++) part_say(seat, why, i);
    plain_io_say(seat->io, "Sum: %s %.3g.", sign(change), fabs(change));
    chain_say(seat, why);
    plain_io_say(seat->io, "Type why and a number for a part's rule and source.");
    free(why);
}

bool plain_why_part(struct plain_seat *seat, const char *words)
{
    if (seat->why[0] == '\0' || words[0] == '\0' || words[strspn(words, "0123456789")])
        return false;
    struct why *why = why_of(seat, seat->why);
    if (!why) return true;
    unsigned long number = strtoul(words, NULL, 10);
    if (number < 1 || number > why->count) {
        plain_io_say(seat->io, "The last answer has parts 1 to %zu.", why->count);
    } else {
        const struct why_row *part = &why->rows[number - 1];
        part_say(seat, why, number - 1);
        if (part->rule[0]) plain_io_say(seat->io, "Rule: %s", part->rule);
        if (part->source[0]) plain_io_say(seat->io, "Source: %s", part->source);
        rule_say(seat, why, number - 1);
    }
    free(why);
    return true;
}

bool plain_why_figure(char out[FIGURE_NAME_SIZE], const struct plain_seat *seat, const char *words)
{
    static const char *const scores[] = {"security", "technology", "prosperity", "coalition",
                                         "stability"};
    enum side side = seat->side == SIDE_NONE ? SIDE_WASHINGTON : seat->side;
    struct figure found;
    snprintf(out, FIGURE_NAME_SIZE, "%.90s", words);
    if (strcmp(words, "total") == 0) {
        snprintf(out, FIGURE_NAME_SIZE, "score.%s", words_side_id((int32_t)side));
    }
    for (size_t i = 0; i < sizeof scores / sizeof scores[0]; i++) {
        if (strcmp(words, scores[i]) != 0) continue;
        snprintf(out, FIGURE_NAME_SIZE, "score.%s.%s", words_side_id((int32_t)side), scores[i]);
    }
    return figure_find(&found, plain_seat_world(seat), out);
}

/* A search of all figures for one that is spelt as the words are, dots and case apart. */
struct search {
    const char *words;
    char *out;
    bool found;
};

static void name_try(void *context, const char *name, const struct figure_spec *spec)
{
    struct search *search = context;
    size_t i = 0;
    (void)spec;
    for (; name[i] && search->words[i]; i++) {
        char letter =
            name[i] == '.' || name[i] == '_' ? ' ' : (char)tolower((unsigned char)name[i]);
        if (letter != search->words[i]) return;
    }
    if (name[i] || search->words[i]) return;
    snprintf(search->out, FIGURE_NAME_SIZE, "%s", name);
    search->found = true;
}

bool plain_why_typed(char out[FIGURE_NAME_SIZE], const struct plain_seat *seat, const char *words)
{
    struct plain_name names[PLAIN_NAME_MAX];
    const struct world *world = plain_seat_world(seat);
    enum side side = seat->side == SIDE_NONE ? SIDE_WASHINGTON : seat->side;
    const char *home = world->countries[world->sides[side].country].id;
    if (plain_why_figure(out, seat, words)) return true;
    struct search search = {words, out, false};
    figure_list(world, name_try, &search);
    if (search.found) return true;
    int index = plain_match_one(words, names, plain_seat_goods(names, seat));
    if (index >= 0) snprintf(out, FIGURE_NAME_SIZE, "price.%s.%s", names[index].id, home);
    if (index >= 0) return true;
    index = plain_match_one(words, names, plain_seat_countries(names, seat));
    if (index >= 0 && world->countries[index].side == SIDE_NONE) {
        snprintf(out, FIGURE_NAME_SIZE, "compliance.%s.%s", names[index].id, words_side_id(side));
    } else if (index >= 0) {
        snprintf(out, FIGURE_NAME_SIZE, "output.%s", names[index].id);
    }
    if (index >= 0) return true;
    index = plain_match_one(words, names, plain_seat_industries(names, seat));
    if (index >= 0) snprintf(out, FIGURE_NAME_SIZE, "output.%s.%s", home, names[index].id);
    return index >= 0;
}
