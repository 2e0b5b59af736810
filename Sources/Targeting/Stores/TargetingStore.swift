//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Where assessments and findings stay, in targeting's own words. Each writing call is one transaction that
/// also appends to the journal, durable when it returns.
package protocol TargetingStore: Sendable {
    /// Writes assessments, all of them or none; one that is there for the line is replaced.
    /// - Throws: ``FindingError/unknownLine(_:)``
    func save(_ assessments: [Assessment], by actor: String) async throws
    func assessment(of line: DeclarationLineID) async throws -> Assessment?

    /// A page of the inspection queue, highest rank first: red before yellow before green, then by score.
    func queue(_ request: QueueRequest) async throws -> [QueueEntry]
    /// How many lines there are in each lane and how many of them have a finding, for the same filter.
    func laneCounts(_ request: QueueRequest) async throws -> [LaneCount]

    /// Records what an inspector found and writes it to the line, unless there is a finding already and
    /// `correcting` is false. A line whose source does not say who chose it gets the origin of its assessment,
    /// or `officer`, for good.
    /// - Throws: ``FindingError``
    func record(_ finding: InspectionFinding, by actor: String, correcting: Bool) async throws
    /// The finding with the inspector's remark and login, nil where the line was never inspected here.
    func finding(of line: DeclarationLineID) async throws -> RecordedFinding?

    /// Sends an assessed line down another lane; its origin of selection is the officer from then on.
    /// - Throws: ``OverrideError``
    func override(_ line: DeclarationLineID, lane: Lane, reason: String, by officer: String) async throws
    /// The overrides of a line, oldest first.
    func overrides(of line: DeclarationLineID) async throws -> [LaneOverride]
    /// What became of overrides made within a period.
    func overrideYield(from: Int64, to: Int64) async throws -> OverrideYield
    /// Inspected lines that rules or look-outs spoke of when they were assessed, the latest, to learn what evidence is
    /// worth.
    func evidenceOutcomes(limit: Int) async throws -> [EvidenceWeights.Outcome]

    /// Inspected and illicit lines by week of lodging, office and origin of selection.
    func yields(from: Int64, to: Int64, office: String?) async throws -> [YieldRow]

    /// What is known of one value of one field (an importer, a plate, an HS code) lodged before an instant;
    /// findings that became known at it or later are left out.
    func history(_ field: DeclarationField, _ value: String, before: Int64, limit: Int) async throws -> HistorySummary

    /// The lines lodged within a period in order of lodging, then number, then item, in batches.
    func eachBatch(
        from: Int64,
        to: Int64,
        size: Int,
        _ body: @escaping @Sendable (DeclarationBatch) throws -> Void
    ) async throws

    /// The same of some fields only. It reads the columns that ``layOutColumns(segment:_:)`` laid out and the rows of
    /// what has none, so it says the same before and after, only sooner. A batch may be as long as a segment.
    func eachBatch(
        of fields: Set<DeclarationField>,
        from: Int64,
        to: Int64,
        size: Int,
        _ body: @escaping @Sendable (DeclarationBatch) throws -> Void
    ) async throws

    /// Lays out lines that stand only in rows in columns too, so many lines a segment, and anew what has changed; a
    /// remainder shorter than a segment stays in rows.
    /// - Parameter progress: called with the number of lines laid out so far.
    /// - Returns: that number at the end.
    @discardableResult
    func layOutColumns(segment: Int, _ progress: @escaping @Sendable (Int) -> Void) async throws -> Int

    /// The lines lodged after an instant that were neither assessed nor inspected yet, in no order.
    func unassessed(after: Int64) async throws -> [DeclarationLineID]

    /// All lines of one declaration as a batch, empty where there is none.
    func declaration(_ number: String) async throws -> DeclarationBatch
    /// First and last time of lodging and the number of lines; nil in an empty node.
    func extent() async throws -> LodgingExtent?
}

extension TargetingStore {
    /// Lays out columns in segments of the usual length: long enough that a back-test reads few of them, short enough
    /// to be laid out anew when a finding changes.
    @discardableResult
    package func layOutColumns() async throws -> Int {
        try await layOutColumns(segment: 65_536) { _ in }
    }
}

