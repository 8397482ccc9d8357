# Markers typed into every input of a room, each with a name of people.csv in some form: no report, export,
# comparison or handout tells those eyes what is not theirs, and without --names none tells a name.
. tests/command/lib.sh
unset CHOKEPOINT_CLOCK
room=$place/monday
began=1796040000
CHOKEPOINT_CLOCK=$place/clock
export CHOKEPOINT_CLOCK
at() { echo $((began + $1 * 60)) > "$CHOKEPOINT_CLOCK"; }
sit() { "$program" seat "$room" --as "$1" --plain > "$place/said" 2>&1 || { cat "$place/said"; fail "no seat of $1"; }; }

at 0
"$program" seminar new "$room" --scenario rocks-and-chips --turns 2 --minutes 60 --seed 12 --ask move > /dev/null
cat > "$room/people.csv" << 'TABLE'
name,team,role
Aiko Zorblatt,washington,head
José Quenneville,beijing,trade
TABLE
cat > "$room/injects.csv" << 'TABLE'
name,turn,trigger,event,instruments,text,expectation
secretone,,,,,INJECTREADY asks zorblatt,INJECTHOPE
told,,,,,INJECTTOLD from Ms Zorblatt,INJECTWISH
TABLE
cat > "$room/objectives.csv" << 'TABLE'
objective,question,figures,rating
partners,Did ZORBLATT see it?,escalation,some
TABLE
printf 'phase briefing\n' | sit umpire
at 10
printf 'phase planning\nnote washington WNOTE zorblatt first\nnote beijing BNOTE Jose first\nnote all ANOTE Aiko first\n' | sit umpire
sit washington << 'LINES'
ask WASK may zorblatt speak?
play control ai chips ai accelerators united arab emirates licence yes because WMOVE Zorblatt’s idea
expect 1 escalation 35
play stockpile minerals magnet metals 4 yes because WBACK of aiko
undo 2
end yes WTURN A. Zorblatt wants it
LINES
sit beijing << 'LINES'
play license rare earths and magnets yes because BMOVE Quenneville's idea
end yes BTURN quenneville wants it
LINES
printf 'answer 1 WANSWER quenneville may\nmark partners 2 UMARK Zorblatt waited\nphase closed\n' | sit umpire
printf 'mark partners 3 OMARK Queñneville waited\n' | sit observer
printf 'rule compliance.JPN.washington 0.6 URULE aiko zorblatt said so\n%s\ninject told\nphase reveal\n' \
    "rule compliance.JPN.washington 0.6 URULE aiko zorblatt said so" | sit umpire
at 30
printf 'phase planning\n' | sit umpire
sit washington << 'LINES'
play stockpile minerals magnet metals 4 yes because WDRAFT of zorblatt
LINES

# What each may read while the game is under way; the umpire all but what is a side's draft.
closed_washington="WNOTE WASK WANSWER WBACK"
open_washington="WMOVE WTURN WDRAFT" # when the game is over
closed_beijing="BNOTE"
open_beijing="BMOVE BTURN"
umpires="UMARK OMARK INJECTREADY INJECTHOPE INJECTWISH"

write() { # eyes: their papers, all in one file
    rm -rf "$place/out-$1"
    for what in report export; do
        "$program" $what "$room" --for "$1" --out "$place/out-$1" > /dev/null || fail "no $what for $1"
    done
    "$program" compare "$room" "$room" --for "$1" --out "$place/out-$1/compare.csv" > "$place/out-$1/compare.txt" 2>&1 || :
    cat "$place/out-$1"/* > "$place/all-$1"
    ! grep -iE 'zorblatt|que(n|ñ)neville|aiko|jos(e|é)' "$place/all-$1" || fail "a name in the papers of $1"
}
never() { # eyes, markers
    eyes=$1
    shift
    for marker in "$@"; do
        ! grep -l "$marker" "$place/out-$eyes"/* || fail "$marker in the papers of $eyes"
    done
}
told() { # eyes, markers
    eyes=$1
    shift
    for marker in "$@"; do
        grep -q "$marker" "$place/all-$eyes" || fail "$marker is not in the papers of $eyes"
    done
}
papers() { for eyes in washington beijing room umpire; do write $eyes; done; }
# shellcheck disable=SC2086
under_way() {
    papers
    never washington $closed_beijing $open_beijing $umpires
    never beijing $closed_washington $open_washington $umpires
    never room $closed_washington $open_washington $closed_beijing $open_beijing $umpires
    told washington ANOTE WMOVE WTURN WASK WANSWER INJECTTOLD
    told beijing ANOTE BMOVE BTURN INJECTTOLD
    told room ANOTE INJECTTOLD
    told umpire ANOTE URULE INJECTTOLD INJECTWISH WMOVE WTURN BMOVE BTURN UMARK OMARK
}
# shellcheck disable=SC2086
over() {
    papers
    never washington $closed_beijing $umpires
    never beijing $closed_washington $umpires
    never room $closed_washington $closed_beijing $umpires
    for eyes in washington beijing room umpire; do told $eyes $open_washington $open_beijing LESSON; done
}
under_way
"$program" branch "$room" --at-turn 2 --save "$room/zorblatt-tries.csv" > /dev/null
printf 'end yes\n' | sit washington
printf 'end yes BLAST aiko was right\n' | sit beijing
printf 'phase closed\nphase reveal\nphase talk\n' | sit umpire
printf 'lesson LESSON: when Jos\303\251 waits, zorblatt will ask\n' | sit washington
over
"$program" handout "$room" --out "$place/handouts" > /dev/null
cat "$place"/handouts/*.html > "$place/handout"
for paper in "$place"/handouts/*.html; do
    case $paper in
    */umpire*) continue ;;
    esac
    for marker in WNOTE WASK WMOVE WTURN WANSWER WDRAFT WBACK BNOTE BMOVE BTURN UMARK OMARK INJECT; do
        ! grep -l "$marker" "$paper" || fail "$marker in a handout"
    done
done
! grep -iE 'zorblatt|quenneville' "$place/handout" || fail "a name in the handouts"
"$program" report "$room" --names --out "$place/named" > /dev/null
expect "$place/named/report.html" "Aiko Zorblatt, head"
expect "$place/named/report.html" "WMOVE Zorblatt’s idea"
