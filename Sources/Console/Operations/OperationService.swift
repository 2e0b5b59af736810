//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Exchange
package import Operations

/// What the console asks of the node about joint operations and action plans.
package protocol OperationService: Sendable {
    var store: any OperationStore { get }
    var plans: any ActionPlanStore { get }
    /// Against which plans are checked.
    var surroundings: OperationPlan.Surroundings { get }
    var reminders: CommitmentTerms { get }

    /// How many lines lodged on some days were inspected here.
    func inspections(_ days: ClosedRange<CalendarDate>) async throws -> Int
    /// Warnings that both sides gave one another in the days of an operation.
    func warnings(of operation: JointOperation) async throws -> WarningTally
    /// Situation reports that the partner sent, the newest first; what an officer is shown is written down.
    func partnerReports(of operation: JointOperation, for officer: OfficerDesk.Person) async throws -> [PartnerReport]
    /// Seizures that wait for an operation of their name are entered, and whoever watches a room is told.
    func changed() async throws
    /// Sends a signed report to the partner's offices that take part; sending it again sends nothing.
    func send(_ report: SituationReport, of operation: JointOperation, by officer: String) async throws
        -> SituationReport
    /// Offices that may write to one another now.
    func pairs() async throws -> [OfficePair]
    /// What was done with action plans goes to the partner, as far as the way is open.
    func deliver() async throws
    /// Something new in the rooms, as it comes; ends when the node stops.
    func news() -> AsyncStream<ExchangeNews>
}

/// A situation report of the partner.
package struct PartnerReport: Hashable, Sendable {
    package let message: String
    package let office: String
    package let sent: Timestamp
    package let body: SituationBody
    package let text: MessageText?

    package init(message: String, office: String, sent: Timestamp, body: SituationBody, text: MessageText?) {
        self.message = message
        self.office = office
        self.sent = sent
        self.body = body
        self.text = text
    }
}
