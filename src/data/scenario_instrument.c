/* scenario_instrument.c: what is in force when a scenario begins, and since when. */
/* SPDX-License-Identifier: MIT */
#include "data/scenario_instrument.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "data/csv.h"
#include "data/journal.h"

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
    if (world->instrument_count == INSTRUMENT_MAX) {
        table_error(table, row, "value", list, "found more than %d instruments; merge some",
                    INSTRUMENT_MAX);
        return;
    }
    instrument.announced_turn = instrument.effective_turn = -age;
    world->instruments[world->instrument_count++] = instrument;
    listing_carry(world, &instrument);
}
