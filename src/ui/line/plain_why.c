/* plain_why.c: why a figure moved, in sentences: the parts, which add up, the chain, the rule. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_why.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/memory.h"
#include "base/text.h"
#include "brief/chain.h"
#include "brief/number.h"
#include "brief/why_rule.h"
#include "brief/why_told.h"
#include "brief/words.h"

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
    ascii_capital(amount);
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
    chain_find(chain, seat->eyes.session, seat->eyes.viewer, why->since, why->turn, why->figure);
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
    snprintf(seat->own.why, sizeof seat->own.why, "%s", figure);
    why_told_title(title, &seat->eyes, told);
    plain_io_say(seat->io, "%s.", title);
    if (!told->still) parts_say(seat, told);
    free(told);
}

bool plain_why_part(struct plain_seat *seat, const char *words)
{
    if (seat->own.why[0] == '\0' || words[0] == '\0' || words[strspn(words, "0123456789")])
        return false;
    struct why_told *told = told_find(seat, seat->own.why);
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
