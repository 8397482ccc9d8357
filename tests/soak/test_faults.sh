# Every call to the disk fails in every way, one after the other: what was confirmed stands.
. tests/command/lib.sh
SOAK=1 "$build/tests/ui/test_plain_faults"
