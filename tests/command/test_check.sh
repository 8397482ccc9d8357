# Everything shipped is clean, and the check says how much of the trade is recorded.
. tests/command/lib.sh
"$program" check > "$place/out" || { cat "$place/out"; fail "check found errors"; }
expect "$place/out" "^0 errors, 0 warnings"
expect "$place/out" "of trade by value recorded"

# A broken map does not hide what is wrong in its scenario; one path of a map stands for the whole.
cp -r maps/world-2025 "$place/map"
sed -i '2s/United States/United, States/' "$place/map/countries.csv"
sed -i 's/^title,/titel,/' "$place/map/scenarios/rocks-and-chips.csv"
for path in "$place/map" "$place/map/goods.csv" "$place/map/scenarios/rocks-and-chips.csv"; do
    "$program" check "$path" > "$place/out" && fail "check passed a broken map"
    expect "$place/out" "countries.csv:2:[0-9]*: found a row of 8 cells"
    expect "$place/out" "rocks-and-chips.csv:2:1: found the key \"titel\""
    expect "$place/out" "^2 errors, 0 warnings"
done

# A designer's broken files: every mistake of all of them, each with its line, in one run.
pack=$place/quarry
mkdir -p "$pack/lua/moves/beijing" "$pack/lua/events" "$pack/cards"
cat > "$pack/lua/moves/beijing/sponge.lua" <<'LUA'
return {
  title = "Cut the quota of sponge",
  side = "beijing",
  famly = "export control",
  mechanism = "export quota",
  text = "Less titanium sponge leaves.",
  figures = { "price.{god}.USA" },
  ask = { { name = "good", kind = "good", among = { "titanum" } } },
  allowed = function(view)
    return string.find(view.side, "b") and view.figure("escalatoin") < 1
  end,
  play = function(order, choice)
    if choice.good == "never" then
      order.export_controll { good = choice.good }
      order.export_control { good = "galium", mode = "ban" }
      order.export_control { good = "gallium", mod = "ban" }
    end
    local x = 2 ^ 0.5
    order.export_control { good = "gallium", to = "JPM", mode = "ban" }
  end,
}
LUA
sed 's/order\.shock *{/order.shock { goood = "x",/' lua/events/plant_fire.lua > "$pack/lua/events/sponge_fire.lua"
printf 'side,move,copies,first_turn,capital,budget_musd,source\nbeijing,sponge,1,1,200,0,own\n' > "$pack/cards/seminar.csv"
"$program" check "$pack" > "$place/out" && fail "check passed a broken pack"
for expected in 'sponge.lua: family: is missing' 'sponge.lua: source: is missing' \
    'sponge.lua:4:[0-9]*: famly: is no field here; did you mean family' \
    'sponge.lua:7:[0-9]*: figures: .*{god} is not the name of an ask' \
    'sponge.lua:10:[0-9]*: string.find is withheld from scripts; ' \
    'sponge.lua:10:[0-9]*: no figure "escalatoin"; did you mean' \
    'sponge.lua:14:[0-9]*: there is no instrument export_controll; did you mean order.export_control' \
    'sponge.lua:15:[0-9]*: export_control.good: no good "galium"; did you mean "gallium"' \
    'sponge.lua:16:[0-9]*: export_control: has no field mod; did you mean mode' \
    'sponge.lua:18:[0-9]*: warning: found a power other than ^2' \
    'sponge.lua:19:[0-9]*: export_control.to: no country "JPM"' \
    'sponge_fire.lua:[0-9]*:[0-9]*: shock: has no field goood; did you mean good' \
    'seminar.csv:2:[0-9]*: .*a whole number from 0 to 100'; do
    expect "$place/out" "$expected"
done

# What only a run shows: a nil in a branch that is taken, whatever the file it stands in.
cat > "$pack/lua/moves/beijing/sponge.lua" <<'LUA'
return {
  title = "Cut the quota of sponge", side = "beijing", family = "export control",
  mechanism = "export quota", text = "Less titanium sponge leaves.", source = "own",
  play = function(order, choice, view)
    local price = view.instrument("truce").turns
    order.export_control { good = "gallium", mode = "ban", share_bp = 1 * price }
  end,
}
LUA
cp lua/events/plant_fire.lua "$pack/lua/events/sponge_fire.lua"
printf 'side,move,copies,first_turn,capital,budget_musd,source\nbeijing,sponge,1,1,90,0,own\n' > "$pack/cards/seminar.csv"
"$program" check "$pack/lua/moves/beijing/sponge.lua" > "$place/out" && fail "check passed a nil"
expect "$place/out" "sponge.lua:5: attempt to index a nil value"
expect "$place/out" "^1 errors"
sed -i 's/local price = .*/local price = 1/' "$pack/lua/moves/beijing/sponge.lua"
"$program" check "$pack" > "$place/out" || { cat "$place/out"; fail "a sound pack is refused"; }
expect "$place/out" "sponge.lua: warning: its cards cost more, or come later"
rm "$pack/cards/seminar.csv"
"$program" check "$pack" > "$place/out" || { cat "$place/out"; fail "a pack without a deck is refused"; }
expect "$place/out" "warning: no deck holds this move"
sed -i 's/  play = /  allowed = function() return false, "the ore is gone" end,\n&/' "$pack/lua/moves/beijing/sponge.lua"
printf 'side,move,copies,first_turn,capital,budget_musd,source\nbeijing,sponge,1,1,2,0,own\n' > "$pack/cards/seminar.csv"
"$program" check "$pack" > "$place/out" || { cat "$place/out"; fail "a warning is no error"; }
expect "$place/out" "was never allowed in any scenario .* it said: the ore is gone"

