/* sheet_country.c: panels about one country: what it is, why it follows whom, what it depends on.
 */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_country.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/words.h"
#include "engine/names.h"
#include "ui/screen/sheet.h"
#include "ui/widget/paragraph.h"

enum { LABEL = 18, SIDE_COLUMN = 9, GOODS_MOST = 5, LINE_SIZE = 512 };

static const struct country *country_of(const struct desk *desk)
{
    return &eyes_world(&desk->eyes)->countries[desk->country];
}

/* "Follows            73%     ~24%": a figure of each side in its column. */
static void pair_draw(const struct desk *desk, const struct area *area, int row, const char *label,
                      const char *family)
{
    frame_put(area, row, 1, FRAME_PLAIN, label);
    for (int side = 0; side < SIDE_COUNT; side++) {
        struct band band;
        char value[NUMBER_SIZE];
        if (!eyes_band(&band, &desk->eyes, eyes_world(&desk->eyes), "%s.%s.%s", family,
                       country_of(desk)->id, words_side_id(side)))
            continue;
        /* Two estimates of what is nearly the same would differ by their errors alone. */
        if (band.low < band.high && strcmp(family, "compliance_target") == 0) {
            frame_put_right(area, row, LABEL + (side + 1) * SIDE_COLUMN, FRAME_DIM, "?");
            continue;
        }
        number_band(value, &band, 100, 0);
        frame_put_right(area, row, LABEL + (side + 1) * SIDE_COLUMN, FRAME_PLAIN, value);
    }
}

static void leaning_words(char out[SHEET_TEXT_SIZE], double alignment)
{
    char lean[8];
    words_leaning(lean, alignment);
    if (lean[0] == '-') snprintf(out, SHEET_TEXT_SIZE, "%s neutral", lean);
    else
        snprintf(out, SHEET_TEXT_SIZE, "%s to %s, %c of 3", lean,
                 words_side(alignment > 0 ? SIDE_WASHINGTON : SIDE_BEIJING), lean[1]);
}

/* How easily goods pass through it, in a word. */
static const char *hub_word(double hub)
{
    return hub >= 0.5 ? "high" : hub >= 0.2 ? "middling" : "low";
}

void sheet_country_facts(const struct desk *desk, const struct area *area)
{
    const struct country *country = country_of(desk);
    char lean[SHEET_TEXT_SIZE];
    int row = 0;
    if (country->side != SIDE_NONE) {
        frame_format(area, row++, 1, FRAME_BOLD, "%s's own country", words_side(country->side));
        frame_format(area, row, 1, FRAME_PLAIN, "GDP $%.0fbn", country->gdp_busd);
        return;
    }
    leaning_words(lean,
                  eyes_value(&desk->eyes, eyes_world(&desk->eyes), 0, "alignment.%s", country->id));
    frame_format(area, row++, 1, FRAME_BOLD, "%s; re-export %s", lean, hub_word(country->hub));
    frame_put_right(area, row, LABEL + SIDE_COLUMN, FRAME_WASHINGTON, "W");
    frame_put_right(area, row++, LABEL + 2 * SIDE_COLUMN, FRAME_BEIJING, "B");
    pair_draw(desk, area, row++, "Follows, %", "compliance");
    pair_draw(desk, area, row++, "heading for", "compliance_target");
    frame_put(area, row, 1, FRAME_PLAIN, "Exports, % of GDP");
    for (int side = 0; side < SIDE_COUNT; side++) {
        char value[NUMBER_SIZE];
        snprintf(value, sizeof value, "%.1f", 100 * country->exports_to[side]);
        frame_put_right(area, row, LABEL + (side + 1) * SIDE_COLUMN, FRAME_PLAIN, value);
    }
    pair_draw(desk, area, row + 1, "Offers", "offered");
    pair_draw(desk, area, row + 2, "Pressure", "pressed");
    if (row + 3 < area->rows) pair_draw(desk, area, row + 3, "Resentment", "resentment");
}

static const char *const pull_words[PULL_COUNT] = {"leaning", "exports at stake", "alliance",
                                                   "accords", "offers",           "pressure",
                                                   "peers",   "policing",         "resentment"};

/* "W +52: alliance +25, leaning +20, ...": largest first; they add up. */
static void pulls_words(char out[LINE_SIZE], const struct desk *desk, int side)
{
    double value[PULL_COUNT], sum = 0;
    struct sheet_rows rows = {0};
    struct text text;
    text_init(&text, out, LINE_SIZE);
    for (int i = 0; i < PULL_COUNT; i++) {
        value[i] = 100 * eyes_value(&desk->eyes, eyes_world(&desk->eyes), 0, "pull.%s.%s.%s",
                                    country_of(desk)->id, words_side_id(side), names_pulls[i]);
        sum += value[i];
        if (fabs(value[i]) >= 0.5) sheet_rows_rank(&rows, PULL_COUNT, i, fabs(value[i]));
    }
    bool sure = desk->eyes.side == SIDE_NONE || (int)desk->eyes.side == side;
    text_format(&text, "%c %s%+.0f:", "WB"[side], sure ? "" : "about ", number_round(sum, 0));
    for (size_t i = 0; i < rows.count; i++) {
        text_format(&text, "%s %s %+.0f", i ? "," : "", pull_words[rows.index[i]],
                    number_round(value[rows.index[i]], 0));
    }
    if (rows.count == 0) text_append(&text, " nothing pulls it");
}

