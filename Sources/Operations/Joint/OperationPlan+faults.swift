//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

extension OperationPlan {
    /// What a plan is checked against: the node's own country and what its directory knows.
    package struct Surroundings: Sendable {
        package let country: String
        /// Whether a code is an office of one of the two services.
        package let isOffice: @Sendable (String) -> Bool
        package let isGate: @Sendable (String) -> Bool
        /// Whether two offices are paired on a day.
        package let isPaired: @Sendable (_ own: String, _ other: String, _ day: CalendarDate) -> Bool

        package init(
            country: String,
            isOffice: @escaping @Sendable (String) -> Bool,
            isGate: @escaping @Sendable (String) -> Bool,
            isPaired: @escaping @Sendable (_ own: String, _ other: String, _ day: CalendarDate) -> Bool
        ) {
            self.country = country
            self.isOffice = isOffice
            self.isGate = isGate
            self.isPaired = isPaired
        }

        /// Of the offices and gates that the two services told each other.
        package init(_ directory: OfficeDirectory, country: String) {
            self.init(
                country: country,
                isOffice: { !directory.versions(of: $0).isEmpty },
                isGate: { directory.gate($0) != nil },
                isPaired: { own, other, day in directory.partners(of: own, on: day).contains { $0.code == other } }
            )
        }
    }

    private static let longestText = 300
    private static let mostRows = 200
    private static let day: Int64 = 86_400

    /// All that is wrong, in the order of the form.
    package func faults(in surroundings: Surroundings) -> [PlanFault] {
        textFaults + phaseFaults + participantFaults(surroundings) + targetFaults(surroundings) + shiftFaults
    }

    private var textFaults: [PlanFault] {
        let texts = [("name.vi", name.vi), ("name.zh", name.zh), ("name.en", name.en), ("basis", basis)]
        var faults: [PlanFault] = texts.compactMap { field, text in
            if text.isEmpty { return PlanFault(field, .missing) }
            return text.count > Self.longestText ? PlanFault(field, .malformed) : nil
        }
        let lists = [("aliases", aliases), ("rules", rules), ("watchlists", watchlists)]
        for (field, list) in lists where list.count > 50 || list.contains(where: { $0.count > Self.longestText }) {
            faults.append(PlanFault(field, .malformed))
        }
        return faults
    }

    private var phaseFaults: [PlanFault] {
        if phases.isEmpty { return [PlanFault("phases", .missing)] }
        var faults = phases.count > 20 ? [PlanFault("phases", .malformed)] : []
        for (place, phase) in phases.enumerated() {
            if phase.to < phase.from {
                faults.append(PlanFault("phases[\(place)].to", .reversed))
            } else if place > 0, phase.from <= phases[place - 1].to {
                faults.append(PlanFault("phases[\(place)].from", .overlapping))
            }
        }
        return faults
    }

    private func participantFaults(_ surroundings: Surroundings) -> [PlanFault] {
        var faults = participants.count > Self.mostRows ? [PlanFault("participants", .malformed)] : []
        let own = participants.filter { $0.country == surroundings.country }.map(\.office)
        if own.isEmpty || participants.count == own.count { faults.append(PlanFault("participants", .alone)) }
        let day = phases.first?.from
        for (place, participant) in participants.enumerated() {
            let field = "participants[\(place)].office"
            if participant.office.isEmpty || participant.office.count > Self.longestText {
                faults.append(PlanFault(field, participant.office.isEmpty ? .missing : .malformed))
            } else if participants[..<place].contains(where: {
                $0.office == participant.office && $0.contact == participant.contact
                    && $0.valid.overlaps(participant.valid)
            }) {
                faults.append(PlanFault(field, .twice))
            } else if participant.country == surroundings.country, !surroundings.isOffice(participant.office) {
                faults.append(PlanFault(field, .unknown))
            }
            if kind == .bilateral, let day, participant.country != surroundings.country,
                !own.contains(where: { surroundings.isPaired($0, participant.office, day) })
            {
                faults.append(PlanFault(field, .notPaired))
            }
            if let from = participant.valid.from, let to = participant.valid.to, to < from {
                faults.append(PlanFault("participants[\(place)].to", .reversed))
            }
            if participant.contact.count > Self.longestText {
                faults.append(PlanFault("participants[\(place)].contact", .malformed))
            }
        }
        return faults
    }

    private func targetFaults(_ surroundings: Surroundings) -> [PlanFault] {
        var faults = targets.count > Self.mostRows ? [PlanFault("targets", .malformed)] : []
        for (place, target) in targets.enumerated() {
            if let gate = target.gate, !surroundings.isGate(gate) {
                faults.append(PlanFault("targets[\(place)].gate", .unknown))
            }
            if let hs = target.hs, !SeizureCheck.isHarmonizedCode(hs) {
                faults.append(PlanFault("targets[\(place)].hs", .malformed))
            }
            if target.route.count > Self.longestText {
                faults.append(PlanFault("targets[\(place)].route", .malformed))
            }
            if let from = target.period.from, let to = target.period.to, to < from {
                faults.append(PlanFault("targets[\(place)].to", .reversed))
            } else if let period,
                !target.period.overlaps(
                    ValidityPeriod(from: period.lowerBound, to: period.upperBound)
                )
            {
                faults.append(PlanFault("targets[\(place)].from", .outside))
            }
        }
        return faults
    }

    private var shiftFaults: [PlanFault] {
        var faults = shifts.count > 2_000 ? [PlanFault("shifts", .malformed)] : []
        for (place, shift) in shifts.enumerated() {
            if shift.officer.isEmpty { faults.append(PlanFault("shifts[\(place)].officer", .missing)) }
            if shift.officer.count > Self.longestText || shift.phone.count > 100 {
                faults.append(PlanFault("shifts[\(place)].officer", .malformed))
            }
            if shift.to <= shift.from {
                faults.append(PlanFault("shifts[\(place)].to", .reversed))
            } else if shift.to - shift.from > Self.day {
                faults.append(PlanFault("shifts[\(place)].to", .tooLong))
            } else if let period,
                shift.to < (period.lowerBound.daysSince1970 - 1) * Self.day
                    || shift.from > (period.upperBound.daysSince1970 + 2) * Self.day
            {
                faults.append(PlanFault("shifts[\(place)].from", .outside))
            }
        }
        return faults
    }
}
