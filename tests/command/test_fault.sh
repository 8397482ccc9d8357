# A script that fails in mid-game is told in that turn, at the end, and in the journal as the game's note.
. tests/command/lib.sh
pack=$place/pack
mkdir -p "$pack/lua/opponents" "$pack/lua/events" "$pack/lua/moves/beijing" "$pack/cards"
cat > "$pack/lua/opponents/tired.lua" <<'LUA'
return { title = "Tired", side = "beijing", doctrine = "d", plan = function(view)
  if view.turn >= 2 then local lost = nil return lost.plan end
  return {}
end }
LUA
# Its message names no place in a file: it is a failure all the same.
cat > "$pack/lua/opponents/full.lua" <<'LUA'
return { title = "Full", side = "beijing", doctrine = "d", plan = function(view)
  local all = {}
  while view.turn >= 2 do all[#all + 1] = { #all } end
  return {}
end }
LUA
# Not its script fails, but that of the moves that it plans, and that of another that it asks about.
cat > "$pack/lua/opponents/trusting.lua" <<'LUA'
return { title = "Trusting", side = "beijing", doctrine = "d", plan = function(view, hand)
  local asked = { hand[2].playable, view.allowed("torn_look") }
  return { { move = "torn_move" } }
end }
LUA
move() { # name, allowed, play
    cat > "$pack/lua/moves/beijing/$1.lua" <<LUA
return { title = "Torn $1", side = "beijing", family = "f", mechanism = "m", text = "t", source = "s",
  allowed = function(view) $2 end,
  play = function(order, choice, view) $3 end }
LUA
}
order='order.tariff { from = "USA", rate_bp = 100 }'
move torn_move 'return true' "if view.turn == 2 then error('torn in play') end $order"
move torn_look "return view.turn < 2 or nil + 1" "$order"
printf 'side,move,copies,first_turn,capital,budget_musd,source\nbeijing,torn_move,0,1,0,0,s\nbeijing,torn_look,0,1,0,0,s\n' \
    > "$pack/cards/tutorial.csv"
cat > "$pack/lua/events/torn.lua" <<'LUA'
return { title = "Torn", text = "t", source = "s", chance_bp = 10000,
  when = function(view) if view.turn < 2 then return false end return nil + 1 > 0 end,
  play = function(order) order.stance { country = "JPN", share_bp = 1 } end }
LUA

play() { # opponent
    "$program" play first-turn --washington fence --beijing "$1" --pack "$pack" --plain --seed 2 \
        --save "$place/$1.csv" > "$place/said"
}
play tired
expect "$place/said" '^Beijing passed, as the script of its opponent "Tired" failed: opponents/tired.lua:2: '
expect "$place/said" '^The script lua/opponents/tired.lua failed in turn 2: Beijing passed'
expect "$place/said" '^The event Torn did not happen: events/torn.lua:2: '
expect "$place/said" '^The script lua/events/torn.lua failed in turn 2: The event'
expect "$place/tired.csv" '^[0-9]*,2,game,fault,lua/opponents/tired.lua,script=failed,'
! grep ',seal,' "$place/tired.csv" | grep -q opponents || fail "the journal calls the failure a side's reason"
"$program" replay "$place/tired.csv" > "$place/replayed" || fail "the game does not replay"
expect "$place/replayed" 'script of its opponent "Tired" failed'

play full
expect "$place/said" '^Beijing passed, as the script of its opponent "Full" failed: needed more than 1,024 KiB'
play trusting
expect "$place/said" '^Beijing could not play Torn torn_move, as the script of the move failed: moves/beijing/torn_move.lua:3: torn in play'
expect "$place/said" '^The script lua/moves/beijing/torn_move.lua failed in turn 2: '
expect "$place/said" '^Beijing could not play Torn torn_look, as the script of the move failed: moves/beijing/torn_look.lua:2: '
play random
expect "$place/said" '^The script lua/moves/beijing/torn_look.lua failed in turn 2: '

# Whoever leaves in mid-game is told, of turns that are over; what failed in the open one is sealed.
start() {
    "$program" play first-turn --beijing tired --pack "$pack" --plain --seed 2 --save "$place/left$1.csv" > "$place/said"
}
printf 'end yes\nquit\n' | start 1
! grep -q 'Tired" failed' "$place/said" || { cat "$place/said"; fail "a plan that is sealed is told of"; }
printf 'end yes\nend yes\nquit\n' | start 2
expect "$place/said" 'The script lua/opponents/tired.lua failed in turn 2'

status=0
"$program" sim first-turn --games 3 --beijing tired --pack "$pack" > "$place/batch" 2> "$place/remarks" || status=$?
[ "$status" -eq 1 ] || fail "a batch with a failing script ends with status $status, expected 1"
expect "$place/batch" 'gained in [0-9]* of 3,'
expect "$place/remarks" '^The script lua/opponents/tired.lua failed 3 times in 3 of 3 games, first with seed 1, turn 2: '
expect "$place/remarks" '^The script lua/events/torn.lua failed 3 times in 3 of 3 games, first with seed 1, turn 2: '

rm -r "$pack/lua/events" "$pack/lua/moves" "$pack/cards"
! "$program" fuzz gallium-squeeze --games 12 --pack "$pack" --out "$place/fuzz" > "$place/fuzzed" ||
    fail "fuzz finds nothing wrong"
expect "$place/fuzzed" "an opponent's plan failed: "
