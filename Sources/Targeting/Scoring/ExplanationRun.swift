//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Forest
import Foundation

/// Explains one line of a source fully: every subject that moved its score, for and against.
package struct ExplanationRun: Sendable {
    package struct Explanation: Sendable, Hashable, Codable {
        package let id: String
        /// 0…1.
        package let score: Float
        /// What the score would be if nothing were known of the line: the model's bias, as log-odds.
        package let bias: Double
        package let reasons: [Reason]
        package let modelID: String
    }

    package let model: TargetingModel

    package init(model: TargetingModel) {
        self.model = model
    }

    /// - Parameter id: declaration number, with `/item` where it has several lines.
    /// - Returns: nil where the source has no such line.
    package func run(_ feed: some DeclarationFeed, id: String) throws -> Explanation? {
        let index = try OrderIndex(feed) { _ in }
        let wanted = Self.lines(id)
        guard let place = index.order.firstIndex(where: { wanted.contains(index.lines[Int($0)]) }) else { return nil }
        let pass = try feed.open(model.profiles.schema.fieldsRead.union(ReasonBuilder.fields))
        let encoder = model.profiles.encoder
        var profiles = model.profiles
        var start = 0
        while start < index.count {
            let stretch = index.stretch(from: start, size: TargetingRun.blockSize)
            let (read, order) = try index.read(stretch, pass)
            let batch = read.keeping(order)
            let block = profiles.features(encoder.encode(batch), order: Array(0..<batch.count))
            if stretch.contains(place) {
                return explain(block, batch, row: place - start, id: id)
            }
            start = stretch.upperBound
        }
        return nil
    }

    private func explain(_ block: FeatureBlock, _ batch: DeclarationBatch, row: Int, id: String) -> Explanation {
        var single = FeatureBlock(rows: 1, features: block.features)
        for feature in 0..<block.features { single.values[feature] = block.values[feature * block.rows + row] }
        let builder = ReasonBuilder(model: model)
        let reasons = builder.reasons(single, batch.keeping([row]), most: nil).first ?? []
        let margin = model.scorer.margins(single).first ?? 0
        return Explanation(
            id: id,
            score: 1 / (1 + exp(-margin)),
            bias: Double(margin) - reasons.reduce(0) { $0 + $1.weight },
            reasons: reasons,
            modelID: model.id
        )
    }

    /// The line hashes that an id may stand for.
    private static func lines(_ id: String) -> Set<UInt64> {
        var lines: Set<UInt64> = [StableHash.combine(StableHash.of(id), 1)]
        if let slash = id.lastIndex(of: "/"), let item = Int64(id[id.index(after: slash)...]) {
            lines.insert(StableHash.combine(StableHash.of(String(id[..<slash])), UInt64(bitPattern: item)))
        }
        return lines
    }
}
