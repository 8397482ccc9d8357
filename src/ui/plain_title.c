/* plain_title.c: begins or resumes a game by questions: which scenario, who sits where. */
/* SPDX-License-Identifier: MIT */
#include "ui/plain_title.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "game/clock.h"
#include "game/save.h"
#include "game/words.h"
#include "ui/plain_match.h"

enum { SCENARIOS_MAX = 32, SEATINGS_MAX = 48, SEATING_SIZE = 160, TRIES = 3 };

/* All that can be begun: the scenarios, then the saved games. */
struct shelf {
    struct scenario scenarios[SCENARIOS_MAX];
    size_t scenario_count;
    struct save saves[SAVE_MAX];
    size_t save_count;
};

/* One way to fill both seats, as it is offered. */
struct seating {
    const char *who[SIDE_COUNT];
    char label[SEATING_SIZE];
};

static void diags_say(struct plain_io *io, struct diag_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        char line[DIAG_PLACE_SIZE + DIAG_TEXT_SIZE + 64];
        diag_format(line, sizeof line, &list->items[i]);
        plain_io_say(io, "%s", line);
    }
    diag_free(list);
}

static void shelf_fill(struct shelf *out, const char *home)
{
    char **ids = setup_scenarios(home);
    out->save_count = save_list(out->saves);
    for (size_t i = 0; ids && ids[i] && out->scenario_count < SCENARIOS_MAX; i++) {
        char path[SCENARIO_PATH_SIZE], folder[SCENARIO_PATH_SIZE];
        struct diag_list list;
        diag_init(&list);
        struct scenario *scenario = &out->scenarios[out->scenario_count];
        if (scenario_find(path, sizeof path, folder, sizeof folder, home, ids[i]) &&
            scenario_peek(scenario, path, &list)) {
            snprintf(scenario->id, sizeof scenario->id, "%s", ids[i]);
            out->scenario_count++;
        }
        diag_free(&list);
    }
    file_list_free(ids);
}

static void shelf_say(struct plain_io *io, const struct shelf *shelf)
{
    plain_io_say(io, "Scenarios:");
    for (size_t i = 0; i < shelf->scenario_count; i++) {
        const struct scenario *scenario = &shelf->scenarios[i];
        plain_io_say(io, "%zu. %s, %d turns.", i + 1, scenario->title, scenario->turns);
    }
    if (shelf->save_count) plain_io_say(io, "Saved games:");
    for (size_t i = 0; i < shelf->save_count; i++) {
        plain_io_say(io, "%zu. %s, turn %d, in %s.", shelf->scenario_count + i + 1,
                     shelf->saves[i].title, shelf->saves[i].turn, shelf->saves[i].path);
    }
}

/* Asks for one of `count` names until it is one; Enter takes the first. -1 if the player leaves. */
static int pick(struct plain_io *io, const char *what, const struct plain_name *names, size_t count)
{
    char prompt[160];
    snprintf(prompt, sizeof prompt, "%s, 1 to %zu, or quit. Enter takes 1, %s: ", what, count,
             names[0].name);
    for (int i = 0; i < TRIES; i++) {
        if (!plain_io_read(io, prompt)) return -1;
        if (io->line[0] == '\0') return 0;
        if (strcmp(io->line, "quit") == 0 || strcmp(io->line, "q") == 0) return -1;
        int found = plain_match_one(io->line, names, count);
        if (found >= 0) return found;
        plain_match_explain(io, io->line, "choice", names, count);
    }
    plain_io_say(io, "Nothing was begun.");
    return -1;
}

static int shelf_pick(struct plain_io *io, const struct shelf *shelf)
{
    struct plain_name names[SCENARIOS_MAX + SAVE_MAX];
    size_t count = 0;
    for (size_t i = 0; i < shelf->scenario_count; i++) {
        names[count++] = (struct plain_name){shelf->scenarios[i].id, shelf->scenarios[i].title};
    }
    for (size_t i = 0; i < shelf->save_count; i++) {
        names[count++] = (struct plain_name){shelf->saves[i].path, shelf->saves[i].path};
    }
    return pick(io, shelf->save_count ? "Scenario or saved game" : "Scenario", names, count);
}

static struct seating *seating_add(struct seating *list, size_t *count, const char *washington,
                                   const char *beijing)
{
    if (*count == SEATINGS_MAX) return NULL;
    struct seating *seating = &list[(*count)++];
    seating->who[SIDE_WASHINGTON] = washington;
    seating->who[SIDE_BEIJING] = beijing;
    return seating;
}

