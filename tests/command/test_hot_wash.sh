# The hot wash of a seminar, led by lines through seats as processes: what is held back until the recall is over, the
# steps in both lengths, a fork played live, commitments, papers.
# Needs: python3
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
unset CHOKEPOINT_CLOCK
echo 1700000000 > "$folder/room.clock"
CHOKEPOINT_CLOCK=$folder/room.clock ./chokepoint seminar new "$folder/room" --scenario rocks-and-chips --turns 2 \
    --minutes 120 --seed 12 --ask move --marking "for the participants" --sponsor "The ministry" > "$folder/said"
grep -q "hot wash: event recall, then the turns that moved most" "$folder/said"
grep -q ",wash fork," "$folder/room/runsheet.csv"
PYTHONDONTWRITEBYTECODE=1 python3 tests/command/hot_wash.py ./chokepoint "$folder/room"

# A side that an opponent of the game plays names nothing, and nobody waits for it.
./chokepoint seminar new "$folder/one" --scenario rocks-and-chips --turns 1 --minutes 60 --beijing dam > "$folder/said"
line() { ./chokepoint seat "$folder/one" --as "$1" --plain > "$folder/said"; }
printf 'phase planning\n' | line umpire
printf 'end yes\nend yes\n' | line washington
printf 'phase closed\nphase reveal\nphase talk\nmoment beijing 1 the dam\nmoment washington 1 a\nmoment washington 1 b\n' | line umpire
grep -q "no team plays Beijing" "$folder/said"
printf 'moment washington 1 c\nwash next\n' | line umpire
grep -q "What moved most. Said to all" "$folder/said"
