"""A hot wash led by lines, with the seats as processes of the shipped binary: recall before anything is shown,
roles, expected against result, a fork played live, commitments, freeze, pages; then the short form in the fork."""
import csv
import os
import subprocess
import sys
import time

import seats
from seats import fail

PROGRAM, FOLDER = os.path.abspath(sys.argv[1]), sys.argv[2]
CLOCK = FOLDER + ".clock"


def clock(minute):
    seats.clock(CLOCK, minute)


def Seat(place, folder=FOLDER):
    """The fork's clock is the room's."""
    if folder != FOLDER and not os.path.exists(folder + ".clock"):
        os.symlink(CLOCK, folder + ".clock")
    return seats.Seat(PROGRAM, folder, place)


def told(*transcript):
    print("  " + " | ".join(line.strip() for line in transcript))


def last_line(heard):
    lines = [line for line in heard.splitlines() if line.strip() and not line.startswith("Over>")]
    return lines[-1] if lines else ""


def page(eyes):
    subprocess.run([PROGRAM, "report", FOLDER, "--for", eyes, "--out", FOLDER + ".out"], check=True,
                   capture_output=True)
    name = "report.html" if eyes == "umpire" else "report-%s.html" % eyes
    with open(os.path.join(FOLDER + ".out", name), encoding="utf-8") as file:
        return file.read()


def play(umpire, washington, beijing, room):
    umpire.do("phase planning", "phase planning")
    washington.do("play stockpile minerals magnet metals 4 yes because WREASON the magnets will be the answer", "Planned")
    washington.do("expect 1 escalation 35", "Escalation")
    washington.do("end yes WREASON", "is sealed")
    beijing.do("play license rare earths and magnets yes because BREASON it bites within a year", "Planned")
    beijing.do("expect 1 escalation 45", "Escalation")
    beijing.do("end yes BREASON", "is sealed")
    umpire.do("note private UPRIVATE their leader decides alone", "Noted")
    umpire.do("phase closed", "closed")
    umpire.do("phase reveal", "reveal")
    umpire.do("phase planning", "planning")
    umpire.do("phase closed", "closed")
    umpire.do("phase reveal", "the last turn is done")
    if "REASON" in room.do(""):
        fail("the room was told a reason")


def recall(umpire, washington, beijing, room):
    clock(92)
    umpire.do("wash", "begins with the talk")
    washington.do("moment 1 too early", "in the talk, behind the last turn")
    umpire.do("phase talk", "phase talk")
    told(last_line(umpire.do("wash next", "the screen names none before")))
    for turn, text in ((1, "WMOMENT we sealed before asking"), (2, "WMOMENT the licence bit"), (2, "WMOMENT nobody called")):
        heard = washington.do("moment %d %s" % (turn, text), "Named, [1-3] of 3")
    told(last_line(heard))
    beijing.do("moment 1 BMOMENT they bought first", "Named, 1 of 3")
    beijing.do("moment BMOMENT nobody at the summit", "Named, 2 of 3")
    beijing.do("moment 0 nothing", "found turn 0, expected 1 to")
    beijing.do("moment 1 BMOMENT a slip of the pen", "Named, 3 of 3")
    beijing.do("unsay 9", "expected a number from 1 to 3")
    beijing.do("unsay 3", "Taken back: .*a slip of the pen")
    umpire.do("wash next", "Beijing 2 of 3: the screen names none before")
    room.await_words("Beijing has named 2 of 3")
    told(last_line(umpire.do("moment beijing 2 BMOMENT said aloud", "Named, 3 of 3")))
    for seat in (washington, beijing, room):
        if "Moved most" in seat.said or "moved the balance most" in seat.said:
            fail("%s was told what moved most before the recall was over" % seat.place)
    for marker, place in (("WMOMENT", "washington"), ("BMOMENT", "beijing")):
        for seat in (washington, beijing, room):
            if seat.place != place and marker in seat.do("notes" if seat is not room else ""):
                fail("%s reached %s before the recall was over" % (marker, seat.place))


def lead(umpire, washington, beijing, room, observer):
    umpire.do("next", "Shows the turns that moved most")
    umpire.do("next yes", "What moved most")
    heard = room.do("")
    for words in ("Moved most: Turn", "WMOMENT we sealed", "BMOMENT said aloud", "named it", "What did nobody name"):
        if words not in heard:
            fail("the room lacks %s: %s" % (words, heard))
    told(*[line for line in heard.splitlines() if "named it" in line])
    beijing.do("moment 1 late", "the recall is over")
    for role in ("Head", "Scribe and driver", "Trade", "Defence and technology", "Industry", "Allies"):
        heard = umpire.do("next yes", "Said to all: %s: " % role)
        room.await_words("%s: " % role)
    told(last_line(heard))
    umpire.do("next yes", "Expected against result")
    room.await_words("Washington, turn 1, Stockpile minerals: Escalation: 35, came ")
    told(*[line for line in room.said.splitlines() if "came" in line][-2:])
    umpire.do("next yes", "A fork")


