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
kill -TERM "$npm_pid"
status=0; wait "$npm_pid" || status=$?
# npm itself may report the signal (143) although the bot ended in order; the store must then be free again.
case $status in 0|143) ;; *) cat "$folder/err"; exit 1 ;; esac
for _ in $(seq 1 100); do DATA_DIR="$folder/data" node scripts/run.mjs cli ask --json "/latest" >"$folder/latest" && break; sleep 0.1; done
grep -q '"outcome":"answered"' "$folder/latest"
echo "stopped, and its store answers"
