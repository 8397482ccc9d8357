"""signals.py: whatever signal the game gets, the terminal is as it was, or the game goes on; no key is a signal."""
import os, signal, sys, termios, time

from terminal import Terminal

PROGRAM, PLACE = sys.argv[1:]
failures = []


def expect(truth, words):
    if not truth:
        failures.append(words)


def sit(name, **more):
    """A game of one player with a clock."""
    game = Terminal(PROGRAM, "play", "gallium-squeeze", "--washington", "random", "--seed", "7", "--save",
                    f"{PLACE}/{name}.csv", XDG_CONFIG_HOME=PLACE, **more)
    expect(game.await_words(b"07:00"), f"{name}: no clock is shown")
    expect(game.modes() != game.modes_before, f"{name}: the game did not take the terminal: this would test nothing")
    game.quiet(0.05)
    return game


def ended(game, name, *numbers):
    status, sent = game.wait()
    expect(status in numbers, f"{name}: it ended with {status}, expected {numbers}")
    for what, sequence in (("the other screen", b"\033[?1049l"), ("a hidden cursor", b"\033[?25h"),
                           ("the mouse", b"\033[?1000l"), ("marks round pastes", b"\033[?2004l")):
        expect(sequence in sent, f"{name}: {what} stays")
    expect(game.modes() == game.modes_before, f"{name}: the terminal's modes are not what they were")
    game.close()


# test_signals.c tries all numbers there are; here is one of each kind.
for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGSEGV, signal.SIGABRT, signal.SIGXCPU,
               signal.SIGUSR1, signal.SIGALRM, signal.SIGPIPE, signal.SIGSYS, signal.SIGTRAP, signal.SIGRTMAX):
    game = sit(number.name)
    os.kill(game.pid, number)
    ended(game, number.name, number)

# While the clock ticks.
game = sit("ticks")
expect(game.await_words(b"\033["), "the clock does not run")
os.kill(game.pid, signal.SIGTERM)
ended(game, "ticks", signal.SIGTERM)

# What the game was started to ignore, as nohup does, it goes on ignoring.
game = sit("nohup", before=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
os.kill(game.pid, signal.SIGHUP)
game.press(b"2")
expect(game.await_words(b"2 Hand"), "an ignored SIGHUP ends the game")
os.kill(game.pid, signal.SIGTERM)
ended(game, "nohup", signal.SIGTERM)

# The shell's keys are keys there: they ask, and any other key stays.
game = sit("keys")
for keys in (b"\003", b"n\034", b"n\003"):
    game.press(keys)
    expect(game.await_words(b"Leave"), f"{keys} does not ask")
game.press(b"y")
ended(game, "keys", 0)

# Stopped without a word, and gone on: the shell had the terminal meanwhile, with modes of its own.
game = sit("stop")
os.kill(game.pid, signal.SIGSTOP)
os.waitpid(game.pid, os.WUNTRACED)
termios.tcsetattr(game.slave, termios.TCSANOW, game.modes_before)
os.write(game.slave, b"\033[2Jready> fg\r\n")
game.quiet(0.05)
os.kill(game.pid, signal.SIGCONT)
expect(game.await_words(b"Briefing"), "after SIGCONT nothing is drawn anew")
expect(b"\033[?2004h" in game.sent[-8000:] and game.modes() != game.modes_before, "after SIGCONT the terminal is not taken")
game.press(b"2")
expect(game.await_words(b"2 Hand"), "after SIGCONT a key waits")
os.kill(game.pid, signal.SIGTERM)
ended(game, "stop", signal.SIGTERM)

# Ctrl-C in the moment of leaving: in a shell's modes the terminal may throw away what it was sent and has not read yet.
# The farewell comes all the same, whether the program had ended by then or that key ended it.
game = sit("moment")
game.press(b"\003")
game.await_words(b"Leave")
game.press(b"y")
for _ in range(20):
    time.sleep(0.001)
    game.press(b"\003")
ended(game, "moment", 0, signal.SIGINT)

def sane(game, name):
    """However far the game had come: what it took of the terminal it has given back."""
    expect(game.wait()[0] is not None, f"{name}: it does not end")
    for what, on, off in (("the other screen", b"\033[?1049h", b"\033[?1049l"), ("a hidden cursor", b"\033[?25l", b"\033[?25h"),
                          ("the mouse", b"\033[?1000h", b"\033[?1000l"), ("marks round pastes", b"\033[?2004h", b"\033[?2004l")):
        expect(game.sent.rfind(on) <= game.sent.rfind(off), f"{name}: {what} stays")
    expect(game.modes() == game.modes_before, f"{name}: the terminal's modes are not what they were")
    game.close()


def send(game, *numbers):
    for number in numbers:
        try:
            os.kill(game.pid, number)
        except ProcessLookupError:
            pass


# At any moment of the start, of the way out, and while it is stopped; twice at once, and one during the other.
ENDS = ((signal.SIGINT,), (signal.SIGTERM,), (signal.SIGHUP,), (signal.SIGINT, signal.SIGINT), (signal.SIGTERM, signal.SIGINT))
for moment in range(25):
    numbers = ENDS[moment % len(ENDS)]
    game = Terminal(PROGRAM, "play", "gallium-squeeze", "--washington", "random", "--seed", "7", "--save",
                    f"{PLACE}/start{moment}.csv", XDG_CONFIG_HOME=PLACE)
    game.read_some(60)
    time.sleep(moment * 0.002)
    send(game, *numbers)
    sane(game, f"{numbers} {2 * moment} ms after the first byte")
for moment in range(25):
    numbers = ENDS[moment % len(ENDS)]
    game = sit(f"out{moment}")
    game.press(b"\003")
    game.await_words(b"Leave")
    game.settled()
    game.press(b"y")
    time.sleep(moment * 0.002)
    send(game, *numbers)
    sane(game, f"{numbers} {2 * moment} ms after y")
for moment in range(10):
    game = sit(f"twice{moment}")
    send(game, *ENDS[moment % len(ENDS)])
    time.sleep(moment * 0.004)
    send(game, signal.SIGINT, signal.SIGTERM)
    sane(game, f"a second signal {4 * moment} ms after the first")
for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    game = sit(f"stopped-{number.name}")
    os.kill(game.pid, signal.SIGTSTP)
    time.sleep(0.1)
    send(game, number, signal.SIGCONT)
    sane(game, f"{number.name} while it is stopped")

print("\n".join(failures))
sys.exit(bool(failures))
