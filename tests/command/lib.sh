# lib.sh: what the tests of the whole program share: the program, a place for its saves, and failing.
set -eu
build=${1:-build/release}
case $build in build/release) program=$PWD/chokepoint ;; *) program=$PWD/$build/chokepoint ;; esac
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

fail() {
    echo "$*"
    exit 1
}

expect() { # file, what must stand in it
    grep -q -- "$2" "$1" || {
        cat "$1"
        fail "expected to find: $2"
    }
}
