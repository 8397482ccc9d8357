/* sheet_why.c: an explanation in three layers: the parts, the chain behind the figure, the rule. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_why.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/words.h"
#include "ui/widget/menu.h"
#include "ui/widget/paragraph.h"

/* Columns of the lists: an amount, and at the right what there would be without it. */
enum { AMOUNT = 9, NAME = 11, WITHOUT = 13, VALUE = 9 };

bool sheet_why_find(struct sheet_why *out, const struct desk *desk, char *reason)
{
    int turn = desk->report_turn;
    if (!why_told_find(&out->told, &desk->eyes, turn, desk->figure, reason)) return false;
    chain_find(&out->chain, desk->eyes.session, desk->eyes.viewer, out->told.why.since, turn,
               desk->figure);
    return true;
}

/* A cause's name; where it has no room what stands before its measure, as the card's title: the
 * marked one stands whole below the list. */
static void part_name(char out[WHY_NAME_SIZE], const struct why_row *part, int columns)
{
    snprintf(out, WHY_NAME_SIZE, "%s", part->name);
    char *measure = strstr(out, ": ");
    if (measure && text_width(out) > columns) *measure = '\0';
}

static void part_line(const struct area *row, size_t index, const void *context)
{
    const struct why_told *told = context;
    const struct why_row *part = &told->why.rows[index];
    char text[NUMBER_SIZE], name[WHY_NAME_SIZE];
    snprintf(text, sizeof text, "%+.*f", told->decimals, told->shown[index]);
    frame_put_right(row, 0, AMOUNT, FRAME_PLAIN, text);
    int room = row->columns - NAME - WITHOUT;
    part_name(name, part, room);
    frame_put_fit(row, 0, NAME, room, FRAME_PLAIN, name);
    if (!part->has_without) return;
    snprintf(text, sizeof text, "%.*f", told->decimals,
             number_round(told->scale * part->without, told->decimals));
    frame_put_right(row, 0, row->columns - 1, FRAME_PLAIN, text);
}

void sheet_why_parts(const struct sheet_why *why, size_t selected, bool focus,
                     const struct area *area)
{
    struct area rest = *area;
    if (why->told.still) {
        frame_cut_left(&rest, 1);
        widget_paragraph_draw(&rest, 0, FRAME_PLAIN,
                              "Nothing moved it by as much as the last digit that is shown.");
        return;
    }
    struct area heading = frame_cut_top(&rest, 1);
    struct area list = frame_cut_top(&rest, rest.rows - 1);
    int right = heading.columns - (why->told.why.count > (size_t)list.rows ? 3 : 1);
    char text[NUMBER_SIZE];
    frame_put_right(&heading, 0, 2 + AMOUNT, FRAME_DIM, "moved it");
    frame_put(&heading, 0, 2 + NAME, FRAME_DIM, "cause");
    frame_put_right(&heading, 0, right, FRAME_DIM, "without it");
    struct widget_menu menu = {why->told.why.count, selected, focus, "", part_line, &why->told};
    widget_menu_draw(&menu, &list);
    snprintf(text, sizeof text, "%+.*f", why->told.decimals, why->told.after - why->told.before);
    frame_put_right(&rest, 0, 2 + AMOUNT, FRAME_BOLD, text);
    frame_put(&rest, 0, 2 + NAME, FRAME_BOLD, "sum, nothing left over");
}

void sheet_why_part(const struct sheet_why *why, size_t selected, const struct area *area)
{
    const struct why_row *part = &why->told.why.rows[selected];
    struct area inside = *area;
    char line[160];
    frame_cut_left(&inside, 1);
    int row = widget_paragraph_draw(&inside, 0, FRAME_PLAIN, part->name);
    if (part->has_without) {
        snprintf(line, sizeof line, "Without it: %.*f instead of %.*f.", why->told.decimals,
                 number_round(why->told.scale * part->without, why->told.decimals),
                 why->told.decimals, why->told.after);
        row = widget_paragraph_draw(&inside, row, FRAME_BOLD, line);
    }
    if (part->error > 0) {
        snprintf(line, sizeof line,
                 "Give or take %.2g: so many causes are not all tried in every order.",
                 why->told.scale * part->error);
        row = widget_paragraph_draw(&inside, row, FRAME_PLAIN, line);
    }
    if (part->rule[0]) row = widget_paragraph_draw(&inside, row, FRAME_PLAIN, part->rule);
    if (part->source[0]) widget_paragraph_draw(&inside, row, FRAME_DIM, part->source);
}

struct chain_list {
    const struct desk *desk;
    const struct chain *chain;
};

static void chain_line(const struct area *row, size_t index, const void *context)
{
    const struct chain_list *list = context;
    const struct chain_row *link = &list->chain->rows[index];
    char label[160], before[NUMBER_SIZE], after[NUMBER_SIZE], change[NUMBER_SIZE];
    words_figure(label, sizeof label, eyes_world(&list->desk->eyes), link->figure);
    number_figure(before, link->figure, link->before);
    number_figure(after, link->figure, link->after);
    double scale = number_form(link->figure)->scale;
    number_change(change, scale * link->before, scale * link->after, 1);
    int right = row->columns - 1;
    frame_put_fit(row, 0, 0, right - 3 * VALUE - 1, FRAME_PLAIN, label);
    frame_put_right(row, 0, right - 2 * VALUE, FRAME_PLAIN, before);
    if (link->estimate) frame_put(row, 0, right - 2 * VALUE + 1, FRAME_DIM, "~");
    frame_put_right(row, 0, right - VALUE, FRAME_BOLD, after);
    frame_put_right(row, 0, right, FRAME_PLAIN, change);
}

