#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Turns the documentation comments of every module into pages with the toolchain's own DocC; nothing is downloaded.

source "$(dirname "$0")/common.sh"

say "Building"
build
products=$(binaries)
toolchain=$(dirname "$(readlink -f "$(command -v swift)")")
graphs=.build/docs-graphs
output=.build/docs
rm -rf "$graphs" "$output"
mkdir -p "$graphs" "$output"

search=(-I "$products/Modules")
for map in Sources/C*/module.modulemap .build/checkouts/*/Sources/*/include/module.modulemap \
    "$products"/*.build/module.modulemap; do
    [[ -f $map ]] && search+=(-Xcc "-fmodule-map-file=$map")
done
while IFS= read -r flag; do search+=(-Xcc "$flag"); done \
    < <(pkg-config --cflags-only-I libpq libzip expat xgboost 2>/dev/null | tr ' ' '\n' | grep -- '^-I' | sort -u)
target=$(swift -print-target-info | sed -n 's/.*"unversionedTriple" *: *"\([^"]*\)".*/\1/p')

for folder in Sources/*/; do
    module=$(basename "$folder")
    [[ -f $products/Modules/$module.swiftmodule ]] || continue
    mkdir -p "$graphs/$module"
    if ! "$toolchain/swift-symbolgraph-extract" -module-name "$module" -minimum-access-level package \
        -target "$target" -output-dir "$graphs/$module" "${search[@]}" 2>"$graphs/$module.log"; then
        cat "$graphs/$module.log" >&2
        fail "no symbols of $module"
    fi
    catalogue=$(find "$folder" -maxdepth 1 -name '*.docc' | head -n 1)
    say "$module"
    # shellcheck disable=SC2086  # no catalogue, no argument
    "$toolchain/docc" convert ${catalogue:+"$catalogue"} \
        --fallback-display-name "$module" --fallback-bundle-identifier "lienquan.$module" \
        --additional-symbol-graph-dir "$graphs/$module" --output-path "$output/$module.doccarchive" >&2
done
say "Pages are in $output; look at one with: $toolchain/docc preview, or any static web server"
