"""terminal.py: a program on a pseudo-terminal of its own, for the tests that press keys and send signals."""
import array, fcntl, os, pty, re, select, signal, struct, termios, time

PATIENCE = 60  # seconds for what must come: only a test that fails waits so long, however loaded the machine


class Terminal:
    """Starts `words` with the terminal as its own; `answer` is what is sent when the cursor's place is asked for."""

    def __init__(self, *words, size=(24, 80), answer=b"\033[1;2R", before=None, **environment):
        self.end, self.slave = pty.openpty()
        self.answer, self.sent = answer, b""
        self.resize(*size)
        self.modes_before = self.modes()
        self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)
            for number in range(3):
                os.dup2(self.slave, number)
            os.close(self.end)
            os.close(self.slave)
            os.environ.update({"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **environment})
            for number in (signal.SIGPIPE, signal.SIGXFSZ):   # which Python ignores, and a shell does not
                signal.signal(number, signal.SIG_DFL)
            if before:
                before()
            os.execv(words[0], words)

    def resize(self, rows, columns):
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def modes(self):
        """What of the terminal a shell would miss: its flags and its special keys."""
        return termios.tcgetattr(self.slave)

    def read_some(self, seconds):
        """What comes first; nothing, where nothing comes in time."""
        if not select.select([self.end], [], [], seconds)[0]:
            return b""
        try:
            more = os.read(self.end, 65536)
        except OSError:
            return b""
        if b"\033[6n" in more and self.answer:
            os.write(self.end, self.answer)
        self.sent += more
        return more

    def until(self, pattern):
        """What is sent until that comes, sooner or later; None where it never does."""
        out, last = b"", time.monotonic() + PATIENCE
        while not re.search(pattern, out):
            if time.monotonic() > last:
                return None
            out += self.read_some(0.1)
        return out

    def await_words(self, words):
        """Is that sent, sooner or later?"""
        return self.until(re.escape(words)) is not None

    def unread(self):
        """How many bytes of what was pressed the program has not read yet."""
        count = array.array("i", [0])
        fcntl.ioctl(self.slave, termios.FIONREAD, count)
        return count[0]

    def asleep(self):
        """Does the program sleep? It does so only where it waits for keys, or for a clock; None where nobody can say."""
        try:
            with open(f"/proc/{self.pid}/stat", "rb") as file:
                return file.read().rpartition(b")")[2].split()[0] in b"SZ"
        except OSError:
            return None

    def settled(self):
        """All that is sent until the program has read all keys, has drawn what follows, and waits for more."""
        out, calm, last = b"", 0, time.monotonic() + PATIENCE
        while calm < 3 and time.monotonic() < last:
            asleep = self.asleep()
            if asleep is None:
                return out + self.quiet(0.4)
            more = self.read_some(0.002)
            out += more
            calm = calm + 1 if asleep and not more and not self.unread() else 0
        return out

    def quiet(self, seconds=0.1):
        """All that is sent until nothing comes for so long."""
        out = b""
        while more := self.read_some(seconds):
            out += more
        return out

    def press(self, keys):
        os.write(self.end, keys)

    def pour(self, many):
        """More than fits in the line: reads what is sent meanwhile, so that neither waits for the other."""
        os.set_blocking(self.end, False)
        while many:
            readable, writable, _ = select.select([self.end], [self.end], [], PATIENCE)
            if readable and not self.read_some(0):
                break
            if writable:
                many = many[os.write(self.end, many):]
        os.set_blocking(self.end, True)

    def wait(self, seconds=PATIENCE):
        """How it ended, and what it sent meanwhile; None for one that does not end."""
        out, last = b"", time.monotonic() + seconds
        while time.monotonic() < last:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            out += self.quiet(0.01)
            if pid:
                return status, out
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        return None, out

    def close(self):
        os.close(self.slave)
        os.close(self.end)
