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

    /// A name without case, accents, blanks and marks: `Số tờ khai` is `sotokhai`, also when decomposed.
    static func fold(_ name: String) -> String {
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
}
