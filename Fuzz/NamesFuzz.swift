//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Names

typealias FuzzTarget = NamesFuzz

/// Any text as a name and as a number: it is taken apart, compared and searched within its time, and a name is itself.
enum NamesFuzz {
    static let path = "/dev/shm/names-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    private static let readings = NameReadings.installed(near: FileManager.default.currentDirectoryPath)
    private static let matcher = NameMatcher(readings: readings)
    private static let listed = [
        "Công ty TNHH MTV Hoa Sen", "Nguyễn Văn Cường", "阮文强", "广西友谊贸易有限公司", "Sun Zhijie", "Vinamilk",
        "Salman bin Muhammad", "Чаплин", "12 Trần Hưng Đạo, Lạng Sơn",
    ]
    private static let index = NameIndex(listed, readings: readings)
    private static let codes = CodeIndex(["桂A12345", "12C-123.45", "MSKU1234565", "0912345678"].map { CodeText($0) })

    private static let sieve = NameSieve(listed, readings: readings)
    private static let addresses = AddressSieve(listed)
    private static let numbers = CodeSieve(listed.map { CodeText($0) })

    /// Sieves read bytes as they come, which need be no text.
    private static func sift(_ bytes: UnsafeBufferPointer<UInt8>) {
        var (names, places) = (NameSieve.Scratch(), AddressSieve.Scratch())
        let found = sieve.candidates(bytes, &names)
        precondition(found == sieve.candidates(bytes, &names), "working memory is clean again")
        precondition(found.allSatisfy(listed.indices.contains))
        precondition(addresses.candidates(bytes, &places).allSatisfy(listed.indices.contains))
        _ = numbers.mayHold(bytes)
    }

    static func run(_ bytes: UnsafeRawBufferPointer) {
        let text = String(decoding: bytes, as: UTF8.self)
        let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let (first, second) = (parts[0], parts.count > 1 ? parts[1] : listed[0])
        let (a, b) = (matcher.name(first), matcher.name(second))
        let match = matcher.match(a, b)
        precondition(match.score >= 0 && match.score <= 1.000_001)
        precondition(abs(match.score - matcher.match(b, a).score) < 1e-9, "the order of two names makes no difference")
        precondition(a.isEmpty || matcher.match(a, a).score > 0.999, "a name is itself")
        _ = matcher.core(first)
        var scratch = NameScratch()
        let hits = index.search(first, limit: 3, scratch: &scratch)
        precondition(hits == index.search(first, limit: 3, scratch: &scratch), "working memory is clean again")
        for hit in index.screen(first, least: 0.7, scratch: &scratch) { precondition(hit.score >= 0.7) }
        sift(bytes.assumingMemoryBound(to: UInt8.self))
        let code = CodeText(first)
        precondition(CodeText(code.text) == code, "normal form is its own normal form")
        for hit in codes.search(code, errors: true) { precondition(hit.entry < codes.count) }
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
    NamesFuzz.run(UnsafeRawBufferPointer(start: start, count: count))
    return 0
}
