# Saved games as one set of tables: read by Python's csv and sqlite3, the same bytes in any locale, refused for no
# eyes while a game is under way.
# Needs: python3
. tests/command/lib.sh
games="saves/examples/first-turn.csv saves/examples/gallium-squeeze.csv"
"$program" export $games --out "$place/set" > "$place/said"
expect "$place/said" "2 sessions in 7 tables, for the eyes of: umpire"
make_locales || true
for language in $locales; do
    LC_ALL=$language "$program" export $games --out "$place/again" > "$place/said"
    diff -r "$place/set" "$place/again" || fail "the same games give other tables under $language"
done
[ "$(stat -c %a "$place/set/moves.csv" 2> /dev/null || echo 600)" = 600 ] || fail "others may read the tables"

PYTHONDONTWRITEBYTECODE=1 python3 - "$place/set" <<'END'
import csv, os, sqlite3, sys
base = sqlite3.connect(":memory:")
for name in sorted(os.listdir(sys.argv[1])):
    with open(os.path.join(sys.argv[1], name), encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert all(len(row) == len(rows[0]) for row in rows), name
    table = name[:-4]
    base.execute("create table %s (%s)" % (table, ", ".join('"%s"' % column for column in rows[0])))
    base.executemany("insert into %s values (%s)" % (table, ",".join("?" * len(rows[0]))), rows[1:])
ends = base.execute("""select s.session, s.result_washington, f.value from sessions s join figures f
    on f.session = s.session and f.quarter = s.quarters_played and f.viewer = 'true' and f.figure = 'escalation'
    order by s.session""").fetchall()
print(ends)
assert [row[0] for row in ends] == ["first-turn", "gallium-squeeze"], ends
played = base.execute("select count(*) from moves where status = 'played' and side = 'beijing'").fetchone()[0]
assert played > 4, played
unknown = base.execute("select count(*) from moves m left join sessions s using (session) where s.session is null")
assert unknown.fetchone()[0] == 0
END

set +e
printf 'board\n' | "$program" play first-turn --beijing dam --plain --save "$place/under-way.csv" > /dev/null 2>&1
"$program" export "$place/under-way.csv" --out "$place/none" > "$place/said" 2> "$place/err"
status=$?
set -e
[ $status -ne 0 ] || fail "a game under way is told to whoever asks"
expect "$place/err" "say for whose eyes: --for washington"
[ ! -e "$place/none/moves.csv" ] || fail "what was refused left a table"
"$program" export "$place/under-way.csv" --for washington --out "$place/own" > "$place/said"
! grep -q ",beijing,\|,true,\|,room," "$place/own/figures.csv" || fail "a side reads other eyes' figures"

# Two of them beside each other; one that is no game is told, and the rest compared.
set +e
"$program" compare $games "$place/said" --out "$place/class.csv" > "$place/beside" 2> "$place/err"
status=$?
set -e
[ $status -eq 1 ] || fail "compare of a file that is no game: status $status"
expect "$place/err" "said"
expect "$place/beside" "^2 games, ranked by what both came to together"
expect "$place/beside" "They are not of one scenario"
[ "$(wc -l < "$place/class.csv")" -eq 3 ] || fail "the table of the class has not a row a game"
