//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Statistics

/// Statistics over a journal of its own that holds nothing but records of cases.
package actor InMemoryStatisticsStore: StatisticsStore {
    private var entries: [(before: LedgerRecord?, after: LedgerRecord?)] = []
    private var bookings: [Booking] = []
    private var booked: Int64 = 0
    private var saved: [String: SavedDefinition] = [:]
    private var published: [Publication] = []
    private let now: @Sendable () -> Int64

    package init(now: @escaping @Sendable () -> Int64 = FrozenClock().now) {
        self.now = now
    }

    /// Writes a change of a case's record into the journal.
    package func record(before: LedgerRecord?, after: LedgerRecord?) {
        entries.append((before, after))
    }

    @discardableResult
    package func project() -> Int {
        let new = entries.dropFirst(Int(booked))
        for entry in new {
            booked += 1
            bookings += Bookings.of(before: entry.before, after: entry.after, sequence: booked)
        }
        return new.count
    }

    package func rebuild() {
        bookings = []
        booked = 0
        project()
    }

    package func position() -> JournalPosition { at(booked) }

    package func position(at sequence: Int64) -> JournalPosition? {
        (0...booked).contains(sequence) ? at(sequence) : nil
    }

    private func at(_ sequence: Int64) -> JournalPosition {
        JournalPosition(sequence: sequence, hash: ReportDigest.of("\(sequence)"), writtenAt: sequence == 0 ? 0 : now())
    }

    package func bookings(_ query: BookingQuery) -> BookingColumns { BookingColumns(bookings, query) }

    package func unreadable(upTo sequence: Int64) -> Int { 0 }

    package func definitions() -> [SavedDefinition] { saved.values.sorted { $0.definition.id < $1.definition.id } }

    package func definition(_ id: String) -> SavedDefinition? { saved[id] }

    package func save(_ definition: ReportDefinition, replacing known: String?, by officer: String) throws {
        guard saved[definition.id]?.definition.digest == known else {
            throw StatisticsStoreError.changedMeanwhile(definition.id)
        }
        if saved[definition.id]?.definition == definition { return }
        saved[definition.id] = SavedDefinition(definition, savedBy: officer, savedAt: now())
    }

    package func publish(_ publication: Publication) throws {
        guard !published.contains(where: { $0.id == publication.id }) else {
            throw StatisticsStoreError.published(publication.id)
        }
        published.append(publication)
    }

    package func publications(limit: Int) -> [Publication] {
        Array(published.sorted { ($0.publishedAt, $0.id) > ($1.publishedAt, $1.id) }.prefix(limit))
    }

    package func publication(_ id: String) -> Publication? { published.first { $0.id == id } }
}
