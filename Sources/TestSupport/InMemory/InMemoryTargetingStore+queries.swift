//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Targeting

extension InMemoryTargetingStore {
    package func queue(_ request: QueueRequest) async throws -> [QueueEntry] {
        let sorted = entries(request).sorted { a, b in
            if a.assessment.lane != b.assessment.lane { return a.assessment.lane.place < b.assessment.lane.place }
            if a.assessment.score != b.assessment.score { return a.assessment.score > b.assessment.score }
            return a.assessment.line < b.assessment.line
        }
        return Array(sorted.dropFirst(request.offset).prefix(request.limit))
    }

    package func laneCounts(_ request: QueueRequest) async throws -> [LaneCount] {
        let entries = entries(request)
        return [Lane.red, .yellow, .green].map { lane in
            let ofLane = entries.filter { $0.assessment.lane == lane }
            return LaneCount(
                lane: lane,
                lines: ofLane.count,
                inspected: ofLane.count { $0.summary.finding != nil }
            )
        }
    }

    package func yields(from: Int64, to: Int64, office: String?) async throws -> [YieldRow] {
        struct Key: Hashable {
            let week: Int64
            let office: String
            let selectedBy: String
        }
        var groups: [Key: [LedgerLine]] = [:]
        for line in lines.values where line.isLodged(from: from, to: to) && line.text(.finding) != nil {
            guard let lodgedAt = line.lodgedAt, office == nil || line.text(.office) == office else { continue }
            // 1969-12-29 was a Monday.
            let past = (lodgedAt + 259_200) % 604_800
            let key = Key(
                week: lodgedAt - (past < 0 ? past + 604_800 : past),
                office: line.text(.office) ?? "",
                selectedBy: line.text(.selectedBy) ?? ""
            )
            groups[key, default: []].append(line)
        }
        let rows = groups.map { key, lines in
            YieldRow(
                week: key.week,
                office: key.office,
                selectedBy: key.selectedBy,
                inspected: lines.count,
                illicit: lines.count { $0.text(.finding) != "clean" },
                revenue: lines.reduce(0) { $0 + ($1.number(.findingRevenue) ?? 0) }
            )
        }
        return rows.sorted { ($0.week, $0.office, $0.selectedBy) < ($1.week, $1.office, $1.selectedBy) }
    }

    package func history(
        _ field: DeclarationField,
        _ value: String,
        before: Int64,
        limit: Int
    ) async throws -> HistorySummary {
        let past = lines.values.filter { line in
            guard let lodgedAt = line.lodgedAt, lodgedAt < before else { return false }
            return switch line[field] {
            case .text(let text): text == value
            case .number(let number): number == Double(value)
            case .instant, .missing: false
            }
        }
        .sorted { ($0.lodgedAt ?? 0, $0.id) > ($1.lodgedAt ?? 0, $1.id) }
        let inspected = past.filter { $0.isInspected(before: before) }
        return HistorySummary(
            lines: past.count,
            inspected: inspected.count,
            illicit: inspected.count { $0.text(.finding) != "clean" },
            firstLodged: past.last?.lodgedAt,
            lastLodged: past.first?.lodgedAt,
            recent: past.prefix(limit).map { $0.summary(knownBefore: before) }
        )
    }

    package func eachBatch(
        from: Int64,
        to: Int64,
        size: Int,
        _ body: @escaping @Sendable (DeclarationBatch) throws -> Void
    ) async throws {
        let lodged = lines.values.filter { $0.isLodged(from: from, to: to) }
            .sorted { ($0.lodgedAt ?? 0, $0.id) < ($1.lodgedAt ?? 0, $1.id) }
        for start in stride(from: 0, to: lodged.count, by: size) {
            try body(batch(lodged[start..<min(start + size, lodged.count)]))
        }
    }

    package func eachBatch(
        of fields: Set<DeclarationField>,
        from: Int64,
        to: Int64,
        size: Int,
        _ body: @escaping @Sendable (DeclarationBatch) throws -> Void
    ) async throws {
        try await eachBatch(from: from, to: to, size: size) { batch in
            var kept = DeclarationBatch(count: batch.count)
            for field in fields {
                switch field.kind {
                case .text: kept[text: field] = batch[text: field]
                case .number: kept[number: field] = batch[number: field]
                case .instant, .date: kept[instant: field] = batch[instant: field]
                }
            }
            try body(kept)
        }
    }

    /// Memory is as quick by rows.
    package func layOutColumns(segment: Int, _ progress: @escaping @Sendable (Int) -> Void) async throws -> Int { 0 }

    package func unassessed(after: Int64) async throws -> [DeclarationLineID] {
        lines.values.filter {
            ($0.lodgedAt ?? .min) > after && $0.text(.finding) == nil && assessments[$0.id] == nil
        }.map(\.id)
    }

    package func declaration(_ number: String) async throws -> DeclarationBatch {
        batch(lines.values.filter { $0.id.declarationNo == number }.sorted { $0.id < $1.id })
    }

    private func batch(_ lines: some Sequence<LedgerLine>) -> DeclarationBatch {
        var builder = DeclarationBatchBuilder()
        for line in lines { builder.append { line[$0] } }
        return builder.finish()
    }

    private func entries(_ request: QueueRequest) -> [QueueEntry] {
        assessments.values.compactMap { assessment in
            guard let line = lines[assessment.line], line.isLodged(from: request.from, to: request.to),
                request.office == nil || line.text(.office) == request.office,
                request.lane == nil || assessment.lane == request.lane,
                !request.onlyOpen || line.text(.finding) == nil
            else { return nil }
            return QueueEntry(assessment: assessment, summary: line.summary())
        }
    }
}

extension Lane {
    /// Place in the queue, from 0 for the lane that is looked at first.
    fileprivate var place: Int {
        switch self {
        case .red: 0
        case .yellow: 1
        case .green: 2
        }
    }
}
