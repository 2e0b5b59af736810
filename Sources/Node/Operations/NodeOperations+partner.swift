//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Console
import Customs
package import Exchange
package import Operations
import Persistence

extension NodeOperations {
    private static let mostLetters = 1_000
    private static let mostReports = 200

    package func warnings(of operation: JointOperation) async throws -> WarningTally {
        guard let exchange, let period = operation.plan.period else { return WarningTally() }
        let start = period.lowerBound.daysSince1970 * 86_400 - zone
        let end = (period.upperBound.daysSince1970 + 1) * 86_400 - zone
        let offices = operation.plan.offices
        let alerts = try await exchange.store.letters(LetterFilter(types: [.alert], limit: Self.mostLetters))
            .filter { letter in
                (start..<end).contains(letter.sent.seconds) && offices.contains(letter.office)
                    && offices.contains(letter.otherOffice) && letter.standing != .revoked
                    && letter.standing != .replaced
            }
        var warnings: [WarningTally.Warning] = []
        for alert in alerts {
            let thread = try await exchange.store.letters(LetterFilter(thread: alert.facts.thread, limit: 100))
            let back = thread.filter { $0.direction != alert.direction && $0.standing != .revoked }
            let hasFeedback = alert.standing == .closed || back.contains { $0.facts.type == .feedback }
            warnings.append(
                WarningTally.Warning(
                    message: alert.id,
                    isOurs: alert.direction == .sent,
                    at: alert.sent.seconds,
                    isAnswered: hasFeedback || !back.isEmpty,
                    hasFeedback: hasFeedback
                )
            )
        }
        return WarningTally(warnings)
    }

    package func partnerReports(
        of operation: JointOperation,
        for officer: OfficerDesk.Person
    ) async throws -> [PartnerReport] {
        guard let exchange else { return [] }
        let desk = desk(exchange, OfficerDesk.Person(login: officer.login, name: officer.name, office: nil))
        let letters = try await desk.letters(
            LetterFilter(direction: .received, types: [.situationReport], limit: Self.mostReports)
        )
        var reports: [PartnerReport] = []
        var seen: [StoredLetter] = []
        for letter in letters where letter.standing != .revoked && letter.standing != .replaced {
            // One that may not be read, or not be opened here, is not there.
            guard let read = try? await desk.read(letter.id), case .situation(let body)? = read.message.record,
                operation.isCalled(body.operation)
            else { continue }
            seen.append(letter)
            reports.append(
                PartnerReport(
                    message: letter.id,
                    office: letter.from,
                    sent: letter.sent,
                    body: body,
                    text: read.message.text
                )
            )
        }
        try await desk.markSeen(seen)
        return reports
    }
}
