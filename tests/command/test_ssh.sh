# Guests' machines as terminals: an sshd of this test alone on loopback, a key a place with a forced command; two turns,
# what a key does not give, and connections that are lost.
# Needs: ssh ssh-keygen ssh-agent python3
. tests/command/lib.sh
unset CHOKEPOINT_CLOCK SSH_AUTH_SOCK # a seat over ssh has neither
sshd=$(PATH=$PATH:/usr/sbin:/usr/local/sbin command -v sshd) || { echo "not on this machine: sshd"; exit 77; }

# Root's sshd wants this folder, which the service makes when it starts.
if [ "$(id -u)" -eq 0 ] && [ ! -d /run/sshd ]; then
    mkdir /run/sshd || { echo "sshd needs a folder /run/sshd"; exit 77; }
    made=/run/sshd
fi
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$place"; ${made:+rmdir "$made"}' EXIT

"$program" seminar new "$place/room" --scenario rocks-and-chips --turns 4 --minutes 120 --seed 7 > "$place/said"
for key in host washington beijing room stranger; do ssh-keygen -q -t ed25519 -N '' -C $key -f "$place/$key.key"; done
for seat in washington beijing room; do
    printf 'command="%s seat %s --as %s --locked",restrict,pty %s\n' "$program" "$place/room" $seat "$(cat "$place/$seat.key.pub")"
done > "$place/authorized_keys"

# The port is free when it is chosen; should another take it meanwhile, the next is tried.
for _ in 1 2 3 4 5; do
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    cat > "$place/sshd_config" << END
Port $port
ListenAddress 127.0.0.1
HostKey $place/host.key
PidFile $place/sshd.pid
AuthorizedKeysFile $place/authorized_keys
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin forced-commands-only
UsePAM no
StrictModes no
Subsystem sftp internal-sftp
END
    "$sshd" -D -f "$place/sshd_config" -E "$place/log" &
    server=$!
    tries=0
    until [ -s "$place/sshd.pid" ]; do
        tries=$((tries + 1))
        kill -0 $server 2> /dev/null && [ $tries -lt 3000 ] || break
        sleep 0.02
    done
    [ -s "$place/sshd.pid" ] && break
done
[ -s "$place/sshd.pid" ] || { echo "sshd does not start: $(tail -1 "$place/log")"; exit 77; }
printf '[127.0.0.1]:%s %s\n' "$port" "$(cut -d' ' -f1-2 "$place/host.key.pub")" > "$place/known_hosts"

PYTHONDONTWRITEBYTECODE=1 python3 tests/command/ssh_room.py "$program" "$place" "$port" || status=$?
if [ "${status:-0}" -ne 0 ]; then
    grep -q 'account is locked' "$place/log" && { echo "this account is locked for ssh"; exit 77; }
    tail -20 "$place/log"
    exit 1
fi
"$program" replay "$place/room/session.csv" --as umpire > "$place/said"
expect "$place/said" "every hash the same"
