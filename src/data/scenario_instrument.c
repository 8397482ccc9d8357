/* scenario_instrument.c: what is in force when a scenario begins, and since when. */
/* SPDX-License-Identifier: MIT */
#include "data/scenario_instrument.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "data/csv.h"
#include "data/journal.h"
#include "engine/aim.h"

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
    char reason[400];
    int32_t age;
    const char *text = table_text(table, row, "value");
    size_t name = strcspn(text, ";");
    snprintf(order.name, sizeof order.name, "%.*s", (int)(name < 90 ? name : 90), text);
    snprintf(order.args, sizeof order.args, "%s", text + name + (text[name] == ';'));
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
