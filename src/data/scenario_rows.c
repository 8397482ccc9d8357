/* scenario_rows.c: what the rows of a scenario put into a new world. */
/* SPDX-License-Identifier: MIT */
#include "data/scenario_inner.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "data/csv.h"
#include "data/journal.h"
#include "data/slip.h"
#include "engine/aim.h"
#include "engine/figure.h"
#include "engine/score.h"
#include "engine/turn.h"

/* What is in force when a scenario begins, and since when. */

/* In force long before the first turn, so that no licence waits and nobody is surprised. */
enum { AGE_USUAL = 8, AGE_MOST = 40 };

/* Takes age_turns out of the arguments, for it is the scenario's own. */
static bool age_take(int32_t *age, char *args, const struct table *table, size_t row,
                     struct diag_list *list)
{
    char text[24], shown[96];
    double value = 0.0;
    *age = AGE_USUAL;
    if (!journal_arg_take(text, sizeof text, args, "age_turns")) return true;
    *age = csv_number(&value, text) && value >= 0 && value <= AGE_MOST ? (int32_t)value : -1;
    if (*age >= 0 && (double)*age == value) return true;
    text_escape(shown, sizeof shown, text);
    table_error(table, row, "value", list,
                "found \"%s\" for age_turns, expected a whole number from 0 to %d: how many turns "
                "ago it was set",
                shown, AGE_MOST);
    return false;
}

/* Who is listed at the start is listed in full: it takes no turn more. */
static void listing_carry(struct world *world, const struct instrument *instrument)
{
    if (instrument->kind != INSTRUMENT_LISTING || instrument->issuer == SIDE_NONE) return;
    struct firm *firm = &world->firms[instrument->value[FIELD_FIRM]];
    firm->listed[instrument->issuer] = instrument->value[FIELD_MODE] == LISTING_REMOVE ? 0.0 : 1.0;
}

/* How many are in force already that the same side, or nobody, issued. */
static int32_t held_by(const struct world *world, int32_t issuer)
{
    int32_t held = 0;
    for (int32_t i = 0; i < world->instrument_count; i++) {
        held += world->instruments[i].issuer == issuer;
    }
    return held;
}

/* What a move may not do a scenario should not begin with; but it is taken as it stands, or games
 * that were begun on it could not be read any more. Whether a case has a measure to complain of is
 * not asked, for the rows come in any order. */
static void sense_check(const struct world *world, const struct instrument *instrument,
                        const struct table *table, size_t row, struct diag_list *list)
{
    const struct instrument_spec *spec = instrument_spec((enum instrument_kind)instrument->kind);
    for (const struct instrument_field_spec *field = spec->fields; field->name; field++) {
        int32_t value = instrument->value[field->field];
        if (field->aim == AIM_RESTRICTED || aim_fits(world, instrument->issuer, field, value)) {
            continue;
        }
        table_warning(table, row, "value", list, "found a %s with a %s that is not %s; correct it",
                      spec->name, field->name, aim_words(field));
    }
    for (int32_t i = 0; spec->lasting && i < world->instrument_count; i++) {
        if (!instrument_same_key(&world->instruments[i], instrument)) continue;
        table_warning(table, row, "value", list,
                      "found a second %s of one aim, expected one; merge the rows", spec->name);
        break;
    }
}

void scenario_instrument_set(struct world *world, const struct table *table, size_t row,
                             struct diag_list *list)
{
    struct journal_row order = {.kind = JOURNAL_INSTRUMENT};
    struct instrument instrument;
    char reason[400], twice[64];
    int32_t age;
    const char *text = table_text(table, row, "value");
    size_t name = strcspn(text, ";");
    snprintf(order.name, sizeof order.name, "%.*s", (int)(name < 90 ? name : 90), text);
    snprintf(order.args, sizeof order.args, "%s", text + name + (text[name] == ';'));
    if (journal_arg_twice(twice, sizeof twice, order.args)) {
        char shown[96];
        text_escape(shown, sizeof shown, twice);
        table_error(table, row, "value", list,
                    "found %s= twice, expected it once; for another %s write another row", shown,
                    shown);
        return;
    }
    if (!age_take(&age, order.args, table, row, list)) return;
    if (!journal_to_instrument(&instrument, world, &order, reason, sizeof reason)) {
        table_error(table, row, "value", list, "%s", reason);
        return;
    }
    sense_check(world, &instrument, table, row, list);
    int32_t most = instrument.issuer < 0 ? INSTRUMENT_EVENT_MAX : INSTRUMENT_SIDE_MAX;
    if (held_by(world, instrument.issuer) == most) {
        table_error(table, row, "value", list,
                    "found more than %d instruments of one issuer; merge some", (int)most);
        return;
    }
    instrument.announced_turn = instrument.effective_turn = -age;
    world->instruments[world->instrument_count++] = instrument;
    listing_carry(world, &instrument);
}

