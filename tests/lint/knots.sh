# No two files need each other: the calls between objects run in no circle, whatever their headers share.
# In ui and command the arrows alone are checked: a stack and its screens, a command and its table, do.
# Needs: nm
set -eu
build=$1
sources=$(cd src && find base engine data script game brief sim -name '*.c' | sort)
cd "$build"
nm -A -g $(printf '%s\n' $sources | sed 's/c$/o/') | awk '
NF >= 3 {
    split($1, place, ":"); path = place[1]; sub(/\.o$/, "", path); symbol = $NF; files[path] = 1
    if ($(NF - 1) == "U") needs[path] = needs[path] " " symbol; else home[symbol] = path
}
# A subject split over files, session.c and session_state.c, is one module.
function module_of(path,   shorter) {
    for (shorter = path; sub(/_[a-z]+$/, "", shorter);) if (shorter in files) path = shorter
    return path
}
function visit(module,   list, count, i) {
    if (state[module] == 1) { print "src/" module ".c needs itself, by way of" way; bad = 1; return }
    if (state[module] == 2) return
    state[module] = 1; way = way " " module
    count = split(edges[module], list, " ")
    for (i = 1; i <= count; i++) visit(list[i])
    state[module] = 2; sub(/ [^ ]*$/, "", way)
}
END {
    for (path in needs) {
        count = split(needs[path], list, " ")
        for (i = 1; i <= count; i++) {
            if (!(list[i] in home)) continue
            from = module_of(path); to = module_of(home[list[i]])
            if (from != to) edges[from] = edges[from] " " to
        }
    }
    for (path in files) visit(module_of(path))
    exit bad
}'
