//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// By what it is shown that a commitment was kept.
package struct Evidence: Hashable, Sendable, Codable {
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case ownCase = "case"
        case message
        case document
    }

    package let kind: Kind
    /// A number, an id or a title.
    package let reference: String

    package init(_ kind: Kind, _ reference: String) {
        self.kind = kind
        self.reference = reference
    }
}
