//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Foundation
package import Operations

/// Operation Mekong Dragon VII as Vietnam and Nanning have it, and seizures in it.
package enum SampleOperations {
    package static let code = "OMD-VII"

    package static func day(_ text: String) -> CalendarDate {
        CalendarDate(iso8601: text) ?? CalendarDate(nearestDaysSince1970: 0)
    }

    package static func surroundings(_ country: String = "VN") -> OperationPlan.Surroundings {
        OperationPlan.Surroundings(
            country: country,
            isOffice: { ["VN-VI", "VN-VII", "VN-VIII", "CN-7200", "CN-8600"].contains($0) },
            isGate: { $0 == "G01" || $0 == "G02" },
            isPaired: { own, other, _ in
                Set([own, other]) == ["VN-VI", "CN-7200"] || Set([own, other]) == ["VN-VIII", "CN-7200"]
            }
        )
    }

    package static func plan(
        from: String = "2025-04-15",
        to: String = "2025-09-15",
        participants: [OperationParticipant] = [
            OperationParticipant("VN-VI", contact: "Nguyễn Thị Lan, +84 25 0000"),
            OperationParticipant("CN-7200", contact: "王伟, +86 771 0000"),
        ]
    ) -> OperationPlan {
        let (first, last) = (day(from), day(to))
        return OperationPlan(
            name: Trilingual(vi: "Chiến dịch Con rồng Mê Kông VII", zh: "湄龙行动七期", en: "Operation Mekong Dragon VII"),
            aliases: ["OMD 7"],
            kind: .multilateral,
            basis: "Kế hoạch Chiến dịch Con rồng Mê Kông VII",
            participants: participants,
            phases: [
                OperationPhase(
                    .preparation,
                    from: first.adding(days: -30) ?? first,
                    to: first.adding(days: -1) ?? first
                ),
                OperationPhase(.operational, from: first, to: last),
                OperationPhase(.evaluation, from: last.adding(days: 1) ?? last, to: last.adding(days: 30) ?? last),
            ],
            targets: [
                OperationTarget(group: .tobacco, hs: "2402", route: "Long An – Bằng Tường", gate: "G01", mode: .road)
            ]
        )
    }

    package static func operation(_ plan: OperationPlan? = nil, at time: Int64 = 100) throws -> JointOperation {
        try JointOperation(code: code, plan ?? self.plan(), in: surroundings(), by: "minh", at: time)
    }

    /// Cigarettes in a lorry at Hữu Nghị.
    package static func facts(
        _ number: String = "VN-2025-VI-0042",
        office: String = "VN-VI",
        date: String = "2025-08-12",
        sticks: String = "118600"
    ) -> SeizureFacts {
        SeizureFacts(
            number: number,
            office: office,
            date: day(date),
            place: .landBorder,
            gate: "G01",
            direction: .importing,
            mode: .road,
            departure: "VN",
            destination: "CN",
            modus: .vehicle,
            concealment: .vehicleStructure,
            detection: [.scanner],
            legalStatus: .criminal,
            persons: 2,
            lines: [
                SeizedLine(
                    .tobacco,
                    hs: "240220",
                    subject: "555",
                    amounts: [SeizedAmount(DecimalText.parse(sticks) ?? 0, "sticks")]
                )
            ]
        )
    }

    package static func ownSeizure(_ facts: SeizureFacts = facts()) -> OperationSeizure {
        OperationSeizure(
            .ownCase(facts.number),
            operation: code,
            named: code,
            phase: "operational",
            facts: facts
        )
    }

    package static func partnerSeizure(
        _ message: String = "0198a0c0-0000-7000-8000-000000000001",
        _ facts: SeizureFacts = facts("CN-2025-7200-7", office: "CN-7200")
    ) -> OperationSeizure {
        OperationSeizure(
            .message(id: message, node: "CN"),
            operation: code,
            named: "OMD VII",
            facts: facts
        )
    }

    /// What the ledger says of the same.
    package static func record(
        _ number: String = "VN-2025-VI-0042",
        operation: String? = code,
        standing: LedgerRecord.Standing = .counted,
        date: String = "2025-08-12",
        sticks: String = "118600"
    ) -> LedgerRecord {
        LedgerRecord(
            number: number,
            standing: standing,
            office: "VN-VI",
            detected: day(date),
            effective: day(date),
            legalStatus: .criminal,
            place: .landBorder,
            gate: "G01",
            direction: .importing,
            mode: .road,
            departure: "VN",
            destination: "CN",
            modus: .vehicle,
            concealment: .vehicleStructure,
            detection: [.scanner],
            operation: operation,
            phase: operation == nil ? nil : "operational",
            suspects: 2,
            lines: [
                Customs.LedgerLine(
                    .tobacco,
                    hs: "240220",
                    subject: "555",
                    amounts: [LedgerAmount(DecimalText.parse(sticks) ?? 0, .sticks)]
                )
            ],
            currency: .vnd
        )
    }

    package static func report(_ number: Int = 1) throws -> SituationReport {
        try SituationReport(
            try operation(),
            number: number,
            .daily,
            from: day("2025-08-12"),
            to: day("2025-08-12"),
            figures: ReportFigures(inspections: 120, seizures: 1, persons: 2),
            by: "lan",
            name: "Nguyễn Thị Lan"
        )
    }

    package static func terms() -> PlanTerms {
        PlanTerms(
            parent: nil,
            titleVI: "Kế hoạch hành động 2025",
            titleZH: "2025年行动计划",
            from: day("2025-08-01"),
            to: day("2026-07-31"),
            commitments: [
                Commitment(
                    id: "1",
                    vi: "Trao đổi danh sách xe nghi vấn hằng tháng",
                    zh: "每月交换可疑车辆名单",
                    owner: "VN-VI",
                    due: day("2025-09-30")
                ),
                Commitment(
                    id: "2",
                    vi: "Tổ chức tập huấn soi chiếu",
                    zh: "举办机检培训",
                    owner: "CN-7200",
                    due: day("2025-10-31")
                ),
            ]
        )
    }

    package static func actionPlan(_ id: String = "0198a0c0-0000-7000-8000-0000000000aa") throws -> ActionPlan {
        try ActionPlan(id: id, own: "VN-VI", other: "CN-7200", terms(), by: "lan", at: 100)
    }
}
