# The files under a running game: closed outputs, a saved game that is taken away or changed, starts
# that fail, and limits of the machine.
. tests/command/lib.sh

hash_of() {
    "$program" replay "$1" --hash 2>&1
}

# Nothing that is printed goes into a saved game, whichever of the three is closed.
game=$place/closed.csv
printf 'end yes\nquit\n' | "$program" play rocks-and-chips --plain --beijing dam --seed 2 --save "$game" > /dev/null
before=$(hash_of "$game")
printf 'plan\nquit\n' | "$program" resume "$game" --plain >&- 2> /dev/null && fail "lost output passed as done"
printf 'plan\nquit\n' | "$program" resume "$game" --plain > /dev/null 2>&-
"$program" resume "$game" --plain <&- >&- 2>&- || true
[ "$(hash_of "$game")" = "$before" ] || fail "a closed output went into the saved game"
printf 'end yes\nquit\n' | "$program" play rocks-and-chips --plain --beijing dam --seed 2 --save "$place/new.csv" >&- 2>&- || true
[ "$(hash_of "$place/new.csv")" = "$before" ] || fail "a game begun with closed outputs is another"

# Whatever happens to the file under the game, all that is confirmed is in the file that it names.
while read -r name expected damage; do
    rm -rf "$place/d"
    mkdir "$place/d"
    game=$place/d/g.csv
    begin_player "$program" play rocks-and-chips --plain --beijing dam --seed 2 --save "$game"
    printf 'play tariffs 20 yes\n' >&3
    await "$place/said" "^Planned: "
    (cd "$place/d" && eval "$damage")
    printf 'end yes\nend yes\nquit\n' >&3
    end_player
    expect "$place/said" "^Take note: "
    kept=$(sed -n 's/^The game is kept in \(.*\): [0-9]* rows, .*/\1/p' "$place/said")
    [ "$(grep -c ',turn,resolved' "$kept")" -eq 2 ] || { cat "$place/said"; fail "$name: a turn is lost"; }
    hash_of "$kept" > "$place/hash" || fail "$name: the saved game cannot be read: $(cat "$place/hash")"
    [ "$status" -eq "$expected" ] || fail "$name: status $status, expected $expected"
    [ "$status" -eq 1 ] || [ "$kept" = "$game" ] || fail "$name: the game went to $kept"
done << 'TABLE'
copied 0 cp g.csv n && mv n g.csv
deleted 0 rm g.csv
folder 0 rm -r ../d
emptied 0 : > g.csv
garbage 1 echo garbage > g.csv
TABLE

# A start that fails leaves no file; what a kill leaves of one is begun anew.
(
    ulimit -f 0
    exec "$program" play first-turn --plain --save "$place/none.csv"
) < /dev/null 2>&1 | cat > "$place/out"
expect "$place/out" "make room"
[ ! -e "$place/none.csv" ] || fail "a start that failed left a file"
for left in 'seq,turn' 'seq,turn,seat,kind,name,args,note,check
1,1,game,game,first'; do
    printf '%s' "$left" > "$place/blank.csv"
    "$program" play first-turn --plain --save "$place/blank.csv" < /dev/null > "$place/out" 2> "$place/err"
    expect "$place/err" "held no game"
    hash_of "$place/blank.csv" > "$place/hash" || fail "the game begun anew cannot be read"
    "$program" play first-turn --plain --save "$place/blank.csv" < /dev/null > "$place/out" 2> "$place/err" &&
        fail "a game was begun over another"
    expect "$place/err" "is there already"
done

# A new game is saved in no link; a saved game can be gone on with through one.
ln -s nowhere.csv "$place/dangling.csv"
ln -s blank.csv "$place/link.csv"
for link in dangling link; do
    "$program" play first-turn --plain --save "$place/$link.csv" < /dev/null > "$place/out" 2> "$place/err" &&
        fail "a new game was saved through a link"
    expect "$place/err" "is a link"
done
[ ! -e "$place/nowhere.csv" ] || fail "a game was made where a link leads"
"$program" resume "$place/link.csv" --plain < /dev/null > "$place/out"
expect "$place/out" "The game is kept in"

# Room that is made while the game waits is used: nothing has to be begun again.
if command -v prlimit > /dev/null; then
    begin_player sh -c 'ulimit -S -f 4; exec "$@"' sh "$program" play rocks-and-chips --plain --beijing dam --seed 2 \
        --save "$place/full.csv"
    printf 'end yes\nend yes\nend yes\nend yes\n' >&3
    await "$place/said" "make room on the disk"
    prlimit --pid "$player" --fsize=unlimited:
    printf 'end yes\nend yes\nquit\n' >&3
    end_player
    [ "$status" -ne 0 ] || fail "an act that was not saved passed as done"
    expect "$place/said" "^The game is kept in"
    [ "$(grep -c ' is done\. What' "$place/said")" -eq "$(grep -c ',turn,resolved' "$place/full.csv")" ] ||
        fail "the turns that were told are not those that were saved"
    hash_of "$place/full.csv" > "$place/hash" || fail "the saved game cannot be read: $(cat "$place/hash")"
fi

# What the machine has too little of is named.
for files in 4 8; do
    (
        ulimit -n $files
        exec "$program" play first-turn --plain --save "$place/few.csv"
    ) < /dev/null > "$place/out" 2>&1 && fail "began with $files open files"
    expect "$place/out" "open files.*ulimit -n"
done
(
    ulimit -v 20000
    exec "$program" play rocks-and-chips --plain --save "$place/small.csv"
) < /dev/null > "$place/out" 2>&1 && exit 0 # a sanitizer, or another libc, may need more or less
! grep -q "is saved" "$place/out" || fail "a game is said to be saved that was never begun"
