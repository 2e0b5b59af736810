//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Intake

/// A ``DeclarationArchive`` for tests; what it takes in shows in the targeting store it fills.
package actor InMemoryDeclarationArchive: DeclarationArchive {
    private let store: InMemoryTargetingStore
    private var receipts: [ImportReceipt] = []

    package init(filling store: InMemoryTargetingStore) {
        self.store = store
    }

    package func add(
        _ description: ImportDescription,
        by actor: String,
        _ next: @escaping @Sendable () throws -> DeclarationBatch?
    ) async throws -> ImportReceipt {
        var batches: [DeclarationBatch] = []
        while let batch = try next() { batches.append(batch) }
        var added = 0
        for batch in batches { added += await store.insert(batch, importName: description.name) }
        let receipt = ImportReceipt(
            id: id(description.startedAt * 1_000, receipts.count),
            description: description,
            importedBy: actor,
            added: added,
            alreadyThere: batches.reduce(0) { $0 + $1.count } - added
        )
        receipts.insert(receipt, at: 0)
        return receipt
    }

    package func imports(limit: Int) async throws -> [ImportReceipt] {
        Array(receipts.prefix(limit))
    }

    /// UUIDv7 (RFC 9562, section 5.7) with a counter where others have random bits.
    private func id(_ milliseconds: Int64, _ count: Int) -> String {
        let time = padded(UInt64(clamping: milliseconds), 12)
        return "\(time.prefix(8))-\(time.suffix(4))-7000-8000-\(padded(UInt64(count), 12))"
    }

    private func padded(_ value: UInt64, _ digits: Int) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
