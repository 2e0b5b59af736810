#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Fuzzes the readers of Intake with libFuzzer and AddressSanitizer, or with a plain loop of mutations where the toolchain
# has no libFuzzer. Ends with an error at the first crash, broken promise or input of more than ten seconds.
# FUZZ_ENGINE=loop asks for the latter.
# usage: Fuzz/run.sh [seconds per reader] [csv|xlsx|sheet|jsonl …]
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
shift || true
kinds=("$@")
[ ${#kinds[@]} -gt 0 ] || kinds=(csv xlsx sheet jsonl)
out=.build-fuzz
mkdir -p "$out"
flags=(-O -parse-as-library -swift-version 6 -package-name LienQuan -wmo
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility
    -enable-upcoming-feature InternalImportsByDefault)

sources=(Fuzz/IntakeFuzz.swift Fuzz/PackedWorkbook.swift)
probe="$out/probe.swift"
printf '@_cdecl("LLVMFuzzerTestOneInput") public func one(_ a: UnsafeRawPointer?, _ b: Int) -> Int32 { 0 }\n' > "$probe"
if [ "${FUZZ_ENGINE:-}" != loop ] && swiftc -sanitize=fuzzer,address -parse-as-library "$probe" -o "$out/probe" >/dev/null 2>&1; then
    engine=libFuzzer
    flags+=(-sanitize=fuzzer,address)
else
    engine=loop
    sources+=(Fuzz/MutationLoop.swift)
fi

# Resources lie beside the executable, as there is no package here to make a bundle.
cat > "$out/Bundle+module.swift" <<'SWIFT'
import Foundation
extension Bundle {
    static var module: Bundle { Bundle(path: ProcessInfo.processInfo.environment["INTAKE_RESOURCES"] ?? ".") ?? .main }
}
SWIFT

echo "building for $engine"
swiftc "${flags[@]}" -emit-module -emit-library -static -module-name Customs \
    -emit-module-path "$out/Customs.swiftmodule" -o "$out/libCustoms.a" Sources/Customs/*/*.swift "$out/Bundle+module.swift"
swiftc "${flags[@]}" -emit-module -emit-library -static -module-name Intake -I "$out" \
    -Xcc -fmodule-map-file=Sources/CZip/module.modulemap -Xcc -fmodule-map-file=Sources/CExpat/module.modulemap \
    -emit-module-path "$out/Intake.swiftmodule" -o "$out/libIntake.a" \
    $(find Sources/Intake -name '*.swift') "$out/Bundle+module.swift"
swiftc "${flags[@]}" -module-name IntakeFuzz -I "$out" -L "$out" \
    -Xcc -fmodule-map-file=Sources/CZip/module.modulemap -Xcc -fmodule-map-file=Sources/CExpat/module.modulemap \
    "${sources[@]}" -use-ld=lld -lIntake -lCustoms -lzip -lexpat -lswiftSynchronization -o "$out/IntakeFuzz"

python3 Fuzz/seeds.py "$out/seeds"
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 INTAKE_RESOURCES="$PWD/Sources/Intake"
for kind in "${kinds[@]}"; do
    mkdir -p "$out/corpus-$kind"
    echo "fuzzing $kind for $seconds s"
    export INTAKE_FUZZ=$kind
    if [ "$engine" = loop ]; then
        "$out/IntakeFuzz" "$seconds" "$out/seeds/$kind"
    else
        "$out/IntakeFuzz" "$out/corpus-$kind" "$out/seeds/$kind" -max_total_time="$seconds" \
            -max_len=8192 -timeout=10 -rss_limit_mb=3000 -artifact_prefix="$out/$kind-" -dict="$out/seeds/$kind.dict" \
            -print_final_stats=1 2>&1 |
            { grep -vE '^#[0-9]+[[:space:]]+(NEW|REDUCE|pulse|RELOAD)|^"|^#####' || true; } | tail -40
    fi
    rm -f /dev/shm/intake-fuzz-*
done
