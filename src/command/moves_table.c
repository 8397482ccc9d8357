/* moves_table.c: the catalogue of moves as chokepoint list prints it. */
/* SPDX-License-Identifier: MIT */
#include "command/moves_table.h"

#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/print.h"
#include "base/program.h"
#include "base/text.h"
#include "brief/words.h"

enum { KINDS_SIZE = 160, CELL_SIZE = 256 };

/* Columns of a table, by the terminal's width; the title is left out where there is no room. */
struct widths {
    int name, title, mechanism, kinds;
};
static const struct widths narrow = {23, 0, 18, 35}, wide = {23, 38, 18, 35};
enum { WIDE_LEAST = 120 };

/* A side, a mechanism or an instrument. */
static bool is_about(const struct catalogue_entry *entry, const char *word)
{
    const struct move *move = entry->move;
    if (strcmp(words_side_id((int32_t)move->side), word) == 0) return true;
    if (strcmp(move->mechanism, word) == 0) return true;
    for (int kind = 0; kind < INSTRUMENT_KIND_COUNT; kind++) {
        bool named = strcmp(instrument_spec((enum instrument_kind)kind)->name, word) == 0;
        if (named && (entry->kinds & 1U << kind)) return true;
    }
    return false;
}

static void print_row(const struct catalogue_entry *entry)
{
    const struct move *move = entry->move;
    char kinds[KINDS_SIZE];
    catalogue_kinds(kinds, sizeof kinds, entry->kinds);
    printf("%s\t%s\t%s\t%s\t%s\t%s\n", move->id, words_side_id((int32_t)move->side), move->title,
           move->mechanism, kinds, move->source);
}

static void print_cell(const char *text, int columns, bool last)
{
    char cell[CELL_SIZE];
    if (columns == 0) return;
    int used = text_fit(cell, sizeof cell, text, columns, true);
    printf(" %s%*s", cell, last ? 0 : columns - used, "");
}

static void print_entry(const struct widths *widths, const struct catalogue_entry *entry)
{
    char kinds[KINDS_SIZE];
    catalogue_kinds(kinds, sizeof kinds, entry->kinds);
    print_cell(entry->move->id, widths->name, false);
    print_cell(entry->move->title, widths->title, false);
    print_cell(entry->move->mechanism, widths->mechanism, false);
    print_cell(kinds, widths->kinds, true);
    printf("\n");
}

