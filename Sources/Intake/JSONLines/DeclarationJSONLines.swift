//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Foundation

/// Reads declarations that came as JSON lines, one object a line with the layout's column names as keys.
package enum DeclarationJSONLines {
    /// The declarations that can be used and the lines that cannot.
    package struct Outcome: Sendable {
        package let batch: DeclarationBatch
        /// In the order of the lines.
        package let rejects: [Reject]
    }

    /// Reads all lines of a request.
    ///
    /// A line with a key the layout does not have or a value of another type is refused with line and key. A
    /// missing key or null is a missing value.
    package static func read(_ data: Data) -> Outcome {
        let rejects = RejectList()
        let batch = data.withUnsafeBytes { bytes -> DeclarationBatch? in
            let limit = max(1, bytes.count { $0 == 0x0A } + 1)
            // Nothing here throws: the bytes are in memory and the layout has a declaration number.
            guard let mapping = ColumnMapping.builtIn("lienquan") else { return nil }
            let source = JSONLinesSource(MemorySource(bytes), mapping: mapping, start: 0)
            guard let plan = try? ColumnPlan(mapping, headers: source.headers, fields: nil) else { return nil }
            var state = RecordReader.State(source: source, plan: plan, options: ReadingOptions(rejects: rejects))
            return try? state.next(limit)
        }
        return Outcome(batch: batch ?? DeclarationBatch(), rejects: rejects.all)
    }
}
