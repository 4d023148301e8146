#!/usr/bin/env bash
# Write requirements/*.txt anew: the newest packages that pyproject.toml allows, for Python 3.11 and
# later, with hashes, naming no host. run.txt is what `make setup` installs, dev.txt all of it.
set -euo pipefail
cd "$(dirname "$0")/.."
compile() {
  .venv/bin/uv pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 \
    --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command "make lock" "$@"
}
compile --group build -o requirements/run.txt
compile --group build --group lint --group tests --group bench --group lock -c requirements/run.txt -o requirements/dev.txt

# npm locks only this machine's binaries where it sees them installed, so it works in an empty folder.
empty=$(mktemp -d)
trap 'rm -rf "$empty"' EXIT
cp tests/judges/package.json "$empty"
(cd "$empty" && npm install --silent --package-lock-only --omit-lockfile-registry-resolved)
cp "$empty/package-lock.json" tests/judges/
