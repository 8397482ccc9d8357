/* cmd_try.c: chokepoint try: one move's card, what it sets and what it would do, without a game. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/print.h"
#include "base/text.h"
#include "command/around.h"
#include "command/command.h"
#include "command/commands.h"
#include "command/tryout.h"
#include "game/advance.h"
#include "game/play.h"
#include "game/words.h"

enum { SCENARIO, TURN, SIDE, SEED };

static const struct option_spec options[] = {
    [SCENARIO] = {"scenario", OPTION_TEXT, "ID", "on which (the first whose deck holds it)", 0, 0},
    [TURN] = {"turn", OPTION_NUMBER, "N", "when the turns before were waited out (1)", 1, 100},
    [SIDE] = {"side", OPTION_TEXT, "WHO", "washington or beijing, where both have such a move", 0,
              0},
    [SEED] = {"seed", OPTION_NUMBER, "N", "the game's dice (1)", 0, UINT64_MAX},
    {0},
};

static const char usual_scenario[] = "rocks-and-chips";

static const struct move *complain_unknown(const struct script_library *scripts, const char *id)
{
    const char *names[MOVE_MAX];
    size_t count = 0;
    for (; count < script_move_count(scripts) && count < MOVE_MAX; count++)
        names[count] = script_move(scripts, count)->id;
    const char *close = text_closest(id, names, count);
    print_line(stderr, "chokepoint: try: found no move %s, or its script has a mistake%s%s%s", id,
               close ? "; did you mean " : "; list moves names them, check tells its mistakes",
               close ? close : "", close ? "?" : "");
    return NULL;
}

/* The move of that id; NULL and a sentence where there is none, or one of each side. */
static const struct move *move_find(const struct script_library *scripts,
                                    const struct option_values *values)
{
    const char *id = values->words[0], *side = option_text(values, SIDE, "");
    const struct move *found[SIDE_COUNT];
    for (int i = 0; i < SIDE_COUNT; i++) {
        bool wanted = !side[0] || strcmp(side, words_side_id(i)) == 0;
        found[i] = wanted ? script_move_named(scripts, (enum side)i, id) : NULL;
    }
    const struct move *one = found[0] ? found[0] : found[1];
    if (found[0] && found[1]) {
        print_line(stderr,
                   "chokepoint: try: both sides have a move %s; say --side washington or "
                   "--side beijing",
                   id);
        return NULL;
    }
    return one ? one : complain_unknown(scripts, id);
}

static bool holds(const struct setup *setup, const struct move *move)
{
    return deck_card(&setup->deck, (int32_t)move->side, move->id) != NULL;
}

/* The scenario that is named; else the usual one, or the first whose deck holds the move. */
static struct setup *setup_find(struct setup_stock *stock, const struct move *move,
                                const struct option_values *values, struct diag_list *list)
{
    const char *wanted = option_text(values, SCENARIO, usual_scenario);
    struct setup *setup = setup_from(stock, wanted, list);
    if (!setup || values->given[SCENARIO] || holds(setup, move)) return setup;
    char **ids = setup_scenarios(stock->places);
    for (size_t i = 0; ids[i] && !holds(setup, move); i++) {
        struct diag_list ignored;
        diag_init(&ignored);
        struct setup *other = setup_from(stock, ids[i], &ignored);
        diag_free(&ignored);
        if (!other || !holds(other, move)) {
            setup_delete(other);
            continue;
        }
        setup_delete(setup);
        setup = other;
    }
    file_list_free(ids);
    return setup;
}

/* Both sides wait until the turn is to be planned. */
static bool wait_until(struct session *session, int turn, char *reason)
{
    bool failed = false;
    while (session_turn(session) < turn && !session_over(session)) {
        for (enum side side = session_to_move(session); side != SIDE_NONE;
             side = session_to_move(session)) {
            if (!play_seal(session, side, "", reason)) return false;
        }
        if (!advance_turn(session, &failed, reason)) return false;
    }
    snprintf(reason, SESSION_SENTENCE_SIZE, "the game is over after turn %d",
             session_turns(session));
    return !session_over(session);
}

/* In an order of initiative the side that plans second waits for the first to have sealed. */
static bool let_plan(struct session *session, enum side side, char *reason)
{
    return session_may_plan(session, side) ||
           play_seal(session, session_first(session), "", reason);
}

static int try_move(struct setup *setup, const struct move *move,
                    const struct option_values *values)
{
    char reason[SESSION_SENTENCE_SIZE];
    struct diag_list list;
    struct session_options asked = {.places = &setup->places,
                                    .scenario = setup->scenario.id,
                                    .who = {"human", "human"},
                                    .seed = option_number(values, SEED, 1),
                                    .without_events = true};
    diag_init(&list);
    struct session *session = session_new(&asked, setup, &list);
    command_complain(&list);
    if (!session) return COMMAND_FAILED;
    int turn = (int)option_number(values, TURN, 1), status = COMMAND_WRONG;
    if (!wait_until(session, turn, reason) || !let_plan(session, move->side, reason)) {
        print_line(stderr, "chokepoint: try: %s", reason);
    } else {
        print_line(stdout, "%s, turn %d of %d, %s.", setup->scenario.title, turn,
                   session_turns(session), words_side((int32_t)move->side));
        static const int statuses[] = {[TRYOUT_DONE] = COMMAND_DONE,
                                       [TRYOUT_FAILED] = COMMAND_FAILED,
                                       [TRYOUT_WRONG] = COMMAND_WRONG};
        status = statuses[tryout_run(session, move, values->words + 1,
                                     (size_t)values->word_count - 1, stdout)];
    }
    session_delete(session);
    return status;
}

/* Where one is in a pack, its moves are meant too. */
static int places_find(struct places *out, const struct option_values *values)
{
    struct around here;
    struct diag_list list;
    if (command_places(out, values) != COMMAND_DONE) return COMMAND_FAILED;
    if (!around_find(&here, out, ".")) return COMMAND_DONE;
    diag_init(&list);
    bool good = place_add(out, here.root, &list);
    command_complain(&list);
    return good ? COMMAND_DONE : COMMAND_FAILED;
}

static int run(const struct option_values *values)
{
    struct places places;
    struct diag_list list;
    if (places_find(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    diag_init(&list);
    struct script_library *scripts = setup_scripts(&places, &list);
    const struct move *move = scripts ? move_find(scripts, values) : NULL;
    struct setup_stock *stock = memory_new(sizeof *stock);
    int status = COMMAND_FAILED;
    stock->places = &places;
    stock->scripts = scripts;
    struct setup *setup = move ? setup_find(stock, move, values, &list) : NULL;
    command_complain(&list);
    if (setup) status = try_move(setup, move, values);
    setup_delete(setup);
    free(stock);
    script_library_delete(scripts);
    return status;
}

const struct command cmd_try = {
    .name = "try",
    .arguments = "MOVE [CHOICE...]",
    .summary = "one move without a game: its card, whether it may be played, what it sets and does",
    .options = options,
    .least = 1,
    .most = WORDS_MAX,
    .run = run,
};
