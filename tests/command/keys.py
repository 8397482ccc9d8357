"""keys.py: the keys that terminals really send, by their sequences, on screens, in fields and on the line after `:`,
whatever TERM says. With TABLE=1 it prints what works, as a table."""
import multiprocessing, os, re, signal, sys

from terminal import Terminal

PROGRAM, PLACE = sys.argv[1:3]
TERMS = tuple(os.environ.get("TERMS", "xterm xterm-256color screen tmux-256color linux putty vt220 rxvt").split())
failures = []

# Which terminals send what for a key, as their manuals and descriptions say: xterm (ctlseqs), PuTTY in each of its
# modes, tmux and screen, the Linux console (console_codes), rxvt, VT220 and its keypad, kitty and foot (CSI u), st,
# iTerm and Windows Terminal, which follow xterm.
KEYS = [
    ("Home", "xterm, iTerm, Windows Terminal, kitty, foot", rb"\033[H"),
    ("Home", "xterm and PuTTY in application mode", rb"\033OH"),
    ("Home", "PuTTY, tmux, screen, Linux console, VT220", rb"\033[1~"),
    ("Home", "PuTTY (rxvt mode), rxvt", rb"\033[7~"),
    ("Home", "xterm, kitty, foot with Control", rb"\033[1;5H"),
    ("Home", "rxvt with Shift", rb"\033[7$"),
    ("Home", "kitty, foot: keypad", rb"\033[57423u"),
    ("End", "xterm, iTerm, Windows Terminal, kitty, foot", rb"\033[F"),
    ("End", "xterm and PuTTY in application mode", rb"\033OF"),
    ("End", "PuTTY, tmux, screen, Linux console, VT220", rb"\033[4~"),
    ("End", "PuTTY (rxvt mode), rxvt", rb"\033[8~"),
    ("End", "xterm, kitty, foot with Control", rb"\033[1;5F"),
    ("End", "rxvt with Control", rb"\033[8^"),
    ("End", "kitty, foot: keypad", rb"\033[57424u"),
    ("Up", "all", rb"\033[A"),
    ("Up", "all in application mode", rb"\033OA"),
    ("Up", "xterm, kitty, foot with Shift", rb"\033[1;2A"),
    ("Up", "rxvt with Shift", rb"\033[a"),
    ("Up", "rxvt with Control", rb"\033Oa"),
    ("Up", "kitty, foot: keypad", rb"\033[57419u"),
    ("Down", "all", rb"\033[B"),
    ("Down", "all in application mode", rb"\033OB"),
    ("Down", "xterm, kitty, foot with Alt", rb"\033[1;3B"),
    ("Down", "PuTTY, rxvt with Alt", rb"\033\033[B"),
    ("Left", "all", rb"\033[D"),
    ("Left", "all in application mode", rb"\033OD"),
    ("Left", "xterm, kitty, foot with Control", rb"\033[1;5D"),
    ("Left", "rxvt with Control", rb"\033Od"),
    ("Right", "all", rb"\033[C"),
    ("Right", "all in application mode", rb"\033OC"),
    ("Right", "xterm, kitty, foot with Control", rb"\033[1;5C"),
    ("Right", "rxvt with Shift", rb"\033[c"),
    ("PgUp", "all", rb"\033[5~"),
    ("PgUp", "rxvt with Control", rb"\033[5^"),
    ("PgDn", "all", rb"\033[6~"),
    ("PgDn", "xterm, kitty, foot with Shift", rb"\033[6;2~"),
    ("Delete", "all", rb"\033[3~"),
    ("Delete", "st", rb"\033[P"),
    ("Delete", "kitty, foot: keypad", rb"\033[57426u"),
    ("Backspace", "xterm, PuTTY, Linux console, tmux", rb"\177"),
    ("Backspace", "VT220, PuTTY set to Control-H", rb"\b"),
    ("Backspace", "kitty, foot: CSI u", rb"\033[127u"),
    ("Enter", "all", rb"\r"),
    ("Enter", "keypad in application mode", rb"\033OM"),
    ("Enter", "kitty, foot: CSI u", rb"\033[13u"),
    ("Enter", "kitty, foot: keypad", rb"\033[57414u"),
    ("2", "keypad of VT220, PuTTY, rxvt, xterm in application mode", rb"\033Or"),
    ("2", "kitty, foot: keypad", rb"\033[57401u"),
    ("2", "kitty, foot: keypad with Num Lock", rb"\033[57401;129u"),
    ("2", "kitty, foot: CSI u", rb"\033[50u"),
    ("Esc", "kitty, foot: CSI u", rb"\033[27u"),
    ("nothing", "xterm, PuTTY: F1 to F5", rb"\033OP\033[11~\033[15~"),
    ("nothing", "Linux console: F1 to F5", rb"\033[[A\033[[E"),
    ("nothing", "all: Insert", rb"\033[2~"),
    ("nothing", "xterm with modifyOtherKeys: Control-Tab", rb"\033[27;5;9~"),
    ("nothing", "all that tell: focus in and out", rb"\033[I\033[O"),
    ("nothing", "keypad: 5 without Num Lock", rb"\033[E\033OE\033[G"),
]
TYPED = {"Home": "Xabcd", "End": "abcdX", "Left": "aXbcd", "Right": "abcXd", "Delete": "abXd", "Backspace": "aXcd", "2": "ab2Xcd"}
STEPS = {"Up": -1, "Down": 1, "PgUp": -10, "PgDn": 10}


