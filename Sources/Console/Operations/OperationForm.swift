//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations

/// The plan of an operation as a form holds it: texts, until they are read.
struct OperationForm: Sendable {
    /// Rows of one kind, each with its fields by name.
    struct Rows: Sendable {
        let name: String
        let fields: [String]
        var values: [[String: String]]

        /// Rows in which something stands.
        init(_ name: String, _ fields: [String], _ form: FormFields) {
            self.name = name
            self.fields = fields
            let count = min(form["\(name)-count"].flatMap { Int($0) } ?? 0, 400)
            values = (0..<max(count, 0)).map { place in
                Dictionary(uniqueKeysWithValues: fields.map { ($0, form["\(name)-\(place)-\($0)"] ?? "") })
            }
            values.removeAll { $0.values.allSatisfy(\.isEmpty) }
        }

        init(_ name: String, _ fields: [String], _ values: [[String: String]]) {
            self.name = name
            self.fields = fields
            self.values = values
        }
    }

    static let phaseFields = ["kind", "from", "to"]
    static let participantFields = ["office", "contact", "from", "to"]
    static let targetFields = ["group", "hs", "route", "gate", "mode", "from", "to"]
    static let shiftFields = ["from", "to", "officer", "phone"]

    var code: String
    var vi: String
    var zh: String
    var en: String
    var aliases: String
    var kind: String
    var basis: String
    var handling: String
    var rules: String
    var watchlists: String
    var phases: Rows
    var participants: Rows
    var targets: Rows
    var shifts: Rows

    init(_ form: FormFields) {
        code = form["code"] ?? ""
        vi = form["name_vi"] ?? ""
        zh = form["name_zh"] ?? ""
        en = form["name_en"] ?? ""
        aliases = form["aliases"] ?? ""
        kind = form["kind"] ?? OperationPlan.Kind.multilateral.rawValue
        basis = form["basis"] ?? ""
        handling = form["handling"] ?? HandlingCode.h1.rawValue
        rules = form["rules"] ?? ""
        watchlists = form["watchlists"] ?? ""
        phases = Rows("phases", Self.phaseFields, form)
        // The kind alone, which a blank row has too, is no phase.
        phases.values.removeAll { ($0["from"] ?? "").isEmpty && ($0["to"] ?? "").isEmpty }
        participants = Rows("participants", Self.participantFields, form)
        targets = Rows("targets", Self.targetFields, form)
        shifts = Rows("shifts", Self.shiftFields, form)
    }

    /// - Parameter zone: minutes east of UTC, in which hours of shifts are written.
    init(_ operation: JointOperation, zone: Int16) {
        let plan = operation.plan
        code = operation.code
        (vi, zh, en) = (plan.name.vi, plan.name.zh, plan.name.en)
        aliases = plan.aliases.joined(separator: "; ")
        kind = plan.kind.rawValue
        basis = plan.basis
        handling = plan.handling.rawValue
        rules = plan.rules.joined(separator: "; ")
        watchlists = plan.watchlists.joined(separator: "; ")
        phases = Rows(
            "phases",
            Self.phaseFields,
            plan.phases.map { ["kind": $0.kind.rawValue, "from": $0.from.iso8601, "to": $0.to.iso8601] }
        )
        participants = Rows(
            "participants",
            Self.participantFields,
            plan.participants.map {
                [
                    "office": $0.office, "contact": $0.contact, "from": $0.valid.from?.iso8601 ?? "",
                    "to": $0.valid.to?.iso8601 ?? "",
                ]
            }
        )
        targets = Rows(
            "targets",
            Self.targetFields,
            plan.targets.map {
                [
                    "group": $0.group?.rawValue ?? "", "hs": $0.hs ?? "", "route": $0.route, "gate": $0.gate ?? "",
                    "mode": $0.mode?.rawValue ?? "", "from": $0.period.from?.iso8601 ?? "",
                    "to": $0.period.to?.iso8601 ?? "",
                ]
            }
        )
        shifts = Rows(
            "shifts",
            Self.shiftFields,
            plan.shifts.map {
                [
                    "from": LocalHour.text($0.from, zone), "to": LocalHour.text($0.to, zone), "officer": $0.officer,
                    "phone": $0.phone,
                ]
            }
        )
    }

    /// What was written, and what of it can't be read.
    func plan(zone: Int16) -> (OperationPlan, [PlanFault]) {
        var faults: [PlanFault] = []
        func date(_ text: String?, _ field: String, isNeeded: Bool = false) -> CalendarDate? {
            guard let text, !text.isEmpty else {
                if isNeeded { faults.append(PlanFault(field, .missing)) }
                return nil
            }
            guard let date = CalendarDate(iso8601: text) else {
                faults.append(PlanFault(field, .malformed))
                return nil
            }
            return date
        }
        func hour(_ text: String?, _ field: String) -> Int64? {
            guard let text, !text.isEmpty, let time = LocalHour.seconds(text, zone) else {
                faults.append(PlanFault(field, text?.isEmpty ?? true ? .missing : .malformed))
                return nil
            }
            return time
        }
        let phases = self.phases.values.enumerated().compactMap { place, row -> OperationPhase? in
            let from = date(row["from"], "phases[\(place)].from", isNeeded: true)
            let to = date(row["to"], "phases[\(place)].to", isNeeded: true)
            guard let kind = row["kind"].flatMap({ OperationPhase.Kind(rawValue: $0) }), let from, let to else {
                return nil
            }
            return OperationPhase(kind, from: from, to: to)
        }
        let participants = self.participants.values.enumerated().map { place, row in
            OperationParticipant(
                row["office"] ?? "",
                contact: row["contact"] ?? "",
                valid: ValidityPeriod(
                    from: date(row["from"], "participants[\(place)].from"),
                    to: date(row["to"], "participants[\(place)].to")
                )
            )
        }
        let targets = self.targets.values.enumerated().map { place, row in
            OperationTarget(
                group: row["group"].flatMap { CommodityGroup(rawValue: $0) },
                hs: row["hs"].flatMap { $0.isEmpty ? nil : $0.filter { $0 != "." && $0 != " " } },
                route: row["route"] ?? "",
                gate: row["gate"].flatMap { $0.isEmpty ? nil : $0 },
                mode: row["mode"].flatMap { SeizureMode(rawValue: $0) },
                period: ValidityPeriod(
                    from: date(row["from"], "targets[\(place)].from"),
                    to: date(row["to"], "targets[\(place)].to")
                )
            )
        }
        let shifts = self.shifts.values.enumerated().compactMap { place, row -> DutyShift? in
            let from = hour(row["from"], "shifts[\(place)].from")
            let to = hour(row["to"], "shifts[\(place)].to")
            guard let from, let to else { return nil }
            return DutyShift(from: from, to: to, officer: row["officer"] ?? "", phone: row["phone"] ?? "")
        }
        let plan = OperationPlan(
            name: Trilingual(vi: vi, zh: zh, en: en),
            aliases: Self.list(aliases),
            kind: OperationPlan.Kind(rawValue: kind) ?? .multilateral,
            basis: basis,
            handling: HandlingCode(rawValue: handling) ?? .h1,
            participants: participants,
            phases: phases,
            targets: targets,
            shifts: shifts,
            rules: Self.list(rules),
            watchlists: Self.list(watchlists)
        )
        return (plan, faults)
    }

    private static func list(_ text: String) -> [String] {
        text.split { $0 == ";" || $0 == "；" || $0.isNewline }.map { String($0).trimmedText }.filter { !$0.isEmpty }
    }
}
