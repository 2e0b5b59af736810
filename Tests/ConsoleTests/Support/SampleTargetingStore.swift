//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

/// A targeting store that answers from a handful of lines and remembers findings.
actor SampleTargetingStore: TargetingStore {
    private var batch: DeclarationBatch
    private var assessments: [DeclarationLineID: Assessment]
    private var findings: [DeclarationLineID: RecordedFinding] = [:]
    private let yieldRows: [YieldRow]

    init(batch: DeclarationBatch, assessments: [Assessment], yields: [YieldRow]) {
        self.batch = batch
        self.assessments = Dictionary(uniqueKeysWithValues: assessments.map { ($0.line, $0) })
        yieldRows = yields
    }

    func save(_ assessments: [Assessment], by actor: String) async throws {
        for assessment in assessments { self.assessments[assessment.line] = assessment }
    }

    func assessment(of line: DeclarationLineID) async throws -> Assessment? { assessments[line] }

    func queue(_ request: QueueRequest) async throws -> [QueueEntry] {
        (0..<batch.count).compactMap { row in
            let summary = summary(row)
            guard let assessment = assessments[summary.line], summary.lodgedAt >= request.from,
                summary.lodgedAt < request.to, request.lane.map({ $0 == assessment.lane }) ?? true,
                !(request.onlyOpen && summary.finding != nil)
            else { return nil }
            return QueueEntry(assessment: assessment, summary: summary)
        }.dropFirst(request.offset).prefix(request.limit).map(\.self)
    }

    func laneCounts(_ request: QueueRequest) async throws -> [LaneCount] {
        let entries = try await queue(QueueRequest(from: request.from, to: request.to, limit: .max))
        return Lane.allCases.map { lane in
            let inLane = entries.filter { $0.assessment.lane == lane }
            return LaneCount(lane: lane, lines: inLane.count, inspected: inLane.count { $0.summary.finding != nil })
        }
    }

    func record(_ finding: InspectionFinding, by actor: String, correcting: Bool) async throws {
        guard assessments[finding.line] != nil else { throw FindingError.unknownLine(finding.line) }
        guard correcting || findings[finding.line] == nil else { throw FindingError.alreadyRecorded(finding.line) }
        findings[finding.line] = RecordedFinding(finding: finding, recordedBy: actor)
    }

    func finding(of line: DeclarationLineID) async throws -> RecordedFinding? { findings[line] }

    func yields(from: Int64, to: Int64, office: String?) async throws -> [YieldRow] {
        yieldRows.filter { office == nil || $0.office == office }
    }

    func history(
        _ field: DeclarationField,
        _ value: String,
        before: Int64,
        limit: Int
    ) async throws -> HistorySummary {
        let rows = (0..<batch.count).filter { batch.text(field, at: $0) == value }
        return HistorySummary(
            lines: rows.count,
            inspected: 2,
            illicit: 1,
            firstLodged: before - 86_400,
            lastLodged: before,
            recent: rows.prefix(limit).map { summary($0) }
        )
    }

    func eachBatch(
        from: Int64,
        to: Int64,
        size: Int,
        _ body: @Sendable (DeclarationBatch) throws -> Void
    ) async throws {
        try body(batch)
    }

    func declaration(_ number: String) async throws -> DeclarationBatch {
        var builder = DeclarationBatchBuilder()
        for row in 0..<batch.count where batch.text(.declarationNo, at: row) == number {
            builder.append { SampleDeclarations.value($0, batch, row) }
        }
        return builder.finish()
    }

    func extent() async throws -> LodgingExtent? {
        guard batch.count > 0 else { return nil }
        let lodged = (0..<batch.count).map { summary($0).lodgedAt }
        return LodgingExtent(first: lodged.min() ?? 0, last: lodged.max() ?? 0, lines: batch.count)
    }

    private func summary(_ row: Int) -> DeclarationSummary {
        let line = DeclarationLineID(declarationNo: batch.text(.declarationNo, at: row) ?? "")
        return DeclarationSummary(
            line: line,
            lodgedAt: batch[instant: .lodgedAt]?.seconds[row] ?? 0,
            lodgedOffsetMinutes: 420,
            office: batch.text(.office, at: row),
            gate: batch.text(.gate, at: row),
            route: batch.text(.route, at: row),
            importerID: batch.text(.importerID, at: row),
            importerName: batch.text(.importerName, at: row),
            vehiclePlate: batch.text(.vehiclePlate, at: row),
            hsCode: batch.text(.hsCode, at: row),
            goodsDescription: batch.text(.goodsDescription, at: row),
            countryOrigin: batch.text(.countryOrigin, at: row),
            customsValue: batch[number: .customsValue]?[row],
            finding: findings[line]?.finding.outcome.rawValue
        )
    }
}
