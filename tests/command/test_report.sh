# A report is one page that a checker finds nothing in, the same bytes again, and never over a person's own changes.
# Needs: tidy python3
. tests/command/lib.sh
looks=$PWD/tests/command/pages.py
export PYTHONDONTWRITEBYTECODE=1
cp saves/examples/gallium-squeeze.csv "$place/game.csv"
cd "$place"

look() { # page
    tidy -q -e "$1" > tidy 2>&1 || { cat tidy; fail "$1 is not as HTML should be"; }
    [ ! -s tidy ] || { cat tidy; fail "$1 is not as HTML should be"; }
    python3 "$looks" "$1" || fail "$1 has faults"
    [ "$(wc -c < "$1")" -lt 500000 ] || fail "$1 has 500 kB or more"
}

"$program" branch game.csv --at-turn 3 > /dev/null
cp game-turn-3.csv begun.csv
"$program" report game.csv > out
expect out "Written: game-report.html"
look game-report.html
expect game-report.html "game-turn-3.csv"
[ "$(stat -c %a game-report.html)" = 600 ] || fail "others may read a report"

# The same again from elsewhere, in another locale; then nothing is written.
mkdir elsewhere
(cd elsewhere && LC_ALL=de_DE.UTF-8 TZ=Asia/Tokyo "$program" report ../game.csv --out deep/there > /dev/null)
cmp game-report.html elsewhere/deep/there/game-report.html || fail "two reports of one journal differ"
"$program" report game.csv > /dev/null
[ ! -e game-report.html~ ] || fail "the same page was written twice"

# What a person changed is put aside.
echo "<!-- mine -->" >> game-report.html
"$program" report game.csv > /dev/null
expect game-report.html~ "mine"
cmp game-report.html elsewhere/deep/there/game-report.html || fail "the report was not renewed"
rm game-report.html
ln -s begun.csv game-report.html
"$program" report game.csv > out 2>&1 && fail "a report was written through a link"
expect out "is a link"
mkdir taken
mkdir taken/game-report.html
"$program" report game.csv --out taken > out 2>&1 && fail "a report was written over a folder"
expect out "could not be written"

# What was tried on a branch is nobody's to know who still plays.
"$program" branch begun.csv --at-turn 2 > /dev/null
"$program" report begun.csv --for washington > /dev/null
"$program" report begun.csv --for umpire > /dev/null
expect begun-report.html "begun-turn-2.csv"
expect begun-report.html "not played yet"
grep -q "begun-turn-2.csv" begun-report-washington.html && fail "a side is told of a branch of a game under way"

# Of a game under way somebody must be named; each has a page.
"$program" report begun.csv > out 2>&1 && fail "a game under way was told to nobody"
expect out "--for washington"
for eyes in washington beijing room; do
    "$program" report begun.csv --for $eyes > out
    look begun-report-$eyes.html
done
"$program" report begun.csv --for umpire > out
expect out "begun-report.html"
cmp -s begun-report-washington.html begun-report-beijing.html && fail "both sides see the same"


# The end of a game says how to have it.
printf 'quit\n' | "$program" resume game.csv --plain > out 2>&1
expect out "report game.csv"

# What an opponent of the game plays by is told when the game is over; a person alone is no team.
"$program" list opponents > opponents
dam=$(awk -F '\t' '$2 == "beijing" { print $1; exit }' opponents)
for turns in 1 2; do
    printf 'end yes I wait\nquit\n' |
        "$program" play rocks-and-chips --turns $turns --beijing "$dam" --seed 4 --save over-$turns.csv --plain > /dev/null
    "$program" report over-$turns.csv --for umpire > /dev/null
done
expect over-1-report.html "What Beijing plays by"
expect over-1-report.html "a person"
grep -q "plays by" over-2-report.html && fail "an opponent's doctrine is told before the end"
for nowhere in there taken; do
    "$program" report $nowhere > out 2>&1 && fail "a report of no game"
    expect out "seminar new"
done
exit 0
