//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Targeting

/// The targeting store of a node whose findings reach the scoring at once.
package struct LearningStore: TargetingStore {
    private let store: any TargetingStore
    private let scoring: NodeScoring

    package init(_ store: any TargetingStore, scoring: NodeScoring) {
        self.store = store
        self.scoring = scoring
    }

    package func record(_ finding: InspectionFinding, by actor: String, correcting: Bool) async throws {
        let isFirst = try await store.finding(of: finding.line) == nil
        try await store.record(finding, by: actor, correcting: correcting)
        // What a corrected finding taught goes with the next training.
        if isFirst { try await scoring.learn(finding.line) }
    }

    package func save(_ assessments: [Assessment], by actor: String) async throws {
        try await store.save(assessments, by: actor)
    }

    package func assessment(of line: DeclarationLineID) async throws -> Assessment? {
        try await store.assessment(of: line)
    }

    package func queue(_ request: QueueRequest) async throws -> [QueueEntry] {
        try await store.queue(request)
    }

    package func laneCounts(_ request: QueueRequest) async throws -> [LaneCount] {
        try await store.laneCounts(request)
    }

    package func finding(of line: DeclarationLineID) async throws -> RecordedFinding? {
        try await store.finding(of: line)
    }

    package func override(_ line: DeclarationLineID, lane: Lane, reason: String, by officer: String) async throws {
        try await store.override(line, lane: lane, reason: reason, by: officer)
    }

    package func overrides(of line: DeclarationLineID) async throws -> [LaneOverride] {
        try await store.overrides(of: line)
    }

    package func overrideYield(from: Int64, to: Int64) async throws -> OverrideYield {
        try await store.overrideYield(from: from, to: to)
    }

    package func evidenceOutcomes(limit: Int) async throws -> [EvidenceWeights.Outcome] {
        try await store.evidenceOutcomes(limit: limit)
    }

    package func yields(from: Int64, to: Int64, office: String?) async throws -> [YieldRow] {
        try await store.yields(from: from, to: to, office: office)
    }

    package func history(
        _ field: DeclarationField,
        _ value: String,
        before: Int64,
        limit: Int
    ) async throws -> HistorySummary {
        try await store.history(field, value, before: before, limit: limit)
    }

    package func eachBatch(
        from: Int64,
        to: Int64,
        size: Int,
        _ body: @escaping @Sendable (DeclarationBatch) throws -> Void
    ) async throws {
        try await store.eachBatch(from: from, to: to, size: size, body)
    }

    package func eachBatch(
        of fields: Set<DeclarationField>,
        from: Int64,
        to: Int64,
        size: Int,
        _ body: @escaping @Sendable (DeclarationBatch) throws -> Void
    ) async throws {
        try await store.eachBatch(of: fields, from: from, to: to, size: size, body)
    }

    package func layOutColumns(segment: Int, _ progress: @escaping @Sendable (Int) -> Void) async throws -> Int {
        try await store.layOutColumns(segment: segment, progress)
    }

    package func unassessed(after: Int64) async throws -> [DeclarationLineID] {
        try await store.unassessed(after: after)
    }

    package func declaration(_ number: String) async throws -> DeclarationBatch {
        try await store.declaration(number)
    }

    package func extent() async throws -> LodgingExtent? {
        try await store.extent()
    }
}
