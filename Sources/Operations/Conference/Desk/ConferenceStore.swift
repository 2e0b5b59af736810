//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Where conferences stay. Every call that changes something is one transaction, durable when it returns.
package protocol ConferenceStore: Sendable {
    /// The newest first.
    func conferences() async throws -> [Conference]
    func conference(_ id: String) async throws -> Conference?
    /// - Throws: ``ConferenceError/exists(_:)``
    func add(_ conference: Conference, by actor: String) async throws
    /// Reads, changes and writes one conference as a single transaction; each operation, signature and alarm that is new
    /// becomes an entry of the journal. When minutes come to be signed by both sides, their contact points enter the
    /// register in the same transaction.
    /// - Throws: ``ConferenceError/unknown(_:)``, and whatever `change` throws, which undoes all of it.
    @discardableResult
    func update(
        _ id: String,
        by actor: String,
        _ change: @escaping @Sendable (inout Conference) throws -> Void
    ) async throws -> Conference

    /// All that ever stood in the register of contact points.
    func contactPoints() async throws -> [RegisteredContact]
}
