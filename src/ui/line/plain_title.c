/* plain_title.c: begins or resumes a game by questions: which scenario, who sits where. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_title.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/program.h"
#include "brief/lobby.h"
#include "brief/words.h"
#include "game/clock.h"
#include "game/save.h"
#include "game/session_seat.h"
#include "ui/line/plain_words.h"

/* A game that is over is played again to tell its result: of a long list only the first are. */
enum { TRIES = 3, RESULTS_MAX = 16 };

/* Instead of a place in a list: the player wants out, or the question before. */
enum { PICK_LEAVE = -1, PICK_BACK = -2 };

enum outcome { BEGUN, LEFT, BACK, FAILED };

static void diags_say(struct plain_io *io, struct diag_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        char line[DIAG_LINE_SIZE];
        diag_format(line, sizeof line, &list->items[i]);
        plain_io_say(io, "%s", line);
    }
    diag_free(list);
}

/* "7. Rocks and chips, turn 3 of 12, in saves/... You are Washington, against The dam. ..." */
static void save_say(struct plain_io *io, const struct places *places, const struct save *save,
                     const struct script_library *library, size_t number)
{
    char told[LOBBY_TOLD_SIZE], result[HEADLINE_SIZE];
    lobby_told(told, library, save);
    plain_io_say(io, "%zu. %s", number, told);
    if (number <= RESULTS_MAX && lobby_result(result, places, save)) plain_io_say(io, "%s", result);
}

static void saves_say(struct plain_io *io, const struct places *places, const struct lobby *lobby)
{
    struct diag_list list;
    diag_init(&list);
    struct script_library *library = setup_scripts(places, &list);
    plain_io_say(io, "Saved games:");
    for (size_t i = 0; i < lobby->save_count; i++) {
        save_say(io, places, &lobby->saves[i], library, lobby->scenario_count + i + 1);
    }
    if (library) script_library_delete(library);
    diag_free(&list);
}

static void lobby_say(struct plain_io *io, const struct places *places, const struct lobby *lobby)
{
    plain_io_say(io, "Scenarios:");
    for (size_t i = 0; i < lobby->scenario_count; i++) {
        const struct scenario *scenario = &lobby->scenarios[i];
        plain_io_say(io, "%zu. %s, %d turns.", i + 1, scenario->title, scenario->turns);
    }
    if (lobby->save_count) saves_say(io, places, lobby);
}

/* Asks for one of `count` names until it is one; Enter takes the first. */
static int pick(struct plain_io *io, const char *what, const struct name *names, size_t count)
{
    char prompt[160];
    snprintf(prompt, sizeof prompt, "%s, 1 to %zu, back or quit. Enter takes 1, %s: ", what, count,
             names[0].label);
    for (int i = 0; i < TRIES; i++) {
        if (!plain_io_read(io, prompt)) return PICK_LEAVE;
        if (io->line[0] == '\0') return 0;
        if (strcmp(io->line, "quit") == 0 || strcmp(io->line, "q") == 0) return PICK_LEAVE;
        if (strcmp(io->line, "back") == 0) return PICK_BACK;
        int found = name_one(io->line, names, count);
        if (found >= 0) return found;
        plain_words_explain(io, io->line, "choice", names, count);
    }
    plain_io_say(io, "Nothing was begun.");
    return PICK_LEAVE;
}

static int lobby_pick(struct plain_io *io, const struct lobby *lobby)
{
    struct name names[LOBBY_SCENARIOS_MAX + SAVE_MAX];
    size_t count = 0;
    for (size_t i = 0; i < lobby->scenario_count; i++) {
        names[count++] = (struct name){lobby->scenarios[i].id, lobby->scenarios[i].title, NULL};
    }
    for (size_t i = 0; i < lobby->save_count; i++) {
        names[count++] = (struct name){lobby->saves[i].path, lobby->saves[i].path, NULL};
    }
    const char *what = lobby->save_count ? "Scenario or saved game" : "Scenario";
    int index = pick(io, what, names, count);
    while (index == PICK_BACK) {
        plain_io_say(io, "This is the first question: there is none to go back to.");
        index = pick(io, what, names, count);
    }
    return index;
}

static int seating_pick(struct plain_io *io, const struct lobby_seating *list, size_t count)
{
    struct name names[LOBBY_SEATINGS_MAX];
    plain_io_say(io, "Who plays?");
    for (size_t i = 0; i < count; i++) {
        plain_io_say(io, "%zu. %s.", i + 1, list[i].label);
        names[i] = (struct name){list[i].label, list[i].label, NULL};
    }
    for (size_t i = 0; i < count; i++) {
        bool told = false;
        for (size_t k = 0; k < i; k++) told = told || !strcmp(list[k].opponent, list[i].opponent);
        if (list[i].opponent[0] && !told)
            plain_io_say(io, "%s: %s", list[i].opponent, list[i].doctrine);
    }
    return pick(io, "Seats", names, count);
}

