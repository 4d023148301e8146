#!/usr/bin/env bash
# Prepare this machine and .venv for docgen: scripts/setup.sh run|dev|judges
#   run     what rendering needs: system libraries, .venv with the locked packages and docgen in it
#   dev     the same, and what linting, type checking and testing need
#   judges  the same, and the programs that tests ask for a second opinion
# Only what is missing is installed, and nothing is done where nothing changed. PYTHON=… chooses the Python.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}

say() { echo "setup: $*" >&2; }
fail() { say "$*"; exit 3; }

# --- system packages ------------------------------------------------------------------------------

# WeasyPrint draws through Pango; without libharfbuzz-subset0, which Pango does not pull in, a
# document costs three times as much. FriBidi gives docgen the levels of UAX #9.
run_packages=(libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 libfribidi0)
# The test files of UAX #9.
dev_packages=(unicode-data)
# LibreOffice prints DOCX (and brings ICU, which judges bidi) and settles tracked changes, by way of
# UNO; Poppler reads PDF, libjaxb-java is a part of veraPDF; Chromium opens pages for readers;
# libfaketime turns the clock.
judge_packages=(libreoffice-writer python3-uno poppler-utils libjaxb-java chromium libfaketime)

is_installed() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q '^install ok installed$'; }
has_program() { command -v "$1" >/dev/null; }
has_venv() { "$python" -c 'import ensurepip, venv' 2>/dev/null; }

missing_packages() { # run|dev|judges
  local wanted=("${run_packages[@]}") name
  has_program "$python" || echo python3
  has_venv || echo python3-venv
  [[ $1 == run ]] || wanted+=("${dev_packages[@]}")
  if [[ $1 == judges ]]; then
    wanted+=("${judge_packages[@]}")
    # Any Java 17 or Node 18 will do, wherever it came from.
    has_program javac || echo default-jdk-headless
    has_program node || echo nodejs
    has_program npm || echo npm
  fi
  has_program dpkg-query || { printf '%s\n' "${wanted[@]}"; return; }
  for name in "${wanted[@]}"; do is_installed "$name" || echo "$name"; done
}

as_root() {
  if [[ $(id -u) == 0 ]]; then "$@"
  elif [[ -t 0 ]]; then sudo "$@"
  else sudo --non-interactive "$@"; fi
}

install_packages() {
  local by_hand="apt-get update && apt-get install --no-install-recommends $*"
  has_program apt-get || fail "these are missing (Debian's names): $*"
  [[ $(id -u) == 0 ]] || has_program sudo || fail "missing; as root: $by_hand"
  say "installing $*"
  mkdir -p .setup
  { as_root apt-get -qq update && as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -y -o Dpkg::Use-Pty=0 install --no-install-recommends "$@"; } >.setup/apt.log 2>&1 || {
    tail -n 20 .setup/apt.log >&2
    fail "that failed; as root: $by_hand"
  }
}

# --- Python ---------------------------------------------------------------------------------------

make_venv() {
  "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    fail "docgen needs Python 3.11 or newer, this is $("$python" -V); choose one with PYTHON=…"
  if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    say "making .venv"
    "$python" -m venv --clear .venv
  fi
}

install_locked() { # run|dev
  say "installing requirements/$1.txt into .venv"
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "requirements/$1.txt"
  # The lock holds hatchling, so that nothing unlocked is fetched for building docgen itself.
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
}

# --- one level ------------------------------------------------------------------------------------

stamp_of() { # what this level was made from: the same answer means that there is nothing to do
  local inputs=(scripts/setup.sh pyproject.toml requirements/run.txt)
  [[ $1 == run ]] || inputs+=(requirements/dev.txt)
  [[ $1 != judges ]] || inputs+=(tests/judges/package-lock.json)
  { pwd; cat "${inputs[@]}"; } | cksum
}

is_ready() { [[ -f .setup/$1 && -x .venv/bin/docgen && "$(cat ".setup/$1")" == "$(stamp_of "$1")" ]]; }

mark_ready() { mkdir -p .setup && stamp_of "$1" >".setup/$1"; }

prepare() { # run|dev|judges
  local missing
  ! is_ready "$1" || return 0
  mapfile -t missing < <(missing_packages "$1")
  [[ ${#missing[@]} == 0 ]] || install_packages "${missing[@]}"
  case $1 in
    run)
      make_venv
      install_locked run
      ;;
    dev)
      prepare run
      install_locked dev
      ;;
    judges)
      prepare dev
      say "installing the judges that come from npm"
      (cd tests/judges && npm ci --loglevel=error --ignore-scripts --no-audit --no-fund >&2)
      ;;
  esac
  mark_ready "$1"
}

case ${1:-} in
  run | dev | judges) prepare "$1" ;;
  *) fail "usage: scripts/setup.sh run|dev|judges" ;;
esac
