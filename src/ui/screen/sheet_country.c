/* sheet_country.c: panels about one country: what it is, why it follows whom, what it depends on.
 */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_country.h"

#include <stdio.h>

#include "base/text.h"
#include "brief/country.h"
#include "brief/measure.h"
#include "brief/words.h"
#include "ui/screen/sheet.h"
#include "ui/widget/paragraph.h"

enum { LABEL = 18, SIDE_COLUMN = 9, LINE_SIZE = 512 };

static bool is_partner(const struct desk *desk)
{
    return thing_side(&desk->eyes, desk->country) == SIDE_NONE;
}

void sheet_country_facts(const struct desk *desk, const struct area *area)
{
    char lean[NUMBER_SAID_SIZE];
    struct facts facts;
    if (!is_partner(desk)) {
        frame_format(area, 0, 1, FRAME_BOLD, "%s's own country",
                     words_side((int32_t)thing_side(&desk->eyes, desk->country)));
        country_facts(&facts, &desk->eyes, desk->country);
        sheet_facts_draw(&facts, 0, area, 1, LABEL);
        return;
    }
    country_leaning(lean, &desk->eyes, desk->country);
    frame_format(area, 0, 1, FRAME_BOLD, "%s; re-export %s", lean,
                 country_hub(&desk->eyes, desk->country));
    frame_put_right(area, 1, LABEL + SIDE_COLUMN, FRAME_WASHINGTON, "W");
    frame_put_right(area, 1, LABEL + 2 * SIDE_COLUMN, FRAME_BEIJING, "B");
    country_facts(&facts, &desk->eyes, desk->country);
    /* The first is the leaning, which the heading has said. */
    sheet_facts_draw(&facts, 1, area, 2, LABEL);
}

/* "W +52: alliance +25, leaning +20, ...": the sum, then the terms that add up to it. */
static void pulls_words(char out[LINE_SIZE], const struct desk *desk, enum side side)
{
    struct facts facts;
    struct text text;
    bool sure = eyes_know(&desk->eyes, side);
    country_pulls(&facts, &desk->eyes, desk->country, side);
    text_init(&text, out, LINE_SIZE);
    for (size_t i = 0; i < facts.count; i++) {
        const struct fact *fact = &facts.list[i];
        char value[NUMBER_SIZE];
        number_change(value, 0, fact->form->scale * fact->now.value, fact->form->decimals);
        if (i == 0) text_format(&text, "%c %s%s:", "WB"[side], sure ? "" : "about ", value);
        else text_format(&text, "%s %s %s", i > 1 ? "," : "", fact->label, value);
    }
    if (facts.count == 1) text_append(&text, " nothing pulls it");
}

static void industries_draw(const struct desk *desk, const struct area *area)
{
    struct facts facts;
    country_weakest(&facts, &desk->eyes, desk->country, area->rows > 0 ? (size_t)area->rows : 0);
    for (size_t i = 0; i < facts.count; i++) {
        char value[NUMBER_SIZE];
        fact_value(value, &facts.list[i], false);
        frame_put(area, (int)i, 1, FRAME_PLAIN, facts.list[i].label);
        frame_put_right(area, (int)i, 30, FRAME_PLAIN, value);
    }
}

void sheet_country_why(const struct desk *desk, const struct area *area)
{
    char line[LINE_SIZE];
    struct area inside = *area;
    if (!is_partner(desk)) {
        industries_draw(desk, area);
        return;
    }
    frame_cut_left(&inside, 1);
    int row = 0;
    for (int i = 0; i < SIDE_COUNT && row < inside.rows; i++) {
        enum side first = eyes_first(&desk->eyes), side = i == 0 ? first : eyes_rival(first);
        pulls_words(line, desk, side);
        row = widget_paragraph_draw(&inside, row, sheet_side_style((int32_t)side), line);
    }
}

void sheet_country_goods(const struct desk *desk, const struct area *area)
{
    char line[LINE_SIZE];
    struct facts facts;
    struct area inside = *area;
    int row = 0;
    frame_cut_left(&inside, 1);
    country_makes(&facts, &desk->eyes, desk->country);
    sheet_facts_words(line, sizeof line, &facts);
    if (facts.count > 0) row = widget_paragraph_draw(&inside, row, FRAME_PLAIN, line);
    for (int side = SIDE_COUNT - 1; side >= 0 && row < inside.rows; side--) {
        country_buys(&facts, &desk->eyes, desk->country, (enum side)side);
        sheet_facts_words(line, sizeof line, &facts);
        if (facts.count > 0)
            row = widget_paragraph_draw(&inside, row, sheet_side_style(side), line);
    }
    if (row == 0) frame_put(&inside, 0, 0, FRAME_PLAIN, "Nothing of weight in any good.");
}

void sheet_country_measures(const struct desk *desk, const struct area *area)
{
    const struct measure_about about = {THING_COUNTRY, desk->country};
    struct measure measure;
    struct area inside = *area;
    int row = 0;
    frame_cut_left(&inside, 1);
    bool found = measure_before(&measure, &desk->eyes, &about, NULL);
    while (found && row < inside.rows) {
        char line[LINE_SIZE];
        snprintf(line, sizeof line, "%s: %s", words_side((int32_t)measure.issuer), measure.words);
        row = widget_paragraph_draw(&inside, row, sheet_side_style((int32_t)measure.issuer), line);
        found = measure_before(&measure, &desk->eyes, &about, &measure);
    }
    if (row == 0) frame_put(&inside, 0, 0, FRAME_PLAIN, "None that you know of.");
}
