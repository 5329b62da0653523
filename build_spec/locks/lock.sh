#!/usr/bin/env bash
# Locks the dependencies of pyproject.toml with hashes and without addresses, for every platform and Python >= 3.11.
set -euo pipefail
cd "$(dirname "$0")/../.."
uv=$(command -v uv || true)
if [ -z "$uv" ]; then
    tools=$(mktemp -d)
    trap 'rm -rf "$tools"' EXIT
    python3 -m venv "$tools"
    "$tools/bin/pip" install --quiet uv==0.13.9
    uv=$tools/bin/uv
fi
compile() { # compile OUTPUT SOURCE...
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
        --output-file "build_spec/locks/$1" "${@:2}"
}
compile requirements.txt pyproject.toml
compile requirements-dev.txt --group dev pyproject.toml
compile requirements-bench.txt --group bench --group dev --constraint build_spec/locks/requirements-dev.txt pyproject.toml
compile requirements-build.txt --group build
