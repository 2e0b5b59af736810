//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import Customs

extension SeaPicture {
    /// Takes what vessels say of themselves.
    package mutating func receive(_ reports: [IdentityReport], _ findings: inout SeaFindings) {
        for report in reports {
            let now = SeaSecond(milliseconds: clock.time(ofIdentity: report.time))
            let slot = table.slot(of: report.mmsi)
            guard slot != VesselTable.none else { continue }
            noteHeard(Int(slot), now, &findings)
            take(report, Int(slot), now, &findings)
        }
        statistics.identities += reports.count
    }

    private mutating func take(
        _ report: IdentityReport,
        _ index: Int,
        _ now: SeaSecond,
        _ findings: inout SeaFindings
    ) {
        var isNew = false
        if let type = report.shipType, type != 0, type != vessels[index].shipType {
            vessels[index].shipType = type
            isNew = true
        }
        if let dimensions = report.dimensions, dimensions.length > 0 {
            names[index].length = UInt16(min(dimensions.length, 65_535))
            names[index].beam = UInt8(min(dimensions.beam, 255))
        }
        if let name = report.name, !name.isEmpty { isNew = weighName(SixBitName(name), index, now, &findings) || isNew }
        if let sign = report.callSign, !sign.isEmpty, SixBitWord(sign.utf8) != names[index].callSign {
            names[index].callSign = SixBitWord(sign.utf8)
            isNew = true
        }
        if let imo = report.imo, imo != 0, imo != names[index].imo {
            weighIMO(imo, index, now, &findings)
            isNew = true
        }
        // Who speaks from two places has two of everything.
        if let draught = report.draught, draught > 0, watching.contains(.draught), !isShared(index) {
            weighDraught(draught, index, now, &findings)
        }
        guard isNew else { return }
        weighWatched(index, now, &findings)
        findings.identities.append(
            VesselIdentity(
                mmsi: report.mmsi,
                imo: names[index].imo == 0 ? nil : names[index].imo,
                name: names[index].name.isEmpty ? nil : names[index].name.text,
                callSign: names[index].callSign.isEmpty ? nil : names[index].callSign.text,
                shipType: vessels[index].shipType == 0 ? nil : vessels[index].shipType,
                dimensions: report.dimensions,
                firstHeard: now.milliseconds,
                lastHeard: now.milliseconds
            )
        )
    }

    /// A name counts when it was said twice: one report with a wrong bit is no new name.
    /// - Returns: whether it is the vessel's name from now on and was not before.
    private mutating func weighName(
        _ name: SixBitName,
        _ index: Int,
        _ now: SeaSecond,
        _ findings: inout SeaFindings
    ) -> Bool {
        let before = names[index].name
        guard name != before else {
            names[index].pendingName = 0
            return false
        }
        if before.isEmpty {
            names[index].name = name
            return true
        }
        guard names[index].pendingName == name.hash else {
            names[index].pendingName = name.hash
            names[index].pendingAt = now
            return false
        }
        guard isSaidAgain(index, now) else { return false }
        names[index].name = name
        names[index].pendingName = 0
        guard watching.contains(.identity), !isShared(index), isAtSea(index, now) else { return true }
        findings.events.append(
            .raised(changed(.name, index, now, before: before.text, after: name.text))
        )
        return true
    }

    /// Whether what is pending was not only heard twice: a vessel says who it is every six minutes (ITU-R M.1371-5, annex
    /// 1, 4.2.1), while what several stations heard of one transmission comes within as long as their clocks may differ.
    private func isSaidAgain(_ index: Int, _ now: SeaSecond) -> Bool { now.since(names[index].pendingAt) >= 120 }

    /// Whether several vessels are known to use the number: what changes is then who speaks.
    private func isShared(_ index: Int) -> Bool {
        !vessels[index].flags.isDisjoint(with: [.sharedNumber, .cloneTold])
    }

    /// Whether the vessel was not at a port for three quarters of an hour; in a port a name changes with its papers, and is
    /// said at the next six-minute report that gets through.
    private func isAtSea(_ index: Int, _ now: SeaSecond) -> Bool {
        !vessels[index].flags.contains(.inPort)
            && (vessels[index].called == 0 || now.since(vessels[index].called) > 2_700)
    }