# What could never be planned, or has no sense, is refused where it stands: by the check, and in a game.
senseless() { # the line that play runs, what the check says of it ...
    cat > "$pack/lua/moves/beijing/sponge.lua" <<LUA
return {
  title = "Cut the quota of sponge", side = "beijing", family = "export control",
  mechanism = "export quota", text = "Less titanium sponge leaves.", source = "own",
  play = function(order, choice, view)
    $1
  end,
}
LUA
    "$program" check "$pack" > "$place/out" && fail "check passed: $1"
    shift
    for expected in "$@"; do expect "$place/out" "sponge.lua:5:.* $expected"; done
}
printf 'side,move,copies,first_turn,capital,budget_musd,source\nbeijing,sponge,0,1,0,300,own\n' > "$pack/cards/seminar.csv"
senseless 'for i = 1, 64 do order.offer { country = "JPN", mode = "market", share_bp = i } end' \
    'offer: is instrument 57 of this call; a side may set 56'
senseless 'order.accord { regime = "chips", country = "CHN" } order.tariff { from = "CHN", rate_bp = 1 } order.offer { country = "ROW", mode = "market" } order.listing { firm = "smic" }' \
    'accord.country: got "CHN", expected a partner' 'tariff.from: got "CHN", expected a country abroad' \
    'offer.country: got "ROW", expected a partner' 'listing.firm: got "smic", expected a firm abroad'
senseless 'order.research { mode = "efficiency", budget_musd = 301 }' \
    'research.budget_musd: the instruments spend 301 million dollars, and the card costs 300'
printf 'play sponge\nyes\nquit\n' | "$program" play rocks-and-chips --plain --washington fence --pack "$pack" \
    --save "$place/game.csv" > "$place/out" 2>&1 || fail "$(cat "$place/out")"
expect "$place/out" 'Not possible: .*the instruments spend 301 million dollars, and the card costs 300'

# A table of mistakes is told as far as anyone reads it, and counted; what is told twice counts once.
{
    echo side,move,copies,first_turn,capital,budget_musd,source
    yes beijing,sponge,0,1,0,300,own | head -20000
} > "$pack/cards/seminar.csv"
"$program" check "$pack" > "$place/out" && fail "a deck of doubles passed"
expect "$place/out" 'seminar.csv:101:1: found beijing, sponge a second time, the first is in line 2'
expect "$place/out" 'seminar.csv: and 19,900 more$'
expect "$place/out" '^20000 errors'
[ "$(grep -c seminar.csv "$place/out")" -eq 101 ] || fail "more than a hundred messages"
rm "$pack/cards/seminar.csv"
printf 'side,move,copies,first_turn,capital,budget_musd,source\nbeijing,sponge,1,1,2,400,own\n' > "$pack/cards/seminar.csv"

# Names and cells send nothing to the terminal: they are told in words, and shown escaped.
wild=$(printf '\033]0;owned\007\033[31m')
odd=$place/odd
mkdir -p "$odd/maps/world-2025/scenarios" "$odd/maps/$wild" "$odd/cards"
cp maps/world-2025/scenarios/rocks-and-chips.csv "$odd/maps/world-2025/scenarios/$wild.csv"
cp maps/world-2025/scenarios/rocks-and-chips.csv "$odd/maps/world-2025/scenarios/cell.csv"
sed -i "s/^title,[^,]*/title,$(printf 'a\302\233b\342\200\256c\342\200\213')/" "$odd/maps/world-2025/scenarios/cell.csv"
cp maps/world-2025/*.csv "$odd/maps/$wild"
"$program" check "$odd" > "$place/out" && fail "check passed wild names"
expect "$place/out" 'scenarios/.x1B]0;owned.x07.x1B.31m.csv: has a name that cannot be shown everywhere'
expect "$place/out" 'maps/.x1B]0;owned.x07.x1B.31m: has a name that cannot be shown everywhere'
expect "$place/out" 'cell.csv:2:[0-9]*: found the character U+009B'
for words in "list scenarios" "list maps" "check $wild" "$wild" "list $wild" "--$wild" "play $wild" "sim $wild" \
    "replay $wild" "resume $wild" "explain $wild --figure $wild" "test $wild" "new move $wild" "backtest $wild"; do
    # shellcheck disable=SC2086
    "$program" $words --pack "$odd" >> "$place/out" 2>&1 < /dev/null || true
done
LC_ALL=C grep -q "$(printf '[\033\007]')" "$place/out" && fail "an escape was sent: $(cat -v "$place/out")"
LC_ALL=C grep -q "$(printf '\302\233\\|\342\200')" "$place/out" && fail "an unseen character was sent"

# A scenario that nobody reaches, and a folder that is no pack.
mkdir -p "$pack/maps/world-2025/scenarios"
cp maps/world-2025/scenarios/rocks-and-chips.csv "$pack/maps/world-2025/scenarios"
"$program" check "$pack" > "$place/out" && fail "a doubled scenario passed"
expect "$place/out" "rocks-and-chips.csv: has the id of a scenario that is there already"
mkdir "$place/empty"
"$program" check "$place/empty" > "$place/out" && fail "an empty folder passed"
expect "$place/out" "empty: holds no folder lua, cards or maps"

# The whole of what is shipped takes less than a second; the limit leaves room for a busy machine.
seconds=$( { time -p "$program" check > "$place/out"; } 2>&1 | awk '/^user/ {print $2}')
awk -v s="$seconds" 'BEGIN {exit s > 10}' || fail "check took $seconds seconds of processor time"
