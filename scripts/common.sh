# shellcheck shell=bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# What the scripts share. Source it; it changes to the root of the repository.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }
note() { printf '    %s\n' "$*" >&2; }
fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# The product is tested as it ships: one optimised configuration for the program, the tests and the demo.
build() { swift build -c release --build-tests "$@"; }
# Where that build lies.
binaries() { swift build -c release --show-bin-path; }
# Without --disable-testable-imports "swift test" would compile everything once more, with other settings.
# Tests of how long another machine may take need processors that are not busy with a thousand other tests.
timed_tests='LinkTests|ExchangeLinkTests'
run_tests() {
    local tests=(swift test -c release --disable-testable-imports)
    if (($#)); then
        "${tests[@]}" "$@"
    else
        "${tests[@]}" --skip "$timed_tests" && "${tests[@]}" --skip-build --filter "$timed_tests"
    fi
}
