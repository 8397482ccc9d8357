/* plain_why.c: why a figure moved, in sentences: the parts, which add up, the chain, the rule. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_why.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/chain.h"
#include "brief/number.h"
#include "brief/why_rule.h"
#include "brief/why_told.h"
#include "brief/words.h"
#include "engine/names.h"

/* "plus 3", "minus 0.4", "nothing". */
static void amount_words(char out[NUMBER_SAID_SIZE], double amount, int decimals)
{
    const char *sign = amount < 0 ? "minus" : "plus";
    if (amount == 0.0) snprintf(out, NUMBER_SAID_SIZE, "nothing");
    else snprintf(out, NUMBER_SAID_SIZE, "%s %.*f", sign, decimals, fabs(amount));
}

/* A part as it is spoken: "2. Plus 1.2: ban on ...; without it 2.9." */
static void part_say(const struct plain_seat *seat, const struct why_told *told, size_t index)
{
    const struct why_row *part = &told->why.rows[index];
    char without[48] = "", amount[NUMBER_SAID_SIZE];
    if (part->has_without) {
        snprintf(without, sizeof without, "; without it %.*f", told->decimals,
                 number_round(told->scale * part->without, told->decimals));
    }
    amount_words(amount, told->shown[index], told->decimals);
    if (part->kind == WHY_OTHERS) {
        plain_io_say(seat->io, "%zu. %s: %s.", index + 1, part->name, amount);
        return;
    }
    /* By itself it is more than nought, but the rest takes up the sum. */
    if (told->shown[index] == 0.0) snprintf(amount, sizeof amount, "next to nothing");
    amount[0] = (char)toupper((unsigned char)amount[0]);
    plain_io_say(seat->io, "%zu. %s: %s%s.", index + 1, amount,
                 part->kind == WHY_BASE ? "what was under way anyway" : part->name, without);
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
    chain_find(chain, seat->eyes.session, seat->eyes.side, why->since, why->turn, why->figure);
    for (size_t i = 0; i < chain->count && said < LINKS; i++) {
        const struct chain_row *link = &chain->rows[i];
        char label[160], before[NUMBER_SIZE], after[NUMBER_SIZE];
        number_figure(before, link->figure, link->before);
        number_figure(after, link->figure, link->after);
        if (strcmp(before, after) == 0) continue;
        words_figure(label, sizeof label, eyes_world(&seat->eyes), link->figure);
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
        struct why_rule_constant constant;
        why_rule_constant(&constant, &seat->eyes, &rule, i);
        text_format(&text, "%s%s", i ? ", " : "", constant.name);
    }
    if (rule.figure_section[0]) {
        plain_io_say(seat->io, "In the model's page: %s.", rule.figure_section);
    }
    if (line[0])
        plain_io_say(seat->io, "Constants: %s. sources and a name tells one's source.", line);
}

/* Works a figure out for the turn that is looked at; NULL with a sentence where it cannot be. For
 * free(). */
static struct why_told *told_find(const struct plain_seat *seat, const char *figure)
{
    char reason[SESSION_SENTENCE_SIZE];
    struct why_told *told = memory_new(sizeof *told);
    if (why_told_find(told, &seat->eyes, eyes_played(&seat->eyes), figure, reason)) return told;
    plain_io_say(seat->io, "%s.", reason);
    free(told);
    return NULL;
}

static void parts_say(const struct plain_seat *seat, const struct why_told *told)
{
    char sum[NUMBER_SAID_SIZE];
    for (size_t i = 0; i < told->why.count; i++) part_say(seat, told, i);
    amount_words(sum, number_round(told->after - told->before, told->decimals), told->decimals);
    plain_io_say(seat->io, "Sum: %s.", sum);
    chain_say(seat, &told->why);
    plain_io_say(seat->io, "Type why and a number for a part's rule and source.");
}

void plain_why_say(struct plain_seat *seat, const char *figure)
{
    char title[WHY_TOLD_SIZE];
    struct why_told *told = told_find(seat, figure);
    if (!told) return;
    snprintf(seat->why, sizeof seat->why, "%s", figure);
    why_told_title(title, &seat->eyes, told);
    plain_io_say(seat->io, "%s.", title);
    if (!told->still) parts_say(seat, told);
    free(told);
}

bool plain_why_part(struct plain_seat *seat, const char *words)
{
    if (seat->why[0] == '\0' || words[0] == '\0' || words[strspn(words, "0123456789")])
        return false;
    struct why_told *told = told_find(seat, seat->why);
    if (!told) return true;
    unsigned long number = strtoul(words, NULL, 10);
    if (number < 1 || number > told->why.count) {
        plain_io_say(seat->io, "The last answer has parts 1 to %zu.", told->why.count);
    } else {
        const struct why_row *part = &told->why.rows[number - 1];
        part_say(seat, told, number - 1);
        if (part->rule[0]) plain_io_say(seat->io, "Rule: %s.", part->rule);
        if (part->source[0]) plain_io_say(seat->io, "Source: %s.", part->source);
        rule_say(seat, &told->why, number - 1);
    }
    free(told);
    return true;
}

bool plain_why_figure(char out[FIGURE_NAME_SIZE], const struct plain_seat *seat, const char *words)
{
    enum side side = seat->eyes.side == SIDE_NONE ? SIDE_WASHINGTON : seat->eyes.side;
    struct figure found;
    snprintf(out, FIGURE_NAME_SIZE, "%.90s", words);
    if (strcmp(words, "total") == 0) {
        snprintf(out, FIGURE_NAME_SIZE, "score.%s", words_side_id((int32_t)side));
    }
    int32_t score = names_find(names_scores, words);
    if (score >= 0) {
        snprintf(out, FIGURE_NAME_SIZE, "score.%s.%s", words_side_id((int32_t)side),
                 names_scores[score]);
    }
    return figure_find(&found, eyes_world(&seat->eyes), out);
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
    enum side side = seat->eyes.side == SIDE_NONE ? SIDE_WASHINGTON : seat->eyes.side;
    const char *home =
        thing_id(&seat->eyes, THING_COUNTRY, thing_home(&seat->eyes, (enum side)side));
    if (plain_why_figure(out, seat, words)) return true;
    struct search search = {words, out, false};
    figure_list(eyes_world(&seat->eyes), name_try, &search);
    if (search.found) return true;
    int index = plain_match_one(words, names, plain_seat_goods(names, seat));
    if (index >= 0) snprintf(out, FIGURE_NAME_SIZE, "price.%s.%s", names[index].id, home);
    if (index >= 0) return true;
    index = plain_match_one(words, names, plain_seat_countries(names, seat));
    if (index >= 0 && thing_side(&seat->eyes, index) == SIDE_NONE) {
        snprintf(out, FIGURE_NAME_SIZE, "compliance.%s.%s", names[index].id, words_side_id(side));
    } else if (index >= 0) {
        snprintf(out, FIGURE_NAME_SIZE, "output.%s", names[index].id);
    }
    if (index >= 0) return true;
    index = plain_match_one(words, names, plain_seat_industries(names, seat));
    if (index >= 0) snprintf(out, FIGURE_NAME_SIZE, "output.%s.%s", home, names[index].id);
    return index >= 0;
}
