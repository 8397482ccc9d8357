# The recorded games replay: a change of the model, a map or a scenario shows here at once. One of an
# earlier version replays too, or the program says what has changed, and tells what was played.
. tests/command/lib.sh
count=0
for game in saves/examples/*.csv; do
    if "$program" replay "$game" > "$place/out" 2> "$place/err"; then
        said=$(tail -n 1 "$place/out")
        expect "$place/out" "turns replayed, every hash the same"
    else
        case $game in
        */version-*) ;;
        *) fail "$(cat "$place/err")
$game does not replay; if map or model were meant to change: make examples" ;;
        esac
        said=$(head -n 1 "$place/err")
        expect "$place/err" "what has changed since is"
        expect "$place/out" "^Turn 1$"
    fi
    echo "$game: $said"
    count=$((count + 1))
done
"$program" list scenarios | while read -r id rest; do
    [ -f "saves/examples/$id.csv" ] || fail "there is no example of $id ($rest): make examples"
    grep -q ",game,game,$id," "saves/examples/$id.csv" || fail "the example of $id is of another scenario"
done

# They are recorded by a script that makes the same bytes again.
for again in 1 2; do
    "$program" play first-turn --washington fence --beijing dam --seed 1 --plain --save "$place/$again.csv" \
        < /dev/null > /dev/null
done
cmp "$place/1.csv" "$place/2.csv" || fail "the same game has other bytes"

# On another map the refusal names the map, and what was played is told all the same.
mkdir "$place/tree"
cp -r lua cards maps "$place/tree/"
home_differs() { # what changed
    set +e
    CHOKEPOINT_HOME=$place/tree "$program" replay saves/examples/gallium-squeeze.csv > "$place/out" 2> "$place/err"
    status=$?
    set -e
    [ $status -eq 1 ] || fail "a game on another $1 replays: status $status"
    expect "$place/err" "what has changed since is its $1;"
    expect "$place/out" "^Turn 6$"
    expect "$place/out" "^  Beijing: .*, for [0-9]* capital"
}
sed -i 's/^smoothing,0.5,/smoothing,0.6,/' "$place/tree/maps/world-2025/parameters.csv"
home_differs "map world-2025"
cp maps/world-2025/parameters.csv "$place/tree/maps/world-2025/"
sed -i 's/^capital.washington,4,/capital.washington,5,/' "$place/tree/maps/world-2025/scenarios/gallium-squeeze.csv"
home_differs scenario
