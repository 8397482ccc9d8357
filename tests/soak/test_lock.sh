# A process that holds a saved game and never lets go stops nobody for ever: it is named.
. tests/command/lib.sh
"$program" play first-turn --plain --save "$place/game.csv" < /dev/null > /dev/null
python3 - "$program" "$place/game.csv" << 'PYTHON'
import fcntl, os, subprocess, sys
program, game = sys.argv[1:]
held = open(game, "r+")
fcntl.lockf(held, fcntl.LOCK_EX)
waited = subprocess.run([program, "resume", game, "--plain"], input=b"quit\n", capture_output=True, timeout=120)
assert waited.returncode == 1, waited
assert b"is held by another program (process %d)" % os.getpid() in waited.stderr, waited
PYTHON
