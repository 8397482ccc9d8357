# A whole game of two opponents stays within 64 MB of memory; its time is printed, and judged by no one here.
# Needs: python3
. tests/command/lib.sh
python3 - "$program" "$place/game.csv" << 'END'
import resource, subprocess, sys
program, journal = sys.argv[1:]
subprocess.run([program, "play", "rocks-and-chips", "--washington", "fence", "--beijing", "dam", "--plain",
                "--save", journal], stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, check=True)
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
peak = usage.ru_maxrss / 1024
print(f"a whole game: {usage.ru_utime + usage.ru_stime:.2f} s of processor time, {peak:.1f} MB")
sys.exit(0 if peak < 64 else 1)
END
