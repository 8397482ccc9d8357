/* proof_game.c: a game as a test holds it: a table of functions over the caller's games. */
/* SPDX-License-Identifier: MIT */
#include "script/proof_inner.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "engine/figure.h"
#include "script/api.h"
#include "script/call.h"
#include "script/sandbox.h"
#include "script/value.h"
#include "script/vocabulary.h"

/* What work beyond Lua's own costs a test's budget of steps. */
enum { START_STEPS = 50000, TURN_STEPS = 50000, ACT_STEPS = 5000, NAMED_MAX = 256 };

/* What a game has answered; its arithmetic is not the test's. */
static bool settled(bool good)
{
    sandbox_forgive();
    return good;
}

/* The number of the game whose function is called. Called with a colon, the first value would be
 * the game itself. */
static int game_of(lua_State *L, const char *function)
{
    if (lua_type(L, 1) == LUA_TTABLE) {
        luaL_error(L, "game.%s: write a dot, not a colon, before %s", function, function);
    }
    return (int)lua_tointeger(L, lua_upvalueindex(1));
}

static const struct world *world_of(lua_State *L, int game)
{
    const struct proof_games *games = proof_call_of(L)->games;
    return games->world(games->context, game);
}

/* The text at a place of the stack, or a sentence with the function's form. */
static const char *text_at(lua_State *L, int index, const char *form)
{
    if (lua_type(L, index) != LUA_TSTRING) {
        luaL_error(L, "game.%s: found a %s as value %d, expected a text", form,
                   luaL_typename(L, index), index);
    }
    return lua_tostring(L, index);
}

static enum side side_at(lua_State *L, int index, const char *form)
{
    const char *word = text_at(L, index, form);
    enum side side = vocabulary_side_named(word);
    if (side == SIDE_NONE) {
        luaL_error(L, "game.%s: found the side \"%s\", expected \"washington\" or \"beijing\"",
                   form, word);
    }
    return side;
}

/* Raises: no such move. The other side's move of that name, or the closest, is named. */
static void no_move(lua_State *L, enum side side, const char *id)
{
    const struct script_library *library = proof_call_of(L)->library;
    const char *names[MOVE_MAX];
    size_t count = 0;
    enum side other = (enum side)(SIDE_COUNT - 1 - (int)side);
    if (script_move_named(library, other, id)) {
        luaL_error(L, "%s is a move of %s, not of %s", id, vocabulary_side(other),
                   vocabulary_side(side));
    }
    for (size_t i = 0; i < script_move_count(library) && count < MOVE_MAX; i++) {
        const struct move *move = script_move(library, i);
        if (move->side == side) names[count++] = move->id;
    }
    const char *closest = text_closest(id, names, count);
    luaL_error(L, "%s has no move %s%s%s%s", vocabulary_side(side), id,
               closest ? "; did you mean "
                       : ", or its script has a mistake; chokepoint check tells",
               closest ? closest : "", closest ? "?" : "");
}

/* The side, the move and the choice that play and refused take. */
static const struct move *move_at(struct choice *choice, lua_State *L, const char *form)
{
    struct proof_call *proof = proof_call_of(L);
    enum side side = side_at(L, 1, form);
    const char *id = text_at(L, 2, form);
    const struct move *move = script_move_named(proof->library, side, id);
    if (!move) no_move(L, side, id);
    if (!lua_isnoneornil(L, 3)) plan_read_answers(choice, L, 3, move, "choice");
    sandbox_charge(L, ACT_STEPS);
    return move;
}

static int game_play(lua_State *L)
{
    static const char form[] = "play(side, move, choice)";
    int game = game_of(L, "play");
    const struct proof_games *games = proof_call_of(L)->games;
    char reason[PROOF_REASON_SIZE] = "";
    struct choice choice = {{{0}}};
    lua_settop(L, 3);
    const struct move *move = move_at(&choice, L, form);
    if (settled(games->play(games->context, game, move, &choice, reason))) return 0;
    return luaL_error(L, "%s cannot be played: %s", move->id, reason);
}

