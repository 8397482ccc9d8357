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

# A line whose instrument changes nothing anywhere is warned of; one that does something is not.
idle() { # the line that play runs, how many warnings ...
    senseful "$1"
    "$program" check "$pack" > "$place/out" || { cat "$place/out"; fail "a warning is no error: $1"; }
    [ "$(grep -c 'sponge.lua:5:[0-9]*: warning: found that order.* changed nothing' "$place/out")" -eq "$2" ] ||
        { cat "$place/out"; fail "expected $2 warnings: $1"; }
}
senseful() { # the line that play runs
    cat > "$pack/lua/moves/beijing/sponge.lua" <<LUA
return {
  title = "Cut the quota of sponge", side = "beijing", family = "export control",
  mechanism = "export quota", text = "Less titanium sponge leaves.", source = "own",
  play = function(order, choice, view)
    $1
  end,
}
LUA
}
idle 'order.import_ban { from = "CHL", good = "advanced_logic" }' 1
idle 'order.offer { country = "JPN", mode = "market", share_bp = 0 }' 1
idle 'order.stockpile { good = "gallium", mode = "buy", months = 0, budget_musd = 10 }' 1
idle 'order.enforcement { share_bp = 0 } order.flood { good = "gallium", rate_bp = 0 }' 2
idle 'order.export_control { good = "gallium", mode = "ban" }' 0
idle 'order.truce { control = "tariff", turns = 2 }' 0
idle 'for _, to in ipairs { "JPN", "CHL" } do order.offer { country = to, mode = "market", share_bp = to == "JPN" and 100 or 0 } end' 0

# A refusal without a reason is an error, whether it stands in the text or comes from a run; a consequence is not told.
senseful 'order.truce { control = "tariff", turns = 2 }'
sed -i 's/  play = /  allowed = function(view) local yes = view.turn > 99 return yes end,\n&/' "$pack/lua/moves/beijing/sponge.lua"
"$program" check "$pack" > "$place/out" && fail "a mute refusal passed"
expect "$place/out" 'sponge.lua:4:3: allowed returned false without a reason, expected a sentence for the player'
expect "$place/out" '^1 errors, 0 warnings'
echo 'return {' > "$pack/lua/moves/beijing/sponge.lua"
"$program" check "$pack" > "$place/out" && fail "an open table passed"
expect "$place/out" 'sponge.lua:1:8: found no "}" for the "{" that stands here'
expect "$place/out" '^1 errors, 0 warnings'

# Files that nothing reads are named with the place that comes nearest; what is for people is let be.
stray=$place/stray
home() { # the stray pack anew, with its one move
    rm -rf "$stray"
    mkdir -p "$stray/lua/moves/beijing" "$stray/cards"
    senseful 'order.truce { control = "tariff", turns = 2 }'
    cp "$pack/lua/moves/beijing/sponge.lua" "$stray/lua/moves/beijing"
    printf 'side,move,copies,first_turn,capital,budget_musd,source\nbeijing,sponge,0,1,1,0,own\n' > "$stray/cards/seminar.csv"
}
lost() { # the file, from which it is copied, the place that is named
    home
    mkdir -p "$(dirname "$stray/$1")"
    cp "$2" "$stray/$1"
    "$program" check "$stray" > "$place/out" || { cat "$place/out"; fail "a stray file is no error: $1"; }
    expect "$place/out" "$stray/$1: warning: .*$3"
    expect "$place/out" "^0 errors, 1 warnings"
}
move=lua/moves/beijing/customs_drive.lua
scenario=maps/world-2025/scenarios/rocks-and-chips.csv
home
mkdir -p "$stray/.git" "$stray/docs" "$stray/lua/lib/meta" "$stray/tests/lua/moves/beijing"
for file in README.md LICENSE .luarc.json .luacheckrc .git/config notes.txt docs/a.lua lua/README.md cards/README.txt; do
    echo "return {}" > "$stray/$file"
