"""keyboard.py: what a terminal sends that nobody pressed does nothing: pastes, answers, broken bytes, many keys at once."""
import os, random, re, signal, sys, time

from terminal import Terminal

PROGRAM, PLACE = sys.argv[1:3]
FLOOD_BYTES = int(os.environ.get("FLOOD_BYTES", "100000"))
failures = []


def expect(truth, words):
    if not truth:
        failures.append(words)


def sit(name, **more):
    game = Terminal(PROGRAM, "play", "rocks-and-chips", "--beijing", "random", "--seed", "7", "--save",
                    f"{PLACE}/{name}.csv", XDG_CONFIG_HOME=PLACE, **more)
    expect(game.await_words(b"Briefing"), f"{name}: no briefing is shown")
    game.press(b"1")
    expect(game.await_words(b"1 Board"), f"{name}: no board is shown")
    game.quiet()
    return game


def shows(game, keys, words):
    """Presses, and waits as a person does. Another size makes the game draw all of its screen."""
    game.press(keys)
    for attempt in range(20):
        game.resize(24, 80 + attempt % 2)
        if words in re.sub(rb"\033\[[0-9;?]*[A-Za-z]", b"", game.quiet(0.12)):
            return
    expect(False, f"{keys}: it is not shown: {words}")


def journal(name):
    with open(f"{PLACE}/{name}.csv") as file:
        return file.read()


def leave(game):
    os.kill(game.pid, signal.SIGTERM)
    status, _ = game.wait()
    expect(status == signal.SIGTERM, f"TERM ends it with {status}")
    game.close()


def marked(text):
    return b"\033[200~" + text + b"\033[201~"


# Pastes: marks are asked for, round a stop too; on a screen a paste is no key, in a field it is text.
game = sit("paste")
expect(b"\033[?2004h" in game.sent, "marks round pastes are not asked for")
before = journal("paste")
shows(game, marked(b"licence needed\r\rregards\re y\r"), b"A paste of 28 characters was left out")
expect(journal("paste") == before, "a paste on the board is written to the journal")
shows(game, b"2", b"2 Hand")
game.press(b"\032")
expect(game.await_words(b"\033[?2004h"), "Ctrl-Z where there is no shell: the screen does not come back")
game.quiet(0.15)
expect(b"\033[?2004l" in game.sent, "marks round pastes stay on while another program has the terminal")
shows(game, b"/" + marked(b"tariff"), b"tariff")
shows(game, b"\033", b"2 Hand")
shows(game, b":" + marked(b"go mala"), b"go mala")
shows(game, b"\r", b"Malaysia")
shows(game, b"e" + marked(b"line one\r\nline\ttwo\033[201"), b"line one line two[201")
shows(game, b"\r", b"Enter does not seal")
expect(",washington,seal," not in journal("paste"), "Enter seals")
shows(game, b"\030", b"Nothing is planned")
shows(game, b"\030", b"T2/12")
expect("line one line two[201" in journal("paste"), "the pasted reason is not kept")

# A paste whose end got lost does not keep the keyboard.
before = journal("paste")
game.press(b"\033[200~eyq")
time.sleep(0.2)
shows(game, b"\003", b"Leave")
shows(game, b"n1", b"1 Board")

# Many keys at once, as from a terminal that sends no marks, are no yes; two are.
for heap in (b"q" + b"y" * 20, b"e" + b"\030" * 20, b"1\003" + b"Yy" * 10, b"jjjjjjjjjjjjjjjP", b"jjjjjjjjjjjjjjj\032"):
    game.press(heap)
    game.quiet(0.15)
    shows(game, b"\0331", b"1 Board")
expect(journal("paste") == before, "many keys at once are written to the journal")
game.press(b"\003y")
expect(game.wait()[0] == 0, "two keys at once do not leave")
game.close()

# Without a language the look is ASCII, and keys are read all the same; a broken byte costs no key.
game = sit("ascii", LC_ALL="C", LANG="C", answer=b"")
expect(not any(byte > 126 for byte in game.sent), "LC_ALL=C: other characters than ASCII are sent")
shows(game, "\u00e92".encode(), b"2 Hand")
shows(game, b"\xff\xc33", b"3 Countries")
shows(game, b"\xe4\003", b"Leave")
shows(game, b"n4", b"4 Goods")

# A sequence is one key, or none, also where its end is late or never comes.
shows(game, b":why \033Or", b"why 2")
shows(game, b"\033", b"4 Goods")
shows(game, b"\033Or", b"2 Hand")
game.press(b"\033]11;rgb:1e1e/1e1e/2e2e\033\\\033P1+r436f\033\\\033_Gi=1;OK\033\\\033^q\033\\\033Xq\033\\\033OP\033[I\033[15;5~")
expect(game.quiet(0.3) == b"", "answers of the terminal act as keys")
game.press(b"\033]11;rgb:1e1e/")
time.sleep(0.4)
game.press(b"1e1e/2e2e\033\\")
expect(game.quiet(0.3) == b"", "an answer in two parts acts as keys")
game.press(b"\033]11;rgb:q")
time.sleep(1.3)
shows(game, b"3", b"3 Countries")
leave(game)

# So much of all that nobody presses, at any size of the window.
PASTED = (b"e\r", b"y\n", b"q", b"\030", b"\033[201", b"\033[200~", b"\033]0;", b" ww ", b"bb", "\u00e9\u4e2d".encode(), b":end\r", b"\x9b")
BEGINS = (b"\033]", b"\033P", b"\033_", b"\033^", b"\033X", b"\xc2\x9d", b"\xc2\x90", b"\xc2\x9f", b"\xc2\x9e", b"\xc2\x98")
UNKNOWN = (b"\033[I", b"\033[O", b"\033[12;40R", b"\033[?6c", b"\033[>0;95;0c", b"\033[?2004;1$y", b"\033[4;1$y", b"\033OP",
           b"\033[15;5~", b"\033[[C", b"\033[<0;9;6m", b"\033[<35;9;6M", b"\033[M#)&", b"\033[97;3u", b"\033[121;1:3u", b"\xc2\x85",
           b"\033[201~", b"\033\\", b"\xff", b"\xc0", b"\x80", b"\xf5")


def piece(dice):
    kind = dice.randrange(4)
    if kind == 0:
        return marked(b"".join(dice.choices(PASTED, k=dice.randrange(30))))
    if kind == 1:
        inside = bytes(dice.choices(range(32, 127), k=dice.randrange(60)))
        return dice.choice(BEGINS) + inside + dice.choice((b"\033\\", b"\a", b"\xc2\x9c"))
    return b"".join(dice.choices(UNKNOWN, k=dice.randrange(1, 20)))


dice, poured = random.Random(23), 0
game = sit("flood")
before = journal("flood")
while poured < FLOOD_BYTES:
    heap = b"".join(piece(dice) for _ in range(dice.randrange(1, 40)))
    game.pour(heap)
    poured += len(heap)
    game.resize(dice.choice((24, 36, 50, 10, 1)), dice.choice((80, 120, 200, 40, 1)))
game.resize(24, 80)
game.quiet(0.5)
shows(game, b"\f", b"1 Board")
expect(journal("flood") == before, "what nobody pressed is written to the journal")
expect(sorted(os.listdir(PLACE)) == ["ascii.csv", "flood.csv", "paste.csv"], f"what nobody pressed made files: {os.listdir(PLACE)}")
shows(game, b"2", b"2 Hand")
shows(game, b"\003", b"Leave")
leave(game)
print(f"{poured} bytes that nobody pressed")

print("\n".join(failures))
sys.exit(bool(failures))
