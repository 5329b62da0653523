#!/usr/bin/env bash
# Makes .venv ready for "run" (the desk), "test" (and its tests) or "bench" (and whom it is measured against); does
# nothing when nothing changed.
set -euo pipefail
cd "$(dirname "$0")/../.."
export LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive PIP_DISABLE_PIP_VERSION_CHECK=1
purpose=${1:?run, test or bench}
locks=build_spec/locks
case $purpose in
    run) lock=$locks/requirements.txt ready_for="run" ;;
    test) lock=$locks/requirements-dev.txt ready_for="run test" ;;
    bench) lock=$locks/requirements-bench.txt ready_for="run test bench" ;;
esac

say() { printf '%s\n' "$*" >&2; }

thrice() { # networks fail; a third failure is meant
    for pause in 2 10 no; do
        "$@" && return 0
        [ "$pause" = no ] || { say "That failed; once more in $pause s."; sleep "$pause"; }
    done
    return 1
}

is_good_python() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() { # the environment's own first, so that a newer Python on the machine changes nothing
    local candidate
    for candidate in ${PYTHON:-} .venv/bin/python python3.11 python3 python3.12 python3.13; do
        if is_good_python "$candidate"; then echo "$candidate"; return; fi
    done
    say "Margin Workstation needs Python 3.11 or newer; found: $(python3 --version 2>&1 || echo none)."
    say "On Debian 12 the package is python3. Another one is taken with: make PYTHON=/path/to/python3.11 ..."
    exit 1
}

install_system_packages() {
    local missing
    missing=$("$1" -P workstation/cli/checks/system_packages.py "$purpose" | xargs)
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        say "These system packages (Debian's names) are missing: $missing"
        say "Install them with this command, then run make again:"
        say "    sudo sh -c 'apt-get update && apt-get install --yes --no-install-recommends $missing'"
        exit 1
    fi
    say "Installing system packages: $missing"
    thrice apt-get update -qq
    # shellcheck disable=SC2086  # one word a package
    thrice apt-get install -qq --yes --no-install-recommends -o DPkg::Lock::Timeout=300 $missing >&2
    missing=$("$1" -P workstation/cli/checks/system_packages.py "$purpose" | xargs)
    [ -z "$missing" ] || { say "Installed, yet not found: $missing"; exit 1; }
}

has_own_pip() { # false for a folder that was moved, copied or left half made
    case $(.venv/bin/pip --version 2>/dev/null) in *" from $PWD/.venv/"*) ;; *) return 1 ;; esac
}

pip_install() { thrice .venv/bin/python -m pip install --quiet --no-input --no-deps "$@"; }

python=$(find_python)
install_system_packages "$python"
state=$({ pwd; "$python" --version; cat pyproject.toml "$locks"/*.txt build_spec/set_up/set_up.sh; } | sha256sum)
stamp=.venv/set-up-for-$purpose
[ "$(cat "$stamp" 2>/dev/null)" != "$state" ] || exit 0

if ! has_own_pip; then
    [ "$python" != .venv/bin/python ] || python=$(readlink -f .venv/bin/python)
    say "Making .venv with $("$python" --version)"
    "$python" -m venv --clear .venv
fi
say "Installing $(grep -c == "$lock") locked packages into .venv (the first time some 500 MB)"
pip_install --require-hashes --only-binary :all: -r "$lock"
pip_install --require-hashes --only-binary :all: -r "$locks/requirements-build.txt"
pip_install --no-index --no-build-isolation --editable .
for purpose in $ready_for; do echo "$state" > ".venv/set-up-for-$purpose"; done
