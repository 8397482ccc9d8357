"""Two turns of a seminar through ssh: each team and the room a key with a forced command, the umpire
at the host; what the keys do not give, and connections that are lost."""
import csv
import glob
import os
import re
import select
import signal
import stat
import subprocess
import sys
import time

import seats
from seats import fail
from terminal import Terminal

PROGRAM, PLACE, PORT = sys.argv[1:4]
FOLDER, JOURNAL = os.path.join(PLACE, "room"), os.path.join(PLACE, "room", "session.csv")
HELD = "Another terminal holds the pen"


def ssh(key, *options):
    """The words of a client that has that key and no other, and asks nothing."""
    fixed = ["BatchMode=yes", "IdentitiesOnly=yes", "StrictHostKeyChecking=yes", "LogLevel=ERROR",
             "UserKnownHostsFile=%s/known_hosts" % PLACE]
    return (["ssh", "-F", "none", "-p", PORT, "-i", "%s/%s.key" % (PLACE, key)]
            + [word for option in fixed for word in ("-o", option)] + list(options) + ["127.0.0.1"])


class Guest(seats.Seat):
    """A seat in lines at the other end of an ssh connection; `asks`: what the client wants run."""

    def __init__(self, place, *options, asks=()):
        self.place, self.said = place, ""
        seats.Seat.every.append(self)
        self.process = subprocess.Popen(ssh(place, "-T", *options) + list(asks), stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def hear(self, pattern):
        """What is said up to that, sooner or later."""
        heard, end = "", time.monotonic() + seats.PATIENCE
        while not re.search(pattern, heard):
            ready, _, _ = select.select([self.process.stdout], [], [], max(0, end - time.monotonic()))
            data = os.read(self.process.stdout.fileno(), 65536) if ready else b""
            if not data:
                fail("%s: expected %s, found: %s" % (self.place, pattern, heard[-600:]))
            heard += data.decode()
        self.said += heard
        return heard

    def plan(self, reason):
        """A tariff, the first card of both hands, and a seal."""
        self.do("play 1 %d yes" % (10 * (1 + len(rows()) % 9)), "Planned")
        self.do("end yes " + reason, "is sealed")


def rows():
    with open(JOURNAL, newline="") as file:
        return list(csv.DictReader(file))


def turn(umpire, room, teams, number):
    umpire.do("phase planning", "phase planning")
    for seat in teams:
        seat.plan("%sREASON%d" % (seat.place[0].upper(), number))
    umpire.do("phase closed", "closed")
    umpire.do("phase reveal", "reveal")
    room.hear(r": reveal\. Room clock")


class Screen:
    """A seat on the full screen, for which the client asks for a terminal."""

    def __init__(self, place):
        self.place, self.terminal = place, Terminal("/usr/bin/env", *ssh(place, "-tt"))
        self.await_words(b"Briefing")

    def await_words(self, words):
        if not self.terminal.await_words(words):
            fail("%s's screen does not show %s: %r" % (self.place, words, self.terminal.sent[-800:]))

    def plan(self, reason):
        """Seals a turn, by keys."""
        before = len(rows())
        self.terminal.press(b"e")
        self.await_words(b"End turn")
        self.terminal.press(reason.encode())
        for _ in range(seats.PATIENCE):  # Ctrl-X; an empty plan may be asked about
            self.terminal.press(b"\x18")
            self.terminal.quiet(0.2)
            if any(row["kind"] == "seal" for row in rows()[before:]):
                return
        fail("%s does not seal: %r" % (self.place, self.terminal.sent[-800:]))

    def kill(self):
        os.kill(self.terminal.pid, signal.SIGKILL)
        os.waitpid(self.terminal.pid, 0)
        self.terminal.close()


def gives_terminals():
    """An sshd that is not root's may give none where the host's terminals have another group than tty."""
    client = Terminal("/usr/bin/env", *ssh("room", "-tt"))
    client.until(rb"ROOM|[Rr]oom|closed")
    os.kill(client.pid, signal.SIGKILL)
    os.waitpid(client.pid, 0)
    with open(PLACE + "/log") as log:
        return "chown(/dev/pts" not in log.read()


def taken_again(place):
    """Once the host has seen that the connection is gone, nobody is asked whether to take over."""
    end = time.monotonic() + seats.PATIENCE
    while time.monotonic() < end:
        seat = Guest(place)
        if HELD not in seat.hear(r"> $|leave\.\n$"):
            return seat
        seat.leave()
    fail("%s's chair is not free after its connection was lost" % place)


def begin(key, *options, asks=()):
    return subprocess.Popen(ssh(key, *options) + list(asks), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, text=True)


def what_keys_do_not_give():
    """No command, no file transfer, no forwarding: a key gives its seat, whatever is asked for."""
    seat = [begin("room", "-T", asks=["sh", "-c", "id; echo ESCAPED"]),
            begin("room", "-T", asks=["%s seat %s --as umpire" % (PROGRAM, FOLDER)]),
            begin("room", "-s", asks=["sftp"])]
    refused = [(begin("stranger", "-T"), "denied"),
               (begin("room", "-W", "127.0.0.1:" + PORT), "prohibited|forward"),
               (begin("room", "-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:" + PORT), "forward")]
    for client in seat:
        said = client.communicate()[0]
        if client.returncode != 0 or "Room clock" not in said or re.search("uid=|ESCAPED|[Uu]mpire", said):
            fail("a client that asked for %s got: %s" % (client.args[-2:], said))
    for client, why in refused:
        said = client.communicate()[0]
        if client.returncode != 255 or not re.search(why, said) or "SSH-2.0" in said:
            fail("%s was not refused: %s" % (client.args[-6:], said))


def nothing_more(seat):
    """Where the host tells of a process: the client's agent did not come with it, and it leaves no core."""
    for path in glob.glob("/proc/[0-9]*/cmdline"):
        try:
            words = open(path, "rb").read().split(b"\0")
            if b"--locked" not in words or FOLDER.encode() not in words:
                continue
            if b"SSH_AUTH_SOCK" in open(path.replace("cmdline", "environ"), "rb").read():
                fail("the agent of %s was let in" % seat.place)
            if not re.search(rb"Max core file size +0 +0", open(path.replace("cmdline", "limits"), "rb").read()):
                fail("a crash of %s's seat would leave both plans" % seat.place)
        except OSError:
            continue


def main():
    start = time.monotonic()
    umpire = seats.Seat(PROGRAM, FOLDER, "umpire")
    what_keys_do_not_give()
    agent = subprocess.Popen(["ssh-agent", "-D", "-a", PLACE + "/agent"], stdout=subprocess.DEVNULL)
    os.environ["SSH_AUTH_SOCK"] = PLACE + "/agent"
    room, washington = Guest("room"), Guest("washington", "-A")
    washington.hear(r"> $")
    nothing_more(washington)
    agent.terminate()
    agent.wait()

    # The first turn: a team in lines, a team on the full screen, the room in lines.
    beijing = Screen("beijing") if gives_terminals() else taken_again("beijing")
    turn(umpire, room, (washington, beijing), 1)

    # A client that is killed, of either kind, frees its chair.
    beijing.kill()
    beijing = taken_again("beijing")
    washington.kill()
    washington = taken_again("washington")
    turn(umpire, room, (beijing, washington), 2)

    # A cable that is pulled the host does not see at once: who comes back takes the chair over.
    washington.process.send_signal(signal.SIGSTOP)
    again = Guest("washington")
    again.hear(HELD + r".*leave\.\n$")
    again.do("take", echoed=False)
    again.do("note team BACK", "Noted")
    washington.kill()

    guests = (room, again, beijing)
    for seat in guests + (umpire,):
        seat.leave()
    for marker, seat in (("WREASON", beijing), ("BREASON", again), ("WREASON", room), ("BREASON", room)):
        if marker in seat.said:
            fail("%s reached %s" % (marker, seat.place))
    for seat in guests:
        if FOLDER in seat.said or (seat is not room and "connect again" not in seat.said):
            fail("%s was told of the host: %s" % (seat.place, seat.said[-300:]))
    if stat.S_IMODE(os.stat(JOURNAL).st_mode) != 0o600 or stat.S_IMODE(os.stat(FOLDER).st_mode) != 0o700:
        fail("others may read the folder")
    if sum(row["kind"] == "turn" for row in rows()) < 2 or os.path.exists(JOURNAL + ".torn"):
        fail("the journal is not whole")
    print("two turns over ssh took %.1f seconds" % (time.monotonic() - start))


try:
    main()
finally:
    for left in seats.Seat.every:
        left.process.kill()