static int terminal_columns(void)
{
    struct winsize size;
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

static size_t print_side(const struct catalogue *catalogue, enum side side, const char *only)
{
    size_t shown = 0;
    const struct widths *widths = terminal_columns() >= WIDE_LEAST ? &wide : &narrow;
    for (size_t i = 0; i < catalogue_count(catalogue); i++) {
        const struct catalogue_entry *entry = catalogue_entry(catalogue, i);
        if (entry->move->side != side || (only && !is_about(entry, only))) continue;
        if (shown++ == 0) {
            printf("%s\n", words_side((int32_t)side));
            print_cell("move", widths->name, false);
            print_cell("title", widths->title, false);
            print_cell("mechanism", widths->mechanism, false);
            print_cell("sets", widths->kinds, true);
            printf("\n");
        }
        print_entry(widths, entry);
    }
    return shown;
}

/* How many mechanisms and instruments the shown moves put in a hand. */
static void print_counts(const struct catalogue *catalogue, const char *only,
                         const size_t shown[SIDE_COUNT])
{
    size_t mechanisms = 0, kinds = 0, count = catalogue_count(catalogue);
    uint32_t mask = 0;
    for (size_t i = 0; i < count; i++) {
        const struct catalogue_entry *entry = catalogue_entry(catalogue, i);
        bool known = only && !is_about(entry, only);
        if (!known) mask |= entry->kinds;
        for (size_t k = 0; k < i && !known; k++) {
            const struct catalogue_entry *other = catalogue_entry(catalogue, k);
            known = (!only || is_about(other, only)) &&
                    strcmp(other->move->mechanism, entry->move->mechanism) == 0;
        }
        if (!known) mechanisms++;
    }
    for (uint32_t rest = mask; rest; rest &= rest - 1) kinds++;
    printf("%zu moves: Washington %zu, Beijing %zu; %zu mechanisms, %zu instruments.\n",
           shown[SIDE_WASHINGTON] + shown[SIDE_BEIJING], shown[SIDE_WASHINGTON],
           shown[SIDE_BEIJING], mechanisms, kinds);
    char command[PROGRAM_COMMAND_SIZE];
    printf("%s tells what a move does, its law and its source.\n",
           program_command(command, sizeof command, "list moves NAME", NULL, NULL));
}

static void print_part(const char *name, const char *text)
{
    enum { LABEL = 13, COLUMNS = 66 };
    const char *label = name;
    while (text && *text) {
        const char *next;
        size_t length = text_wrap(text, COLUMNS, &next);
        printf("  %-*s %.*s\n", LABEL, label, (int)length, text);
        label = "";
        text = next;
    }
}

static void print_cost(const struct card *card)
{
    char cost[CELL_SIZE], money[64], start[64] = "";
    words_money(money, sizeof money, card->budget_musd);
    if (card->first_turn > 1) snprintf(start, sizeof start, ", from turn %d on", card->first_turn);
    snprintf(cost, sizeof cost, "%d political capital%s%s%s in the seminar's deck", card->capital,
             card->budget_musd ? ", " : "", card->budget_musd ? money : "", start);
    print_part("costs", cost);
}

/* All that is known of one move, for whoever asked for it by name. */
static void print_card(const struct catalogue_entry *entry)
{
    const struct move *move = entry->move;
    char kinds[KINDS_SIZE];
    catalogue_kinds(kinds, sizeof kinds, entry->kinds);
    printf("%s (%s): %s\n", move->id, words_side_id((int32_t)move->side), move->title);
    print_part("text", move->text);
    print_part("mechanism", move->mechanism);
    print_part("sets", kinds);
    for (int32_t i = 0; i < move->ask_count; i++) print_part(i ? "" : "asks", move->asks[i].prompt);
    if (entry->card) print_cost(entry->card);
    for (int i = 0; i < entry->need_count; i++) print_part(i ? "" : "refused", entry->needs[i]);
    print_part("law", move->legal);
    print_part("source", move->source);
    print_part("debrief", move->debrief);
}

static bool refuse(const struct catalogue *catalogue, const char *word)
{
    const char *names[MOVE_MAX];
    size_t count = 0;
    for (size_t i = 0; i < catalogue_count(catalogue) && count < MOVE_MAX; i++) {
        names[count++] = catalogue_entry(catalogue, i)->move->id;
    }
    const char *close = text_closest(word, names, count);
    print_line(stderr,
               "chokepoint: list moves: found \"%s\", expected a move, a side, a mechanism or an "
               "instrument%s%s",
               word, close ? "; did you mean " : "", close ? close : "");
    return false;
}

bool moves_table_print(const struct catalogue *catalogue, const char *only)
{
    size_t count = catalogue_count(catalogue), named = 0, about = 0;
    bool terminal = isatty(STDOUT_FILENO);
    for (size_t i = 0; i < count; i++) {
        const struct catalogue_entry *entry = catalogue_entry(catalogue, i);
        bool same = only && strcmp(entry->move->id, only) == 0;
        bool wanted = same || !only || is_about(entry, only);
        named += same;
        about += wanted;
        if (wanted && !terminal) print_row(entry);
    }
    if (about == 0) return refuse(catalogue, only);
    if (!terminal) return true;
    for (size_t i = 0; i < count && named > 0; i++) {
        const struct catalogue_entry *entry = catalogue_entry(catalogue, i);
        if (strcmp(entry->move->id, only) == 0) print_card(entry);
    }
    if (named > 0) return true;
    size_t shown[SIDE_COUNT];
    for (int side = 0; side < SIDE_COUNT; side++) {
        shown[side] = print_side(catalogue, (enum side)side, only);
    }
    print_counts(catalogue, only, shown);
    return true;
}
