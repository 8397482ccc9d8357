# Two hours of a seminar by a clock file, eight seats as processes of the shipped binary; and whose ears
# what was typed may reach.
# Needs: python3
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
unset CHOKEPOINT_CLOCK
echo 1700000000 > "$folder/room.clock"
CHOKEPOINT_CLOCK=$folder/room.clock ./chokepoint seminar new "$folder/room" --scenario rocks-and-chips --turns 4 \
    --minutes 120 --seed 7 --marking "for the participants" > "$folder/said"
grep -q "turn 4: planning 10" "$folder/said"
PYTHONDONTWRITEBYTECODE=1 python3 tests/command/two_hours.py ./chokepoint "$folder/room"
