//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Operations

/// Something that happened in an operation.
struct TimelineEntry: Sendable {
    let at: String
    let kind: String
    let kindCode: String
    let text: String
    /// Ours or theirs.
    let side: String
    let path: String?

    private static let most = 60

    /// The newest first.
    static func entries(
        _ operation: JointOperation,
        _ seizures: [OperationSeizure],
        _ warnings: WarningTally,
        _ reports: [SituationReport],
        _ partnerReports: [PartnerReport],
        canRead: Bool,
        _ reader: OperationReader
    ) -> [TimelineEntry] {
        let words = reader.words
        func side(_ isOurs: Bool) -> String { words(isOurs ? "operations.ours" : "operations.theirs") }
        func kind(_ code: String) -> String { words("operations.timeline." + code) }
        var all: [(Int64, TimelineEntry)] = []
        for seizure in seizures where seizure.standing == .current {
            guard let date = seizure.facts.date else { continue }
            let entry = TimelineEntry(
                at: reader.date(date),
                kind: kind("seizure"),
                kindCode: "seizure",
                text: reader.place(seizure.facts) + ": " + reader.goods(seizure.facts),
                side: side(seizure.isOwn),
                path: nil
            )
            all.append((date.daysSince1970 * 86_400, entry))
        }
        for warning in warnings.warnings {
            let state = warning.hasFeedback ? "feedback" : warning.isAnswered ? "answered" : "open"
            let entry = TimelineEntry(
                at: reader.time(warning.at),
                kind: kind("warning"),
                kindCode: "warning",
                text: words("operations.warnings.state." + state),
                side: side(warning.isOurs),
                path: canRead ? ConsolePath.message(warning.message).text : nil
            )
            all.append((warning.at, entry))
        }
        for report in reports {
            guard let signature = report.signature else { continue }
            let entry = TimelineEntry(
                at: reader.time(signature.at),
                kind: kind("report"),
                kindCode: "report",
                text: words("operations.report_number", ["number": "\(report.number)"]) + " · "
                    + reader.days(report.from, report.to),
                side: side(true),
                path: ConsolePath.situationReport(operation.code, report.number).text
            )
            all.append((signature.at, entry))
        }
        for report in partnerReports {
            let entry = TimelineEntry(
                at: reader.time(report.sent.seconds),
                kind: kind("report"),
                kindCode: "report",
                text: words("operations.report_number", ["number": report.body.number ?? "–"]) + " · "
                    + reader.days(report.body.from, report.body.to),
                side: side(false),
                path: canRead ? ConsolePath.message(report.message).text : nil
            )
            all.append((report.sent.seconds, entry))
        }
        for event in operation.events where event.kind != .changed {
            let reason = event.reason.isEmpty ? "" : ": " + event.reason
            let entry = TimelineEntry(
                at: reader.time(event.at),
                kind: kind("step"),
                kindCode: "step",
                text: words("operations.event." + event.kind.rawValue, ["name": event.by]) + reason,
                side: side(true),
                path: nil
            )
            all.append((event.at, entry))
        }
        return all.sorted { $0.0 > $1.0 }.prefix(most).map(\.1)
    }
}