static void industries_draw(const struct desk *desk, const struct area *area)
{
    const struct world *world = eyes_world(&desk->eyes);
    struct sheet_rows rows = {0};
    for (int32_t i = 0; i < world->industry_count; i++) {
        if (world->plants[i][desk->country].value_added_base <= 0) continue;
        double now = eyes_value(&desk->eyes, world, 1, "output.%s.%s", country_of(desk)->id,
                                world->industries[i].id);
        sheet_rows_rank(&rows, (size_t)(area->rows > 0 ? area->rows : 0), i, -now);
    }
    for (size_t i = 0; i < rows.count; i++) {
        frame_put(area, (int)i, 1, FRAME_PLAIN, world->industries[rows.index[i]].name);
        frame_format(area, (int)i, 24, FRAME_PLAIN, "%6.1f",
                     number_round(-100 * rows.measure[i], 1));
    }
}

void sheet_country_why(const struct desk *desk, const struct area *area)
{
    char line[LINE_SIZE];
    struct area inside = *area;
    if (country_of(desk)->side != SIDE_NONE) {
        industries_draw(desk, area);
        return;
    }
    frame_cut_left(&inside, 1);
    int row = 0;
    enum side first = desk->eyes.side == SIDE_BEIJING ? SIDE_BEIJING : SIDE_WASHINGTON;
    for (int i = 0; i < SIDE_COUNT && row < inside.rows; i++) {
        int side = i == 0 ? (int)first : world_rival((int32_t)first);
        pulls_words(line, desk, side);
        row = widget_paragraph_draw(&inside, row, sheet_side_style(side), line);
    }
}

/* "Makes: gallium 98%, ..." the greatest first, from `least` on; power -1: share of world output.
 */
static bool goods_words(char out[LINE_SIZE], const struct desk *desk, int32_t power, double least)
{
    const struct world *world = eyes_world(&desk->eyes);
    const char *id = country_of(desk)->id;
    struct sheet_rows rows = {0};
    struct text text;
    for (int32_t i = 0; i < world->good_count; i++) {
        double share = power < 0
                         ? eyes_value(&desk->eyes, world, 0, "share.%s.%s", id, world->goods[i].id)
                         : eyes_value(&desk->eyes, world, 0, "reliance.%s.%s.%s", id,
                                      world->countries[power].id, world->goods[i].id);
        if (share > least) sheet_rows_rank(&rows, GOODS_MOST, i, share);
    }
    text_init(&text, out, LINE_SIZE);
    if (power < 0) text_append(&text, "Makes of the world's:");
    else text_format(&text, "Buys from %s:", world->countries[power].id);
    for (size_t i = 0; i < rows.count; i++) {
        text_format(&text, "%s %s %.0f%%", i ? "," : "", world->goods[rows.index[i]].name,
                    100 * rows.measure[i]);
    }
    return rows.count > 0;
}

void sheet_country_goods(const struct desk *desk, const struct area *area)
{
    const struct world *world = eyes_world(&desk->eyes);
    char line[LINE_SIZE];
    struct area inside = *area;
    int row = 0;
    frame_cut_left(&inside, 1);
    if (goods_words(line, desk, -1, 0.02))
        row = widget_paragraph_draw(&inside, row, FRAME_PLAIN, line);
    for (int i = SIDE_COUNT - 1; i >= 0; i--) {
        int32_t power = world->sides[i].country;
        if (power == desk->country || row >= inside.rows) continue;
        if (goods_words(line, desk, power, 0.1)) {
            row = widget_paragraph_draw(&inside, row, sheet_side_style(i), line);
        }
    }
    if (row == 0) frame_put(&inside, 0, 0, FRAME_PLAIN, "Nothing of weight in any good.");
}

void sheet_country_measures(const struct desk *desk, const struct area *area)
{
    const struct world *world = eyes_world(&desk->eyes);
    struct area inside = *area;
    int row = 0;
    frame_cut_left(&inside, 1);
    for (int32_t i = world->instrument_count - 1; i >= 0 && row < inside.rows; i--) {
        const struct instrument *instrument = &world->instruments[i];
        const int32_t *value = instrument->value;
        bool about = value[FIELD_COUNTRY] == desk->country || value[FIELD_TO] == desk->country ||
                     value[FIELD_FROM] == desk->country;
        char words[256], line[LINE_SIZE];
        if (!about || !view_instrument(world, desk->eyes.side, instrument)) continue;
        words_instrument(words, sizeof words, world, instrument);
        snprintf(line, sizeof line, "%s: %s", words_side(instrument->issuer), words);
        row = widget_paragraph_draw(&inside, row, sheet_side_style(instrument->issuer), line);
    }
    if (row == 0) frame_put(&inside, 0, 0, FRAME_PLAIN, "None that you know of.");
}