/* game.refused(side, move, choice): why it may not be played now, or nil. A script that failed has
 * not refused: that is a mistake of its own. */
static int game_refused(lua_State *L)
{
    static const char form[] = "refused(side, move, choice)";
    int game = game_of(L, "refused");
    const struct proof_games *games = proof_call_of(L)->games;
    char reason[PROOF_REASON_SIZE] = "";
    struct choice choice = {{{0}}};
    lua_settop(L, 3);
    const struct move *move = move_at(&choice, L, form);
    const struct choice *asked = lua_isnil(L, 3) ? NULL : &choice;
    enum script_answer answer = games->allowed(games->context, game, move, asked, reason);
    sandbox_forgive();
    if (answer == ANSWER_FAILED) return luaL_error(L, "%s", reason);
    if (answer == ANSWER_ALLOWED) lua_pushnil(L);
    else lua_pushstring(L, reason);
    return 1;
}

static int no_opponent(lua_State *L, const char *id)
{
    const struct script_library *library = proof_call_of(L)->library;
    const char *names[NAMED_MAX];
    size_t count = 0;
    for (; count < script_opponent_count(library) && count < NAMED_MAX; count++)
        names[count] = script_opponent(library, count)->id;
    const char *closest = text_closest(id, names, count);
    return luaL_error(L, "there is no opponent %s%s%s%s", id,
                      closest ? "; did you mean "
                              : ", or its script has a mistake; chokepoint check tells",
                      closest ? closest : "", closest ? "?" : "");
}

/* game.plan(opponent): what it would play this turn is planned, and not sealed. */
static int game_plan(lua_State *L)
{
    int game = game_of(L, "plan");
    const struct proof_call *proof = proof_call_of(L);
    const char *id = text_at(L, 1, "plan(opponent)");
    const struct opponent *opponent = script_opponent_named(proof->library, id);
    char reason[PROOF_REASON_SIZE] = "";
    if (!opponent) return no_opponent(L, id);
    sandbox_charge(L, TURN_STEPS);
    if (settled(proof->games->plan(proof->games->context, game, opponent, reason))) return 0;
    return luaL_error(L, "%s", reason);
}

/* The closest of all figures' names to one that there is not. */
struct nearest {
    const char *wanted;
    char name[FIGURE_NAME_SIZE]; /* so far; empty: none is near */
};

static size_t dots_in(const char *name)
{
    size_t count = 0;
    for (; *name; name++) count += *name == '.';
    return count;
}

static void look_nearer(void *context, const char *name, const struct figure_spec *spec)
{
    (void)spec;
    struct nearest *nearest = context;
    const char *pair[] = {nearest->name, name};
    if (dots_in(name) != dots_in(nearest->wanted)) return;
    bool first = nearest->name[0] == '\0';
    const char *closest = text_closest(nearest->wanted, first ? pair + 1 : pair, first ? 1 : 2);
    if (closest == name) snprintf(nearest->name, sizeof nearest->name, "%s", name);
}

static int no_figure(lua_State *L, const struct world *world, const char *name)
{
    struct nearest nearest = {name, ""};
    if (strlen(name) < FIGURE_NAME_SIZE) figure_list(world, look_nearer, &nearest);
    if (nearest.name[0]) {
        return luaL_error(L, "there is no figure %s here; did you mean %s?", name, nearest.name);
    }
    return luaL_error(L, "there is no figure %s here; chokepoint explain --list names their kinds",
                      name);
}

static int game_figure(lua_State *L)
{
    const struct world *world = world_of(L, game_of(L, "figure"));
    const char *name = text_at(L, 1, "figure(name)");
    struct figure figure;
    sandbox_charge(L, ACT_STEPS / 10);
    if (!settled(figure_find(&figure, world, name))) return no_figure(L, world, name);
    value_push_number(L, name, figure.value);
    return 1;
}