void sheet_why_chain(const struct desk *desk, const struct sheet_why *why, size_t selected,
                     bool focus, const struct area *area)
{
    struct area rest = *area;
    struct area heading = frame_cut_top(&rest, 1);
    struct chain_list list = {desk, &why->chain};
    int right = heading.columns - (why->chain.count > (size_t)rest.rows ? 3 : 1);
    frame_put(&heading, 0, 2, FRAME_DIM, "comes from");
    frame_put_right(&heading, 0, right - 2 * VALUE, FRAME_DIM, "before");
    frame_put_right(&heading, 0, right - VALUE, FRAME_DIM, "after");
    frame_put_right(&heading, 0, right, FRAME_DIM, "change");
    struct widget_menu menu = {
        why->chain.count, selected, focus, "Nothing stands behind it but what was played.",
        chain_line,       &list};
    widget_menu_draw(&menu, &rest);
}

/* "docs/model.md, sections 3. Controls and supply (the cause) and 4. A month (the figure)." */
static void sections_make(char *out, size_t size, const struct why_rule *rule)
{
    const char *cause = rule->cause_section, *figure = rule->figure_section;
    if (cause[0] && figure[0] && cause != figure) {
        snprintf(out, size,
                 "The model's page, docs/model.md: the cause by section %s; the figure "
                 "by section %s.",
                 cause, figure);
    } else if (cause[0] || figure[0]) {
        snprintf(out, size, "The model's page, docs/model.md: section %s.",
                 cause[0] ? cause : figure);
    } else {
        snprintf(out, size, "The model's page, docs/model.md, has all rules.");
    }
}

void sheet_why_rule(const struct sheet_why *why, const struct why_rule *rule, size_t part,
                    const struct area *area)
{
    const struct why_row *row_of = &why->told.why.rows[part];
    struct area inside = *area;
    char line[256];
    frame_cut_left(&inside, 1);
    int row = widget_paragraph_draw(&inside, 0, FRAME_BOLD,
                                    row_of->rule[0] ? row_of->rule : row_of->name);
    sections_make(line, sizeof line, rule);
    row = widget_paragraph_draw(&inside, row, FRAME_PLAIN, line);
    if (!row_of->file[0]) return;
    snprintf(line, sizeof line, "Written in %s.", row_of->file);
    widget_paragraph_draw(&inside, row, FRAME_PLAIN, line);
}

struct constant_list {
    const struct desk *desk;
    const struct why_rule *rule;
};

/* The first line is the cause itself; the constants follow. */
static void constant_line(const struct area *row, size_t index, const void *context)
{
    const struct constant_list *list = context;
    if (index == 0) {
        frame_put_fit(row, 0, 0, row->columns, FRAME_PLAIN, "the cause: where it is from");
        return;
    }
    struct why_rule_constant constant;
    char text[96];
    why_rule_constant(&constant, &list->desk->eyes, list->rule, index - 1);
    snprintf(text, sizeof text, "%.4g (%.4g to %.4g) %s", constant.value, constant.low,
             constant.high, constant.unit);
    frame_put_fit(row, 0, 0, 23, FRAME_PLAIN, constant.name);
    frame_put_fit(row, 0, 24, 28, FRAME_BOLD, text);
    /* What has no room here stands whole below the list, where it is marked. */
    if (text_width(constant.help) <= row->columns - 54)
        frame_put(row, 0, 53, FRAME_DIM, constant.help);
}

void sheet_why_constants(const struct desk *desk, const struct why_rule *rule, size_t selected,
                         const struct area *area)
{
    struct constant_list list = {desk, rule};
    struct widget_menu menu = {rule->count + 1, selected, true, "", constant_line, &list};
    widget_menu_draw(&menu, area);
}

void sheet_why_source(const struct desk *desk, const struct sheet_why *why,
                      const struct why_rule *rule, size_t part, size_t selected,
                      const struct area *area)
{
    const struct why_row *row_of = &why->told.why.rows[part];
    struct area inside = *area;
    char line[SCRIPT_TEXT_SIZE + 32];
    frame_cut_left(&inside, 1);
    if (selected == 0 || selected > rule->count) {
        snprintf(line, sizeof line, "Source: %s",
                 row_of->source[0] ? row_of->source : "the sum of many, each with its own");
        widget_paragraph_draw(&inside, 0, FRAME_PLAIN, line);
        return;
    }
    struct why_rule_constant constant;
    why_rule_constant(&constant, &desk->eyes, rule, selected - 1);
    snprintf(line, sizeof line, "%s: %s.", constant.name, constant.help);
    int row = widget_paragraph_draw(&inside, 0, FRAME_PLAIN, line);
    snprintf(line, sizeof line, "Source: %s",
             constant.source[0] ? constant.source : "the model's own start value");
    widget_paragraph_draw(&inside, row, FRAME_PLAIN, line);
}
