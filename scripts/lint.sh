#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Checks format and style, the licence header, and that nothing imports upwards.

source "$(dirname "$0")/common.sh"

folders=()
for folder in Sources Tests Benchmarks Fuzz; do
    [[ -d $folder ]] && folders+=("$folder")
done
findings=0

say "Format and style"
swift format lint --strict --recursive --parallel --configuration .swift-format "${folders[@]}" || findings=1

say "Licence headers"
while IFS= read -r file; do
    head -n 6 "$file" | grep -q 'SPDX-License-Identifier: Apache-2.0' && continue
    note "$file: no SPDX-License-Identifier in its first lines"
    findings=1
done < <(find "${folders[@]}" scripts Makefile -type f \( -name '*.swift' -o -name '*.sh' -o -name Makefile \))

# ARCHITECTURE.md: a target imports from floors below its own, and contexts never import one another.
say "Floors"
floor() {
    case "$1" in
    Customs) echo 0 ;;
    CEL | Forest | Journal | Names | PKI | TAXII) echo 1 ;;
    Intake | Lookouts | Officers | Rules | Search | Simulation | Targeting) echo 2 ;;
    Persistence | Console | Link) echo 3 ;;
    Node) echo 4 ;;
    lienquan) echo 5 ;;
    *) echo -1 ;; # of no floor: Foundation, packages, system libraries
    esac
}
for folder in Sources/*/; do
    target=$(basename "$folder")
    own=$(floor "$target")
    ((own >= 0)) || continue
    while read -r file imported; do
        if (($(floor "$imported") >= own)) && [[ $imported != "$target" ]]; then
            note "$file: $target (floor $own) imports $imported (floor $(floor "$imported"))"
            findings=1
        fi
    done < <(grep -rEH --include='*.swift' '^ *((public|package|internal|private|fileprivate) )?import ' "$folder" |
        sed -E 's/^([^:]*):.*import +((struct|class|enum|protocol|func|let|var|typealias) +)?([A-Za-z_]+).*/\1 \4/')
done

((findings == 0)) || fail "see above; \"make format\" mends what is only format"
