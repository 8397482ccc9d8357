/* cmd_list.c: chokepoint list: scenarios, maps, moves, opponents and events. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/print.h"
#include "base/text.h"
#include "brief/doctrine.h"
#include "brief/words.h"
#include "command/command.h"
#include "command/commands.h"
#include "command/moves_table.h"
#include "game/setup.h"
#include "sim/catalogue.h"

enum { MARKDOWN };

static const struct option_spec options[] = {
    [MARKDOWN] = {"markdown", OPTION_FLAG, NULL,
                  "of moves: the page docs/moves.md, with all that they say of themselves", 0, 0},
    {0},
};

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
    else good = good && moves_table_print(catalogue, values->words[1]);
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
