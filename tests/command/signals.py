"""signals.py: each signal that ends the game while the clock runs gives the terminal back as it was."""
import fcntl, os, pty, select, signal, struct, sys, termios, time

PROGRAM, PLACE = sys.argv[1:]
failures = []


def expect(truth, words):
    if not truth:
        failures.append(words)


def read_until(end, words, seconds=10):
    """What is sent until `words` are among it; all that comes in the time, where they never are."""
    out, last = b"", time.monotonic() + seconds
    while words not in out and time.monotonic() < last:
        if not select.select([end], [], [], 0.1)[0]:
            continue
        try:
            more = os.read(end, 65536)
        except OSError:
            break
        out += more
        if b"\033[6n" in more:
            os.write(end, b"\033[1;2R")
    return out


def modes(end):
    """What of the terminal a shell would miss: its flags and its special keys."""
    return termios.tcgetattr(end)


def sit(name):
    """A game of one player with a clock, on a terminal whose modes are known before it begins."""
    end, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    before = modes(slave)
    pid = os.fork()
    if pid == 0:
        os.close(end)
        login(slave)
        os.environ.update({"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": PLACE})
        os.execv(PROGRAM, [PROGRAM, "play", "gallium-squeeze", "--washington", "random", "--seed", "7",
                           "--save", f"{PLACE}/{name}.csv"])
    shown = read_until(end, b"07:00")
    expect(b"07:00" in shown, f"{name}: no clock is shown")
    return pid, end, slave, before


def login(slave):
    os.setsid()
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
    for number in range(3):
        os.dup2(slave, number)


for name in ("TERM", "HUP", "QUIT", "SEGV", "ABRT", "INT"):
    number = getattr(signal, "SIG" + name)
    pid, end, slave, before = sit(name)
    expect(modes(slave) != before, f"{name}: the game did not take the terminal: this test would test nothing")
    ticked = read_until(end, b"\033[", 3)
    expect(ticked, f"{name}: the clock does not run")
    os.kill(pid, number)
    status = os.waitpid(pid, 0)[1]
    sent = read_until(end, b"nothing will", 0.5)
    expect(os.WIFSIGNALED(status) and os.WTERMSIG(status) == number, f"{name}: it ended with {status}")
    for what, sequence in (("the other screen", b"\033[?1049l"), ("the hidden cursor", b"\033[?25h"),
                           ("the mouse", b"\033[?1000l")):
        expect(sequence in sent, f"{name}: {what} stays")
    expect(modes(slave) == before, f"{name}: the terminal's modes are not what they were")
    os.close(slave)
    os.close(end)

# Ctrl-C is a key there: it asks, and any other key stays.
pid, end, slave, before = sit("key")
os.write(end, b"\003")
expect(b"Leave" in read_until(end, b"Leave"), "Ctrl-C does not ask")
os.write(end, b"n")
os.write(end, b"\003")
expect(b"Leave" in read_until(end, b"Leave"), "Ctrl-C does not ask again")
os.write(end, b"y")
expect(os.waitpid(pid, 0)[1] == 0, "y does not leave with status 0")
read_until(end, b"nothing will", 0.3)
expect(modes(slave) == before, "leaving: the terminal's modes are not what they were")

print("\n".join(failures))
sys.exit(bool(failures))
