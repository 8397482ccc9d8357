"""looks.py: the game on a pty that answers the width probe, or not; what it sends is what is judged."""
import os, re, signal, subprocess, sys, time

from terminal import Terminal

PROGRAM, PLACE = sys.argv[1:]
failures = []


class Game(Terminal):
    """A game whose sizes of what it sends are judged: a press is over when the game waits for the next."""

    def __init__(self, *arguments, answer=b"\033[1;4R", **more):
        super().__init__(PROGRAM, *arguments, answer=answer, **{"XDG_CONFIG_HOME": PLACE, **more})

    def type(self, keys):
        self.press(keys.encode())
        return self.settled()

    def sit(self):
        """Past cover and briefing, to the board of Beijing, which moves first; what was sent until then."""
        out = self.until(rb"come to the keyboard") or b""
        out += self.settled()
        self.type("b")
        self.press(b"b")
        out += (self.until(rb"Briefing") or b"") + self.settled()
        self.press(b"1")
        return out + (self.until(rb"1 Board") or b"") + self.settled()

    def leave(self):
        os.kill(self.pid, signal.SIGTERM)
        status = self.wait()[0]
        self.close()
        return status


def expect(truth, words):
    if not truth:
        failures.append(words)


def play(name, **more):
    return Game("play", "gallium-squeeze", "--seed", "7", "--save", f"{PLACE}/{name}.csv", **more)


LINE = "\u2500".encode()

# A terminal that draws lines in one column, in two, and one that does not answer; one that repeats a line too.
for answer, utf8 in ((b"\033[5;2R", True), (b"\033[5;3R", False), (b"\033[5;4R", True), (b"", True)):
    game = play(f"probe{answer[-2:-1].decode()}", answer=answer)
    sent = game.sit()
    after = sent.split(b"\033[6n")[-1]
    expect(b"\033[6n\r\033[K" in sent, f"{answer}: the probe's row is not wiped")
    expect((LINE in after) == utf8, f"{answer}: expected lines in UTF-8: {utf8}")
    repeated = re.search(LINE + rb"\033\[[0-9]+b", after) is not None
    expect(repeated == (answer[-3:] == b";4R"), f"{answer}: lines are repeated: {repeated}")
    game.leave()

# An answer that comes late is no row of presses: R would draw a new seed, 1 would open the board.
game = play("late", answer=b"")
game.sit()
expect(len(game.type("\033[12;2R") + game.quiet(0.3)) < 100, "a late answer of the probe acts as keys")

# Nor is any other sequence that means nothing here: a mouse of another kind, a key of no name.
game.type("1")
expect(len(game.type("\033[<0;9;6m\033[1;6P\033[201~") + game.quiet(0.3)) < 100, "an unknown sequence acts as keys")
expect(game.type("2"), "no key works after an unknown sequence")

# A setting is kept for the next start; one that is none says what there is.
expect(b"auto, dark, light, mono" in game.type(":set theme pink\r"), "a wrong value is not explained")
expect(LINE not in game.type(":set look ascii\r"), "set look ascii shows other lines")
game.leave()
game = play("kept")
sent = game.sit()
expect(b"\033[6n" not in sent and LINE not in sent and b"+-" in sent, "the look was not kept")
expect(b"1000l" in game.type(":set mouse off\r"), "the mouse is not given back")
game.leave()
with open(f"{PLACE}/chokepoint/settings.csv", "w") as file:
    file.write("setting,value\ntheme,pink\n\"")
game = play("broken")
expect(b"BEIJING" in game.sit(), "a broken settings file stops the game")

# Still, only the clock's digits are sent; without the clock, nothing.
game.settled()
since, sent = time.monotonic(), b""
while len(sent) == 0 or time.monotonic() < since + 2:
    sent += game.read_some(0.1)
ticks = int(time.monotonic() - since) + 1
expect(len(sent) <= 40 * ticks, f"{len(sent)} bytes in {ticks} seconds of clock, expected 40 each at most")
game.type(":set clock off\r")
expect(game.quiet(1.2) == b"", "something is sent while nothing happens")

# Marks move and screens change in few bytes.
game.type("4")
size = max(len(game.type("j")), len(game.type("j")), len(game.type("k")))
expect(size < 200, f"moving the mark takes {size} bytes, expected under 200")

# Any size, in any order, down to one cell; then it is whole again.
for step in range(60):
    game.resize(1 + step * 37 % 60, 1 + step * 101 % 190)
    game.press(b"j123"[step % 4:][:1])
    game.quiet(0.01)
game.resize(36, 120)
game.settled()
expect(b"T1/" in game.type("\f"), "the game does not come back after resizing")
expect(os.WTERMSIG(game.leave()) == signal.SIGTERM, "TERM does not end the game by its signal")
os.remove(f"{PLACE}/chokepoint/settings.csv")


def dearest(game, keys):
    """From each screen to each other, on the shortest way; the dearest change. What two presses sent may be
    read as one: what seems dear is pressed again."""
    worst, names = 0, ""
    for i, here in enumerate(keys):
        game.type(here)
        for there in keys[i + 1:]:
            for a, b in ((here, there), (there, here)):
                size = len(game.type(b))
                if size > worst:
                    game.type(a)
                    size = min(size, len(game.type(b)))
                if size > worst:
                    worst, names = size, f"from screen {a} to {b}"
    return worst, names


