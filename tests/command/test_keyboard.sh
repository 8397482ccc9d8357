# What a terminal sends that nobody pressed: pastes, answers, broken bytes, many keys at once, on the whole program.
. tests/command/lib.sh
unset NO_COLOR ACCESSIBLE ESCDELAY
CHOKEPOINT_HOME=$PWD python3 tests/command/keyboard.py "$program" "$place"
