"""Two hours of a seminar in seconds: eight seats as processes of the shipped binary, a clock file
that is moved, markers typed into every input; says what was written, and what went wrong."""
import csv
import os
import re
import subprocess
import sys
import time

import seats
from seats import fail

PROGRAM, FOLDER = os.path.abspath(sys.argv[1]), sys.argv[2]
CLOCK = FOLDER + ".clock"


def clock(minute):
    seats.clock(CLOCK, minute)


def Seat(place, *options, wait=True):
    return seats.Seat(PROGRAM, FOLDER, place, *options, wait=wait)


def rows():
    with open(os.path.join(FOLDER, "session.csv"), newline="") as file:
        return list(csv.DictReader(file))


def plan(seat, marker, seal=True):
    """Any two moves that the hand allows, with markers, and a seal."""
    for number in range(1, 12):
        heard = seat.do("play %d" % number)
        for _ in range(8):
            if re.search(r"\[yes|yes or no|[Pp]lay it\?|Plan it\?", heard):
                heard = seat.do("yes")
                break
            if heard.rstrip().endswith("> ".rstrip()) and not heard.rstrip().endswith("?"):
                break
            heard = seat.do("1")
        if "Planned" in heard:
            break
    if seal:
        seat.do("end yes reason %s" % marker, "is sealed")


def hashes():
    return [row["args"] for row in rows() if row["kind"] == "turn"]


