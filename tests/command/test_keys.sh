# Home, End, arrows, Delete, keypad: what terminals really send, on screens and in fields, whatever TERM says.
# Needs: python3
. tests/command/lib.sh
unset NO_COLOR ACCESSIBLE ESCDELAY
CHOKEPOINT_HOME=$PWD PYTHONDONTWRITEBYTECODE=1 python3 tests/command/keys.py "$program" "$place"
