/* deck.c: which moves a side holds in a scenario, from when, and what they cost. */
/* SPDX-License-Identifier: MIT */
#include "data/deck.h"

#include <stddef.h>
#include <string.h>

#include "data/table.h"
#include "engine/names.h"
#include "engine/rng.h"

static const struct table_column columns[] = {
    {.name = "side",
     .type = TABLE_CHOICE,
     .key = true,
     .choices = names_sides,
     .offset = offsetof(struct card, side)},
    {.name = "move",
     .type = TABLE_ID,
     .key = true,
     .offset = offsetof(struct card, move),
     .size = sizeof((struct card *)0)->move},
    {.name = "copies",
     .type = TABLE_INTEGER,
     .low = 0,
     .high = 100,
     .offset = offsetof(struct card, copies)},
    {.name = "first_turn",
     .type = TABLE_INTEGER,
     .low = 1,
     .high = 40,
     .offset = offsetof(struct card, first_turn)},
    {.name = "capital",
     .type = TABLE_INTEGER,
     .low = 0,
     .high = 100,
     .offset = offsetof(struct card, capital)},
    {.name = "budget_musd",
     .type = TABLE_INTEGER,
     .low = 0,
     .high = 1e6,
     .offset = offsetof(struct card, budget_musd)},
    {.name = "source", .plain = true},
    {.name = NULL},
};

/* The cards of a file behind those that are there. */
static void cards_take(struct deck *out, const struct table *table)
{
    for (size_t i = 0; i < table->count; i++) {
        struct card *card = &out->cards[out->count++];
        memcpy(card, table_record(table, i), sizeof *card);
        card->place = out->files;
        card->line = table_line(table, i);
    }
    /* A deck from one file keeps that file's hash, as journals hold it. */
    out->hash = out->files ? rng_bits(out->hash, table->sheet.hash, (uint64_t)out->files, 0)
                           : table->sheet.hash;
    out->files++;
}

static void twins_refuse(const struct deck *deck, const struct table *table, struct diag_list *list)
{
    for (size_t i = 0; i < table->count; i++) {
        const struct card *card = table_record(table, i);
        if (table->bad[i] || !deck_card(deck, card->side, card->move)) continue;
        table_error(table, i, "move", list,
                    "found a card of %s, which the deck holds already; take the row out, or give "
                    "your move another name",
                    card->move);
    }
}

bool deck_add(struct deck *deck, const char *path, struct diag_list *list)
{
    struct table_spec spec = {.file = path, .columns = columns, .record_size = sizeof(struct card)};
    struct table table;
    size_t errors = list->errors, room = (size_t)(DECK_MAX - deck->count);
    table_open(&table, &spec, "", NULL, list);
    twins_refuse(deck, &table, list);
    size_t count = table_good(&table);
    if (count > room) {
        table_error(&table, table.count - 1, "side", list,
                    "found %zu cards, expected at most %zu; take some out", count, room);
    } else if (table.count == 0 && list->errors == errors) {
        diag_error(list, path, 2, 1, "found no card, expected at least one; add a row");
    }
    if (list->errors == errors) cards_take(deck, &table);
    table_close(&table);
    return list->errors == errors;
}

bool deck_load(struct deck *out, const char *path, struct diag_list *list)
{
    memset(out, 0, sizeof *out);
    return deck_add(out, path, list);
}

void deck_drop(struct deck *deck, int32_t index)
{
    size_t after = (size_t)(deck->count - index - 1);
    memmove(&deck->cards[index], &deck->cards[index + 1], after * sizeof deck->cards[0]);
    deck->count--;
}

const struct card *deck_card(const struct deck *deck, int32_t side, const char *move)
{
    for (int32_t i = 0; i < deck->count; i++) {
        const struct card *card = &deck->cards[i];
        if (card->side == side && strcmp(card->move, move) == 0) return card;
    }
    return NULL;
}