/* You against each opponent of the other side, and against chance, which is the easiest. */
static void seatings_against(struct seating *list, size_t *count,
                             const struct script_library *library, enum side human)
{
    for (size_t i = 0; i <= script_opponent_count(library); i++) {
        bool chance = i == script_opponent_count(library);
        const struct opponent *opponent = chance ? NULL : script_opponent(library, i);
        if (opponent && opponent->side == human) continue;
        const char *id = opponent ? opponent->id : "random";
        struct seating *seating = human == SIDE_WASHINGTON
                                      ? seating_add(list, count, "human", id)
                                      : seating_add(list, count, id, "human");
        if (!seating) return;
        snprintf(seating->label, SEATING_SIZE, "You are %s, against %s", words_side(human),
                 opponent ? opponent->title : "random play, the easiest");
    }
}

static const struct opponent *first_opponent(const struct script_library *library, enum side side)
{
    for (size_t i = 0; i < script_opponent_count(library); i++) {
        if (script_opponent(library, i)->side == side) return script_opponent(library, i);
    }
    return NULL;
}

static size_t seatings_make(struct seating *list, const struct script_library *library)
{
    size_t count = 0;
    struct seating *seating = seating_add(list, &count, "human", "human");
    snprintf(seating->label, SEATING_SIZE, "Two teams at this keyboard, in turn");
    seatings_against(list, &count, library, SIDE_WASHINGTON);
    seatings_against(list, &count, library, SIDE_BEIJING);
    const struct opponent *washington = first_opponent(library, SIDE_WASHINGTON);
    const struct opponent *beijing = first_opponent(library, SIDE_BEIJING);
    if (washington && beijing &&
        (seating = seating_add(list, &count, washington->id, beijing->id)) != NULL) {
        snprintf(seating->label, SEATING_SIZE, "Nobody: watch %s against %s", washington->title,
                 beijing->title);
    }
    return count;
}

static int seating_pick(struct plain_io *io, const struct seating *list, size_t count)
{
    struct plain_name names[SEATINGS_MAX];
    plain_io_say(io, "Who plays?");
    for (size_t i = 0; i < count; i++) {
        plain_io_say(io, "%zu. %s.", i + 1, list[i].label);
        names[i] = (struct plain_name){list[i].label, list[i].label};
    }
    return pick(io, "Seats", names, count);
}

/* A new game of a scenario, its seats asked for. */
static bool begin(struct plain_game *out, struct plain_io *io, const struct plain_start *start,
                  const char *scenario, bool *failed)
{
    char path[FILE_PATH_SIZE] = "", reason[FILE_REASON_SIZE];
    struct seating seatings[SEATINGS_MAX];
    struct diag_list list;
    diag_init(&list);
    out->setup = setup_new(start->home, scenario, true, &list);
    *failed = out->setup == NULL;
    diags_say(io, &list);
    if (!out->setup) return false;
    int index = seating_pick(io, seatings, seatings_make(seatings, out->setup->scripts));
    if (index < 0) return false;
    *failed = true;
    if (start->save) {
        snprintf(path, sizeof path, "%s", start->save);
    } else if (!save_next_name(path, sizeof path, scenario, reason)) {
        plain_io_say(io, "The game cannot be saved: %s.", reason);
        return false;
    }
    struct session_options options = {
        .home = start->home, .scenario = scenario, .save = path,
        .who = {seatings[index].who[0], seatings[index].who[1]},
        .seed = start->seed ? start->seed : clock_seed(),
    };
    diag_init(&list);
    out->session = session_new(&options, out->setup, &list);
    diags_say(io, &list);
    *failed = out->session == NULL;
    return out->session != NULL;
}

static bool resume(struct plain_game *out, struct plain_io *io, const char *home, const char *path,
                   bool *failed)
{
    struct diag_list list;
    diag_init(&list);
    out->session = session_resume(home, path, true, &list);
    diags_say(io, &list);
    *failed = out->session == NULL;
    return out->session != NULL;
}

bool plain_title_open(struct plain_game *out, struct plain_io *io, const struct plain_start *start,
                      bool *failed)
{
    *out = (struct plain_game){NULL, NULL};
    *failed = false;
    struct shelf *shelf = memory_new(sizeof *shelf);
    shelf_fill(shelf, start->home);
    plain_io_say(io, "Chokepoint, a wargame of rocks and chips.");
    bool good = false;
    if (shelf->scenario_count == 0) {
        plain_io_say(io, "There is no scenario in %s/maps. chokepoint check says why.",
                     start->home);
        *failed = true;
    } else {
        shelf_say(io, shelf);
        int index = shelf_pick(io, shelf);
        int scenarios = (int)shelf->scenario_count;
        if (index >= scenarios) {
            good = resume(out, io, start->home, shelf->saves[index - scenarios].path, failed);
        } else if (index >= 0) {
            good = begin(out, io, start, shelf->scenarios[index].id, failed);
        }
    }
    free(shelf);
    if (!good) plain_title_close(out);
    return good;
}

void plain_title_close(struct plain_game *game)
{
    if (game->session) session_delete(game->session);
    if (game->setup) setup_delete(game->setup);
    *game = (struct plain_game){NULL, NULL};
}
