# A script that fails in mid-game is told in that turn, at the end, and in the journal as the game's note.
. tests/command/lib.sh
pack=$place/pack
mkdir -p "$pack/lua/opponents" "$pack/lua/events"
cat > "$pack/lua/opponents/tired.lua" <<'LUA'
return { title = "Tired", side = "beijing", doctrine = "d", plan = function(view)
  if view.turn >= 2 then local lost = nil return lost.plan end
  return {}
end }
LUA
cat > "$pack/lua/events/torn.lua" <<'LUA'
return { title = "Torn", text = "t", source = "s", chance_bp = 10000,
  when = function(view) if view.turn < 2 then return false end return nil + 1 > 0 end,
  play = function(order) order.stance { country = "JPN", share_bp = 1 } end }
LUA

"$program" play first-turn --washington fence --beijing tired --pack "$pack" --plain --seed 2 \
    --save "$place/game.csv" > "$place/said"
grep -q '^Beijing passed, as the script of its opponent "Tired" failed: opponents/tired.lua:2: ' "$place/said" ||
    fail "the turn does not tell of the opponent that failed"
grep -q '^The script tired failed in turn 2: Beijing passed' "$place/said" || fail "the end does not tell of it"
grep -q '^The event Torn did not happen: events/torn.lua:2: ' "$place/said" ||
    fail "the turn does not tell of the event that failed"
grep -q '^[0-9]*,2,game,note,tired,,' "$place/game.csv" || fail "the journal has no note of the game's"
! grep ',seal,' "$place/game.csv" | grep -q tired || fail "the journal calls the failure a side's reason"
"$program" replay "$place/game.csv" > "$place/replayed" || fail "the game does not replay"
grep -q 'script of its opponent "Tired" failed' "$place/replayed" || fail "the replay does not tell of it"

status=0
"$program" sim first-turn --games 3 --beijing tired --pack "$pack" > "$place/batch" 2> "$place/remarks" || status=$?
[ "$status" -eq 1 ] || fail "a batch with a failing script ends with status $status, expected 1"
grep -q 'Both gained in . of 3' "$place/batch" || fail "the batch lost its games"
grep -q 'Scripts failed .* in 3 of 3 games, first tired' "$place/remarks" || { cat "$place/remarks"; fail "the batch does not tell of it"; }

! "$program" fuzz first-turn --games 4 --pack "$pack" --out "$place/fuzz" > "$place/fuzzed" ||
    fail "fuzz finds nothing wrong"
grep -q "a script failed\|an event's when failed" "$place/fuzzed" || { cat "$place/fuzzed"; fail "fuzz does not name what failed"; }
