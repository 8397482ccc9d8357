# The example pack is checked, tested, played with a forecast, and replayed without its scripts.
. tests/command/lib.sh
pack=tests/packs/titanium
"$program" check $pack > "$place/out" || { cat "$place/out"; fail "the pack has mistakes"; }
expect "$place/out" "^0 errors, 0 warnings"
"$program" test $pack > "$place/out" 2>&1 || { cat "$place/out"; fail "a test of the pack failed"; }
expect "$place/out" "^ok   moves/beijing/titanium_quota: "
expect "$place/out" "^\([0-9]*\) of \1 tests passed"
printf '%s\n' '' 'card titanium_quota' 'play titanium_quota 40' 'yes' 'end yes' 'log' 'quit' |
    "$program" play rocks-and-chips --washington fence --beijing human --pack $pack --plain \
        --save "$place/game.csv" > "$place/out" 2>&1
expect "$place/out" "Titanium sponge price in France"
expect "$place/out" "Planned: Titanium sponge quota: 40 "
expect "$place/out" "^Turn 1. Beijing: Titanium sponge quota (40 percent of usual)"
"$program" replay "$place/game.csv" --as beijing > "$place/out" 2>&1 || { cat "$place/out"; fail "no replay"; }
