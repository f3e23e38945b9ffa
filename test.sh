#!/usr/bin/env bash
# Runs all tests and ends with "N passed, N failed, N skipped".
#   ./test.sh          everything, in minutes
#   ./test.sh --long   the long versions of the tests that have one, and the trial in which processes are killed
# It installs what the tests need where it may: npm packages from a lock file, Chromium from Debian. What cannot be had is
# skipped, and the reason is printed.
set -u
cd "$(dirname "$0")" || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
explicit=off
[ "${1:-}" = "--long" ] && export MENTORBOT_LONG=1 && explicit=on

if command -v npm >/dev/null 2>&1; then
  (cd tests/node && npm ci --no-audit --no-fund --loglevel=error) || echo "npm packages could not be installed: what needs them is skipped."
else
  echo "Node.js is missing: tests against Azurite and the Agents Playground are skipped."
fi
if ! command -v chromium >/dev/null 2>&1; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; } </dev/null >/dev/null 2>&1 || true
  fi
  command -v chromium >/dev/null 2>&1 || echo "Chromium is missing and cannot be installed here: tests in a browser are skipped."
fi

dotnet build MentorBot.sln -nodeReuse:false -v quiet || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }

passed=0 failed=0 skipped=0
for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  folder=$(dirname "$project")
  echo "== $name"
  log=$(mktemp)
  (cd "$folder" && dotnet "bin/substitute/Debug/net10.0/$name.dll" -noLogo -noColor -explicit $explicit </dev/null) 2>&1 | tee "$log"
  summary=$(grep -oE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+, Not Run: [0-9]+' "$log" | tail -n 1)
  rm -f "$log"
  if [ -z "$summary" ]; then
    echo "$name ended without a summary."
    failed=$((failed + 1))
    continue
  fi
  read -r total errors fails skips unrun <<<"$(echo "$summary" | grep -oE '[0-9]+' | tr '\n' ' ')"
  failed=$((failed + fails + errors))
  skipped=$((skipped + skips))
  passed=$((passed + total - fails - skips - unrun))
done

if [ "${CI:-}" = "true" ] && [ "$skipped" -gt 0 ]; then
  echo "Nothing may be skipped in CI."
  failed=$((failed + 1))
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
