//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Exchange
import Operations
import TestSupport

/// Operations in memory, without a partner.
struct SampleOperationService: OperationService {
    let store: any OperationStore = InMemoryOperationStore()
    let plans: any ActionPlanStore = InMemoryActionPlanStore()
    let surroundings = SampleOperations.surroundings()
    let reminders = CommitmentTerms()

    func inspections(_ days: ClosedRange<CalendarDate>) async throws -> Int { 120 }

    func warnings(of operation: JointOperation) async throws -> WarningTally {
        func warning(_ place: Int64) -> WarningTally.Warning {
            WarningTally.Warning(
                message: "m\(place)",
                isOurs: place < 4,
                at: 1_755_000_000 + place,
                isAnswered: place < 2,
                hasFeedback: place == 0
            )
        }
        return WarningTally((0..<6).map(warning))
    }

    func partnerReports(of operation: JointOperation, for officer: OfficerDesk.Person) async throws -> [PartnerReport] {
        []
    }

    func changed() async throws {}

    func send(
        _ report: SituationReport,
        of operation: JointOperation,
        by officer: String
    ) async throws -> SituationReport {
        report
    }

    func pairs() async throws -> [OfficePair] { [OfficePair(from: "VN-VI", to: "CN-7200")] }

    func deliver() async throws {}

    func news() -> AsyncStream<ExchangeNews> { AsyncStream { $0.finish() } }
}
