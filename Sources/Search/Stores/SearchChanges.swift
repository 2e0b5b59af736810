//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What one step of the upkeep does to the index: all of it, or none.
package struct SearchChanges: Sendable {
    /// Each takes the place of what was there of its id.
    package var documents: [KeyedDocument]
    package var removed: [SearchHit]
    /// How far a source is in the index with this.
    package var position: Position?

    package struct Position: Hashable, Sendable {
        package let source: String
        /// Where the source stood before; nil where it had not begun.
        package let before: String?
        package let text: String

        package init(source: String, before: String?, text: String) {
            self.source = source
            self.before = before
            self.text = text
        }
    }

    package init(documents: [KeyedDocument] = [], removed: [SearchHit] = [], position: Position? = nil) {
        self.documents = documents
        self.removed = removed
        self.position = position
    }

    package var isEmpty: Bool { documents.isEmpty && removed.isEmpty && position == nil }
}