/* A world that has lived for some quarters under what is in force. */

/* What was set just now is not yet known of: nobody stored ahead of it. */
static void fresh_drop(struct world *world)
{
    int32_t kept = 0;
    for (int32_t i = 0; i < world->instrument_count; i++) {
        if (world->instruments[i].announced_turn >= 0) continue;
        world->instruments[kept++] = world->instruments[i];
    }
    world->instrument_count = kept;
}

/* A map's trade is that of its base year. Where a scenario begins later, under tariffs that have
 * long been paid, their cost would else fall in its first turn, as if one of the players had laid
 * them. */
void scenario_settle(struct world *world, int32_t turns)
{
    struct world *lived = memory_new(sizeof *lived);
    struct orders *none = memory_new(sizeof *none);
    memcpy(lived, world, sizeof *lived);
    fresh_drop(lived);
    score_start(lived);
    lived->turn = -turns;
    while (lived->turn < 0) turn_resolve(lived, none);
    memcpy(world->nodes, lived->nodes, sizeof world->nodes);
    memcpy(world->edges, lived->edges, sizeof world->edges);
    for (int32_t i = 0; i < world->industry_count; i++) {
        memcpy(world->plants[i], lived->plants[i], sizeof world->plants[i]);
    }
    free(none);
    free(lived);
}

/* Figures that a scenario puts to a value before its first turn. */

static void refuse(const struct table *table, size_t row, struct diag_list *list,
                   const char *expected)
{
    char shown[120];
    text_escape(shown, sizeof shown, table_text(table, row, "value"));
    table_error(table, row, "value", list, "found \"%s\" for figure, expected %s", shown, expected);
}

static void figure_apply(struct world *world, const struct table *table, size_t row,
                         struct diag_list *list)
{
    char name[FIGURE_NAME_SIZE];
    double value;
    const char *text = table_text(table, row, "value");
    size_t length = strcspn(text, "=");
    struct slip slip;
    bool named = text[length] == '=' && length < sizeof name;
    bool number = named && csv_number(&value, text + length + 1);
    if (named && !number && slip_number(&slip, text + length + 1)) {
        table_error_about(table, row, "value", list, slip.what,
                          "found \"%.80s\" for figure, whose number %s, expected a figure and a "
                          "number, as in stock.USA.gallium=2; %s",
                          text, slip.what, slip.cure);
        return;
    }
    if (!number) {
        refuse(table, row, list, "a figure and a number, as in stock.USA.gallium=2");
        return;
    }
    snprintf(name, sizeof name, "%.*s", (int)length, text);
    switch (figure_set(world, name, value)) {
    case FIGURE_SET_UNKNOWN:
        refuse(table, row, list,
               "a figure of this map; `chokepoint explain --list` names their kinds");
        break;
    case FIGURE_SET_FOLLOWS:
        refuse(table, row, list,
               "a figure that can be set: price, stock, state_stock, capacity, indigenisation, "
               "substitution, trust, alignment, compliance, accord, offered, pressed, resentment, "
               "demand, escalation, or one of a side");
        break;
    case FIGURE_SET_RANGE: refuse(table, row, list, "a value that the figure can have"); break;
    case FIGURE_SET_DONE: break;
    }
}

static bool is_alignment(const struct table *table, size_t row)
{
    return strncmp(table_text(table, row, "value"), "alignment.", 10) == 0;
}

/* What a partner complies with hangs on where it leans, so that leanings come first. They are put
 * in their base, from which the search for rest begins. */
void scenario_figure_start(struct world *world, const struct table *table, const size_t *rows,
                           size_t count, struct diag_list *list)
{
    for (int32_t c = 0; c < world->country_count; c++) {
        world->countries[c].alignment = world->countries[c].alignment_base;
    }
    for (size_t i = 0; i < count; i++) {
        if (is_alignment(table, rows[i])) figure_apply(world, table, rows[i], list);
    }
    score_start(world);
    for (size_t i = 0; i < count; i++) {
        if (!is_alignment(table, rows[i])) figure_apply(world, table, rows[i], list);
    }
    if (count > 0) score_mark(world);
}
