# A team's seat in lines is told by itself what others do, while nothing is typed there; what came while it was killed is
# told when it comes back, and what was told is not told again.
. tests/command/lib.sh
folder=$place/monday
"$program" seminar new "$folder" --scenario rocks-and-chips --turns 4 --seed 5 --ask move > /dev/null
umpire() { # a line for the umpire's seat
    printf '%s\n' "$1" | "$program" seat "$folder" --as umpire --plain > "$place/umpire" 2>&1
}

begin_player "$program" seat "$folder" --as beijing --plain
await "$place/said" 'BRIEFING: the umpire opens the planning'
umpire 'phase planning'
await "$place/said" 'PLANNING: your plan is awaited'
umpire 'note team beijing MARKFIRST'
await "$place/said" 'Umpire to Beijing: MARKFIRST'
umpire 'note team washington MARKOTHER'
echo 'play 1 10 yes because MARKWHY' >&3
await "$place/said" 'Planned: '
await "$place/said" 'What do you expect? Type expect 1'
kill -9 $player
exec 3>&-
wait $player 2> /dev/null || true

umpire 'note all MARKSECOND'
begin_player "$program" seat "$folder" --as beijing --plain
await "$place/said" 'Umpire: MARKSECOND'
await "$place/said" 'because: MARKWHY'
for word in MARKFIRST MARKOTHER; do
    grep -q $word "$place/said" && fail "$word is told again, or to the wrong side"
done
echo 'expect 1 gallium 120' >&3
await "$place/said" 'Kept: '
echo 'end yes' >&3
await "$place/said" 'plan is sealed'
echo 'undo' >&3
await "$place/said" 'the umpire can open it again'
umpire 'phase closed'
await "$place/said" 'CLOSED: the umpire looks'
umpire 'phase reveal'
await "$place/said" 'Turn 1 is done'
await "$place/said" 'REVEAL: read what the turn brought'
echo 'report 1' >&3
await "$place/said" 'expected Gallium price in China: 120, came'
echo quit >&3
wait $player
exit 0
