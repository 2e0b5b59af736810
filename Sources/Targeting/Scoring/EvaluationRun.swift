//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Forest

/// Scores declarations whose findings are known, without looking at them, to see how good the ranking is.
package struct EvaluationRun: Sendable {
    package let model: TargetingModel

    package init(model: TargetingModel) {
        self.model = model
    }

    /// Scores of all rows with what the findings say. The past grows over the file's own rows, but never learns their
    /// findings: they judge, they don't teach.
    package func run(
        _ feed: some DeclarationFeed,
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws -> EvaluationRows {
        let index = try OrderIndex(feed) { _ in }
        let pass = try feed.open(model.profiles.schema.fieldsRead.union([.finding, .findingRevenue, .office, .hsCode]))
        let encoder = model.profiles.encoder
        let tuple =
            model.profiles.schema.goods.firstIndex { $0.id == "goods.mass" }
            ?? model.profiles.schema.goods.firstIndex { $0.id == "goods" }
        let importer = model.profiles.schema.past.firstIndex { $0.id == "importer" }
        var profiles = model.profiles
        var rows = EvaluationRows()
        var start = 0
        while start < index.count {
            let stretch = index.stretch(from: start, size: TargetingRun.blockSize)
            let (read, order) = try index.read(stretch, pass)
            let batch = read.keeping(order)
            let encoded = encoder.encode(batch)
            let isNew = importer.map { ledger in
                encoded.pastKeys[ledger].map { $0 != 0 && profiles.past.ledgers[ledger].record($0) == nil }
            }
            let isUnseen = tuple.map { key in
                encoded.goodsKeys[key].map { model.profiles.goods.rates[key][key: $0].inspected == 0 }
            }
            let block = profiles.features(encoded, order: Array(0..<encoded.count))
            rows.append(
                batch,
                scores: model.scorer.margins(block),
                unseenTuple: isUnseen ?? [],
                newImporter: isNew ?? []
            )
            start = stretch.upperBound
            progress(start, index.count)
        }
        return rows
    }
}
