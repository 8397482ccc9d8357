# The width probe, looks, themes, settings, the clock and the bytes that are sent, on terminals of many kinds.
# Needs: python3
. tests/command/lib.sh
unset NO_COLOR ACCESSIBLE ESCDELAY
CHOKEPOINT_HOME=$PWD python3 tests/command/looks.py "$program" "$place"
