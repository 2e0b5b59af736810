//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Who asks.
package struct SearchReader: Hashable, Sendable {
    package let login: String
    package let name: String
    /// Nil for the whole node.
    package let office: String?
    /// Kinds of records that the reader may see at all.
    package let kinds: Set<SearchKind>

    package init(login: String, name: String, office: String?, kinds: Set<SearchKind>) {
        self.login = login
        self.name = name
        self.office = office
        self.kinds = kinds
    }
}
