#!/usr/bin/env python3
# progress.py PROGRAM: long work on a terminal: a line that grows and is wiped; Ctrl-C keeps what there is.
# SPDX-License-Identifier: MIT
import os, pty, re, select, subprocess, sys, time


def run(arguments, terminal="xterm", stop_behind=None):
    """Standard error on a terminal, standard output in a pipe: both, and the exit status. Where
    `stop_behind` is found on the terminal, Ctrl-C follows."""
    master, slave = pty.openpty()
    child = subprocess.Popen([sys.argv[1], *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=slave,
                             env={**os.environ, "TERM": terminal}, start_new_session=True)
    os.close(slave)
    seen, end = b"", time.monotonic() + 120
    while time.monotonic() < end:
        if not select.select([master], [], [], 0.2)[0]:
            continue
        try:
            part = os.read(master, 4096)
        except OSError:
            break
        if not part:
            break
        seen += part
        if stop_behind and re.search(stop_behind, seen):
            os.killpg(child.pid, 2)
            stop_behind = None
    out = child.stdout.read()
    return seen.decode(), out.decode(), child.wait()


def check(true, *what):
    if not true:
        print(*map(repr, what))
        sys.exit(1)


GAMES = ["sim", "first-turn", "--games", "4"]
seen, out, status = run(GAMES)
check(re.search(r"\r\d of 4 games \[[#.]{20}\] +\d+%, \d+:\d\d left", seen), seen)
check(re.search(r"\r +\r4 games in", seen), "the line is wiped before anything else stands there", seen)
check(status == 0 and "games [" not in out, out)
seen, out, status = run(GAMES, terminal="dumb")
check("games [" not in seen and status == 0, seen)
LONG = {"sim": ["sim", "rocks-and-chips", "--games", "5000", "--jobs", "2"],
        "tournament": ["tournament", "rocks-and-chips", "--games", "2000", "--jobs", "2"],
        "balance": ["balance", "rocks-and-chips", "--games", "2000", "--jobs", "2"],
        "impulse": ["impulse", "--jobs", "1"],
        "backtest": ["backtest"],
        "fuzz": ["fuzz", "first-turn", "--games", "100000", "--jobs", "2", "--out", sys.argv[2]]}
for name, arguments in LONG.items():
    seen, out, status = run(arguments, stop_behind=rb"\d+ of \d+ \w+ \[")
    check(status == 1 and re.search(r"Stopped", seen), name, seen, status)
    check(out or name in ("fuzz", "balance"), name, "what there is, is printed")
