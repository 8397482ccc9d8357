# The tree speaks of the project alone: no path of a machine, nothing left for later.
# Needs: git
set -eu
! git grep -nE '/(home|root|work)/[a-z]|T''ODO|F''IXME|\bX''XX:' -- ':!LICENSE' ':!tests/lint/words.sh' || {
    echo "take these out of the tree"
    exit 1
}
