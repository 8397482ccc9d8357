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
