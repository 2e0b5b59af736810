//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Operations

/// The room of an operation: how it stands now.
struct OperationRoomPage: Sendable {
    struct Duty: Sendable {
        let officer: String
        let phone: String?
        let span: String
    }

    struct Phase: Sendable {
        let name: String
        let days: String
        let isNow: Bool
    }

    struct Partner: Sendable {
        let office: String
        let contact: String?
        let validity: String?
        let isOver: Bool
    }

    let code: String
    let name: String
    let otherNames: String
    let state: String
    let stateCode: String
    let kind: String
    let basis: String
    let phases: [Phase]
    let duty: [Duty]
    let isUnmanned: Bool
    let next: Duty?
    let partners: [Partner]
    let targets: [String]
    let rules: [String]
    let watchlists: [String]
    let hasShared: Bool
    let figures: FigureTable
    let days: [FigureTable.DayRow]
    let hasDays: Bool
    let warnings: WarningView
    let faulty: [SeizureRow]
    let faultyTitle: String
    let hasFaulty: Bool
    let twins: String?
    let timeline: [TimelineEntry]
    let hasTimeline: Bool
    let reports: ReportList
    let steps: OperationSteps
    let fault: String?
    let canEdit: Bool
    let editPath: String
    let seizuresPath: String
    let exportPath: String
    let reportsPath: String
    let canReport: Bool
    let today: String

    init(
        _ operation: JointOperation,
        seizures: [OperationSeizure],
        reports: [SituationReport],
        partnerReports: [PartnerReport],
        warnings tally: WarningTally,
        inspections: Int,
        isGate: @escaping @Sendable (String) -> Bool,
        now: Int64,
        login: String,
        canRun: Bool,
        canRead: Bool,
        fault: String?,
        _ reader: OperationReader
    ) {
        let (plan, words) = (operation.plan, reader.words)
        code = operation.code
        name = plan.name[reader.language]
        otherNames = Language.allCases.filter { $0 != reader.language }.map { plan.name[$0] }.joined(separator: " · ")
        state = words("operations.state." + operation.state.rawValue)
        stateCode = operation.state.rawValue
        kind = words("operations.kind." + plan.kind.rawValue)
        basis = plan.basis
        phases = plan.phases.map {
            Phase(
                name: words("operations.phase." + $0.kind.rawValue),
                days: reader.days($0.from, $0.to),
                isNow: $0.contains(reader.today)
            )
        }
        func duty(_ shift: DutyShift) -> Duty {
            Duty(
                officer: shift.officer,
                phone: shift.phone.isEmpty ? nil : shift.phone,
                span: reader.time(shift.from) + " – " + reader.time(shift.to)
            )
        }
        self.duty = plan.onDuty(at: now).map(duty)
        isUnmanned = self.duty.isEmpty
        next = plan.shifts.filter { $0.from > now }.min { $0.from < $1.from }.map(duty)
        partners = plan.participants.map {
            let validity = reader.validity($0.valid)
            return Partner(
                office: reader.office($0.office),
                contact: $0.contact.isEmpty ? nil : $0.contact,
                validity: validity.isEmpty ? nil : validity,
                isOver: !$0.valid.contains(reader.today)
            )
        }
        targets = plan.targets.map { Self.text($0, reader) }
        rules = plan.rules
        watchlists = plan.watchlists
        hasShared = !rules.isEmpty || !watchlists.isEmpty
        let counted = OperationFigures(seizures)
        let theirs = partnerReports.filter { $0.body.inspections != nil }
        figures = FigureTable(
            counted,
            inspections: inspections,
            theirInspections: theirs.isEmpty ? nil : theirs.reduce(0) { $0 + Int(clamping: $1.body.inspections ?? 0) },
            reader
        )
        days = FigureTable.days(counted, reader)
        hasDays = !days.isEmpty
        warnings = WarningView(tally, reader)
        let rows = SeizureRow.rows(seizures, of: operation, isGate: isGate, reader)
        faulty = rows.filter(\.isFaulty)
        hasFaulty = !faulty.isEmpty
        faultyTitle = words("operations.to_be_completed_count", ["count": reader.number(faulty.count)])
        let proposals = SeizureTwins.proposals(among: seizures).count
        twins = proposals == 0 ? nil : words("operations.twins_count", ["count": reader.number(proposals)])
        timeline = TimelineEntry.entries(operation, seizures, tally, reports, partnerReports, canRead: canRead, reader)
        hasTimeline = !timeline.isEmpty
        self.reports = ReportList(reports, partnerReports, of: operation.code, reader)
        steps = OperationSteps(operation, login: login, canRun: canRun, reader)
        self.fault = fault
        canEdit = canRun && operation.state != .closed
        editPath = ConsolePath.operationPart(code, "edit").text
        seizuresPath = ConsolePath.operationPart(code, "seizures").text
        exportPath = ConsolePath.operationPart(code, "cen").text
        reportsPath = ConsolePath.operationPart(code, "reports").text
        canReport = canRun && operation.state != .closed
        let within = plan.period.map { min(max(reader.today, $0.lowerBound), $0.upperBound) } ?? reader.today
        today = within.iso8601
    }

    private static func text(_ target: OperationTarget, _ reader: OperationReader) -> String {
        let words = reader.words
        let parts: [String?] = [
            target.group.map { words("messages.commodity." + $0.rawValue) }, target.hs.map { "HS " + $0 },
            target.route.isEmpty ? nil : target.route,
            target.gate.map { reader.letters.places.gate($0, reader.language) },
            target.mode.map { words("messages.mode." + $0.rawValue) }, reader.validity(target.period),
        ]
        return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
