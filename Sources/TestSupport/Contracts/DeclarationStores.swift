//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Intake
import Synchronization
package import Targeting

/// The two stores that share the declarations of a node.
package struct DeclarationStores: Sendable {
    package let archive: any DeclarationArchive
    package let targeting: any TargetingStore

    package init(archive: any DeclarationArchive, targeting: any TargetingStore) {
        self.archive = archive
        self.targeting = targeting
    }

    /// Empty ones in memory.
    package static func inMemory() -> DeclarationStores {
        let targeting = InMemoryTargetingStore()
        return DeclarationStores(archive: InMemoryDeclarationArchive(filling: targeting), targeting: targeting)
    }

    /// Imports batches under a name.
    @discardableResult
    package func add(
        _ batches: DeclarationBatch...,
        name: String = "sample.csv",
        by actor: String = "lan"
    ) async throws -> ImportReceipt {
        let feed = BatchFeed(batches)
        return try await archive.add(
            ImportDescription(name: name, mapping: "layout", startedAt: SampleDeclarations.start),
            by: actor,
            feed.next
        )
    }
}

/// Hands out batches one by one.
package final class BatchFeed: Sendable {
    private let remaining: Mutex<[DeclarationBatch]>

    package init(_ batches: [DeclarationBatch]) {
        remaining = Mutex(batches.reversed())
    }

    @Sendable
    package func next() -> DeclarationBatch? {
        remaining.withLock { $0.popLast() }
    }
}
