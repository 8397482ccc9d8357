/* deck.c: which moves a side holds in a scenario, from when, and what they cost. */
/* SPDX-License-Identifier: MIT */
#include "data/deck.h"

#include <stddef.h>
#include <string.h>

#include "data/table.h"

static const char *const sides[] = {"washington", "beijing", NULL};

static const struct table_column columns[] = {
    {.name = "side", .type = TABLE_CHOICE, .key = true, .choices = sides,
     .offset = offsetof(struct card, side)},
    {.name = "move", .type = TABLE_ID, .key = true, .offset = offsetof(struct card, move),
     .size = sizeof((struct card *)0)->move},
    {.name = "copies", .type = TABLE_INTEGER, .low = 0, .high = 100,
     .offset = offsetof(struct card, copies)},
    {.name = "first_turn", .type = TABLE_INTEGER, .low = 1, .high = 40,
     .offset = offsetof(struct card, first_turn)},
    {.name = "capital", .type = TABLE_INTEGER, .low = 0, .high = 100,
     .offset = offsetof(struct card, capital)},
    {.name = "budget_musd", .type = TABLE_INTEGER, .low = 0, .high = 1e6,
     .offset = offsetof(struct card, budget_musd)},
    {.name = "source", .plain = true},
    {.name = NULL},
};

bool deck_load(struct deck *out, const char *path, struct diag_list *list)
{
    memset(out, 0, sizeof *out);
    struct table_spec spec = {.file = path, .columns = columns, .record_size = sizeof(struct card)};
    struct table table;
    size_t errors = list->errors;
    table_open(&table, &spec, "", NULL, list);
    if (table.count > DECK_MAX) {
        table_error(&table, DECK_MAX, "side", list,
                    "found %zu cards, expected at most %d; take some out", table.count, DECK_MAX);
    } else if (table.count == 0 && list->errors == errors) {
        diag_error(list, path, 2, 1, "found no card, expected at least one; add a row");
    }
    if (list->errors == errors) {
        out->hash = table.sheet.hash;
        out->count = (int32_t)table.count;
        for (size_t i = 0; i < table.count; i++) {
            memcpy(&out->cards[i], table_record(&table, i), sizeof out->cards[i]);
            out->cards[i].line = table_line(&table, i);
        }
    }
    table_close(&table);
    return list->errors == errors;
}

const struct card *deck_card(const struct deck *deck, int32_t side, const char *move)
{
    for (int32_t i = 0; i < deck->count; i++) {
        const struct card *card = &deck->cards[i];
        if (card->side == side && strcmp(card->move, move) == 0) return card;
    }
    return NULL;
}
