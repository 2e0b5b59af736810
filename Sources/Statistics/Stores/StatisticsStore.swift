//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Keeps what follows from the journal, definitions that officers made, and reports that were published.
package protocol StatisticsStore: Sendable {
    /// Books what the journal says behind the last position, in pieces that each are one transaction.
    /// - Returns: how many entries of the ledger were read.
    @discardableResult
    func project() async throws -> Int

    /// Forgets all bookings and books the journal anew.
    func rebuild() async throws

    /// Up to where the journal is booked.
    func position() async throws -> JournalPosition

    /// The position at an entry that is booked already; nil for any other.
    func position(at sequence: Int64) async throws -> JournalPosition?

    func bookings(_ query: BookingQuery) async throws -> BookingColumns

    /// How many entries of the ledger up to a position could not be read.
    func unreadable(upTo sequence: Int64) async throws -> Int

    /// By their ids.
    func definitions() async throws -> [SavedDefinition]

    func definition(_ id: String) async throws -> SavedDefinition?

    /// Keeps a definition under its id, in the place of the one that was there.
    /// - Parameter known: the digest of the one that the officer changed, nil for a new one.
    /// - Throws: ``StatisticsStoreError/changedMeanwhile(_:)``
    func save(_ definition: ReportDefinition, replacing known: String?, by officer: String) async throws

    /// - Throws: ``StatisticsStoreError/published(_:)`` for an id that is there.
    func publish(_ publication: Publication) async throws

    /// The newest first.
    func publications(limit: Int) async throws -> [Publication]

    func publication(_ id: String) async throws -> Publication?
}

package enum StatisticsStoreError: Error, Hashable, Sendable {
    /// Somebody else changed the definition.
    case changedMeanwhile(String)
    case published(String)
}
