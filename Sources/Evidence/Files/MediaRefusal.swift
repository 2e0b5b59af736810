//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a file may not be evidence.
package enum MediaRefusal: String, Error, Sendable, Hashable, CaseIterable {
    case empty
    /// A program or script.
    case program
    /// HTML, SVG or other text that a browser would run.
    case markup
    /// None of the types that are taken.
    case unknown
    /// Begins like one type but is not one, or ends early.
    case broken
    /// A picture of no size, or of one that nobody can open.
    case dimensions

    /// What begins like none of the types.
    init(beginning head: [UInt8]) {
        let programs: [[UInt8]] = [
            [0x4D, 0x5A], [0x7F, 0x45, 0x4C, 0x46], [0x23, 0x21], [0xCA, 0xFE, 0xBA, 0xBE], [0xCF, 0xFA, 0xED, 0xFE],
            [0xCE, 0xFA, 0xED, 0xFE], [0xFE, 0xED, 0xFA], Array("dex\n".utf8),
        ]
        let text = head.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 <= 0x20 }
        if programs.contains(where: { head.starts(with: $0) }) {
            self = .program
        } else if text.first == UInt8(ascii: "<") {
            self = .markup
        } else {
            self = head.isEmpty ? .empty : .unknown
        }
    }
}
