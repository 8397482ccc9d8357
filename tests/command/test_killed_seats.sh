# Two, four and eight seats that are killed at random: rows lost, doubled, torn.
# Needs: python3
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
unset CHOKEPOINT_CLOCK
echo 1700000000 > "$folder/room.clock"
CHOKEPOINT_CLOCK=$folder/room.clock ./chokepoint seminar new "$folder/room" --scenario gallium-squeeze \
    --minutes 120 --seed 7 > /dev/null
PYTHONDONTWRITEBYTECODE=1 python3 tests/command/killed_seats.py ./chokepoint "$folder/room" "${SEAT_ROUNDS:-4}"
