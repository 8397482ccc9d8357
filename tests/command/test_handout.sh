# The papers of a room: whole pages; and what a slip shows as an example is taken by `slip` as it stands.
# Needs: python3
. tests/command/lib.sh
"$program" seminar new "$place/room" --scenario rocks-and-chips --turns 4 --seed 7 > "$place/said"
"$program" handout "$place/room" --out "$place/papers" > "$place/said"
expect "$place/said" "washington.html  a copy for each of the team"
"$program" handout gallium-squeeze --out "$place/bare" > "$place/said"
PYTHONDONTWRITEBYTECODE=1 python3 - "$place"/papers/*.html "$place"/bare/*.html <<'END'
import html.parser, sys
class Page(html.parser.HTMLParser):
    alone = {"meta", "br"}
    def handle_starttag(self, tag, attributes):
        if tag not in self.alone:
            self.open.append(tag)
    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, (self.name, tag, self.getpos())
for name in sys.argv[1:]:
    page = Page()
    page.name, page.open = name, []
    page.feed(open(name, encoding="utf-8").read())
    page.close()
    assert not page.open, (name, page.open)
END
printf 'phase planning\nquit\n' | "$program" seat "$place/room" --as umpire --plain > "$place/said" 2>&1
for side in washington beijing; do
    sed -n '/class="example"/,/<\/pre>/p' "$place/papers/$side.html" |
        sed 's/<br>$//; s/<[^>]*>//g' > "$place/slip"
    [ "$(grep -c '^play ' "$place/slip")" -eq 2 ] || fail "no examples for $side: $(cat "$place/slip")"
    "$program" slip "$place/room" $side < "$place/slip" > "$place/said" 2>&1
    expect "$place/said" "is sealed"
    [ "$(grep -c "^Planned: " "$place/said")" -eq 2 ] || { cat "$place/said"; fail "a move of the slip of $side was not taken"; }
    grep -q ",$side,plan,.*expect=escalation 0.3;why=we need it" "$place/room/session.csv" ||
        fail "what $side expects, or why, was not taken"
done
