#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Checks format and style, the licence header, that nothing imports upwards, and that links of the documentation lead
# somewhere.

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
    CanonicalJSON) echo 5 ;; # libraries that others of floor 1 stand on stand a step lower
    AIS | CEL | ChildProcess | Forest | Journal | MerkleLog | Names | PKI | Spreadsheet | STIX | Telemetry) echo 10 ;;
    Custody | TAXII) echo 15 ;;
    Casework | Evidence | Exchange | Intake | LinkChart | Lookouts | Officers | Operations | Registers | Rules) echo 20 ;;
    Search | SeaWatch | Simulation | Statistics | Targeting) echo 20 ;;
    Persistence | Console | Link) echo 30 ;;
    Node) echo 40 ;;
    lienquan) echo 50 ;;
    *) echo -1 ;; # of no floor: Foundation, packages, system libraries
    esac
}
for folder in Sources/*/; do
    target=$(basename "$folder")
    own=$(floor "$target")
    ((own >= 0)) || continue
    while read -r file imported; do
        if (($(floor "$imported") >= own)) && [[ $imported != "$target" ]]; then
            note "$file: $target imports $imported, which does not stand below it"
            findings=1
        fi
    done < <(grep -rEH --include='*.swift' '^ *((public|package|internal|private|fileprivate) )?import ' "$folder" |
        sed -E 's/^([^:]*):.*import +((struct|class|enum|protocol|func|let|var|typealias) +)?([A-Za-z_]+).*/\1 \4/')
done

say "Links of the documentation"
python3 scripts/docs_links.py || findings=1

((findings == 0)) || fail "see above; \"make format\" mends what is only format"
