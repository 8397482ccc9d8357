/* cmd_list.c: chokepoint list: scenarios, maps, moves, opponents and events. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/file.h"
#include "base/print.h"
#include "base/program.h"
#include "base/text.h"
#include "brief/doctrine.h"
#include "brief/words.h"
#include "command/command.h"
#include "command/commands.h"
#include "game/setup.h"
#include "sim/catalogue.h"

enum { MARKDOWN };

static const struct option_spec options[] = {
    [MARKDOWN] = {"markdown", OPTION_FLAG, NULL,
                  "of moves: the page docs/moves.md, with all that they say of themselves", 0, 0},
    {0},
};

/* The catalogue of moves. */
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

static void print_piped(const struct catalogue_entry *entry)
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

/* Prints to standard output: in a pipe a tab-separated row a move, name and side first; on a
 * terminal a table for each side that fits it, and counts. `only` is NULL, or a move's name, whose
 * card is then printed in full, or a side, a mechanism or an instrument to print the moves of.
 * False, with a sentence on standard error, if no move is meant by it. */
static bool print_moves(const struct catalogue *catalogue, const char *only)
{
    size_t count = catalogue_count(catalogue), named = 0, about = 0;
    bool terminal = isatty(STDOUT_FILENO);
    for (size_t i = 0; i < count; i++) {
        const struct catalogue_entry *entry = catalogue_entry(catalogue, i);
        bool same = only && strcmp(entry->move->id, only) == 0;
        bool wanted = same || !only || is_about(entry, only);
        named += same;
        about += wanted;
        if (wanted && !terminal) print_piped(entry);
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

/* All else that is listed. */

/* In a pipe: tab-separated, name first. On a terminal: columns. */
static void print_row(const char *name, const char *second, const char *third)
{
    bool terminal = isatty(STDOUT_FILENO);
    if (!terminal) {
        print_line(stdout, "%s%s%s\t%s", name, second ? "\t" : "", second ? second : "", third);
    } else if (second) {
        print_line(stdout, "  %-28s %-12s %s", name, second, third);
    } else {
        print_line(stdout, "  %-28s %s", name, third);
    }
}

static void list_scenarios(const struct places *places, struct diag_list *list)
{
    char **ids = setup_scenarios(places);
    for (size_t i = 0; ids[i]; i++) {
        char path[FILE_PATH_SIZE], folder[FILE_PATH_SIZE], line[160];
        struct scenario scenario;
        if (!scenario_find(path, sizeof path, folder, sizeof folder, places, ids[i]) ||
            !scenario_peek(&scenario, path, list)) {
            continue;
        }
        snprintf(line, sizeof line, "%s, %d turns", scenario.title, scenario.turns);
        print_row(ids[i], NULL, line);
    }
    file_list_free(ids);
}

static void list_maps(const struct places *places)
{
    char **folders = place_maps(places);
    for (size_t i = 0; folders[i]; i++) {
        print_row(strrchr(folders[i], '/') + 1, NULL, folders[i]);
    }
    file_list_free(folders);
}

static bool list_moves(const struct places *places, const struct option_values *values,
                       struct diag_list *list)
{
    struct catalogue *catalogue = catalogue_new(places, list);
    bool good = catalogue != NULL;
    if (good && values->given[MARKDOWN]) catalogue_page_write(catalogue, places, stdout);
    else good = good && print_moves(catalogue, values->words[1]);
    catalogue_delete(catalogue);
    return good;
}

/* The page of one: its title and side, then its doctrine, a paragraph a line. False, and that is
 * said, where there is none of that name. */
static bool opponent_page(const struct script_library *scripts, const char *id)
{
    const struct opponent *opponent = script_opponent_named(scripts, id);
    char page[DOCTRINE_SIZE];
    if (!opponent) {
        print_line(stderr,
                   "chokepoint: list opponents: there is no \"%s\"; list opponents names all", id);
        return false;
    }
    doctrine_page(page, opponent);
    print_line(stdout, "%s, plays %s", opponent->title, words_side((int32_t)opponent->side));
    for (const char *at = page; *at;) {
        size_t length = strcspn(at, "\n");
        print_line(stdout, "%.*s", (int)length, at);
        at += length + (at[length] == '\n');
    }
    return true;
}

static void list_opponents(const struct script_library *scripts)
{
    for (size_t i = 0; i < script_opponent_count(scripts); i++) {
        const struct opponent *opponent = script_opponent(scripts, i);
        print_row(opponent->id, words_side_id((int32_t)opponent->side), opponent->title);
    }
}

/* What only the facilitator lets happen is told apart from what the dice bring. */
static void list_events(const struct script_library *scripts)
{
    for (size_t i = 0; i < script_event_count(scripts); i++) {
        const struct event *event = script_event(scripts, i);
        print_row(event->id, event->chance_bp ? "drawn" : "inject", event->title);
    }
}

/* `name`: of one opponent, or NULL. */
static bool list_scripts(const char *what, const char *name, const struct places *places,
                         struct diag_list *list)
{
    struct script_library *scripts = setup_scripts(places, list);
    bool good = true;
    if (!scripts) return false;
    if (name) good = opponent_page(scripts, name);
    else if (strcmp(what, "opponents") == 0) list_opponents(scripts);
    else list_events(scripts);
    script_library_delete(scripts);
    return good;
}

static int run(const struct option_values *values)
{
    static const char *const kinds[] = {"scenarios", "maps", "moves", "opponents", "events"};
    struct places places;
    const char *what = values->word_count ? values->words[0] : "scenarios";
    size_t kind = 0;
    while (kind < 5 && strcmp(kinds[kind], what) != 0) kind++;
    if (kind == 5) {
        const char *close = text_closest(what, kinds, 5);
        print_line(stderr,
                   "chokepoint: list: found \"%s\", expected scenarios, maps, moves, opponents or "
                   "events%s%s",
                   what, close ? "; did you mean " : "", close ? close : "");
        return COMMAND_WRONG;
    }
    bool named = kind == 2 || kind == 3;
    if ((!named && values->word_count > 1) || (kind != 2 && values->given[MARKDOWN])) {
        fprintf(
            stderr,
            "chokepoint: list %s: only moves and opponents are picked by a word, and only moves "
            "are written as a page\n",
            what);
        return COMMAND_WRONG;
    }
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    struct diag_list list;
    diag_init(&list);
    bool good = true;
    if (kind == 0) list_scenarios(&places, &list);
    else if (kind == 1) list_maps(&places);
    else if (kind == 2) good = list_moves(&places, values, &list);
    else good = list_scripts(what, values->words[1], &places, &list);
    int status = good && !list.errors ? COMMAND_DONE : COMMAND_FAILED;
    command_complain(&list);
    return status;
}

const struct command cmd_list = {
    .name = "list",
    .arguments = "[WHAT [NAME]]",
    .summary = "lists scenarios, maps, moves, opponents or events",
    .options = options,
    .least = 0,
    .most = 2,
    .run = run,
};
