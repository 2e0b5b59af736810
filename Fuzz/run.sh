#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Fuzzes what reads text from outside with libFuzzer and AddressSanitizer, or with a plain loop of mutations where the
# toolchain has no libFuzzer: the readers of Intake, conditions (cel), rule files (rule), names
# (names), feeds of ships' radio, tag blocks, lines of JSON and bits of messages (ais, tagblock, aisjson, aispayload),
# what is asked and sent over TAXII (taxii), revocation lists (crl), signatures (jws) and what a partner
# sends (envelope, message, bundle), bundles of evidence (custody), blocks of tracks and of reports of the sea (track). Ends with an error at the first crash, broken promise or input of more than ten seconds. FUZZ_ENGINE=loop asks for the loop.
# usage: Fuzz/run.sh [seconds per reader] [csv|xlsx|sheet|jsonl|cel|rule|names|ais|tagblock|aisjson|aispayload|taxii|crl|jws|envelope|message|bundle|custody|track …]
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
shift || true
kinds=("$@")
[ ${#kinds[@]} -gt 0 ] || kinds=(csv xlsx sheet jsonl cel rule names ais tagblock aisjson aispayload taxii crl jws envelope message bundle custody track)
out=.build-fuzz
mkdir -p "$out"
flags=(-O -parse-as-library -swift-version 6 -package-name LienQuan -wmo
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility
    -enable-upcoming-feature InternalImportsByDefault)

loop=()
probe="$out/probe.swift"
printf '@_cdecl("LLVMFuzzerTestOneInput") public func one(_ a: UnsafeRawPointer?, _ b: Int) -> Int32 { 0 }\n' > "$probe"
if [ "${FUZZ_ENGINE:-}" != loop ] && swiftc -sanitize=fuzzer,address -parse-as-library "$probe" -o "$out/probe" >/dev/null 2>&1; then
    engine=libFuzzer
    flags+=(-sanitize=fuzzer,address)
else
    engine=loop
    loop=(Fuzz/MutationLoop.swift)
fi

# Resources lie beside the executable, as there is no package here to make a bundle.
cat > "$out/Bundle+module.swift" <<'SWIFT'
import Foundation
extension Bundle {
    static var module: Bundle { Bundle(path: ProcessInfo.processInfo.environment["INTAKE_RESOURCES"] ?? ".") ?? .main }
}
SWIFT

# module NAME [flag …]: compiles one target of the package, once
module() {
    local name=$1
    shift
    [[ " ${made:-} " == *" $name "* ]] && return 0
    made="${made:-} $name"
    swiftc "${flags[@]}" -emit-module -emit-library -static -module-name "$name" -I "$out" "$@" \
        -emit-module-path "$out/$name.swiftmodule" -o "$out/lib$name.a" \
        $(find "Sources/$name" -name '*.swift') "$out/Bundle+module.swift"
}

# fuzzer NAME [flag …]: compiles Fuzz/NAME.swift with what it is linked to
fuzzer() {
    local name=$1
    shift
    swiftc "${flags[@]}" -module-name "$name" -I "$out" -L "$out" "Fuzz/$name.swift" "${loop[@]}" -use-ld=lld "$@" \
        -lswiftSynchronization -o "$out/$name"
}

intake_modules=(-Xcc -fmodule-map-file=Sources/CZip/module.modulemap -Xcc -fmodule-map-file=Sources/CExpat/module.modulemap)
yams=.build/checkouts/Yams/Sources
cel_modules=(-Xcc "-fmodule-map-file=$out/CRE2.modulemap")

build_cel() {
    printf 'module CRE2 { header "%s/Sources/CRE2/include/CRE2.h" export * }\n' "$PWD" > "$out/CRE2.modulemap"
    clang++ -std=c++17 -O2 -ISources/CRE2/include -c Sources/CRE2/CRE2.cc -o "$out/CRE2.o"
    module CEL "${cel_modules[@]}"
}

build_yams() {
    [ -d "$yams" ] || swift package resolve
    local file
    for file in "$yams"/CYaml/src/*.c; do
        clang -O2 -I"$yams/CYaml/include" -c "$file" -o "$out/$(basename "$file").o"
    done
    swiftc -O -parse-as-library -wmo -emit-module -emit-library -static -module-name Yams -I"$yams/CYaml/include" \
        -DSWIFT_PACKAGE -emit-module-path "$out/Yams.swiftmodule" -o "$out/libYams.a" "$yams"/Yams/*.swift
}

# PKI stands on packages that are compiled once by the package manager, without sanitizers; PKI itself has them.
pki_packages=(X509 SwiftASN1 _CertificateInternals Crypto CryptoExtras CryptoBoringWrapper CCryptoBoringSSL
    CCryptoBoringSSLShims CXKCP CXKCPShims)
pki_modules=()
pki_linked=()
build_pki() {
    swift build -c release --target PKI
    local products package
    products=$(swift build -c release --show-bin-path)
    pki_modules=(-I "$products/Modules")
    for package in "${pki_packages[@]}"; do
        [ ! -f "$products/$package.build/module.modulemap" ] ||
            pki_modules+=(-Xcc "-fmodule-map-file=$products/$package.build/module.modulemap")
        while IFS= read -r object; do pki_linked+=("$object"); done < <(find "$products/$package.build/" -name '*.o')
    done
    for package in .build/checkouts/swift-crypto/Sources/{CCryptoBoringSSL,CCryptoBoringSSLShims,CXKCP,CXKCPShims}; do
        pki_modules+=(-Xcc "-I$package/include")
        [ ! -f "$package/include/module.modulemap" ] ||
            pki_modules+=(-Xcc "-fmodule-map-file=$package/include/module.modulemap")
    done
    module CanonicalJSON
    module PKI "${pki_modules[@]}"
}

# build KIND: the program that fuzzes a kind
build() {
    local cel_linked=("$out/CRE2.o" -lCEL -lre2 -lstdc++)
    case "$1" in
    cel)
        program=ConditionFuzz
        [ -n "${built_cel:-}" ] || build_cel
        built_cel=1
        fuzzer ConditionFuzz "${cel_modules[@]}" "${cel_linked[@]}"
        ;;
    rule)
        program=RuleFuzz
        [ -n "${built_cel:-}" ] || build_cel
        built_cel=1
        module Customs
        build_yams
        module Rules "${cel_modules[@]}" -I"$yams/CYaml/include"
        fuzzer RuleFuzz "${cel_modules[@]}" -I"$yams/CYaml/include" -lRules -lYams "$out"/*.c.o -lCustoms "${cel_linked[@]}"
        ;;
    names)
        program=NamesFuzz
        module Names
        fuzzer NamesFuzz -lNames
        ;;
    track)
        program=TrackFuzz
        module Customs
        module SeaWatch
        fuzzer TrackFuzz -lSeaWatch -lCustoms
        ;;
    ais | tagblock | aisjson | aispayload)
        program=AISFuzz
        [ -z "${built_ais:-}" ] || return 0
        built_ais=1
        module AIS
        fuzzer AISFuzz -lAIS
        ;;
    taxii)
        program=TAXIIFuzz
        # Its cryptography is that of a package with a long build; fuzzing has no use for it.
        swiftc "${flags[@]}" -emit-module -emit-library -static -module-name Crypto \
            -emit-module-path "$out/Crypto.swiftmodule" -o "$out/libCrypto.a" Fuzz/CryptoStandIn.swift
        module CanonicalJSON
        module TAXII
        fuzzer TAXIIFuzz -lTAXII -lCanonicalJSON -lCrypto
        ;;
    crl | jws)
        program=PKIFuzz
        [ -z "${built_pki:-}" ] || return 0
        built_pki=1
        build_pki
        fuzzer PKIFuzz "${pki_modules[@]}" -lPKI -lCanonicalJSON "${pki_linked[@]}" -lstdc++ -lm
        ;;
    envelope | message | bundle)
        program=ExchangeFuzz
        [ -z "${built_exchange:-}" ] || return 0
        built_exchange=1
        [ -n "${built_pki:-}" ] || build_pki
        built_pki=1
        module Customs
        module MerkleLog "${pki_modules[@]}"
        module Exchange "${pki_modules[@]}"
        fuzzer ExchangeFuzz "${pki_modules[@]}" -lExchange -lMerkleLog -lCanonicalJSON -lCustoms "${pki_linked[@]}" -lstdc++ -lm
        ;;
    custody)
        program=CustodyFuzz
        [ -n "${built_pki:-}" ] || build_pki
        built_pki=1
        module Custody "${pki_modules[@]}"
        fuzzer CustodyFuzz "${pki_modules[@]}" -lCustody -lPKI -lCanonicalJSON "${pki_linked[@]}" -lstdc++ -lm
        ;;
    *)
        program=IntakeFuzz
        [ -z "${built_intake:-}" ] || return 0
        built_intake=1
        module Customs
        module Intake "${intake_modules[@]}"
        fuzzer IntakeFuzz "${intake_modules[@]}" Fuzz/PackedWorkbook.swift -lIntake -lCustoms -lzip -lexpat
        ;;
    esac
}

python3 Fuzz/seeds.py "$out/seeds"
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0
for kind in "${kinds[@]}"; do
    echo "building $kind for $engine"
    build "$kind"
    mkdir -p "$out/corpus-$kind"
    echo "fuzzing $kind for $seconds s"
    export INTAKE_FUZZ=$kind INTAKE_RESOURCES="$PWD/Sources/Intake"
    [ "$kind" != names ] || export INTAKE_RESOURCES="$PWD/Sources/Names"
    if [ "$engine" = loop ]; then
        "$out/$program" "$seconds" "$out/seeds/$kind"
    else
        "$out/$program" "$out/corpus-$kind" "$out/seeds/$kind" -max_total_time="$seconds" \
            -max_len=8192 -timeout=10 -rss_limit_mb=3000 -artifact_prefix="$out/$kind-" -dict="$out/seeds/$kind.dict" \
            -print_final_stats=1 2>&1 |
            { grep -vE '^#[0-9]+[[:space:]]+(NEW|REDUCE|pulse|RELOAD)|^"|^#####' || true; } | tail -40
    fi
    rm -f /dev/shm/intake-fuzz-*
done
