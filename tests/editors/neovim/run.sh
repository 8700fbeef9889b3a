#!/usr/bin/env bash
# Neovim, really started, with the plugin on its runtimepath and the real server.
#
# usage: run.sh PROGRAM [NVIM]
# Everything happens in a temporary folder with the example notes; 77 means skipped.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
program=$(realpath -m "$1")
nvim=${2:-nvim}

if ! command -v "$nvim" >/dev/null; then
  echo "SKIPPED: $nvim is not installed."
  exit 77
fi
if [[ ! -x $program ]]; then
  echo "SKIPPED: $program is not built (scripts/setup builds it)."
  exit 77
fi

folder=$(mktemp -d)
pids_file=$folder/pids
touch "$pids_file"
trap 'rm -rf "$folder"' EXIT

# The program as a user has it: on PATH. This one also notes which processes it becomes.
mkdir "$folder/bin"
cat >"$folder/bin/confnotes" <<SCRIPT
#!/bin/sh
[ "\$1" = --version ] || echo \$\$ >>"$pids_file"
exec "$program" "\$@"
SCRIPT
chmod +x "$folder/bin/confnotes"
export PATH=$folder/bin:$PATH

mkdir "$folder/notes" "$folder/notes/.git" "$folder/doc"
cp "$root"/tests/notes/example/*.md "$folder/notes/"
cp "$root"/editors/neovim/doc/*.txt "$folder/doc/"
export CONFNOTES_PLUGIN=$root/editors/neovim CONFNOTES_DOC=$folder/doc
export XDG_CONFIG_HOME=$folder/config XDG_DATA_HOME=$folder/data XDG_STATE_HOME=$folder/state
export XDG_CACHE_HOME=$folder/cache XDG_RUNTIME_DIR=$folder/run
mkdir -m 700 "$XDG_RUNTIME_DIR"
cat >"$folder/init.vim" <<'INIT'
set noswapfile noshowmode shortmess+=c
let &runtimepath = $CONFNOTES_PLUGIN . ',' . &runtimepath
filetype plugin on
INIT

status=0
cd "$folder/notes"
timeout --kill-after=5 60 "$nvim" --headless -i NONE -u "$folder/init.vim" pycon-harbour-2024.md \
  -c "autocmd VimEnter * ++nested luafile $here/test.lua" </dev/null || status=$?
if ((status != 0)); then
  echo "Neovim ended with status $status; its log of language servers:"
  find "$folder" -name '*lsp.log' -exec tail -n 40 {} +
fi

mapfile -t pids <"$pids_file"
if ((${#pids[@]} < 2)); then
  echo "FAILED: the server was started ${#pids[@]} times, not twice."
  status=1
fi
for pid in "${pids[@]}"; do
  for ((tries = 0; tries < 50; ++tries)); do
    grep -qs '^State:[[:space:]]*[^ZX]' "/proc/$pid/status" || continue 2
    sleep 0.1
  done
  kill -9 "$pid" || true
  echo "FAILED: the server (process $pid) outlives the editor."
  status=1
done
exit "$status"
