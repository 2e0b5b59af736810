//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Who asks.
package struct SearchReader: Hashable, Sendable {
    package let login: String
    package let name: String
    /// Nil for the whole node.
    package let office: String?
    package let language: Language
    /// Kinds of records that the reader may see at all.
    package let kinds: Set<SearchKind>

    package init(login: String, name: String, office: String?, language: Language, kinds: Set<SearchKind>) {
        self.login = login
        self.name = name
        self.office = office
        self.language = language
        self.kinds = kinds
    }
}
