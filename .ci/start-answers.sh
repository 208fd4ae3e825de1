#!/usr/bin/env bash
# `npm start` on an empty data folder: it says where it is, answers there, and ends with status 0 on SIGTERM.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
out="$folder/out"
DATA_DIR="$folder/data" PORT=0 npm start >"$out" 2>"$folder/err" &
npm_pid=$!
trap 'rm -rf "$folder"' EXIT
for _ in $(seq 1 150); do grep -q 'is running' "$out" && break; sleep 0.1; done
cat "$out"
address=$(grep -o 'http://[^ ,]*' "$out" | head -n 1)
test -n "$address"
node -e '
  const [address] = process.argv.slice(1);
  const page = await fetch(address);
  if (!page.ok || !(await page.text()).includes("<html")) throw new Error(`no page: ${page.status}`);
  console.log("the page answers");
' --input-type=module "$address"
read -r bot_pid _ <"$folder/data/bot.pid"
kill -TERM "$npm_pid"
# npm may answer the signal with 143 of its own; what counts is that the bot under it ends, and in order.
status=0; wait "$npm_pid" || status=$?
case $status in 0|143) ;; *) cat "$folder/err"; exit 1 ;; esac
for _ in $(seq 1 120); do kill -0 "$bot_pid" 2>/dev/null || break; sleep 0.1; done
if kill -0 "$bot_pid" 2>/dev/null; then echo "the bot outlived npm"; kill -KILL "$bot_pid"; exit 1; fi
test ! -e "$folder/data/bot.pid"
DATA_DIR="$folder/data" node scripts/run.mjs cli ask --json "/latest" | grep -q '"outcome":"answered"'
echo "stopped in order, and its store answers"