def fork(umpire, room):
    branch = os.path.join(FOLDER, "session-turn-2.csv")
    if "session-turn-2.csv --as umpire,washington,beijing" not in umpire.do("branch 2", "to sit down at"):
        fail("branch says no line to go on there")
    room.await_words("Turn 2 otherwise: being played")
    other = Seat("umpire", branch)
    other.do("phase planning", "planning")
    driver = Seat("washington", branch)
    driver.do("play stockpile minerals magnet metals 6 yes because FORK", "Planned")
    driver.do("end yes FORK", "is sealed")
    if "FORK" in room.do(""):
        fail("the room was told a plan of the fork")
    other.do("rule escalation 0.5 the room chose so", "same line again signs it")
    other.do("rule escalation 0.5 the room chose so", "Ruled")
    other.do("phase closed", "closed")
    other.do("phase reveal", "the last turn is done")
    room.await_words("Turn 2 otherwise: Washington")
    told(*[line for line in room.said.splitlines() if line.startswith(("As it was played", "Turn 2 otherwise: W"))][-2:])
    clock(115)
    other.do("phase talk", "talk")
    other.do("wash", "type short")
    told(last_line(other.do("short", "the one moment")))
    driver.do("moment 2 the fork", "Named, 1 of 1")
    other.do("wash next", "Beijing 0 of 1: the screen names none before")
    other.do("moment beijing we saw it coming", "Named, 1 of 1")
    for expect in ("What moved most", "Commitments", "Freeze"):
        other.do("next yes", expect)
    other.do("next yes", "run sheet is done")
    clock(112)


def commit(umpire, washington, beijing, room, observer):
    umpire.do("next yes", "Commitments")
    washington.do("lesson When a partner holds half of a control, I will ask it first", "Who: ", echoed=False)
    washington.do("the allies desk", "By when: ", echoed=False)
    told(last_line(washington.do("by March", "Who: the allies desk. By when: March", echoed=False)))
    beijing.do("lesson When a licence bites, I will say what lifts it; trade; before the next round", "Who: trade. By when: before")
    observer.do("lesson When both wait, I will ask why; ;", "Who: open. By when: open")
    observer.do("lesson mistyped; ;", "Kept")
    observer.do("unsay", "2\\. .*mistyped")
    observer.do("unsay 2", "Taken back")
    umpire.do("console gaps", "Of the commitments 1 do not say who")
    room.await_words("(the allies desk, March)")
    umpire.do("next yes", "Freeze")
    room.await_words("Watch: Escalation: from 60 of 100")
    told(*[line for line in room.said.splitlines() if line.startswith("Watch: ")][-1:])
    washington.do("watch", "What to watch from here on")
    umpire.do("next yes", "run sheet is done")


def papers():
    for eyes in ("room", "umpire"):
        text = page(eyes)
        for words in ("WMOMENT", "BMOMENT", "the allies desk", "before the next round", "Observer", "The ministry",
                      "Signposts", "WREASON"):
            if words not in text:
                fail("the report of %s lacks %s" % (eyes, words))
        if ("UPRIVATE" in text) != (eyes == "umpire"):
            fail("the private note and the report of %s" % eyes)
    if "session-turn-2.csv" not in text:
        fail("the report lacks the fork")
    subprocess.run([PROGRAM, "export", FOLDER, "--out", FOLDER + ".out"], check=True, capture_output=True)
    with open(os.path.join(FOLDER + ".out", "commitments.csv"), newline="", encoding="utf-8-sig") as file:
        rows = [(row["seat"], row["who"], row["by_when"]) for row in csv.DictReader(file)]
    if rows != [("washington", "the allies desk", "March"), ("beijing", "trade", "before the next round"),
                ("observer", "", "")]:
        fail("commitments.csv: %s" % rows)
    replay = subprocess.run([PROGRAM, "replay", os.path.join(FOLDER, "session.csv")], capture_output=True, text=True)
    if "every hash the same" not in replay.stdout:
        fail("replay: %s" % (replay.stdout[-300:] + replay.stderr))


def main():
    start = time.time()
    clock(0)
    umpire = Seat("umpire")
    umpire.do("phase briefing", "briefing")
    washington, beijing, observer = Seat("washington"), Seat("beijing"), Seat("observer")
    room = seats.Room(PROGRAM, FOLDER, "for the participants")
    clock(15)
    play(umpire, washington, beijing, room)
    recall(umpire, washington, beijing, room)
    lead(umpire, washington, beijing, room, observer)
    fork(umpire, room)
    commit(umpire, washington, beijing, room, observer)
    for seat in seats.Seat.every:
        if "UPRIVATE" in seat.said and seat.place != "umpire":
            fail("the private note reached %s" % seat.place)
        seat.leave()
    papers()
    print("a hot wash in both lengths took %.1f seconds" % (time.time() - start))


main()
