# Includes run downward only: the folder table of HACKING.md against every #include, and no cycle.
set -eu
awk '
BEGIN {
    for (i = 1; i < ARGC; i++) headers[ARGV[i]] = 1
    below["base"] = ""; below["engine"] = ""
    below["data"] = "engine base"; below["script"] = "engine base"
    below["game"] = "data script engine base"
    below["brief"] = "game data script engine base"
    below["ui/terminal"] = "data base"
    below["ui/widget"] = "ui/terminal brief base"
    below["ui/line"] = "ui/widget ui/terminal brief base"
    below["ui/screen"] = "ui/line ui/widget ui/terminal brief base"
    # What a surface may ask of the game itself: to begin, plan, seal, resolve, reload; and the time.
    acts = " game/advance.h game/clock.h game/play.h game/reload.h game/save.h game/session.h game/session_seat.h game/setup.h game/meeting.h game/ruling.h game/umpire.h "
    below["report"] = below["sim"] = "brief game data script engine base"
    below["command"] = "ui/screen ui/line ui/terminal report sim brief game data script engine base"
    below["main"] = "command base"
    only["csv.h"] = "data/csv"; only["curses.h"] = "ui/terminal/term ui/terminal/draw ui/terminal/terminfo"; only["pthread.h"] = "none"
    only["time.h"] = "game/clock ui/terminal/term"; only["sys/time.h"] = "none"
    engine_may = " assert.h float.h math.h stdbool.h stddef.h stdint.h string.h "
}
# The floor of a path below src; in ui, the room.
function floor_of(path,   parts, n) {
    n = split(path, parts, "/")
    return n > 2 ? parts[1] "/" parts[2] : n > 1 ? parts[1] : "main"
}
function folder_of(path) { sub(/^src\//, "", path); return floor_of(path) }
# A subject split over files, session.c and session_state.c, is one module: its parts know each other.
# In ui every file stands for itself, so that no circle hides there.
function module_of(path,   shorter) {
    sub(/^src\//, "", path); sub(/\.[ch]$/, "", path)
    if (path ~ /^ui\//) return path
    for (shorter = path; sub(/_[a-z]+$/, "", shorter);) if (("src/" shorter ".h") in headers) path = shorter
    return path
}
function complain(message) { print FILENAME ":" FNR ": " message; bad = 1 }
/^#include "/ {
    split($0, q, "\""); target = q[2]; here = folder_of(FILENAME); there = floor_of(target)
    if (target !~ /\//) complain("includes \"" target "\", expected a path from src such as \"game/session.h\"")
    else if (here ~ /^ui\/(line|screen)$/ && index(acts, " " target " ")) ;
    else if (there != here && index(" " below[here] " ", " " there " ") == 0)
        complain(here " includes " target ", but may include only itself and: " below[here])
    from = module_of(FILENAME); to = module_of("src/" target)
    if (from != to) edges[from] = edges[from] " " to
    modules[from] = modules[to] = 1
}
FILENAME ~ /^src\/(ui|report)\// && /world->/ { complain("reads a world; brief tells what a surface may know") }
/^#include </ {
    split($0, q, /[<>]/); target = q[2]; here = folder_of(FILENAME); from = module_of(FILENAME)
    if (here == "engine" && index(engine_may, " " target " ") == 0) complain("the engine includes <" target ">, which it may not")
    if ((target == "lua.h" || target == "lauxlib.h" || target == "lualib.h") && here != "script") complain("only script includes Lua")
    if (target in only && index(" " only[target] " ", " " from " ") == 0) complain("<" target "> belongs to " only[target] " alone")
}
function visit(module,   list, n, i) {
    if (state[module] == 1) { print "cycle of includes through src/" module; bad = 1; return }
    if (state[module] == 2) return
    state[module] = 1
    n = split(edges[module], list, " ")
    for (i = 1; i <= n; i++) visit(list[i])
    state[module] = 2
}
END { for (module in modules) visit(module); exit bad }
' $(find src -name '*.[ch]' | sort)
