# Every signal that can be caught gives the terminal back, whatever is going on.
# Needs: python3
. tests/command/lib.sh
python3 tests/command/signals.py "$program" "$place"
