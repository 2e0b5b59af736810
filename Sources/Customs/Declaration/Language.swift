//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A language the product speaks.
package enum Language: String, CaseIterable, Hashable, Sendable, Codable {
    case vi
    case zh
    case en

    /// Reads a BCP 47 tag by its primary subtag, so that `zh-Hans-CN` and `vi_VN` are understood; nil otherwise.
    package init?(tag: String) {
        let primary = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
        self.init(rawValue: String(primary))
    }

    /// What separates the whole part of a number from its decimals.
    package var decimalSeparator: Character { self == .vi ? "," : "." }

    /// What separates groups of three digits.
    package var groupingSeparator: Character { self == .vi ? "." : "," }
}
