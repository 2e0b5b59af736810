//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A copy of a message that left the desk, or that something else here works by.
package struct LetterCopy: Hashable, Sendable {
    package enum Place: String, CaseIterable, Hashable, Sendable {
        case printed
        case file
        case forwarded
        case disclosed
        /// An entry of a watch-list.
        case watchlist

        /// What the originator must allow.
        package var act: HandlingAct {
            switch self {
            case .printed: .print
            case .file: .export
            case .forwarded: .forward
            case .disclosed: .disclose
            case .watchlist: .lookUp
            }
        }
    }

    package let place: Place
    /// Where to: an office, an authority, a list, the name of a file.
    package let target: String
    package let by: String
    package let at: Timestamp

    package init(_ place: Place, target: String, by: String, at: Timestamp) {
        self.place = place
        self.target = target
        self.by = by
        self.at = at
    }
}
