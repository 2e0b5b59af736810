//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// The headers of a file and where a name stands among them.
struct HeaderNames {
    /// One a column; of a two-row header both rows, joined by a blank.
    let names: [String]
    private let exact: [String: Int]
    private let folded: [String: Int]

    /// - Parameter alternatives: further names of each column, such as the lower row of a two-row header alone.
    init(_ names: [String], alternatives: [[String]] = []) {
        self.names = names
        var exact: [String: Int] = [:]
        var folded: [String: Int] = [:]
        for (place, name) in names.enumerated() where exact[name] == nil {
            exact[name] = place
            // No header is a paragraph.
            guard name.utf8.count <= 240 else { continue }
            let key = Self.fold(name)
            if folded[key] == nil, !key.isEmpty { folded[key] = place }
        }
        for (place, others) in alternatives.enumerated() {
            for name in others {
                let key = Self.fold(name)
                if folded[key] == nil, !key.isEmpty { folded[key] = place }
            }
        }
        self.exact = exact
        self.folded = folded
    }

    /// The column of the first of these names that there is.
    func place(of candidates: [String]) -> Int? {
        for name in candidates {
            if let place = exact[name] ?? folded[Self.fold(name)] { return place }
        }
        return nil
    }

    /// The column of the first of these names that there is, which were folded before.
    func place(of wanted: WantedHeader) -> Int? {
        for (name, key) in zip(wanted.names, wanted.folded) {
            if let place = exact[name] ?? folded[key] { return place }
        }
        return nil
    }

    /// A name without case, accents, blanks and marks: `Số tờ khai` is `sotokhai`, also when decomposed.
    static func fold(_ name: String) -> String {
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return foldASCII(name) }
        var folded = String.UnicodeScalarView()
        for scalar in name.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .spaceSeparator, .connectorPunctuation, .dashPunctuation, .otherPunctuation,
                .openPunctuation, .closePunctuation, .control, .format:
                continue
            default: folded.append(scalar == "đ" ? "d" : scalar)
            }
        }
        return String(folded)
    }

    private static func foldASCII(_ name: String) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(name.utf8.count)
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
            // Letters, digits and the symbols `$ + < = > ^ \` | ~`.
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x24, 0x2B, 0x3C, 0x3D,
                0x3E, 0x5E, 0x60, 0x7C, 0x7E:
                folded.append(byte)
            default: continue
            }
        }
        return String(decoding: folded, as: UTF8.self)
    }
}

/// The names a mapping knows a column by, folded once for many rows to look through.
struct WantedHeader {
    let names: [String]
    let folded: [String]

    init(_ names: [String]) {
        self.names = names
        folded = names.map(HeaderNames.fold)
    }
}
