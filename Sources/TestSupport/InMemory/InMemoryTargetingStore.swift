//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Targeting

/// A ``TargetingStore`` for tests: keeps everything in memory, knows no journal, passes the same contract.
package actor InMemoryTargetingStore: TargetingStore {
    var lines: [DeclarationLineID: LedgerLine] = [:]
    var assessments: [DeclarationLineID: Assessment] = [:]
    var overridden: [LaneOverride] = []
    private var findings: [DeclarationLineID: RecordedFinding] = [:]

    package init() {}

    /// Takes in lines and returns how many were new; ``InMemoryDeclarationArchive`` calls it.
    @discardableResult
    package func insert(_ batch: DeclarationBatch, importName: String = "test") -> Int {
        var added = 0
        for row in 0..<batch.count {
            let line = LedgerLine(batch, row: row, importName: importName)
            guard lines[line.id] == nil else { continue }
            lines[line.id] = line
            added += 1
        }
        return added
    }

    package func save(_ assessments: [Assessment], by actor: String) async throws {
        if let unknown = assessments.first(where: { lines[$0.line] == nil }) {
            throw FindingError.unknownLine(unknown.line)
        }
        for assessment in assessments { self.assessments[assessment.line] = assessment }
    }

    package func assessment(of line: DeclarationLineID) async throws -> Assessment? {
        assessments[line]
    }

    package func record(_ finding: InspectionFinding, by actor: String, correcting: Bool) async throws {
        guard var line = lines[finding.line] else { throw FindingError.unknownLine(finding.line) }
        guard correcting || line.text(.finding) == nil else { throw FindingError.alreadyRecorded(finding.line) }
        line[.finding] = .text(finding.outcome.rawValue)
        line[.findingAt] = .instant(finding.foundAt, offsetMinutes: 0)
        line[.findingTheme] = finding.theme.map { .text($0) } ?? .missing
        line[.findingRevenue] = finding.revenue.map { .number($0) } ?? .missing
        if line.text(.selectedBy) == nil {
            let origin = assessments[finding.line]?.selectedBy ?? .none
            line[.selectedBy] = .text(origin == .none ? "officer" : origin.rawValue)
        }
        lines[finding.line] = line
        findings[finding.line] = RecordedFinding(finding: finding, recordedBy: actor)
    }

    package func finding(of line: DeclarationLineID) async throws -> RecordedFinding? {
        findings[line] ?? lines[line]?.importedFinding
    }

    package func extent() async throws -> LodgingExtent? {
        let times = lines.values.compactMap(\.lodgedAt)
        guard let first = times.min(), let last = times.max() else { return nil }
        return LodgingExtent(first: first, last: last, lines: times.count)
    }
}
