#!/usr/bin/env bash
# Draws the two icons of the app package from their SVG sources. Needs Chromium. Run it after changing a source; the PNGs are committed.
set -eu
cd "$(dirname "$0")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
draw() { # name size
  printf '<!doctype html><style>*{margin:0}svg{display:block}</style>%s' "$(cat "$1.svg")" > "$scratch/$1.html"
  # It has been seen to write the picture and then not to end.
  timeout 60 chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync \
    --user-data-dir="$scratch/profile" --hide-scrollbars --force-device-scale-factor=1 --default-background-color=00000000 \
    --window-size="$2,$2" --screenshot="$PWD/$1.png" "file://$scratch/$1.html" 2>/dev/null || [ -s "$1.png" ]
}
draw color 192
draw outline 32
