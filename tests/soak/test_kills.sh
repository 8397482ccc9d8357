# Several processes play one game and are killed by the hundred: nothing that was confirmed is lost.
. tests/command/lib.sh
python3 tests/soak/kills.py "$program" "$place" "${KILLS:-300}"