static int game_set(lua_State *L)
{
    int game = game_of(L, "set");
    const struct proof_games *games = proof_call_of(L)->games;
    const char *name = text_at(L, 1, "set(figure, value)");
    char reason[PROOF_REASON_SIZE] = "";
    struct figure figure;
    if (lua_type(L, 2) != LUA_TNUMBER) {
        return luaL_error(L, "game.set(figure, value): found a %s as value, expected a number",
                          luaL_typename(L, 2));
    }
    sandbox_charge(L, ACT_STEPS);
    if (!settled(figure_find(&figure, world_of(L, game), name))) {
        return no_figure(L, world_of(L, game), name);
    }
    if (settled(games->set(games->context, game, name, lua_tonumber(L, 2), reason))) return 0;
    return luaL_error(L, "%s", reason);
}

static int no_event(lua_State *L, const char *id)
{
    const struct script_library *library = proof_call_of(L)->library;
    const char *names[NAMED_MAX];
    size_t count = 0;
    for (; count < script_event_count(library) && count < NAMED_MAX; count++) {
        names[count] = script_event(library, count)->id;
    }
    const char *closest = text_closest(id, names, count);
    return luaL_error(L, "there is no event %s%s%s%s", id,
                      closest ? "; did you mean "
                              : ", or its script has a mistake; chokepoint check tells",
                      closest ? closest : "", closest ? "?" : "");
}

static int game_inject(lua_State *L)
{
    int game = game_of(L, "inject");
    const struct proof_call *proof = proof_call_of(L);
    const char *id = text_at(L, 1, "inject(event)");
    char reason[PROOF_REASON_SIZE] = "";
    sandbox_charge(L, ACT_STEPS);
    for (size_t i = 0; i < script_event_count(proof->library); i++) {
        const struct event *event = script_event(proof->library, i);
        if (strcmp(event->id, id) != 0) continue;
        if (settled(proof->games->inject(proof->games->context, game, event, reason))) return 0;
        return luaL_error(L, "%s did not happen: %s", id, reason);
    }
    return no_event(L, id);
}

static int game_resolve(lua_State *L)
{
    int game = game_of(L, "resolve");
    const struct proof_games *games = proof_call_of(L)->games;
    lua_Integer turns = value_integer_or(L, 1, 1);
    for (lua_Integer i = 0; i < turns; i++) {
        char reason[PROOF_REASON_SIZE] = "";
        sandbox_charge(L, TURN_STEPS);
        if (settled(games->resolve(games->context, game, reason))) continue;
        return luaL_error(L, "the turn did not resolve: %s", reason);
    }
    return 0;
}

/* game.turn(): the turn being planned, from 1. */
static int game_turn(lua_State *L)
{
    lua_pushinteger(L, world_of(L, game_of(L, "turn"))->turn + 1);
    return 1;
}

/* game.instruments(kind, side): as view.instruments shows them to whoever sees all. */
static int game_instruments(lua_State *L)
{
    struct proof_call *proof = proof_call_of(L);
    proof->call.world = world_of(L, game_of(L, "instruments"));
    return view_instruments_all(L);
}

static int start(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"play", game_play},       {"refused", game_refused},
        {"set", game_set},         {"inject", game_inject},
        {"resolve", game_resolve}, {"figure", game_figure},
        {"turn", game_turn},       {"instruments", game_instruments},
        {"plan", game_plan},       {NULL, NULL}};
    struct proof_call *proof = proof_call_of(L);
    char reason[PROOF_REASON_SIZE] = "";
    sandbox_charge(L, START_STEPS);
    if (proof->game_count == PROOF_GAMES_MAX) {
        return luaL_error(L, "start: a test may begin %d games, and this would be one more",
                          PROOF_GAMES_MAX);
    }
    int game = proof->games->begin(proof->games->context, reason);
    sandbox_forgive();
    if (game < 0) return luaL_error(L, "no game could be begun: %s", reason);
    proof->game_count++;
    lua_createtable(L, 0, 9);
    lua_pushinteger(L, game);
    luaL_setfuncs(L, functions, 1);
    proof_call_guard(L, "game");
    return 1;
}

void proof_game_push_start(lua_State *L)
{
    lua_pushcfunction(L, start);
}
