# The page for designers is followed as it stands: its commands, its Lua, and what they answer.
. tests/command/lib.sh
pack=$place/titanium
move=$pack/lua/moves/beijing/titanium_quota.lua
said() { # what the page shows that a command says, its pack written as ~/titanium
    sed "s|$pack|~/titanium|g; s|$program|./chokepoint|g" "$place/out" | while IFS= read -r line; do
        [ -z "$line" ] || grep -qxF -- "    $line" docs/designers.md || {
            echo "docs/designers.md shows no such line: $line"
            exit 1
        }
    done
}
block() { # the page's block of Lua of that number
    awk -v want="$1" '/^```lua/ { n++; on = 1; next } /^```/ { on = 0 } on && n == want' docs/designers.md
}

printf 'good titanium\nquit\n' |
    "$program" play rocks-and-chips --plain --save "$place/look.csv" > "$place/out"
expect "$place/out" "Made by: China 67 percent"
"$program" new move titanium_quota --side beijing --pack "$pack" > "$place/out"
said
"$program" check "$pack" > "$place/out"
said
"$program" test "$pack" > "$place/out" 2> /dev/null
said

# The move is made one's own as the page does, with and without the mistake that it shows.
awk '/^  delay_turns/ { exit } { print }' "$move" > "$place/head"
{ cat "$place/head"; block 1; printf '}\nreturn move\n'; } > "$move"
"$program" check "$pack" > "$place/out" && fail "check passed over figures without an ask"
said
{ grep -v '^  figures' "$place/head"; block 1; printf '}\nreturn move\n'; } > "$move"
block 2 > "$pack/tests/lua/moves/beijing/titanium_quota.lua"
sed -n 's/^    \(side,move,copies.*\)/\1/p; s/^    \(beijing,titanium_quota,.*\)/\1/p' docs/designers.md \
    > "$pack/cards/seminar.csv"
"$program" check "$pack" > "$place/out" || { cat "$place/out"; fail "the page's move has mistakes"; }
"$program" test "$pack" > "$place/out" 2> /dev/null || { cat "$place/out"; fail "its test fails"; }
said
"$program" try titanium_quota 40 --pack "$pack" > "$place/out" || { cat "$place/out"; fail "it cannot be tried"; }
expect "$place/out" '^Sets: Export licences for Titanium sponge'
expect "$place/out" '^Forecast: '
