#!/usr/bin/env bash
# Builds everything with warnings as errors, runs every test, and ends with the line "N passed, N failed, N skipped".
# On Debian as root it installs what it needs; elsewhere it says what it skips.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false # no server process outlives this script
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
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

browser_tests() {
    cd tests/e2e
    npm ci --no-progress --loglevel=error &&
        node --test --test-reporter=spec --test-reporter-destination=stdout --test-reporter=tap --test-reporter-destination="$scratch/e2e.tap"
}

count_dotnet() { # count_dotnet STATUS: a project that crashed or ran no test has no closing line, and counts as failed
    local project name closing='^(Passed|Failed|Skipped)! ' before=$failed
    passed=$((passed + $(sum "$scratch/dotnet.log" "$closing" 'Passed:')))
    failed=$((failed + $(sum "$scratch/dotnet.log" "$closing" 'Failed:')))
    skipped=$((skipped + $(sum "$scratch/dotnet.log" "$closing" 'Skipped:')))
    for project in tests/*.Tests/; do
        name=$(basename "$project")
        grep -qE "$closing.* $name\.dll" "$scratch/dotnet.log" || fail "$name crashed or ran no test"
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
    count_dotnet $status
    status=0
    stage "browser tests" browser_tests || status=$?
    count_browser $status
else
    fail "the build"
fi
((passed + failed > 0)) || fail "nothing ran"
printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
exit $((failed > 0))
