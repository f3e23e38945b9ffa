#!/usr/bin/env bash
# Makes the app package for Teams: package.sh APP-ID HOST [OUT.zip]
#   APP-ID  the bot's Microsoft App ID (a GUID)
#   HOST    where people read about this bot, privacy and terms, such as mentors.example.org
set -eu
app=${1:-} host=${2:-}
if ! [[ $app =~ ^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$ ]] || [ -z "$host" ]; then
  echo "usage: $0 APP-ID HOST [OUT.zip]" >&2
  exit 2
fi
out=$(realpath -m "${3:-mentorbot-teams.zip}")
cd "$(dirname "$0")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp color.png outline.png es.json "$scratch"
sed -e "s/00000000-0000-0000-0000-000000000000/$app/" -e "s/mentorbot\.example/$host/" manifest.json > "$scratch/manifest.json"
rm -f "$out"
cd "$scratch"
if command -v zip >/dev/null 2>&1; then zip -q -X "$out" manifest.json es.json color.png outline.png
else python3 -m zipfile -c "$out" manifest.json es.json color.png outline.png; fi
echo "$out"