    private func changed(
        _ form: SeaAlert.Form,
        _ index: Int,
        _ now: SeaSecond,
        before: String,
        after: String
    ) -> SeaAlert {
        SeaAlert(
            behaviour: .changedIdentity,
            form: form,
            vessels: [vessels[index].mmsi],
            start: now.milliseconds,
            raisedAt: now.milliseconds,
            place: vessels[index].place,
            figures: vessels[index].called == 0
                ? [] : [SeaFigure(.hoursSincePort, Double(now.since(vessels[index].called)) / 3_600)],
            before: before,
            after: after
        )
    }

    private mutating func weighIMO(_ imo: UInt32, _ index: Int, _ now: SeaSecond, _ findings: inout SeaFindings) {
        names[index].imo = imo
        guard watching.contains(.identity), !isShared(index) else { return }
        guard IMONumber(String(imo))?.isCheckDigitRight == true else {
            guard !vessels[index].flags.contains(.imoTold) else { return }
            vessels[index].flags.insert(.imoTold)
            findings.events.append(.raised(falseIMO(imo, [vessels[index].mmsi], index, now)))
            return
        }
        let other = numbers[imo].map(Int.init)
        numbers[imo] = UInt32(index)
        guard let other, other != index, vessels[other].mmsi != 0, names[other].imo == imo else { return }
        if vessels[other].heard < vessels[index].firstHeard &+ 60, now.since(vessels[other].heard) < 6 * 3_600 {
            // The ship goes on under another number.
            tellChangedNumber(index, other, now, &findings)
        } else if now.since(vessels[other].heard) < 1_800 {
            // Two that are heard at once with one IMO number: one of them is not that ship.
            guard vessels[other].place.metres(to: vessels[index].place) > 2_000,
                !vessels[index].flags.contains(.imoTold)
            else { return }
            vessels[index].flags.insert(.imoTold)
            findings.events.append(
                .raised(falseIMO(imo, [vessels[index].mmsi, vessels[other].mmsi], index, now))
            )
        } else if MaritimeIdentification.country(of: vessels[other].mmsi)
            != MaritimeIdentification.country(of: vessels[index].mmsi)
        {
            findings.events.append(
                .raised(
                    changed(
                        .flag,
                        index,
                        now,
                        before: String(vessels[other].mmsi),
                        after: String(vessels[index].mmsi)
                    )
                )
            )
        }
    }

    private func falseIMO(_ imo: UInt32, _ numbers: [UInt32], _ index: Int, _ now: SeaSecond) -> SeaAlert {
        SeaAlert(
            behaviour: .falseIdentity,
            form: .imo,
            vessels: numbers,
            start: now.milliseconds,
            raisedAt: now.milliseconds,
            place: vessels[index].place,
            after: String(imo)
        )
    }

    /// A draught that changes without a call since it was last said; as a name, it counts when it was said twice.
    private mutating func weighDraught(_ draught: UInt8, _ index: Int, _ now: SeaSecond, _ findings: inout SeaFindings)
    {
        let before = vessels[index].draught
        let since = vessels[index].draughtAt
        let (seen, called) = (vessels[index].firstHeard, vessels[index].called)
        if draught != before, before != 0 {
            guard names[index].pendingDraught == draught else {
                names[index].pendingDraught = draught
                names[index].pendingAt = now
                return
            }
            guard isSaidAgain(index, now) else { return }
        }
        names[index].pendingDraught = 0
        vessels[index].draught = draught
        vessels[index].draughtAt = now
        guard before != 0, abs(Int(draught) - Int(before)) >= settings.draughtChange,
            !vessels[index].flags.contains(.inPort),
            called == 0 || called < since && now.since(called) > 6 * 3_600
        else { return }
        findings.events.append(
            .raised(
                SeaAlert(
                    behaviour: .draughtChange,
                    vessels: [vessels[index].mmsi],
                    start: since.milliseconds,
                    end: now.milliseconds,
                    raisedAt: now.milliseconds,
                    place: vessels[index].place,
                    figures: [
                        SeaFigure(.draughtBefore, Double(before) / 10),
                        SeaFigure(.draughtAfter, Double(draught) / 10, threshold: Double(settings.draughtChange) / 10),
                        SeaFigure(.hoursSincePort, Double(now.since(called == 0 ? seen : called)) / 3_600),
                    ]
                )
            )
        )
    }
}
