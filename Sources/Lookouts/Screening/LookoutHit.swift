//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// A field of a line that agrees with an entry of a watch-list, and why.
package struct LookoutHit: Hashable, Sendable {
    package struct Key: Hashable, Sendable {
        package let line: DeclarationLineID
        package let list: String
        package let number: Int
        package let entry: String
        package let field: DeclarationField

        package init(line: DeclarationLineID, list: String, number: Int, entry: String, field: DeclarationField) {
            self.line = line
            self.list = list
            self.number = number
            self.entry = entry
            self.field = field
        }
    }

    package let key: Key
    /// What the declaration says.
    package let seen: String
    /// What the list says.
    package let listed: String
    /// 0…1
    package let score: Double
    package let features: [MatchFeature]
    /// Whether the line was there before the list was.
    package let isLate: Bool
    /// Seconds since 1970.
    package let at: Int64

    package init(
        key: Key,
        seen: String,
        listed: String,
        score: Double,
        features: [MatchFeature],
        isLate: Bool,
        at: Int64
    ) {
        self.key = key
        self.seen = seen
        self.listed = listed
        self.score = score
        self.features = features
        self.isLate = isLate
        self.at = at
    }
}
