//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension SeaPicture {
    /// Tells what may go on, and remembers it until it ends.
    mutating func begin(
        _ alert: SeaAlert,
        of index: Int,
        _ now: SeaSecond,
        turned: Float = 0,
        _ findings: inout SeaFindings
    ) {
        let key = OngoingAlert.Key(slot: UInt32(index), behaviour: alert.behaviour)
        ongoing[key] = OngoingAlert(alert: alert, last: now, turned: turned)
        findings.events.append(.raised(alert))
    }

    /// Ends what was told of a vessel, if it goes on still.
    mutating func end(_ behaviour: SeaBehaviour, of index: Int, at end: SeaSecond?, _ findings: inout SeaFindings) {
        let key = OngoingAlert.Key(slot: UInt32(index), behaviour: behaviour)
        guard let over = ongoing.removeValue(forKey: key) else { return }
        findings.events.append(over.ended(at: end ?? over.last))
    }

    /// Ends what has not been seen to go on for hours; a stop ends when the vessel gets under way.
    mutating func sweepOngoing(_ now: SeaSecond, _ findings: inout SeaFindings) {
        let quiet = UInt32(settings.quietHours * 3_600)
        let over = ongoing.filter { $0.key.behaviour != .darkRendezvous && now.since($0.value.last) > quiet }
        for key in over.keys.sorted() {
            let index = Int(key.slot)
            // It may begin anew, and is another event then.
            if key.behaviour == .clonedIdentity {
                vessels[index].flags.remove(.cloneTold)
                vessels[index].alternations = 0
                vessels[index].returns = 0
            }
            vessels[index].jumpedAt = 0
            end(key.behaviour, of: index, at: nil, &findings)
        }
        for field in fields where now.since(field.last) > quiet { findings.events.append(field.ended(at: field.last)) }
        fields.removeAll { now.since($0.last) > quiet }
    }

    /// Ends all that was told of a vessel which is forgotten: nobody will hear of it again.
    mutating func endAll(_ index: Int, _ now: SeaSecond, _ findings: inout SeaFindings) {
        if vessels[index].gapSince != 0 {
            let weight = silence(of: index, until: now, back: nil, now: now)
            findings.events.append(.updated(gap(of: index, weight, now: now, end: now)))
        }
        // What it did it did until it was heard last.
        if vessels[index].slowSince != 0 { endStop(index, vessels[index].heard, &findings) }
        end(.clonedIdentity, of: index, at: nil, &findings)
        end(.positionSpoofing, of: index, at: nil, &findings)
    }
}
