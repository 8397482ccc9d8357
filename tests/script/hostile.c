/* hostile.c: texts of scripts of every kind, made at random of the worst that a script can do. */
/* SPDX-License-Identifier: MIT */
#include "script/hostile.h"

#include "engine/rng.h"

/* Where the dice are. */
struct dice {
    uint64_t round, drawn;
};

static uint64_t draw(struct dice *dice, uint64_t below)
{
    return rng_bits(53, dice->round, 2, dice->drawn++) % below;
}

#define ONE_OF(dice, list) (list)[draw((dice), sizeof(list) / sizeof(list)[0])]

const char *hostile_folder(enum hostile_kind kind)
{
    static const char *const folders[] = {"moves/washington", "opponents", "events", "tests"};
    return folders[kind];
}

static const char *const values[] = {
    "nil",
    "true",
    "0",
    "1",
    "2",
    "-1",
    "100",
    "9223372036854775807",
    "-9223372036854775807 - 1",
    "1 << 62",
    "9223372036854775804",
    "1/0",
    "-1/0",
    "0/0",
    "-0.0",
    "1e308",
    "4.9e-324",
    "2.5",
    "''",
    "'a'",
    "'#'",
    "'%5.2f%s'",
    "'%d'",
    "'a\\0b'",
    "'9223372036854775808'",
    "'CHN'",
    "'JPN'",
    "'gallium'",
    "'tariff'",
    "'beijing'",
    "'washington'",
    "'one'",
    "'price.gallium'",
    "('9'):rep(16000)",
    "('%d'):rep(5000)",
    "{}",
    "{ 1, 2, 3 }",
    "{ 'a', 1, true, {} }",
    "{ [true] = 1, [1.5] = 2, [{}] = 3 }",
    "{ [1 << 62] = 1, [1] = 1, [2] = 1, [4] = 1 }",
    "{ move = 'one', choice = {} }",
    "{ { move = 'one', choice = {} } }",
    "{ from = 'CHN', rate_bp = 100 }",
    "{ good = 'gallium', to = 'CHN', mode = 'ban', turns = 1 << 40 }",
    "emptied",
    "feigned",
    "itself",
    "function(...) return ... end",
    "function() error {} end",
    "function(a, b) return a end",
    "function(t) for i = 1, 9 do t[i] = nil end return true end",
    "print",
    "table.sort",
    "ipairs(itself)"};

static const char *const functions[] = {
    "assert",        "count",        "error",      "ipairs",       "math.abs",     "math.ceil",
    "math.floor",    "math.max",     "math.min",   "math.sqrt",    "math.type",    "math.tointeger",
    "pairs",         "print",        "require",    "select",       "string.byte",  "string.len",
    "string.format", "string.lower", "string.rep", "string.sub",   "string.upper", "table.concat",
    "table.insert",  "table.remove", "table.sort", "table.unpack", "tonumber",     "tostring",
    "type"};

/* What each kind's functions are given beside the library. */
static const char *const given[HOSTILE_KINDS][12] = {
    [HOSTILE_MOVE] = {"view.figure", "view.random", "view.country", "view.firm", "view.instrument",
                      "view.instruments", "order.tariff", "order.export_control",
                      "order.import_ban", "order.offer", "order.accord", "view.good"},
    [HOSTILE_OPPONENT] = {"view.figure", "view.random", "view.forecast", "view.allowed",
                          "view.instrument", "view.instruments", "view.forecast", "view.allowed",
                          "view.country", "view.industry", "view.good", "pairs"},
    [HOSTILE_EVENT] = {"view.figure", "view.random", "view.country", "view.firm", "view.instrument",
                       "view.instruments", "order.tariff", "order.stance", "order.export_control",
                       "order.import_ban", "order.stance", "view.good"},
    [HOSTILE_TEST] = {"start", "game.play", "game.refused", "game.set", "game.inject",
                      "game.resolve", "game.figure", "game.instruments", "expect.more",
                      "expect.same", "expect.text", "assert"}};

static const char *const operators[] = {"..", "+", "<",  "<=", "==",  "//", "%",
                                        "^",  "|", "<<", "*",  "and", "/"};

static void call_add(struct text *out, struct dice *dice, enum hostile_kind kind, bool inside)
{
    bool own = inside && draw(dice, 2) == 0;
    text_append(out, own ? ONE_OF(dice, given[kind]) : ONE_OF(dice, functions));
    text_append(out, "(");
    for (uint64_t i = draw(dice, 4), first = i; i > 0; i--) {
        text_format(out, "%s%s", i < first ? ", " : "", ONE_OF(dice, values));
    }
    text_append(out, ")");
}

