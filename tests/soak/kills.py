"""kills.py: two to four processes play one game and are killed at random; every act that any of them
confirmed is matched with a row of its own, and the game replays."""
import collections, csv, os, random, re, subprocess, sys, time

PROGRAM, PLACE, KILLS = sys.argv[1], sys.argv[2], int(sys.argv[3])
SECONDS_MOST = 60  # in which a process that was told to leave does so
dice = random.Random(1)
tokens = 0


def typed():
    """What one seat types: moves, second thoughts, and turns that end with a reason of their own."""
    global tokens
    lines = []
    for _ in range(40):
        pick = dice.random()
        if pick < 0.5:
            lines.append("play %d 1 yes" % dice.randint(1, 14))
        elif pick < 0.65:
            lines.append("undo")
        elif pick < 0.75:
            lines.append("redo")
        else:
            tokens += 1
            lines.append("end yes reason %d." % tokens)
    return "\n".join(lines) + "\nquit\n"


def start(game, number):
    """A process at the game; what it says goes to a file."""
    said = os.path.join(PLACE, "said-%d" % number)
    with open(said, "wb") as out:
        process = subprocess.Popen([PROGRAM, "resume", game, "--plain"], stdin=subprocess.PIPE, stdout=out,
                                   stderr=subprocess.STDOUT)
    process.stdin.write(typed().encode())
    process.stdin.flush()
    return process, said


def confirmed(said):
    """The acts that a transcript confirms: what was flushed to it was on the screen."""
    acts, command = collections.Counter(), ""
    for line in open(said, encoding="utf-8", errors="replace").read().split("\n"):
        echo = re.match(r"(?:Press Enter when only )?(Washington|Beijing)(?:> | can read this: )(.*)", line)
        if echo:
            side, command = echo.group(1).lower(), echo.group(2)
        elif line.startswith("Planned: ") or line.startswith("Planned again: "):
            acts["plan", side, re.sub(r"[:.].*", "", line.split(": ", 1)[1])] += 1
        elif line.startswith("Taken back: "):
            acts["unplan", side, ""] += 1
        elif re.match(r"\w+'s plan is sealed\.", line) and command.startswith("end yes "):
            acts["seal", side, command[len("end yes "):]] += 1
        elif re.match(r"Turn \d+ is done\.", line):
            acts["turn", "game", line.split()[1]] = 1
    return acts


def rows(game):
    """The acts that the saved game holds, in the same words."""
    acts = collections.Counter()
    for row in csv.reader(open(game, encoding="utf-8", newline="")):
        if len(row) == 8 and row[3] in ("plan", "unplan", "seal", "turn"):
            what = {"plan": re.sub(r"[:.].*", "", row[6]), "unplan": "", "seal": row[6], "turn": row[1]}[row[3]]
            acts[row[3], row[2], what] += 1
    return acts


def play_round(number, kills):
    """One game: processes come, are killed and come again; the last ones leave by themselves."""
    game = os.path.join(PLACE, "game-%d.csv" % number)
    beijing = dice.choice(["human", "dam", "random"])
    begun = subprocess.run([PROGRAM, "play", "rocks-and-chips", "--plain", "--beijing", beijing, "--seed", str(number),
                            "--save", game], input=b"quit\n", stdout=subprocess.DEVNULL)
    assert begun.returncode == 0
    seats, transcripts, count = [], [], dice.randint(2, 4)
    done = 0
    while done < kills or seats:
        while done < kills and len(seats) < count:
            seats.append(start(game, number * 1000 + len(transcripts)))
            transcripts.append(seats[-1][1])
        if done < kills:
            time.sleep(dice.uniform(0.02, 0.35))
            process, _ = seats.pop(dice.randrange(len(seats)))
            process.kill()
            done += 1
        else:
            process, said = seats.pop()
            try:
                process.communicate(timeout=SECONDS_MOST)
            except subprocess.TimeoutExpired:
                process.kill()
                print("a process did not come to its end:", open(said).read()[-300:])
                return 1, 0, done
        process.wait()
    told = collections.Counter()
    for said in transcripts:
        acts = confirmed(said)
        for act, times in acts.items():
            told[act] = max(told[act], times) if act[0] == "turn" else told[act] + times
    kept = rows(game)
    lost = sum((told - kept).values())
    if lost:
        print("confirmed and not in %s: %s" % (game, told - kept))
    replay = subprocess.run([PROGRAM, "replay", game, "--hash"], stdout=subprocess.DEVNULL)
    return lost + (replay.returncode != 0), sum(told.values()), done


killed = acts = lost = number = 0
while killed < KILLS:
    number += 1
    missing, told, ended = play_round(number, min(30, KILLS - killed))
    killed, acts, lost = killed + ended, acts + told, lost + missing
print("%d games, %d kills, %d acts confirmed, %d lost" % (number, killed, acts, lost))
sys.exit(lost > 0 or acts < killed / 4)
