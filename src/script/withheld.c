/* withheld.c: what scripts see of Lua's library, and what to write instead of the rest. */
/* SPDX-License-Identifier: MIT */
#include "script/withheld.h"

#include <stdio.h>
#include <string.h>

static const char *const globals[] = {"assert", "count",    "error",    "ipairs", "math",
                                      "pairs",  "print",    "require",  "select", "string",
                                      "table",  "tonumber", "tostring", "type",   NULL};

static const char *const string_members[] = {"byte", "format", "len",   "lower",
                                             "rep",  "sub",    "upper", NULL};
static const char *const math_members[] = {"abs",  "ceil",      "floor", "max", "min",
                                           "sqrt", "tointeger", "type",  NULL};
static const char *const table_members[] = {"concat", "insert", "remove", "sort", "unpack", NULL};

/* The reasons are one each for a whole group: what a script would reach with it. */
static const char no_files[] = "a script reads and writes no file; what the game knows is in view";
static const char no_clock[] = "a script sees no clock; view.turn, view.year and view.quarter tell "
                               "the time";
static const char no_code[] = "write the code in the file itself, or in lua/lib and require it";
static const char no_catching[] = "test for nil before you use a value: a mistake must be seen";
static const char no_meta[] = "use plain tables and functions";
static const char no_raw[] = "write t[k], #t or ==";
static const char no_patterns[] = "a pattern may run for ever; compare with ==, or cut with "
                                  "string.sub";
static const char no_dice[] = "write view.random(purpose, low, high): the same in every replay";
static const char no_inside[] = "nothing of the interpreter itself is open to scripts";

static const struct withheld {
    const char *name, *hint;
} names[] = {
    {"io", no_files},
    {"os", no_clock},
    {"load", no_code},
    {"loadstring", no_code},
    {"loadfile", no_code},
    {"dofile", no_code},
    {"pcall", no_catching},
    {"xpcall", no_catching},
    {"setmetatable", no_meta},
    {"getmetatable", no_meta},
    {"rawget", no_raw},
    {"rawset", no_raw},
    {"rawlen", no_raw},
    {"rawequal", no_raw},
    {"debug", no_inside},
    {"package", no_inside},
    {"coroutine", no_inside},
    {"collectgarbage", no_inside},
    {"_G", no_inside},
    {"_ENV", no_inside},
    {"next", "walk with pairs, which goes in a fixed order, and ask count(t) for the size"},
    {"warn", "use print: it is shown with the call's message"},
    {"unpack", "write table.unpack"},
    {"utf8", "texts are compared and cut by bytes: string.len, string.sub"},
    {"string.find", no_patterns},
    {"string.match", no_patterns},
    {"string.gmatch", no_patterns},
    {"string.gsub", no_patterns},
    {"string.dump", no_code},
    {"string.pack", no_inside},
    {"string.unpack", no_inside},
    {"string.packsize", no_inside},
    {"string.char", "write the letters in quotes"},
    {"string.reverse", "walk the text with string.sub"},
    {"math.random", no_dice},
    {"math.randomseed", no_dice},
    {"math.huge", "write a large number, such as 1000000"},
    {"math.pow", "multiply: powers differ between machines"},
    {"math.exp", "multiply: powers differ between machines"},
    {"math.log", "compare with numbers instead: logarithms differ between machines"},
    {"table.move", "copy with a loop"},
    {"table.pack", "write { ... }"},
};

const char *const *withheld_globals(void)
{
    return globals;
}

const char *const *withheld_members(const char *library)
{
    if (strcmp(library, "string") == 0) return string_members;
    if (strcmp(library, "math") == 0) return math_members;
    return strcmp(library, "table") == 0 ? table_members : NULL;
}

const char *withheld_name(size_t index)
{
    return index < sizeof names / sizeof names[0] ? names[index].name : NULL;
}

const char *withheld_hint(const char *name)
{
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (strcmp(names[i].name, name) == 0) return names[i].hint;
    }
    return NULL;
}

const char *withheld_method_hint(const char *name)
{
    char whole[64];
    snprintf(whole, sizeof whole, "string.%.40s", name);
    return withheld_hint(whole);
}

const char *withheld_meant(const char *word)
{
    static const char *const words[][2] = {{"null", "nil"},
                                           {"NULL", "nil"},
                                           {"Null", "nil"},
                                           {"Nil", "nil"},
                                           {"NIL", "nil"},
                                           {"nill", "nil"},
                                           {"None", "nil"},
                                           {"none", "nil"},
                                           {"nullptr", "nil"},
                                           {"undefined", "nil"},
                                           {"True", "true"},
                                           {"TRUE", "true"},
                                           {"False", "false"},
                                           {"FALSE", "false"},
                                           {"Math", "math"},
                                           {"Table", "table"},
                                           {"String", "string"},
                                           {"self", "view, which the function is given"},
                                           {"this", "view, which the function is given"}};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (strcmp(words[i][0], word) == 0) return words[i][1];
    }
    return NULL;
}
