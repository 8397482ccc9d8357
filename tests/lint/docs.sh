# The README's list of commands is the program's own, word for word and in its order; the journal's page knows every kind of row.
set -eu
build=$1
case $build in build/release) program=./chokepoint ;; *) program=$build/chokepoint ;; esac
"$program" --help | awk '/^  [a-z]+ /' > "${TMPDIR:-/tmp}/chokepoint-help.$$"
trap 'rm -f "${TMPDIR:-/tmp}/chokepoint-help.$$"' EXIT
bad=0
at=0
while IFS= read -r line; do
    grep -qF -- "$line" README.md || {
        echo "README.md lacks, or words otherwise, this line of chokepoint --help:"
        echo "$line"
        bad=1
        continue
    }
    here=$(grep -nF -- "$line" README.md | head -n 1 | cut -d: -f1)
    [ "$here" -gt "$at" ] || { echo "README.md has this line out of the order of --help: $line"; bad=1; }
    at=$here
done < "${TMPDIR:-/tmp}/chokepoint-help.$$"
for kind in $(sed -n 's/^ *\[JOURNAL_[A-Z]*\] = "\([a-z]*\)",$/\1/p' src/data/journal_text.c); do
    grep -q "^| $kind |" docs/journal.md || { echo "docs/journal.md lacks the kind $kind"; bad=1; }
done
exit $bad
