//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where the index stays. It sees tokens only.
package protocol SearchStore: Sendable {
    /// What the index was made with, see ``SearchAnalyzer/signature``; nil for one that was never begun.
    func signature() async throws -> String?
    /// Empties the index and forgets all positions.
    func begin(signature: String) async throws

    /// Writes documents, removes others and notes the position, in one transaction.
    /// - Throws: ``SearchStoreError/movedOn`` where the source stands elsewhere by now; nothing is changed then.
    func apply(_ changes: SearchChanges) async throws
    /// How far a source is in the index; nil where it has not begun.
    func position(of source: String) async throws -> String?

    /// The newest days first, on a day what was indexed last.
    func find(_ request: SearchRequest) async throws -> [SearchHit]
    /// Which of some records are in the index.
    func indexed(_ kind: SearchKind, among ids: [String]) async throws -> Set<String>
    /// How many records of each kind are in the index.
    func counts() async throws -> [SearchKind: Int]
    /// Puts the index in order after much was written, so that it is asked faster.
    func settle() async throws
}
