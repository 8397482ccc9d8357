"""Seats of a meeting as processes of the shipped binary, in lines, under a clock file."""
import os
import re
import select
import signal
import subprocess
import sys
import time

BEGAN = 1700000000
PATIENCE = 60


def fail(text):
    print("FAILED: " + text)
    sys.exit(1)


def clock(path, minute):
    """The room's clock file, moved to a minute after the opening."""
    with open(path + ".new", "w") as file:
        file.write("%d\n" % (BEGAN + int(minute * 60)))
    os.rename(path + ".new", path)


class Seat:
    """A process at the meeting, in lines; what it ever said is kept."""

    every = []
    ends = r"> $|: $|leave\.\n$"

    def __init__(self, program, folder, place, *options, wait=True):
        self.place, self.said = place, ""
        Seat.every.append(self)
        environment = dict(os.environ, CHOKEPOINT_CLOCK=folder + ".clock", ACCESSIBLE="1")
        self.process = subprocess.Popen(
            [program, "seat", folder, "--as", place, "--plain", *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            env=environment)
        if wait:
            self.read()

    def read(self, after=""):
        """What is said up to the next prompt, behind a line that was typed: what comes by itself asks
        once more."""
        heard, end = "", time.time() + PATIENCE
        while not re.search(self.ends, heard[heard.find(after):] if after in heard else ""):
            ready, _, _ = select.select([self.process.stdout], [], [], max(0, end - time.time()))
            data = os.read(self.process.stdout.fileno(), 65536) if ready else b""
            if not data:
                if self.process.poll() is None and not ready:
                    fail("%s said nothing for %d seconds after: %s" % (self.place, PATIENCE, heard[-300:]))
                break
            heard += data.decode()
        self.said += heard
        return heard

    def do(self, line, expect=None, echoed=True):
        self.process.stdin.write((line + "\n").encode())
        self.process.stdin.flush()
        heard = self.read(line if echoed else "")
        if expect and not re.search(expect, heard):
            fail("%s: %s: expected %s, found: %s" % (self.place, line, expect, heard[-600:]))
        return heard

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def leave(self):
        self.process.stdin.close()
        self.said += self.process.stdout.read().decode()
        self.process.wait()


class Room(Seat):
    """The room's screen in lines: it takes no commands, says all again at Enter, and ends with the marking."""

    def __init__(self, program, folder, marking):
        self.ends = re.escape(marking) + r"\n$"
        super().__init__(program, folder, "room")

    def await_words(self, words):
        """It may be behind by what it has said unasked."""
        for _ in range(20):
            heard = self.do("")
            if words in heard:
                return
        fail("the room does not say %s: %s" % (words, heard))