static void statement_add(struct text *out, struct dice *dice, enum hostile_kind kind, bool inside)
{
    switch (draw(dice, 8)) {
    case 0:
        text_format(out, "local a, b = %s, %s local c = a %s b\n", ONE_OF(dice, values),
                    ONE_OF(dice, values), ONE_OF(dice, operators));
        break;
    case 1:
        text_format(out, "itself[%s] = %s\n", ONE_OF(dice, values), ONE_OF(dice, values));
        break;
    case 2:
        text_format(out, "for i = %s, %s do break end\n", ONE_OF(dice, values),
                    ONE_OF(dice, values));
        break;
    case 3: text_format(out, "local n = #(%s)\n", ONE_OF(dice, values)); break;
    case 4:
        text_append(out, "for k, v in ");
        call_add(out, dice, kind, inside);
        text_append(out, " do local x = k end\n");
        break;
    case 5:
        if (inside) {
            static const char *const guarded[] = {"order", "view", "choice", "game", "expect"};
            text_format(out, "%s[%s] = %s\n", ONE_OF(dice, guarded), ONE_OF(dice, values),
                        ONE_OF(dice, values));
            break;
        } /* fall through */
    default:
        text_append(out, "local r = ");
        call_add(out, dice, kind, inside);
        text_append(out, "\n");
        break;
    }
}

static void body_add(struct text *out, struct dice *dice, enum hostile_kind kind)
{
    if (kind == HOSTILE_TEST) text_append(out, "local game = start()\n");
    for (uint64_t i = 1 + draw(dice, 3); i > 0; i--) statement_add(out, dice, kind, true);
}

/* A field as it should be, and now and then as it should not. */
static void field_add(struct text *out, struct dice *dice, const char *name, const char *good)
{
    text_format(out, "%s = %s,\n", name, draw(dice, 40) == 0 ? ONE_OF(dice, values) : good);
}

static void function_add(struct text *out, struct dice *dice, enum hostile_kind kind,
                         const char *head, const char *end)
{
    text_append(out, head);
    body_add(out, dice, kind);
    text_format(out, "%s end,\n", draw(dice, 3) == 0 ? "" : end);
}

static void move_add(struct text *out, struct dice *dice)
{
    field_add(out, dice, "side", "'washington'");
    field_add(out, dice, "family", "'f'");
    field_add(out, dice, "mechanism", "'m'");
    field_add(out, dice, "text", "'t'");
    field_add(out, dice, "source", "'s'");
    field_add(out, dice, "ask", "{ { name = 'good', kind = 'good' } }");
    field_add(out, dice, "delay_turns", "1");
    function_add(out, dice, HOSTILE_MOVE, "allowed = function(view, choice)\nlocal order = {}\n",
                 "return true");
    function_add(out, dice, HOSTILE_MOVE, "play = function(order, choice, view)\n",
                 "order.tariff { from = 'CHN', rate_bp = 100 }");
}

static void rest_add(struct text *out, struct dice *dice, enum hostile_kind kind)
{
    switch (kind) {
    case HOSTILE_MOVE: move_add(out, dice); break;
    case HOSTILE_OPPONENT:
        field_add(out, dice, "side", "'washington'");
        field_add(out, dice, "doctrine", "'d'");
        function_add(out, dice, kind,
                     "plan = function(view, hand)\nlocal order, choice = {}, hand\n",
                     "return { { move = 'one', choice = {} } }");
        break;
    case HOSTILE_EVENT:
        field_add(out, dice, "text", "'t'");
        field_add(out, dice, "source", "'s'");
        field_add(out, dice, "chance_bp", "100");
        function_add(out, dice, kind, "when = function(view)\nlocal order, choice = {}, {}\n",
                     "return true");
        function_add(out, dice, kind, "play = function(order, view)\nlocal choice = {}\n",
                     "order.stance { country = 'JPN', share_bp = 10 }");
        break;
    default:
        function_add(out, dice, kind,
                     "says = 'x', run = function(start)\nlocal view, order, choice = {}, {}, {}\n",
                     "assert(true)");
        break;
    }
}

void hostile_write(struct text *out, enum hostile_kind kind, uint64_t round)
{
    struct dice dice = {round * HOSTILE_KINDS + (uint64_t)kind, 0};
    text_append(out, "local itself, emptied, feigned = {}, {}, {}\n"
                     "itself[1] = itself\n"
                     "for i = 1, 200 do emptied['k' .. i] = i end\n"
                     "for i = 1, 200 do emptied['k' .. i] = nil end\n"
                     "for k = 0, 62 do feigned[1 << k] = 1 end\n");
    if (draw(&dice, 8) == 0) statement_add(out, &dice, kind, false);
    text_append(out, kind == HOSTILE_TEST ? "return { {\n" : "return {\n");
    if (kind != HOSTILE_TEST) field_add(out, &dice, "title", "'T'");
    if (draw(&dice, 20) == 0) text_format(out, "[%s] = 1,\n", ONE_OF(&dice, values));
    rest_add(out, &dice, kind);
    text_append(out, kind == HOSTILE_TEST ? "} }\n" : "}\n");
}
