//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Makes reports for officers: of what every node has, of what they saved, and of what was published.
package struct ReportDesk: Sendable {
    package let store: any StatisticsStore
    package let tree: OfficeTree
    package let currency: Currency
    /// The country whose border the built-in report of the border is about; nil for all borders.
    private let neighbour: String?
    private let inspections: (any InspectionFigures)?
    /// Seconds since 1970.
    private let now: @Sendable () -> Int64
    /// Seconds east of UTC, in which days begin.
    private let dayOffset: Int64

    package init(
        store: any StatisticsStore,
        tree: OfficeTree,
        currency: Currency,
        neighbour: String? = nil,
        inspections: (any InspectionFigures)?,
        dayOffset: Int64,
        now: @escaping @Sendable () -> Int64
    ) {
        self.store = store
        self.tree = tree
        self.currency = currency
        self.neighbour = neighbour
        self.inspections = inspections
        self.dayOffset = dayOffset
        self.now = now
    }

    package var today: CalendarDate {
        CalendarDate(nearestDaysSince1970: Int64((Double(now() + dayOffset) / 86_400).rounded(.down)))
    }

    /// What every node has, about the half-year, month and year of a day.
    package func builtIn(anchor: CalendarDate? = nil) -> [ReportDefinition] {
        BuiltInReports.all(anchor: anchor ?? today, currency: currency, neighbour: neighbour)
    }

    package func isBuiltIn(_ id: String) -> Bool { builtIn().contains { $0.id == id } }

    /// - Throws: ``ReportRefusal/unknown(_:)``
    package func definition(_ id: String) async throws -> ReportDefinition {
        if let found = builtIn().first(where: { $0.id == id }) { return found }
        guard let saved = try await store.definition(id) else { throw ReportRefusal.unknown(id) }
        return saved.definition
    }

    /// Books what is new in the journal, then makes the report.
    /// - Parameters:
    ///   - sequence: the position of the journal, nil for the newest.
    ///   - scope: see ``Report/scope``.
    package func report(_ definition: ReportDefinition, at sequence: Int64? = nil, scope: String?) async throws
        -> Report
    {
        let position = try await position(sequence)
        var computation = try await computation(definition, position, scope, hasCases: false)
        let unreadable = try await store.unreadable(upTo: position.sequence)
        return try computation.report(at: position, unreadable: unreadable)
    }

    /// What stands behind a cell.
    package func behind(
        _ address: CellAddress,
        of definition: ReportDefinition,
        at sequence: Int64?,
        scope: String?
    ) async throws -> (shares: [BookingShare], position: JournalPosition) {
        let position = try await position(sequence)
        var computation = try await computation(definition, position, scope, hasCases: true)
        return (try computation.behind(address), position)
    }

    package func yield(_ definition: ReportDefinition, scope: String?) async throws -> TargetingYield {
        try definition.check()
        return TargetingYield(try await inspections?.inspections(definition.period.days(), scope: scope) ?? [])
    }

    package func save(_ definition: ReportDefinition, replacing known: String?, by officer: String) async throws {
        try definition.check()
        if isBuiltIn(definition.id) { throw ReportRefusal.builtIn(definition.id) }
        try await store.save(definition, replacing: known, by: officer)
    }

    /// Makes the report once more and stands for it.
    @discardableResult
    package func publish(
        _ definition: ReportDefinition,
        at sequence: Int64?,
        scope: String?,
        by officer: String
    ) async throws -> Publication {
        if definition.kind == .targetingYield { throw ReportRefusal.notOfJournal }
        let report = try await report(definition, at: sequence, scope: scope)
        let publication = Publication(
            id: UUIDv7.make(milliseconds: now() * 1_000),
            definition: definition,
            scope: scope,
            position: report.position,
            result: try report.resultDigest(),
            publishedBy: officer,
            publishedAt: now()
        )
        try await store.publish(publication)
        return publication
    }

    private func position(_ sequence: Int64?) async throws -> JournalPosition {
        try await store.project()
        guard let sequence else { return try await store.position() }
        guard let position = try await store.position(at: sequence) else { throw ReportRefusal.notThere(sequence) }
        return position
    }

    private func computation(
        _ definition: ReportDefinition,
        _ position: JournalPosition,
        _ scope: String?,
        hasCases: Bool
    ) async throws -> ReportComputation {
        try definition.check()
        let query = try BookingQuery(definition, upTo: position.sequence, hasCases: hasCases)
        return try ReportComputation(definition, try await store.bookings(query), tree, scope: scope)
    }
}
