"""looks.py: the game on a pty that answers the width probe, or not; what it sends is what is judged."""
import fcntl, os, pty, re, select, signal, struct, subprocess, sys, termios, time

PROGRAM, PLACE = sys.argv[1:]
failures = []


class Game:
    """A game in a terminal of its own; `answer` is sent when the cursor's place is asked for."""

    def __init__(self, *arguments, answer=b"\033[1;4R", size=(24, 80), **environment):
        self.pid, self.end = pty.fork()
        if self.pid == 0:
            os.environ.update({"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": PLACE, **environment})
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
            os.execv(PROGRAM, [PROGRAM, *arguments])
        self.answer = answer

    def read(self, quiet=0.4):
        """What is sent until nothing has come for `quiet` seconds; the clock never falls quiet."""
        out, end = b"", time.monotonic() + 3 * quiet
        while time.monotonic() < end and select.select([self.end], [], [], quiet)[0]:
            try:
                more = os.read(self.end, 65536)
            except OSError:
                break
            if not more:
                break
            out += more
            if b"\033[6n" in more and self.answer:
                os.write(self.end, self.answer)
        return out

    def press(self, keys, quiet=0.4):
        os.write(self.end, keys.encode())
        return self.read(quiet)

    def sit(self):
        """Past the cover, to the board of Beijing, which moves first; what was sent until then."""
        out = self.read(1.5)
        self.press("b")
        return out + self.press("b", 1.2)

    def resize(self, rows, columns):
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def leave(self):
        os.kill(self.pid, signal.SIGTERM)
        return self.wait()

    def wait(self):
        self.read(0.2)
        status = os.waitpid(self.pid, 0)[1]
        os.close(self.end)
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
expect(len(game.press("\033[12;2R")) < 100, "a late answer of the probe acts as keys")

# Nor is any other sequence that means nothing here: a mouse of another kind, a key of no name.
game.press("1", 0.6)
expect(len(game.press("\033[<0;9;6m\033[1;6P\033[201~")) < 100, "an unknown sequence acts as keys")
expect(game.press("2", 0.6), "no key works after an unknown sequence")

# A setting is kept for the next start; one that is none says what there is.
expect(b"auto, dark, light, mono" in game.press(":set theme pink\r"), "a wrong value is not explained")
expect(LINE not in game.press(":set look ascii\r"), "set look ascii shows other lines")
game.leave()
game = play("kept")
sent = game.sit()
expect(b"\033[6n" not in sent and LINE not in sent and b"+-" in sent, "the look was not kept")
expect(b"1000l" in game.press(":set mouse off\r"), "the mouse is not given back")
game.leave()
with open(f"{PLACE}/chokepoint/settings.csv", "w") as file:
    file.write("setting,value\ntheme,pink\n\"")
game = play("broken")
expect(b"BEIJING" in game.sit(), "a broken settings file stops the game")

# Still, only the clock's digits are sent; without the clock, nothing.
sent = game.read(0.4)
time.sleep(3)
sent = game.read(0.4)
expect(0 < len(sent) <= 160, f"{len(sent)} bytes in three seconds of clock, expected 1 to 160")
game.press(":set clock off\r")
time.sleep(1.2)
expect(game.read(0.4) == b"", "something is sent while nothing happens")

# Marks move and screens change in few bytes.
game.press("4")
size = max(len(game.press("j")), len(game.press("j")), len(game.press("k")))
expect(size < 200, f"moving the mark takes {size} bytes, expected under 200")

# Any size, in any order, down to one cell; then it is whole again.
for step in range(60):
    game.resize(1 + step * 37 % 60, 1 + step * 101 % 190)
    game.press("j123q"[step % 4], 0.01)
game.resize(36, 120)
expect(b"T1/" in game.press("\f", 1.0), "the game does not come back after resizing")
expect(os.WTERMSIG(game.leave()) == signal.SIGTERM, "TERM does not end the game by its signal")
os.remove(f"{PLACE}/chokepoint/settings.csv")


def dearest(game, keys):
    """From each screen to each other, on the shortest way; the dearest change. What two presses sent may be
    read as one: what seems dear is pressed again."""
    worst, names = 0, ""
    for i, here in enumerate(keys):
        game.press(here, 0.1)
        for there in keys[i + 1:]:
            for a, b in ((here, there), (there, here)):
                size = len(game.press(b, 0.1))
                if size > worst:
                    game.press(a)
                    size = min(size, len(game.press(b)))
                if size > worst:
                    worst, names = size, f"from screen {a} to {b}"
    return worst, names


# Late in a game, when screens are full, each change of screen keeps its budget.
moves = "play 8 gallium australia\nyes\n" + 10 * "end\nyes\n"
subprocess.run([PROGRAM, "play", "rocks-and-chips", "--seed", "7", "--beijing", "dam", "--plain", "--save",
                f"{PLACE}/long.csv"], input=moves.encode(), stdout=subprocess.DEVNULL, check=True)
for rows, columns, budget in ((24, 80, 4000), (36, 120, 6000)):
    game = Game("resume", f"{PLACE}/long.csv", size=(rows, columns))
    expect(b"T11/" in game.read(1.0), "the long game is not in its eleventh turn")
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
expect(LINE in game.press(":set look utf8\r", 0.6), "LC_ALL=C: no UTF-8 even where it is asked for")
game.leave()
os.remove(f"{PLACE}/chokepoint/settings.csv")

# Terminals that can place the cursor show the screen; others get lines, and no sequence at all.
for term, full in (("xterm", 1), ("tmux", 1), ("linux", 1), ("vt220", 1), ("dumb", 0), ("nonsense", 0)):
    game = play(f"term-{term}", TERM=term)
    sent = game.read(1.5)
    expect((b"\033[" in sent) == bool(full), f"TERM={term}: expected the full screen: {bool(full)}")
    expect(b"eijing" in sent or b"BEIJING" in sent, f"TERM={term}: nobody is called")
    game.leave()

print("\n".join(failures))
sys.exit(bool(failures))
