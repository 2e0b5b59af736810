//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Synchronization
package import Targeting

/// Trains a node's model on everything it knows.
package struct NodeTraining: Sendable {
    private static let batchSize = 16_384

    private let store: any TargetingStore

    package init(store: any TargetingStore) {
        self.store = store
    }

    /// Reads all lines and trains.
    /// - Throws: ``TargetingError/tooFewFindings(inspected:illicit:)`` or an error of the store.
    package func train(_ settings: ModelTrainer.Settings = ModelTrainer.Settings()) async throws -> TargetingModel {
        let schema = FeatureSchema(fields: try await fields())
        let encoder = RowEncoder(goods: schema.goods, past: schema.past)
        let rows = Mutex(EncodedRows())
        try await store.eachBatch(from: 0, to: .max, size: Self.batchSize) { batch in
            try Task.checkCancellation()
            let encoded = encoder.encode(batch)
            rows.withLock { $0.append(encoded) }
        }
        let all = rows.withLock { $0 }
        return try ModelTrainer(settings: settings).train(all, schema: schema).pruned()
    }

    /// The columns that hold anything at all.
    private func fields() async throws -> Set<DeclarationField> {
        let found = Mutex<Set<DeclarationField>>([])
        try await store.eachBatch(from: 0, to: .max, size: Self.batchSize) { batch in
            found.withLock { found in
                for field in DeclarationField.allCases where !found.contains(field) && batch.holds(field) {
                    found.insert(field)
                }
            }
        }
        return found.withLock { $0 }
    }
}

extension DeclarationBatch {
    /// Whether any row has a value in a column.
    fileprivate func holds(_ field: DeclarationField) -> Bool {
        switch field.kind {
        case .text: self[text: field]?.codes.contains { $0 != 0 } ?? false
        case .number: self[number: field]?.contains { !$0.isNaN } ?? false
        case .instant, .date: self[instant: field]?.seconds.contains { $0 != InstantColumn.missing } ?? false
        }
    }
}
