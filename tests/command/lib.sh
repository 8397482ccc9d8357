# lib.sh: what the tests of the whole program share: the program, a place for its saves, and failing.
set -eu
build=${1:-build/release}
case $build in build/release) program=$PWD/chokepoint ;; *) program=$PWD/$build/chokepoint ;; esac
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
# Where the time stands still the same game is the same file: tests/run has a clock, a test alone its own.
[ -n "${CHOKEPOINT_CLOCK:-}" ] || { echo 1700000000 > "$place/.clock"; export CHOKEPOINT_CLOCK="$place/.clock"; }

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

await() { # file, words that come to stand in it, within a minute
    tries=0
    until grep -q -- "$2" "$1" 2> /dev/null; do
        tries=$((tries + 1))
        [ $tries -lt 3000 ] || { cat "$1"; fail "waited in vain for: $2"; }
        sleep 0.02
    done
}

# A program beside the test, which reads what is written to descriptor 3. What it says and complains of stands in
# $place/said and $place/complaints, of this start alone: what an earlier one left there would be taken for its own.
begin_player() { # words
    rm -f "$place/keys" "$place/voice" "$place/said" "$place/complaints"
    mkfifo "$place/keys" "$place/voice"
    cat "$place/voice" > "$place/said" & # a limit of the player's on files is none on what it says
    listener=$!
    "$@" < "$place/keys" > "$place/voice" 2> "$place/complaints" &
    player=$!
    exec 3> "$place/keys"
}

end_player() { # nothing more is typed; with which status it ended
    exec 3>&-
    status=0
    wait "$player" || status=$?
    wait "$listener"
}

# Locales made here, whatever the machine has: in Turkish I is the capital of another letter, in German a comma stands
# for the point, and of one byte a character is what a part of UTF-8 can be taken for. Sets $locales; false where the machine cannot make them.
make_locales() {
    mkdir -p "$place/locales"
    locales="C C.UTF-8"
    for name in tr_TR.UTF-8 tr_TR.ISO-8859-9 de_DE.UTF-8 lt_LT.ISO-8859-13; do
        # It complains of a folder of the system's that it may not write, and makes the locale all the same.
        localedef -i "${name%%.*}" -f "${name#*.}" "$place/locales/$name" > /dev/null 2>&1 || true
        [ -d "$place/locales/$name" ] || return 1
        locales="$locales $name"
    done
    export LOCPATH="$place/locales"
}
