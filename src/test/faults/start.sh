# How the server starts, what it leaves behind, and how it does without a disk or a database. Each check has a server of its own.
. "$(dirname "$0")/lib.sh"
kill_server() { kill -KILL "$server"; timeout 30 tail --pid="$server" -f /dev/null; }
refused() { # refused OPTION…: starts a server that must end by itself, and prints what it says
  local log=$FAULTS_WORK/refused-$(date +%s%N).log
  timeout 120 java -XX:TieredStopAtLevel=1 -jar "$FAULTS_JAR" --swr.port=0 "$@" > "$log" 2>&1
  cat "$log"
}
create() { status -X POST -H "$T" -d "{\"namespace\":\"$1\"}" "$H/namespaces"; }
names() { curl -s -H "$T" "$H/namespaces" | json 'sorted(n["name"] for n in v["namespaces"])'; }
lines() { printf '%s\n' "$1" | wc -l; }
mode() { stat -c %a "$1" 2> /dev/null || stat -f %Lp "$1"; }
keep_log() { mv "$server_log" "$FAULTS_WORK/expected-errors-$(date +%s%N).log"; } # so that its errors are no failures

# The first lines, the address, the modes of files.
data=$FAULTS_WORK/start-data
start_server "--swr.data-dir=$data"
first=$(head -n 1 "$server_log")
check "the first line has version, port and place" contains "$first" "starting on a free port, data in $data"
check "the ready line tells how long it took" contains "$(grep 'emulator ready' "$server_log")" "| Started in "
check "nobody else may read the data directory" equals "$(mode "$data")" 700
check "nobody else may read the rows" equals "$(mode "$data/swr.mv.db")" 600
port=${O##*:}
check "localhost answers at 127.0.0.1" equals "$(status "http://127.0.0.1:$port/livez")" 200
if ip=$(hostname -I 2> /dev/null | cut -d' ' -f1) && [[ -n $ip ]]; then
  check "other machines are not let in unless asked for" equals "$(status "http://$ip:$port/livez")" 000
fi
create rows > /dev/null
other=$(refused "--swr.data-dir=$data")
check "a directory in use is told in one line" contains "$other" "in use by another server"
check "and nothing else" equals "$(lines "$other")" 2
stop_server
check "the rows stay private at the end" equals "$(mode "$data/swr.mv.db")" 600
start_server "--swr.data-dir=$data" --swr.bind=0.0.0.0
if [[ -n ${ip:-} ]]; then
  check "swr.bind=0.0.0.0 lets them in" equals "$(status "http://$ip:${O##*:}/livez")" 200
fi
check "the rows are there" equals "$(names)" "['rows']"
stop_server

# TLS.
keytool -genkeypair -alias swr -keyalg RSA -keysize 2048 -dname CN=localhost -storetype PKCS12 \
  -keystore "$FAULTS_WORK/keys.p12" -storepass changeit > /dev/null 2>&1
start_server --server.ssl.key-store="$FAULTS_WORK/keys.p12" --server.ssl.key-store-password=changeit
check "with TLS the ready line says https" contains "$O" "https://localhost:"
check "and that address answers" equals "$(status -k "$O/livez")" 200
stop_server

# A start that is killed while it makes the schema.
data=$FAULTS_WORK/killed-data
mkdir -p "$data"
java -XX:TieredStopAtLevel=1 -jar "$FAULTS_JAR" --swr.port=0 "--swr.data-dir=$data" > /dev/null 2>&1 &
server=$!
until [[ $(stat -c %s "$data/swr.mv.db" 2> /dev/null || echo 0) -ge 100000 ]] || ! kill -0 "$server"; do :; done
kill_server 2> /dev/null
for start in 2 3; do
  outcome=started
  start_server "--swr.data-dir=$data" > "$FAULTS_WORK/said" 2>&1 || outcome=$(< "$FAULTS_WORK/said")
  check "start $start after a first one that was killed" equals "$outcome" started
  [[ $outcome != started ]] || stop_server
done

# What a killed server in memory leaves behind.
mkdir -p "$FAULTS_WORK/tmp"
JAVA_FLAGS=-Djava.io.tmpdir=$FAULTS_WORK/tmp start_server
create gone > /dev/null
put gone/app bytes > /dev/null
kill_server
JAVA_FLAGS=-Djava.io.tmpdir=$FAULTS_WORK/tmp start_server
check "the blobs of a killed server are cleared away" equals \
  "$(find "$FAULTS_WORK/tmp" -maxdepth 1 -name 'swr-blobs-*' | wc -l | tr -d ' ')" 1
stop_server

# Databases that cannot be used.
data=$FAULTS_WORK/refused-data
mkdir -p "$data"
head -c 20000 /dev/urandom > "$data/swr.mv.db"
said=$(refused "--swr.data-dir=$data")
check "a damaged file is told" contains "$said" "is damaged"
check "in one line" equals "$(lines "$said")" 2
said=$(refused "--swr.data-dir=$data" --spring.datasource.url=jdbc:postgresql://localhost:1/swr)
check "a database that is not there is told" contains "$said" "cannot be reached"
check "in one line, too" equals "$(lines "$said")" 2
said=$(refused --spring.datasource.url=jdbc:postgresql://localhost:1/swr)
check "rows that outlive the process need a data directory" contains "$said" "set swr.data-dir"

# A disk that others fill.
disk=$FAULTS_WORK/disk
mkdir -p "$disk"
if mount -t tmpfs -o size=24m tmpfs "$disk" 2> /dev/null; then
  trap 'umount -l "$disk"' EXIT
  start_server "--swr.data-dir=$disk/data" --swr.disk-reserve=1MB
  create full > /dev/null
  dd if=/dev/zero "of=$disk/filler" bs=1k count=100000 2> /dev/null
  text=$(head -c 20000 /dev/zero | tr '\0' x)
  for ((i = 0; i < 100; i++)); do
    answer=$(status -X POST -H "$T" -H 'Content-Type: application/json' "$H/namespaces/full/repos" \
      -d "{\"repository\":\"r$i\",\"category\":\"linux\",\"description\":\"$text\",\"is_public\":false}")
    [[ $answer == 201 ]] || break
  done
  dd if=/dev/zero bs=1k count=100000 2> /dev/null >> "$disk/filler" || true # the database has tidied its file as it closed
  check "a server whose disk is full is not ready" equals "$(status "$O/readyz")" 503
  sleep 5
  check "the scheduler writes no stack trace each second" equals "$(grep -c RunUntilShutdown "$server_log")" 0
  rm "$disk/filler"
  check "with room again it is ready" equals "$(status --retry 10 --retry-all-errors -f "$O/readyz")" 200
  check "and takes rows" equals "$(create full2)" 201
  check "no row is lost" equals "$(names)" "['full', 'full2']"
  keep_log
  stop_server
else
  echo "skipped: a full disk needs root, to mount one"
fi
