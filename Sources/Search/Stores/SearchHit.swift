//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A record that a query found.
package struct SearchHit: Hashable, Sendable {
    package let kind: SearchKind
    package let id: String

    package init(kind: SearchKind, id: String) {
        self.kind = kind
        self.id = id
    }
}