done
cp lua/lib/meta/* "$stray/lua/lib/meta"
"$program" check "$stray" > "$place/out" || { cat "$place/out"; fail "a tidy pack has mistakes"; }
expect "$place/out" "^0 errors, 0 warnings"
(cd "$stray" && "$program" check .) > "$place/out" || { cat "$place/out"; fail "a tidy pack has mistakes where it lies"; }
[ "$(cat "$place/out")" = "0 errors, 0 warnings" ] || { cat "$place/out"; fail "of a pack more is told than is its own"; }
mkdir -p "$stray/lua/opponents"
cat > "$stray/lua/opponents/empty.lua" <<'LUA'
return {
  title = "Empty", side = "beijing", doctrine = "Forgets the move.",
  plan = function(view, hand)
    local plan = {}
    for i, card in ipairs(hand) do plan[i] = { move = card.id } end
    return plan
  end,
}
LUA
"$program" check "$stray" > "$place/out" && fail "a plan without moves passed"
expect "$place/out" 'empty.lua:3:3: plan.1..move: got nothing, expected the id of a move in the hand'
expect "$place/out" "^1 errors, 0 warnings"
lost lua/event/fire.lua lua/events/plant_fire.lua 'did you mean lua/events/fire.lua? move it there'
lost lua/moves/beijing/x.lua.txt $move 'did you mean lua/moves/beijing/x.lua?'
lost lua/moves/beijing/x.LUA $move 'did you mean lua/moves/beijing/x.lua?'
lost lua/moves/beijing/sponge.lua~ $move 'there is lua/moves/beijing/sponge.lua already'
lost lua/moves/beijing/old/x.lua $move 'did you mean lua/moves/beijing/x.lua?'
lost lua/moves/china/x.lua $move 'did you mean lua/moves/beijing/x.lua?'
lost lua/moves/x.lua $move 'did you mean lua/moves/beijing/x.lua?'
lost moves/x.lua $move 'did you mean lua/moves/beijing/x.lua?'
lost x.lua $move 'did you mean lua/moves/beijing/x.lua?'
lost fire.lua lua/events/plant_fire.lua 'did you mean lua/events/fire.lua?'
lost tide.lua lua/opponents/dam.lua 'did you mean lua/opponents/tide.lua?'
lost lua/lib/more/x.lua $move 'did you mean lua/lib/x.lua?'
lost tests/moves/beijing/x.lua tests/lua/moves/beijing/customs_drive.lua 'did you mean tests/lua/moves/beijing/x.lua?'
lost maps/world-2025/scenarios/mine.CSV $scenario 'did you mean maps/world-2025/scenarios/mine.csv?'
lost maps/world-2025/scenario/mine.csv $scenario 'did you mean maps/world-2025/scenarios/mine.csv?'
lost scenarios/mine.csv $scenario 'did you mean maps/world-2025/scenarios/mine.csv?'
lost maps/world-2025/good.csv maps/world-2025/goods.csv 'did you mean maps/world-2025/goods.csv?'
lost cards/mydeck.txt "$stray/cards/seminar.csv" 'did you mean cards/mydeck.csv?'
lost cards/mydeck.xlsx "$stray/cards/seminar.csv" 'did you mean cards/mydeck.csv? save it as CSV there'
lost cards/semniar.csv "$stray/cards/seminar.csv" 'no scenario uses this deck; did you mean cards/seminar.csv?'
lost settings.csv "$stray/cards/seminar.csv" 'did you mean ~/.config/chokepoint/settings.csv?'
home
mkdir "$stray/inner" "$stray/__MACOSX"
cp -r "$stray/lua" "$stray/inner"
"$program" check "$stray" > "$place/out"
expect "$place/out" 'inner: warning: nothing reads this folder, which holds a folder lua as a pack does'
expect "$place/out" '__MACOSX: warning: nothing reads this folder'
rm -r "$stray/lua" "$stray/cards"
"$program" check "$stray" > "$place/out" && fail "a pack in a folder passed"
expect "$place/out" 'holds no folder lua, cards or maps.*; its folder inner is one: give that'
"$program" list moves --pack "$stray/inner/lua" > "$place/out" 2>&1 && fail "a part of a pack passed for one"
expect "$place/out" "is a folder of a pack, expected the whole pack; give $stray/inner"

# Moves are tried where a deck holds them: a map that lacks their goods is no mistake of theirs, and what is wrong names
# the scenario. A deck has its folder.
small=$place/small
mkdir -p "$small/maps/small/scenarios" "$small/cards"
for file in maps/world-2025/*.csv; do sed '/titanium/d' "$file" > "$small/maps/small/${file##*/}"; done
sed 's/^title,[^,]*/title,Small/; s#cards/tutorial.csv#cards/small.csv#; /lockheed_martin/d' maps/world-2025/scenarios/first-turn.csv \
    > "$small/maps/small/scenarios/small-first.csv"
cp cards/tutorial.csv "$small/cards/small.csv"
"$program" check "$small" > "$place/out" || { cat "$place/out"; fail "the small map has mistakes"; }
expect "$place/out" "^0 errors, 0 warnings"
"$program" check tests/packs/titanium --pack "$small" > "$place/out" || { cat "$place/out"; fail "another map spoils a pack"; }
expect "$place/out" "^0 errors, 0 warnings"
mkdir -p "$small/lua/events"
sed 's/good = "[a-z_]*"/good = "titanium"/' lua/events/plant_fire.lua > "$small/lua/events/sponge_fire.lua"
"$program" check "$small" > "$place/out" || { cat "$place/out"; fail "an event of one map is refused for another"; }
sed -i 's/good = "titanium"/good = "tita" .. "niun"/' "$small/lua/events/sponge_fire.lua"
"$program" check "$small" > "$place/out" && fail "a good of no map passed"
expect "$place/out" 'no good "titaniun".* turn [0-9]*, event, in [a-z-]*\]'
expect "$place/out" "^1 errors"
sed -i 's#cards/small.csv#small#' "$small/maps/small/scenarios/small-first.csv"
sed -i 2,999d "$small/maps/small/relations.csv"
rm -r "$small/lua"
"$program" check "$small" > "$place/out" && fail "a deck without its folder passed"
expect "$place/out" 'small-first.csv:[0-9]*:6: found "small" for deck, expected a file below the home folder, with its own folder'
expect "$place/out" 'relations.csv:1:1: warning: found no row'

# A table of mistakes is told as far as anyone reads it, and counted; what is told twice counts once.
{
    echo side,move,copies,first_turn,capital,budget_musd,source
    yes beijing,sponge,0,1,0,300,own | head -20000
} > "$pack/cards/seminar.csv"
"$program" check "$pack" > "$place/out" && fail "a deck of doubles passed"
expect "$place/out" 'seminar.csv:3:1: found beijing, sponge a second time, the first is in line 2; .*line 5.* and 19,995 more'
expect "$place/out" '^1 errors'
[ "$(grep -c seminar.csv "$place/out")" -eq 1 ] || fail "more than one message"
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
