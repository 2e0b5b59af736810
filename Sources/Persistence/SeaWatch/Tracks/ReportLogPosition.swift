//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A place in the log of reports between two blocks.
package struct ReportLogPosition: Hashable, Sendable, Codable, Comparable {
    /// The number of the file.
    package let file: UInt64
    /// Bytes from its beginning; anything before the first block means the first block.
    package let offset: Int

    package init(file: UInt64, offset: Int) {
        self.file = file
        self.offset = offset
    }

    /// Where the oldest log begins.
    package static let start = ReportLogPosition(file: 0, offset: 0)

    package static func < (one: ReportLogPosition, other: ReportLogPosition) -> Bool {
        (one.file, one.offset) < (other.file, other.offset)
    }
}
