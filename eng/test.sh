#!/usr/bin/env bash
# Builds everything with warnings as errors, runs every test, and ends with the line "N passed, N failed, N skipped".
# On Debian as root it installs what it needs; elsewhere it says what it skips.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false # no server process outlives this script
scratch=$(mktemp -d)
trap 'stop_postgres; rm -rf "$scratch"' EXIT
export HOME=${HOME:-~}
if [[ ! -w $HOME ]]; then
    HOME=$scratch/home
    mkdir -p "$HOME"
fi

passed=0 failed=0 skipped=0

stage() { # stage NAME COMMAND…: runs the command without input and says how long it took
    local name=$1 start=$SECONDS status=0
    shift
    printf '\n== %s\n' "$name"
    ("$@") </dev/null || status=$?
    printf '== %s: %d s\n' "$name" $((SECONDS - start))
    return $status
}

fail() {
    echo "FAILED: $1"
    failed=$((failed + 1))
}

sum() { # sum FILE LINES LABEL: adds up the numbers that follow the label in the matching lines
    { grep -E "$2" "$1" || true; } | sed -nE "s/.*$3 +([0-9]+).*/\1/p" | awk '{ total += $1 } END { print total + 0 }'
}

install_tools() {
    local missing=()
    command -v npm >/dev/null || missing+=(nodejs npm)
    command -v chromium >/dev/null || missing+=(chromium)
    compgen -G '/usr/share/fonts/*/noto/*CJK*' >/dev/null || missing+=(fonts-noto-cjk)
    [[ -n $(postgres_bin) ]] || missing+=(postgresql)
    ((${#missing[@]} > 0)) || return 0
    if [[ ! -f /etc/debian_version || $(id -u) != 0 ]]; then
        echo "Missing, and not installed because this is not Debian as root: ${missing[*]}. The tests that need them are skipped."
        return 0
    fi
    echo "Installing ${missing[*]}"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$scratch/apt.log" 2>&1 ||
        tail -n 5 "$scratch/apt.log"
}

dotnet_tests() {
    dotnet test Deliberation.sln -c Release --no-build --logger 'console;verbosity=minimal' 2>&1 | tee "$scratch/dotnet.log"
}

postgres_bin() { # the directory of the newest server's programs; nothing when there is none
    compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1 | xargs -r dirname
}

as_postgres() { # a server refuses to run as root
    if [[ $(id -u) == 0 ]]; then runuser -u postgres -- "$@"; else "$@"; fi
}

stop_postgres() {
    [[ ! -d $scratch/postgresql/data ]] || as_postgres "$(postgres_bin)/pg_ctl" -D "$scratch/postgresql/data" -m immediate stop >/dev/null 2>&1 || true
}

postgres_tests() { # the storage contracts on a server of their own, reached by a socket only; it need not survive a power cut
    local bin folder=$scratch/postgresql
    if [[ -z ${DELIBERATION_TEST_POSTGRESQL:-} ]]; then
        bin=$(postgres_bin)
        chmod 711 "$scratch"
        mkdir "$folder"
        [[ $(id -u) != 0 ]] || chown postgres "$folder"
        (cd "$folder" && as_postgres "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null &&
            as_postgres "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-k $folder -c listen_addresses='' -c fsync=off -c max_connections=200" start >/dev/null) || return
        export DELIBERATION_TEST_POSTGRESQL="Host=$folder;Username=postgres;Maximum Pool Size=8"
    fi
    dotnet test tests/Deliberation.Storage.Tests -c Release --no-build --logger 'console;verbosity=minimal' 2>&1 | tee "$scratch/postgresql.log"
}

browser_tests() {
    cd tests/e2e
    npm ci --no-progress --loglevel=error &&
        node --test --test-reporter=spec --test-reporter-destination=stdout --test-reporter=tap --test-reporter-destination="$scratch/e2e.tap"
}

count_dotnet() { # count_dotnet STATUS LOG PROJECT…: a project that crashed or ran no test has no closing line, and counts as failed
    local project name closing='^(Passed|Failed|Skipped)! ' before=$failed log=$2
    touch "$log"
    passed=$((passed + $(sum "$log" "$closing" 'Passed:')))
    failed=$((failed + $(sum "$log" "$closing" 'Failed:')))
    skipped=$((skipped + $(sum "$log" "$closing" 'Skipped:')))
    for project in "${@:3}"; do
        name=$(basename "$project")
        grep -qE "$closing.* $name\.dll" "$log" || fail "$name crashed or ran no test"
    done
    (($1 == 0 || failed > before)) || fail "dotnet test ended with $1"
}

count_browser() { # count_browser STATUS
    local before=$failed tap=$scratch/e2e.tap
    touch "$tap"
    passed=$((passed + $(sum "$tap" '^# pass ' '# [a-z]+')))
    failed=$((failed + $(sum "$tap" '^# (fail|cancelled) ' '# [a-z]+')))
    skipped=$((skipped + $(sum "$tap" '^# skipped ' '# [a-z]+')))
    (($1 == 0 || failed > before)) || fail "the browser tests ended with $1"
}

stage "tools" install_tools
if stage "build" dotnet build Deliberation.sln -c Release -v quiet -warnaserror; then
    status=0
    stage "tests" dotnet_tests || status=$?
    count_dotnet $status "$scratch/dotnet.log" tests/*.Tests/
    if [[ -n ${DELIBERATION_TEST_POSTGRESQL:-}$(postgres_bin) ]]; then
        status=0
        stage "storage tests on PostgreSQL" postgres_tests || status=$?
        count_dotnet $status "$scratch/postgresql.log" Deliberation.Storage.Tests
    else
        echo "Skipped: the storage tests on PostgreSQL. No server is installed, and DELIBERATION_TEST_POSTGRESQL names none."
        skipped=$((skipped + 1))
    fi
    status=0
    stage "browser tests" browser_tests || status=$?
    count_browser $status
else
    fail "the build"
fi
((passed + failed > 0)) || fail "nothing ran"
printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
exit $((failed > 0))