# Late in a game, when screens are full, each change of screen keeps its budget.
moves = "play 8 gallium australia\nyes\n" + 10 * "end\nyes\n"
subprocess.run([PROGRAM, "play", "rocks-and-chips", "--seed", "7", "--beijing", "dam", "--plain", "--save",
                f"{PLACE}/long.csv"], input=moves.encode(), stdout=subprocess.DEVNULL, check=True)
for rows, columns, budget in ((24, 80, 4000), (36, 120, 6000)):
    game = Game("resume", f"{PLACE}/long.csv", size=(rows, columns))
    expect(game.await_words(b"T11/"), "the long game is not in its eleventh turn")
    game.settled()
    size, names = dearest(game, "12345678")
    expect(size <= budget, f"a change {names} takes {size} bytes at {columns}x{rows}, the budget is {budget}")
    print(f"the dearest change of screen at {columns}x{rows}: {names}, {size} bytes of {budget}")
    game.leave()

# Without colour no colour is sent, whatever the terminal and however it was said.
for name, arguments, environment in (("variable", [], {"NO_COLOR": "1"}), ("option", ["--no-color"], {})):
    game = Game("play", "gallium-squeeze", "--save", f"{PLACE}/{name}.csv", *arguments, **environment)
    expect(not re.search(rb"\033\[[0-9;]*[34][0-8][;m]", game.sit()), f"colour in spite of the {name}")
    game.leave()
game = play("empty", NO_COLOR="")
expect(re.search(rb"\033\[[0-9;]*3[0-8][;m]", game.sit()), "an empty NO_COLOR takes the colour away")
game.leave()

# The locale of no language says nothing of the terminal: the look is ASCII, and another one where it is asked for.
game = play("none", LC_ALL="C")
sent = game.sit()
expect(b"+-" in sent and not any(byte > 126 for byte in sent), "LC_ALL=C: the look is not ASCII")
expect(LINE in game.type(":set look utf8\r"), "LC_ALL=C: no UTF-8 even where it is asked for")
game.leave()
os.remove(f"{PLACE}/chokepoint/settings.csv")

# A locale of UTF-8 that this machine does not have, as ssh carries it along, is one all the same.
for name, utf8 in (("xx_YY.UTF-8", 1), ("xx_YY.utf8@euro", 1), ("xx_YY", 0), ("xx_YY.KOI8-R", 0)):
    game = play("locale-" + name, LC_ALL=name)
    expect((LINE in game.sit()) == bool(utf8), f"LC_ALL={name}: expected UTF-8: {bool(utf8)}")
    game.leave()

# The size is the terminal's, not that of another window in the environment.
game = play("stale", LINES="5", COLUMNS="2000")
expect(b"needs 80" not in game.sit(), "LINES and COLUMNS of another window are believed")
game.leave()

# Terminals that can place the cursor show the screen; others get lines, and no sequence at all. What this machine does
# not know by its name is taken for what it is like, or lines begin: both are said, with what to set.
NOWHERE = "/nonexistent"
FULL, TAKEN, LINES = "full", "taken for", "For the full screen"
for term, expected, more in (
        ("xterm", FULL, {}), ("tmux", FULL, {}), ("linux", FULL, {}), ("vt220", FULL, {}), ("xterm", FULL, {"TERMINFO": NOWHERE}),
        ("xterm-ghostty", TAKEN, {}), ("xterm-nonsense", TAKEN, {}), ("tmux-nonsense", TAKEN, {}), ("screen.nonsense", TAKEN, {}),
        ("st-nonsense", TAKEN, {}), ("alacritty-nonsense", TAKEN, {}), ("dumb", LINES, {}), ("unknown", LINES, {}),
        ("nonsense", LINES, {}), ("xtermnonsense", LINES, {}), ("", LINES, {}), ("../nonsense", LINES, {}), ("n" * 300, LINES, {}),
        ("a\033[31mnonsense", LINES, {})):
    game = play(f"term-{term[:20].replace('/', '')}-{len(more)}", TERM=term, **more)
    sent = game.until(rb"[eE][iI][jJ][iI][nN][gG]") or b""
    sent += game.settled()
    words = re.sub(rb"(\s|\033\[[0-9;?]*[A-Za-z])+", b" ", sent)
    expect((b"\033[" in sent) == (expected != LINES), f"TERM={term}: expected the full screen: {expected != LINES}")
    expect(b"eijing" in words or b"BEIJING" in words, f"TERM={term}: nobody is called")
    for what in (TAKEN, LINES):
        expect((what.encode() in words) == (what == expected), f"TERM={term}: expected to be told: {expected}, found {words}")
    if expected != FULL and "\033" not in term:
        expect(f'"{term[:20]}'.encode() in words or not term, f"TERM={term}: it is not named")
    game.leave()

# What stands in for the terminal is told until Enter, not on every screen after.
game = play("note", TERM="xterm-nonsense")
sent = game.sit()
expect(b"taken for" in sent, "a key before Enter puts the sentence away")
game.type("2\r")
game.resize(24, 81)
expect(b"taken for" not in game.settled(), "Enter does not put the sentence away")
game.leave()

print("\n".join(failures))
sys.exit(bool(failures))
