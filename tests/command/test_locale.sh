# The same words are understood and said in every locale, and the same game is kept: the Turkish I, decimal commas,
# character sets of one byte.
# Needs: localedef
. tests/command/lib.sh
make_locales || { echo "no definitions of locales on this machine (package locales)"; exit 77; }

# Every command, and every name of a thing, in capitals; then a game is planned and played in them.
cat > "$place/typed" << 'TYPED'
HELP
BRIEFING
INDUSTRIES
SOURCE MEASURE 1
COUNTRY INDIA
COUNTRY VIETNAM
COUNTRY CHINA
COUNTRY UNITED KINGDOM
GOOD GALLIUM
GOOD LITHIUM
WHY ESCALATION
FIND TITANIUM
GLOSSARY CHIPS
GLOSSARY ENTITY LIST
GLOSSARY LICENCE
SOURCE GALLIUM
HAND
PLAN
END YES
SCORES
WHY PROSPERITY
HISTORY
END Yes
FORECAST
END
YES
LOG
TYPED
# Only what is foreign is not understood: dotted capitals, undotted small letters.
printf 'T\304\260TAN\304\260UM\n\304\261nd\304\261a\nC\303\224TE\nQUIT\n' >> "$place/typed"
tell() { # locale, options
    LC_ALL=$1 "$program" play rocks-and-chips $2 --seed 3 --plain --save "$place/$1.csv" < "$place/typed" > "$place/$1.out" 2>&1 || true
}
for side in "--washington random" "--beijing random"; do
    some=$locales
    [ "$side" = "--washington random" ] || some="C tr_TR.UTF-8"
    for name in $some; do
        rm -f "$place/$name.csv"
        tell "$name" "$side"
        sed "s|$place/$name|$place/NAME|g" "$place/$name.out" > "$place/said-$name"
        cmp "$place/said-$name" "$place/said-C" || fail "$side: under $name other words are said"
        cmp "$place/$name.csv" "$place/C.csv" || fail "$side: under $name another game is kept"
    done
    [ "$(grep -c ',turn,' "$place/C.csv")" -ge 3 ] || { cat "$place/C.out"; fail "$side: no three turns were played"; }
done
grep -aE 'no (command|country|good|industry)' "$place/said-C" > "$place/unknown" || true
[ "$(wc -l < "$place/unknown")" -eq 3 ] || { cat "$place/unknown"; fail "words in capitals are not understood"; }

# What is made from games and scripts, and what is said of broken tables, is the same too.
cp -r maps/world-2025 "$place/map"
sed -i '5s/,/;/;9s/\([0-9]\)\.\([0-9]\)/\1,\2/' "$place/map/countries.csv" "$place/map/goods.csv"
for name in $locales; do
    export LC_ALL="$name"
    {
        "$program" explain INDIA || true
        "$program" explain washington.licence_regime || true
        "$program" list moves
        "$program" check "$place/map" || true
        "$program" report saves/examples/gallium-squeeze.csv --out "$place/paper-$name" > /dev/null
        cat "$place/paper-$name"/*.html
        "$program" export saves/examples/first-turn.csv --out "$place/set-$name" > /dev/null
        cat "$place/set-$name"/*.csv
        rm -rf "$place/pack" && mkdir -p "$place/pack"
        (cd "$place/pack" && "$program" new --pack . move BIG_idea; "$program" new --pack . move irid_quota) || true
    } > "$place/made" 2>&1
    sed "s/paper-$name/paper/g;s/set-$name/set/g" "$place/made" > "$place/made-$name"
    cmp "$place/made-$name" "$place/made-C" || fail "under $name something else is made"
done
unset LC_ALL

# Scripts sort and write as ever, though the C library would not.
"$build/tests/script/test_library" > "$place/out" 2>&1 || { cat "$place/out"; fail "scripts differ in another locale"; }