def main():
    start = time.time()
    clock(0)
    umpire = Seat("umpire")
    washington, beijing = Seat("washington"), Seat("beijing")
    watchers = [Seat("washington", "--watch"), Seat("beijing", "--watch")]
    room = seats.Room(PROGRAM, FOLDER, "for the participants")
    observers = [Seat("observer"), Seat("observer")]

    def phase(name, expect):
        umpire.do("phase " + name, expect)
        room.await_words(": %s%s. Room clock" % (name, ", event recall" if name == "talk" else ""))

    clock(6)
    phase("practice", "phase practice")
    plan(washington, "WPRACTICE")
    phase("closed", "closed")
    phase("reveal", "reveal")

    clock(15)
    phase("planning", "phase planning")
    washington.do("find WSEARCH")
    washington.do("ask WQUESTION: is tungsten under licence?", "Asked")
    beijing.do("note team BNOTE we hold until they move", "Noted")
    plan(washington, "WREASON1")
    plan(beijing, "BREASON1")
    umpire.do("unseal washington sealed by mistake", "open again")
    washington.do("plan")
    washington.do("end yes WREASON1 again", "is sealed")
    umpire.do("answer 1 ANSWERW it is", "Answered")
    umpire.do("note private UPRIVATE their leader decides alone", "Noted")
    clock(24)
    umpire.do("alarm", "rung")
    phase("closed", "closed")
    umpire.do("rule escalation 0.35 a hot line failed", "same line again signs it")
    umpire.do("rule escalation 0.35 a hot line failed", "Ruled")
    phase("reveal", "reveal")
    observers[0].do("mark alliances 2 OMARK asked the allies late", "Marked")

    clock(33)
    phase("planning", "phase planning")
    umpire.do("inject backdoor_scare", "happens")
    umpire.do("clock +2", "longer")
    umpire.do("clock pause", "stands")
    umpire.do("clock go", "runs")
    plan(washington, "WREASON2")
    plan(beijing, "BREASON2", seal=False)
    beijing.kill()
    clock(43)
    phase("closed", "closed")
    umpire.do("inject try envoy_tour", "By the end of the turn")
    umpire.do("inject envoy_tour", "happens")
    umpire.do("strike envoy_tour too much at once", "Struck")
    phase("reveal", "reveal")
    first = hashes()
    umpire.do("branch 2", "to sit down at")
    umpire.do("back turn", "taken back")
    phase("reveal", "reveal")
    again = hashes()
    if again[len(first):] != first[-(len(again) - len(first)):]:
        fail("after a step back other dice fell")
    beijing = Seat("beijing")

    clock(56)
    phase("planning", "phase planning")
    washington.kill()
    slip = subprocess.run([PROGRAM, "slip", FOLDER, "washington"], capture_output=True, text=True,
                          input="end yes WSLIP from paper\n", env=dict(os.environ, CHOKEPOINT_CLOCK=CLOCK))
    if "is sealed" not in slip.stdout:
        fail("the slip was not taken: " + slip.stdout + slip.stderr)
    washington = Seat("washington")
    second = Seat("beijing", wait=False)
    if "take it over" not in second.read():
        fail("a second driver was not asked")
    second.do("take", echoed=False)
    if "looks on" not in beijing.do("end yes BLATE"):
        fail("the first driver still writes")
    plan(second, "BREASON3")
    umpire.do("last", "is the last")
    phase("closed", "closed")
    phase("reveal", "the last turn is done")
    phase("talk", "talk")
    clock(100)
    umpire.do("wash commitments", "Commitments")
    washington.do("lesson when prices double, I will wait; trade; by May", "Kept")
    umpire.do("mark prices 3 UMARK prices surprised", "Marked")
    others = [umpire, washington, beijing, second, room] + watchers + observers
    for seat in others:
        if seat is room:
            continue
        seat.do("notes")
        seat.do("log")
        seat.do("report")
    room.await_words("when prices double, I will wait")
    for seat in others:
        seat.leave()
    others = seats.Seat.every

    # Whose ears each marker may reach before the game is over; reasons are open when it is.
    secret = {"WSEARCH": {"washington"}, "WQUESTION": {"washington", "umpire"},
              "ANSWERW": {"washington", "umpire"}, "BNOTE": {"beijing", "umpire"},
              "UPRIVATE": {"umpire"}, "OMARK": {"umpire", "observer"}, "UMARK": {"umpire"}}
    for marker, may in secret.items():
        for seat in others:
            if marker in seat.said and seat.place not in may:
                fail("%s reached %s" % (marker, seat.place))
        for place in may:
            if not any(marker in seat.said for seat in others if seat.place == place):
                fail("%s never reached %s" % (marker, place))
    for seat in others:
        before = seat.said.split("last turn is done")[0].split("Over>")[0]
        for marker, side in (("WREASON", "washington"), ("BREASON", "beijing")):
            if marker in before and seat.place not in (side, "umpire") and "Over>" not in seat.said:
                fail("%s reached %s before the end" % (marker, seat.place))
    replay = subprocess.run([PROGRAM, "replay", os.path.join(FOLDER, "session.csv")],
                            capture_output=True, text=True)
    if "every hash the same" not in replay.stdout:
        fail("replay: " + replay.stdout[-300:] + replay.stderr)
    for eyes in ("washington", "beijing", "room", "umpire"):
        subprocess.run([PROGRAM, "report", FOLDER, "--for", eyes, "--out", FOLDER + ".out"], check=True,
                       capture_output=True)
        name = "report.html" if eyes == "umpire" else "report-%s.html" % eyes
        with open(os.path.join(FOLDER + ".out", name), encoding="utf-8") as file:
            page = file.read()
        for marker, may in secret.items():
            if (marker in page) != (eyes in may and marker != "WSEARCH"):
                fail("%s in the report of %s" % (marker, eyes))
        if "WREASON2" not in page or "for the participants" not in page:
            fail("the report of %s lacks a reason or the marking" % eyes)
    branch = subprocess.run([PROGRAM, "branch", FOLDER, "--at-turn", "3"], capture_output=True, text=True)
    if branch.returncode != 0:
        fail("branch: " + branch.stderr)
    kinds = {}
    for row in rows():
        kinds[row["kind"]] = kinds.get(row["kind"], 0) + 1
    print("%d rows: %s" % (sum(kinds.values()), ", ".join("%d %s" % (n, k) for k, n in sorted(kinds.items()))))
    print("120 minutes of the room took %.1f seconds" % (time.time() - start))


main()
