//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What a file of zones or plots holds, before any of it is kept.
package struct SeaFileReading<Item: Sendable>: Sendable {
    package let items: [Item]
    package let faults: [Fault]

    package init(items: [Item], faults: [Fault] = []) {
        self.items = items
        self.faults = faults
    }

    package typealias Fault = SeaFileFault
}

/// A row or feature that can't be taken; the others can.
package struct SeaFileFault: Hashable, Sendable {
    /// The line of a CSV file or the feature of a GeoJSON file, from 1; nil for the file as a whole.
    package let line: Int?
    /// The column's or property's name, nil where it is the row as a whole.
    package let column: String?
    package let reason: Trilingual

    package init(line: Int?, column: String? = nil, reason: Trilingual) {
        self.line = line
        self.column = column
        self.reason = reason
    }
}
