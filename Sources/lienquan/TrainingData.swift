//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Intake
import Targeting

/// The rows of several files, encoded for training or replay.
struct TrainingData {
    let rows: EncodedRows
    let schema: FeatureSchema

    /// - Parameter keep: called with each batch, for those who need more than what training reads.
    init(
        _ paths: [String],
        mapping: ColumnMapping,
        output: OutputOptions,
        keep: (DeclarationBatch) -> Void = { _ in }
    ) throws {
        var rows = EncodedRows()
        var schema: FeatureSchema?
        try FileFeed.eachBatch(of: paths, mapping: mapping, output: output) { batch in
            let known = schema ?? FeatureSchema(fields: Set(DeclarationField.allCases.filter(batch.has)))
            schema = known
            keep(batch)
            rows.append(RowEncoder(goods: known.goods, past: known.past).encode(batch))
        }
        guard let schema, rows.count > 0 else { throw CommandFailure("The files hold no declaration.") }
        self.rows = rows
        self.schema = schema
    }
}
