# A game that is resumed under other files than it was begun with says which differ, and what it means.
. tests/command/lib.sh
home=$place/home
mkdir "$home"
cp -R lua cards maps "$home"
export CHOKEPOINT_HOME="$home"
cd "$place"
printf 'end yes\nend yes\n' | "$program" play rocks-and-chips --beijing dam --seed 4 --plain --save game.csv \
    > out 2> err || fail "$(cat err)"
resumed() { # the files as they are now: the messages are in err
    cp game.csv again.csv
    printf 'quit\n' | "$program" resume again.csv --plain > out 2> err || fail "$(cat err)"
}
changes() { # what is expected, a file and what it is changed by
    cp "$home/$2" kept
    sed "$3" kept > "$home/$2"
    cmp -s kept "$home/$2" && fail "$2 was not changed"
    resumed
    expect err "$1"
    [ "$(wc -l < err)" = 1 ] || fail "$2: more is said to differ: $(cat err)"
    cp kept "$home/$2"
}
resumed
[ -s err ] && fail "nothing has changed, but it says: $(cat err)"
changes "warning: the cards of cards/seminar.csv have changed" cards/seminar.csv '2s/,game judgement/,another judgement/'
changes "warning: scripts of moves, events or opponents have changed" lua/opponents/dam.lua '$s/$/ -- a later thought/'
changes "warning: the scenario rocks-and-chips has changed" maps/world-2025/scenarios/rocks-and-chips.csv \
    's/You have twelve quarters/You still have twelve quarters/'
changes "warning: the map world-2025 has changed" maps/world-2025/goods.csv '2s/Output 2024/The output of 2024/'

# An opponent that is gone is told, and nobody plays in its name; another takes the seat and keeps it.
mv "$home/lua/opponents/dam.lua" dam.lua
cp game.csv again.csv
printf 'end yes\nquit\n' | "$program" resume again.csv --plain > out 2> err && fail "an absent opponent played"
expect err "Beijing was played by \"dam\", which is not there any more; say with --beijing WHO"
[ -s out ] && fail "it went on: $(cat out)"
cmp -s game.csv again.csv || fail "a refused game was changed"
sh -c "$(sed 's/.*: \([^:]*resume\)/\1/' err) --plain" < /dev/null > out 2> err || fail "$(cat err)"
"$program" resume again.csv --plain --beijing random < /dev/null > out 2> err || fail "$(cat err)"
printf 'end yes\nquit\n' | "$program" resume again.csv --plain > out 2> err || fail "$(cat err)"
expect out "Turn 3 is done"
grep -q "game,seat,seat,beijing=random" again.csv || fail "the journal does not name who plays on"
"$program" resume again.csv --plain --beijing fence < /dev/null > out 2> err && fail "Washington's opponent sat for Beijing"
expect err "beijing: found \"fence\", expected one of human, random"
mv dam.lua "$home/lua/opponents/dam.lua"

# Another world: a replay says what changed, and tells what was played all the same.
differs() { # what is said to have changed
    "$program" replay game.csv --as umpire > out 2> err && fail "another world replayed"
    expect err "what has changed since is $1"
    expect out "^Turn 1$"
    expect out "^Turn 2$"
    "$program" replay game.csv --hash > out 2> err && fail "another world replayed"
    [ -s out ] && fail "a hash of no world: $(cat out)"
    "$program" resume game.csv --plain < /dev/null > out 2> err && fail "resumed in another world"
    expect err "what has changed since is $1"
}
sed '2s/,384000,/,400000,/' "$home/maps/world-2025/goods.csv" > goods && cp goods "$home/maps/world-2025/goods.csv"
differs "its map world-2025"
mv "$home/maps/world-2025" gone
"$program" replay game.csv --as umpire > out 2> err && fail "replayed without its map"
expect out "^Turn 2$"
exit 0
