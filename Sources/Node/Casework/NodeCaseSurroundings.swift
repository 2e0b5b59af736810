//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework
package import Customs
import Evidence
import Targeting

/// What the rest of the node does for cases: who stands below whom, what evidence is open, and what follows from a
/// change.
package struct NodeCaseSurroundings: CaseSurroundings {
    private let directory: OfficeDirectory?
    /// Tells the scoring.
    private let targeting: any TargetingStore
    private let matching: EntityMatching
    private let cases: any CaseStore
    private let custody: any CustodyStore
    private let offsetMinutes: Int
    private let clock: @Sendable () -> Int64

    init(
        directory: OfficeDirectory?,
        targeting: any TargetingStore,
        matching: EntityMatching,
        cases: any CaseStore,
        custody: any CustodyStore,
        offsetMinutes: Int,
        clock: @escaping @Sendable () -> Int64
    ) {
        self.directory = directory
        self.targeting = targeting
        self.matching = matching
        self.cases = cases
        self.custody = custody
        self.offsetMinutes = offsetMinutes
        self.clock = clock
    }

    package var now: Int64 { clock() }

    package var today: CalendarDate { CalendarDate(at: clock(), offset: Int64(offsetMinutes) * 60) }

    package func office(_ office: String, isWithin unit: String) -> Bool {
        offices(within: unit).contains(office)
    }

    package func offices(within unit: String) -> Set<String> {
        directory?.offices(within: unit, on: today) ?? [unit]
    }

    /// Evidence of a case, and of those that were merged into it.
    package func openItems(of number: CaseNumber) async throws -> Int {
        var numbers: Set<CaseNumber> = [number]
        var open = [number]
        var count = 0
        while let next = open.popLast() {
            let record = try await custody.record(of: next.text)
            // A photo that nobody has signed for is not settled either.
            count += try record.openItems().count + record.waitingPhotos.count
            for event in try await cases.events(of: next) where event.kind == .mergedFrom {
                guard let merged = event.subject.flatMap(CaseNumber.init), numbers.insert(merged).inserted else {
                    continue
                }
                open.append(merged)
            }
        }
        return count
    }

    package func changed(_ file: Case, before: Case?) async throws {
        if file.outcome == .cleared, before?.outcome != .cleared { try await clear(file) }
        try await matching.propose(for: file.number)
    }

    /// A party that was cleared profits from it: the line counts as clean from now on, and what scores learns so.
    private func clear(_ file: Case) async throws {
        guard case .finding = file.origin, let line = file.origin.line,
            let recorded = try await targeting.finding(of: line), recorded.finding.outcome.isIllicit
        else { return }
        let finding = try InspectionFinding(
            line: line,
            outcome: .clean,
            theme: nil,
            revenue: nil,
            remark: file.number.text,
            foundAt: now
        )
        try await targeting.record(finding, by: file.closing?.approver?.login ?? "casework", correcting: true)
    }
}
