# One move is tried without a game: card, choice, measures, forecast; in a pack and out of it, and nothing is left behind.
. tests/command/lib.sh
cd "$place"
export CHOKEPOINT_HOME="$OLDPWD"
tries() { # status, words
    wanted=$1
    shift
    status=0
    "$program" try "$@" > out 2> err || status=$?
    [ $status -eq "$wanted" ] || { cat out err; fail "try $*: status $status, expected $wanted"; }
    cat err >> out
}
tries 0 tariffs 50
for line in '^Rocks and chips, turn 1 of 12, Washington\.' 'It costs 2 political capital' '^To choose: How high' \
    '^Sets: Tariff of 50 percent on all goods from China\.' '^Forecast: ' '^Your Prosperity falls'; do
    expect out "$line"
done
grep -q '^Tried with' out && fail "an answer that was given is said to be made up"

# What is left open is answered with what may be; each answer can be named instead.
tries 0 mineral_ban gallium
expect out '^Tried with: Gallium, United States, domestic\.'
expect out 'takes the place of what stands already, and is less'
tries 2 mineral_ban to=JPN
expect out 'what is asked before it is not'
tries 0 mineral_ban good=gallium to=JPN reach=extraterritorial
expect out '^Sets: Ban on exports of Gallium to Japan, claimed beyond the border too'
tries 2 mineral_ban good=gallium too=JPN
expect out 'Name all answers'
tries 2 mineral_ban gallium mars
expect out 'no option "mars"'
tries 2 mineral_ban gallium japan domestic more
expect out '"more" answers nothing'
tries 2 tariffs 55
expect out 'in steps of 10'

# Which move, in which turn and scenario.
tries 1 tarifs
expect out 'did you mean tariffs?'
tries 1 truce
expect out 'say --side washington'
tries 0 truce --side beijing
expect out 'turn 1 of 12, Beijing'
tries 0 affiliates_rule
expect out 'from turn 3 on'
tries 0 affiliates_rule --turn 3
expect out '^Forecast: '
tries 2 affiliates_rule --turn 13
expect out 'the game is over after turn 12'
tries 0 total_ban gallium --scenario stockpile-race
tries 1 tariffs --scenario nowhere
expect out nowhere

# What its script refuses, prints, or does wrong.
tries 0 stockpile_release gallium
expect out '^Not now: .*none'
"$program" new move store --pack "$place/shop" > /dev/null
move=$place/shop/lua/moves/washington/store.lua
sed 's/^  play = .*/&\n    print("so many", choice.months) print("so many", choice.months)/' "$move" > other
mv other "$move"
tries 0 store antimony 3 --pack shop
[ "$(grep -c '^It printed: so many 3$' out)" -eq 1 ] || { cat out; fail "what it printed is not said once"; }
cd shop/lua
tries 0 store antimony 3
expect out 'It printed'
rm out err
cd "$place"
rm shop/cards/seminar.csv
tries 0 store antimony 3 --pack shop
expect out 'No deck of this scenario holds it'
expect out '^Sets: Stockpile'
sed 's/^  play = .*/&\n    order.stockpile { good = "gold" }/' "$move" > other
mv other "$move"
tries 1 store antimony 3 --pack shop
expect out '^Its script fails: .*no good "gold"'
[ "$(ls)" = "$(printf 'err\nout\nshop')" ] || { ls; fail "something was left behind"; }
