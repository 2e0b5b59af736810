//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The record that links come from. When it is corrected its links are replaced; when it is purged they go.
package struct ChartSource: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case declaration
        case message
        case caseFile = "case"
        /// What an officer confirmed.
        case confirmation

        /// The number that stands for the kind where many are kept; it never changes.
        package var code: Int64 {
            switch self {
            case .declaration: 1
            case .message: 2
            case .caseFile: 3
            case .confirmation: 4
            }
        }

        package init?(code: Int64) {
            guard let kind = Self.allCases.first(where: { $0.code == code }) else { return nil }
            self = kind
        }
    }

    package let kind: Kind
    /// The number or id of the record.
    package let key: String

    package init(_ kind: Kind, _ key: String) {
        self.kind = kind
        self.key = key
    }
}