/* A new game of a scenario, its seats asked for. */
static enum outcome begin(struct plain_game *out, struct plain_io *io,
                          const struct plain_start *start, const char *scenario)
{
    char path[FILE_PATH_SIZE] = "", reason[FILE_REASON_SIZE];
    struct lobby_seating seatings[LOBBY_SEATINGS_MAX];
    struct diag_list list;
    diag_init(&list);
    out->setup = setup_new(start->places, scenario, true, &list);
    diags_say(io, &list);
    if (!out->setup) return FAILED;
    int index = seating_pick(io, seatings, lobby_seatings(seatings, out->setup->scripts));
    if (index < 0) return index == PICK_BACK ? BACK : LEFT;
    if (!start->save && !save_next_name(path, sizeof path, scenario, reason)) {
        plain_io_say(io, "The folder saves %s. Name a file with --save FILE.", reason);
        return FAILED;
    }
    struct session_options options = {
        .places = start->places,
        .scenario = scenario,
        .save = start->save ? start->save : path,
        .who = {seatings[index].who[0], seatings[index].who[1]},
        .seed = start->seed ? start->seed : clock_seed(),
    };
    diag_init(&list);
    out->session = session_new(&options, out->setup, &list);
    diags_say(io, &list);
    return out->session ? BEGUN : FAILED;
}

/* Who may play a side: a person, chance, and its opponents. */
static size_t who_list(struct name *out, const struct session *session, enum side side)
{
    const struct script_library *scripts = session_setup(session)->scripts;
    size_t count = 0;
    out[count++] = (struct name){"human", "human", NULL};
    out[count++] = (struct name){"random", "random", NULL};
    for (size_t i = 0; i < script_opponent_count(scripts) && count < LOBBY_SEATINGS_MAX; i++) {
        const struct opponent *opponent = script_opponent(scripts, i);
        if (opponent->side == side) {
            out[count++] = (struct name){opponent->id, opponent->title, NULL};
        }
    }
    return count;
}

bool plain_title_seats(struct plain_io *io, struct session *session)
{
    char reason[SESSION_SENTENCE_SIZE];
    enum side side;
    while ((side = session_seat_gone(reason, session)) != SIDE_NONE) {
        struct name names[LOBBY_SEATINGS_MAX];
        size_t count = who_list(names, session, side);
        struct diag_list list;
        if (!io->in_terminal) {
            plain_io_say(io, "%s", reason);
            return false;
        }
        plain_io_say(io, "%s was played by \"%s\", which is not there any more. Who plays on?",
                     words_side((int32_t)side), session_who(session, side));
        for (size_t i = 0; i < count; i++) plain_io_say(io, "%zu. %s.", i + 1, names[i].label);
        int index = pick(io, "Seat", names, count);
        if (index < 0) return false;
        diag_init(&list);
        bool good = session_seat_give(session, side, names[index].id, &list);
        diags_say(io, &list);
        if (!good) return false;
    }
    return true;
}

static enum outcome resume(struct plain_game *out, struct plain_io *io, const struct places *places,
                           const char *path)
{
    struct diag_list list;
    diag_init(&list);
    out->session = session_resume(places, path, true, &list);
    diags_say(io, &list);
    char said[SESSION_SENTENCE_SIZE];
    if (out->session && save_is_meeting(said, sizeof said, out->session)) {
        plain_io_say(io, "%s", said);
        return FAILED;
    }
    if (!out->session || !plain_title_seats(io, out->session)) return FAILED;
    save_resumed(said, sizeof said, out->session);
    plain_io_say(io, "%s", said);
    return BEGUN;
}

/* The scenario or the saved game, then, for a new game, the seats. */
static enum outcome ask(struct plain_game *out, struct plain_io *io,
                        const struct plain_start *start, const struct lobby *lobby)
{
    int index = lobby_pick(io, lobby), scenarios = (int)lobby->scenario_count;
    if (index < 0) return LEFT;
    if (index < scenarios) return begin(out, io, start, lobby->scenarios[index].id);
    return resume(out, io, start->places, lobby->saves[index - scenarios].path);
}

bool plain_title_open(struct plain_game *out, struct plain_io *io, const struct plain_start *start,
                      bool *failed)
{
    enum outcome outcome = FAILED;
    *out = (struct plain_game){NULL, NULL};
    struct lobby *lobby = memory_new(sizeof *lobby);
    lobby_fill(lobby, start->places);
    plain_io_say(io, "Chokepoint, a wargame of rocks and chips.");
    if (lobby->scenario_count == 0) {
        char command[PROGRAM_COMMAND_SIZE];
        plain_io_say(
            io, "There is no scenario in %s/maps. What says why:", start->places->items[0].path);
        plain_io_show(io, program_command(command, sizeof command, "check", NULL, NULL));
    } else {
        lobby_say(io, start->places, lobby);
        while ((outcome = ask(out, io, start, lobby)) == BACK) plain_title_close(out);
    }
    free(lobby);
    *failed = outcome == FAILED;
    if (outcome != BEGUN) plain_title_close(out);
    return outcome == BEGUN;
}

void plain_title_close(struct plain_game *game)
{
    if (game->session) session_delete(game->session);
    if (game->setup) setup_delete(game->setup);
    *game = (struct plain_game){NULL, NULL};
}
