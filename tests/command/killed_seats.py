"""Seats that write as fast as they can and are killed at random: no confirmed row is lost, doubled or
torn, and a seat that was killed can be taken again."""
import collections
import os
import random
import subprocess
import sys

import seats
from seats import fail

PROGRAM, FOLDER, ROUNDS = os.path.abspath(sys.argv[1]), sys.argv[2], int(sys.argv[3])
PLACES = ["umpire", "washington", "beijing", "observer", "observer", "washington", "beijing", "observer"]


def sit(index):
    watch = ["--watch"] if index in (5, 6) else []
    return seats.Seat(PROGRAM, FOLDER, PLACES[index], *watch)


def words(place, text):
    return {"umpire": "note all ", "observer": "mark aims 1 "}.get(place, "note team ") + text


def main():
    dice, confirmed, number = random.Random(11), [], 0
    for count in (2, 4, 8):
        sitting = [sit(i) for i in range(count)]
        for _ in range(ROUNDS):
            for i, seat in enumerate(sitting):
                if i in (5, 6):
                    continue
                number += 1
                text = "row-%d-end" % number
                if "Not done" in seat.do(words(seat.place, text)):
                    fail("%s could not write" % seat.place)
                confirmed.append(text)
            victim = dice.randrange(count)
            # Killed while it writes: that row may stand or not, but whole.
            if victim not in (5, 6):
                number += 1
                sitting[victim].process.stdin.write((words(sitting[victim].place, "half-%d-end" % number) + "\n").encode())
                sitting[victim].process.stdin.flush()
            sitting[victim].kill()
            sitting[victim] = sit(victim)
        for seat in sitting:
            seat.leave()
    text = open(os.path.join(FOLDER, "session.csv")).read()
    found = collections.Counter(text.replace(",", " ").split())
    lost = [row for row in confirmed if found[row] != 1]
    replay = subprocess.run([PROGRAM, "replay", os.path.join(FOLDER, "session.csv"), "--as", "umpire"],
                            capture_output=True, text=True)
    if lost or replay.returncode != 0:
        fail("lost or doubled: %s; %s" % (lost[:5], replay.stderr))
    print("%d rows confirmed by 2, 4 and 8 seats with a kill in each of %d rounds: 0 lost, 0 doubled, 0 torn"
          % (len(confirmed), 3 * ROUNDS))


main()