def expect(truth, words):
    if not truth:
        failures.append(words)


class Game(Terminal):
    def __init__(self, term):
        super().__init__(PROGRAM, "play", "rocks-and-chips", "--beijing", "random", "--seed", "7", "--save",
                         f"{PLACE}/{term}.csv", XDG_CONFIG_HOME=PLACE, TERM=term, ESCDELAY="5")
        self.columns = 80
        expect(self.await_words(b"Briefing"), f"{term}: no briefing is shown")
        self.settled()
        for keys in (b"\r", b":why pain", b"\r", b"1"):   # many at once would be no keys
            self.type(keys, rest=0.02)

    def type(self, keys, rest=0.0):
        self.press(keys)
        out = self.settled()
        return out + self.quiet(rest) if rest else out

    def shown(self):
        """All of the screen, in the order of its rows, without a sequence: another size makes the game draw it all."""
        self.columns = 161 - self.columns
        self.resize(24, self.columns)
        drawn = (self.until(rb"T1/12") or b"") + self.settled()   # the top row comes first
        return re.sub(rb"\033\[[0-9;?]*[A-Za-z]|\033[()].|[\016\017]", b"", drawn).decode()


def bytes_of(key):
    return key.decode("unicode_escape").encode("latin-1")


def becomes(game, test):
    """Does the screen come to be so? Keys may be on their way when all seems quiet, on a machine that has much to do."""
    return any(test(game.shown()) for attempt in range(10))


def in_field(game, where, begin, label, leave, key, sent):
    """Types around the cursor, presses, types on."""
    game.type(begin + b"cd\001ab")
    game.type(sent)   # many at once would be no keys
    if where == "reason" and key == "Enter":
        good = becomes(game, lambda shown: "Enter does not seal" in shown)
    elif key in ("Enter", "Esc"):
        good = becomes(game, lambda shown: label + "ab" not in shown)
    game.type(b"X")
    if where == "line" and key == "Up":
        good = becomes(game, lambda shown: label + "why painX" in shown)
    elif key not in ("Enter", "Esc"):
        good = becomes(game, lambda shown: label + TYPED.get(key, "abXcd") in shown)
    game.type(leave, rest=0.015)
    return good


def marked(shown):
    found = re.search(r"> ([A-Z][A-Za-z]*( [A-Z][a-z]+)*)", shown)
    return found.group(1) if found else None


def on_list(game, names, key, sent):
    """From the fourth row."""
    game.type(b"3gjjj")
    becomes(game, lambda shown: marked(shown) == names[3])
    game.type(sent)
    opened = {"Enter": "3 Countries > ", "2": "2 Hand", "Esc": "1 Board"}
    if key in opened:
        good = becomes(game, lambda shown: opened[key] in shown)
    else:
        at = 3 + STEPS.get(key, 0)
        at = {"Home": 0, "End": len(names) - 1}.get(key, max(0, min(at, len(names) - 1)))
        good = becomes(game, lambda shown: marked(shown) == names[at])
    game.type(b"1")
    becomes(game, lambda shown: "1 Board" in shown)
    return good


def names_of(game):
    names = []
    game.type(b"3g")
    while becomes(game, lambda shown: "3 Countries" in shown and marked(shown) not in [None] + names):
        names.append(marked(game.shown()))
        game.type(b"j")
    game.type(b"1")
    return names


PLACES = {"list": None, "reason": (b"e\005\025", "Reason: ", b"\0331"), "find": (b"3/", "Esc shows all): ", b"\033\0331"),
          "line": (b":", ":", b"\0331")}
WHOLE = TERMS if os.environ.get("TABLE") else ("xterm-256color", "linux")


def try_terminal(term):
    """Where which of the keys do not work, by their numbers; and that in words."""
    failures.clear()
    game, works = Game(term), {}
    names = names_of(game)
    expect(len(names) > 12 and None not in names, f"{term}: the list of countries is not read: {names}")
    for number, (key, who, written) in enumerate(KEYS):
        for where, how in PLACES.items():
            telling = "list" if key in STEPS or key in ("Enter", "Esc") else "reason"
            if where != telling and term not in WHOLE:
                continue   # what a sequence is, is found out in one place for all
            sent = bytes_of(written)
            good = in_field(game, where, *how, key, sent) if how else on_list(game, names, key, sent)
            if not good:
                works.setdefault(number, []).append(where)
            expect(good, f"TERM={term}, {where}: {written.decode()} ({who}) is not {key}")
    os.kill(game.pid, signal.SIGTERM)
    game.wait()
    game.close()
    return works, failures


with multiprocessing.Pool(4) as pool:
    tried = dict(zip(TERMS, pool.map(try_terminal, TERMS)))
failures = [words for _, failed in tried.values() for words in failed]

if os.environ.get("TABLE"):
    print("| key | sent by | sequence | " + " | ".join(TERMS) + " |\n|---|---|---|" + "---|" * len(TERMS))
    for number, (key, who, written) in enumerate(KEYS):
        cells = []
        for term in TERMS:
            bad = tried[term][0].get(number)
            cells.append("no: " + " ".join(bad) if bad else "yes")
        print(f"| {key} | {who} | `{written.decode().replace(chr(92) + '033', 'ESC ')}` | " + " | ".join(cells) + " |")
print("\n".join(failures))
sys.exit(bool(failures))
