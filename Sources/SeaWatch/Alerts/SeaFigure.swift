//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One figure of an alert's reason: what was measured, its value, and the threshold it passed.
///
/// Sentences are made from it in the reader's language; nothing here is a word.
package struct SeaFigure: Hashable, Sendable, Codable {
    package let kind: Kind
    /// In the unit of its kind; a finite number, or JSON could not hold it.
    package let value: Double
    /// What the value was held against, nil where it was held against nothing.
    package let threshold: Double?

    package init(_ kind: Kind, _ value: Double, threshold: Double? = nil) {
        assert(value.isFinite && threshold?.isFinite != false)
        self.kind = kind
        self.value = value
        self.threshold = threshold
    }
}
