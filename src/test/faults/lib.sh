# Sourced by the sets of reproductions. O is the server's address, H the management API's; a set that needs other options
# than the default ones starts a server of its own with start_server, which sets both anew.
: "${FAULTS_WORK:?run src/test/faults/run}"
H=${O:-}/v2/manage
T='X-Auth-Token: t'
A=cn-north-4@test:$(printf test | openssl dgst -sha256 -hmac test | sed 's/.* //')
. "$(dirname "${BASH_SOURCE[0]}")/../checks"

status() { curl -s -o /dev/null -w '%{http_code}' --max-time 60 "$@"; } # the status alone
reply() { curl -s -w '\n%{http_code}' --max-time 60 "$@"; } # the body, then a line with the status
answer() { curl -s -i --max-time 60 "$@" | tr -d '\r'; } # status line, headers and body
digest() { printf 'sha256:%s' "$(printf %s "$1" | sha256sum | cut -d' ' -f1)"; }
put() { # put REPOSITORY CONTENT: pushes a blob, prints its digest
  local d
  d=$(digest "$2")
  curl -s -o /dev/null -u "$A" -X POST -H 'Content-Type: application/octet-stream' --data-binary "$2" \
    "$O/v2/$1/blobs/uploads/?digest=$d"
  echo "$d"
}

# start_server OPTION…: a server of the packaged jar on a free port; sets O, H, server (its process) and server_log.
start_server() {
  local tries
  server_log=$FAULTS_WORK/server-$(date +%s%N).log
  : > "$server_log" # it is read before the server may have opened it
  # shellcheck disable=SC2086 # the words of JAVA_FLAGS are options
  java -XX:TieredStopAtLevel=1 ${JAVA_FLAGS:-} -jar "$FAULTS_JAR" --swr.port=0 "$@" > "$server_log" 2>&1 &
  server=$!
  echo "$server" >> "$FAULTS_WORK/processes"
  O=
  for ((tries = 0; tries < 600; tries++)); do
    O=$(sed -nE 's/^SWR emulator ready: (https?:[^ ]+).*/\1/p' "$server_log")
    if [[ -n $O ]] || ! kill -0 "$server" 2> /dev/null; then
      break
    fi
    sleep 0.2
  done
  H=$O/v2/manage
  [[ -n $O ]] || { echo "the server does not start:"; cat "$server_log"; return 1; }
}
stop_server() { # SIGTERM, and waits for the end
  kill -TERM "$server"
  timeout 30 tail --pid="$server" -f /dev/null
}
stop_all() {
  local process
  while IFS= read -r process; do
    kill -KILL "$process" 2> /dev/null || true
  done < "$FAULTS_WORK/processes"
}
