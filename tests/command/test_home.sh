# The program finds its data from any folder, however it is started; what it prints can be pasted.
. tests/command/lib.sh
tree=$PWD
finds() { # what is tried, then a command
    what=$1
    shift
    "$@" list scenarios > "$place/out" 2> "$place/err" || fail "$what: $(cat "$place/err")"
    expect "$place/out" "^rocks-and-chips"
    [ -s "$place/err" ] && fail "$what: $(cat "$place/err")"
    return 0
}
cd /
finds "by its path" "$program"
mkdir -p "$place/bin" "$place/empty" "$place/a b"
ln -s "$program" "$place/bin/game"
finds "through a link" "$place/bin/game"
PATH=$place/bin:$PATH finds "through PATH" game
# Without the system's own word, as where another program loads this one: by the name alone.
for loader in /lib64/ld-linux*.so.* /lib/ld-linux*.so.*; do
    "$loader" --argv0 game "$program" --version > /dev/null 2>&1 || continue
    finds "by its name" "$loader" "$place/bin/game"
    PATH=$place/bin:$PATH finds "by its name in PATH" "$loader" --argv0 game "$program"
done
cd "$place/bin" && finds "from its link's folder" ./game
cd "$(dirname "$program")" && finds "from its own folder" "./$(basename "$program")"

# $CHOKEPOINT_HOME goes before; where it holds nothing, that is said, and the game is found still.
mkdir -p "$place/other/lua/moves" "$place/other/maps"
CHOKEPOINT_HOME=$place/other "$program" list scenarios > "$place/out" 2>&1 || true
grep -q rocks-and-chips "$place/out" && fail "CHOKEPOINT_HOME was passed over"
CHOKEPOINT_HOME=$place/empty "$program" list scenarios > "$place/out" 2> "$place/err" || fail "$(cat "$place/err")"
expect "$place/err" "empty (.CHOKEPOINT_HOME), those in "

# A program without data around it names every place where it looked.
cp "$program" "$place/empty/lonely"
if "$place/empty/lonely" list scenarios > "$place/out" 2> "$place/err"; then
    grep -q "^$tree" "$place/out" && fail "data from nowhere" # an installed game may be there
else
    expect "$place/err" "beside and above .*/empty/lonely, in .*/share/chokepoint"
fi

# From anywhere, under any name of program and file, the printed command goes on with the game.
cd "$place/a b"
for start in "$program" ../bin/game; do
    for name in "it's \$1.csv" -x.csv; do
        rm -f ./*.csv
        printf 'save\nquit\n' | "$start" play rocks-and-chips --washington fence --seed 1 --plain "--save=$name" \
            > "$place/out" 2> "$place/err" || fail "$(cat "$place/err")"
        command=$(sed -n '/^To go on with it/{n;p;q;}' "$place/out")
        case $command in "$start "*) ;; *) fail "started as $start, printed $command" ;; esac
        printf 'quit\n' | sh -c "$command" > "$place/out" 2>&1 || fail "$command: $(cat "$place/out")"
        expect "$place/out" "The game is kept in "
    done
done

# A pack that the game was begun with is named again.
mkdir -p pack/lua/moves/beijing
sed 's/title *= .*/title = "Cut the quota of sponge",/' "$tree/lua/moves/beijing/customs_drive.lua" \
    > pack/lua/moves/beijing/sponge_quota.lua
printf 'quit\n' | "$program" play rocks-and-chips --washington fence --seed 1 --plain --save p.csv --pack pack \
    > "$place/out" 2> "$place/err" || fail "$(cat "$place/err")"
command=$(sed -n '/^To go on with it/{n;p;q;}' "$place/out")
printf 'quit\n' | sh -c "$command" > "$place/out" 2>&1 || fail "$command: $(cat "$place/out")"