/// Which part of the queue to show.
package struct QueueRequest: Sendable, Hashable {
    /// Seconds since 1970, half-open.
    package var from: Int64
    package var to: Int64
    package var office: String?
    package var lane: Lane?
    package var onlyOpen: Bool
    package var limit: Int
    package var offset: Int

    package init(
        from: Int64,
        to: Int64,
        office: String? = nil,
        lane: Lane? = nil,
        onlyOpen: Bool = false,
        limit: Int = 50,
        offset: Int = 0
    ) {
        self.from = from
        self.to = to
        self.office = office
        self.lane = lane
        self.onlyOpen = onlyOpen
        self.limit = limit
        self.offset = offset
    }
}

/// One line of the queue.
package struct QueueEntry: Sendable, Hashable {
    package let assessment: Assessment
    package let summary: DeclarationSummary

    package init(assessment: Assessment, summary: DeclarationSummary) {
        self.assessment = assessment
        self.summary = summary
    }
}

/// What a list shows of a goods line.
package struct DeclarationSummary: Sendable, Hashable {
    package let line: DeclarationLineID
    package let lodgedAt: Int64
    package let lodgedOffsetMinutes: Int16
    package let office: String?
    package let gate: String?
    package let route: String?
    package let importerID: String?
    package let importerName: String?
    package let vehiclePlate: String?
    package let hsCode: String?
    package let goodsDescription: String?
    package let countryOrigin: String?
    package let customsValue: Double?
    /// `clean`, `violation`, `seizure`; nil where it was not inspected.
    package let finding: String?

    package init(
        line: DeclarationLineID,
        lodgedAt: Int64,
        lodgedOffsetMinutes: Int16,
        office: String?,
        gate: String?,
        route: String?,
        importerID: String?,
        importerName: String?,
        vehiclePlate: String?,
        hsCode: String?,
        goodsDescription: String?,
        countryOrigin: String?,
        customsValue: Double?,
        finding: String?
    ) {
        self.line = line
        self.lodgedAt = lodgedAt
        self.lodgedOffsetMinutes = lodgedOffsetMinutes
        self.office = office
        self.gate = gate
        self.route = route
        self.importerID = importerID
        self.importerName = importerName
        self.vehiclePlate = vehiclePlate
        self.hsCode = hsCode
        self.goodsDescription = goodsDescription
        self.countryOrigin = countryOrigin
        self.customsValue = customsValue
        self.finding = finding
    }
}

package struct LaneCount: Sendable, Hashable {
    package let lane: Lane
    package let lines: Int
    package let inspected: Int

    package init(lane: Lane, lines: Int, inspected: Int) {
        self.lane = lane
        self.lines = lines
        self.inspected = inspected
    }
}

/// A finding as it stands in the record.
package struct RecordedFinding: Sendable, Hashable {
    package let finding: InspectionFinding
    /// Login of the officer, or the import that brought it.
    package let recordedBy: String

    package init(finding: InspectionFinding, recordedBy: String) {
        self.finding = finding
        self.recordedBy = recordedBy
    }
}

/// What inspections brought in one week, at one office, from one origin of selection.
package struct YieldRow: Sendable, Hashable {
    /// Monday 00:00 UTC of the week, seconds since 1970.
    package let week: Int64
    package let office: String
    /// `model`, `rule`, `lookout`, `random`, `officer`; empty where the source does not say.
    package let selectedBy: String
    package let inspected: Int
    package let illicit: Int
    package let revenue: Double

    package init(week: Int64, office: String, selectedBy: String, inspected: Int, illicit: Int, revenue: Double) {
        self.week = week
        self.office = office
        self.selectedBy = selectedBy
        self.inspected = inspected
        self.illicit = illicit
        self.revenue = revenue
    }
}

/// What the past knows of one party, vehicle or code; clean inspections count as much as the others.
package struct HistorySummary: Sendable, Hashable {
    package let lines: Int
    package let inspected: Int
    package let illicit: Int
    package let firstLodged: Int64?
    package let lastLodged: Int64?
    /// The latest first.
    package let recent: [DeclarationSummary]

    package init(
        lines: Int,
        inspected: Int,
        illicit: Int,
        firstLodged: Int64?,
        lastLodged: Int64?,
        recent: [DeclarationSummary]
    ) {
        self.lines = lines
        self.inspected = inspected
        self.illicit = illicit
        self.firstLodged = firstLodged
        self.lastLodged = lastLodged
        self.recent = recent
    }
}

package struct LodgingExtent: Sendable, Hashable {
    package let first: Int64
    package let last: Int64
    package let lines: Int

    package init(first: Int64, last: Int64, lines: Int) {
        self.first = first
        self.last = last
        self.lines = lines
    }
}
