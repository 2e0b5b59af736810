//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension SeaPicture {
    /// Takes a list of vessels that somebody looks out for; those that are heard now are told at once.
    package mutating func watch(_ entries: [WatchedVessels.Entry], _ findings: inout SeaFindings) {
        watched = WatchedVessels(entries)
        let now = SeaSecond(milliseconds: clock.now)
        for index in vessels.indices where vessels[index].mmsi != 0 {
            vessels[index].flags.remove(.watched)
            weighWatched(index, now, &findings)
        }
    }

    mutating func weighWatched(_ index: Int, _ now: SeaSecond, _ findings: inout SeaFindings) {
        guard !watched.isEmpty, !vessels[index].flags.contains(.watched),
            let entry = watched.entry(mmsi: vessels[index].mmsi, imo: names[index].imo, name: names[index].name)
        else { return }
        vessels[index].flags.insert(.watched)
        findings.events.append(
            .raised(
                SeaAlert(
                    behaviour: .watched,
                    form: entry.form,
                    vessels: [vessels[index].mmsi],
                    start: vessels[index].firstHeard.milliseconds,
                    raisedAt: now.milliseconds,
                    place: vessels[index].place,
                    figures: [SeaFigure(.reportedSpeed, Double(vessels[index].knots ?? 0))],
                    before: entry.id,
                    after: names[index].name.text
                )
            )
        )
    }

    /// A number that was not heard before: whose is it, and did another fall silent here?
    mutating func weighNumber(_ index: Int, _ now: SeaSecond, _ findings: inout SeaFindings) {
        weighWatched(index, now, &findings)
        let mmsi = vessels[index].mmsi
        if !ShipNumber.isPlausible(mmsi) {
            vessels[index].flags.insert(.sharedNumber)
            findings.events.append(
                .raised(
                    SeaAlert(
                        behaviour: .falseIdentity,
                        form: .sharedNumber,
                        vessels: [mmsi],
                        start: now.milliseconds,
                        raisedAt: now.milliseconds,
                        place: vessels[index].place
                    )
                )
            )
            return
        }
        guard let knots = vessels[index].knots, knots >= 3 else { return }
        let place = vessels[index].place
        var best: (index: Int, metres: Float)?
        // A number that is new is asked this at once, so that a flood of them must not cost much each.
        eachAround(place, ring: 1, most: 1_024) { other in
            let state = vessels[other]
            let silent = now.since(state.heard)
            guard other != index, silent >= 5, Double(silent) <= settings.handoverMinutes * 60, let speed = state.knots,
                abs(speed - knots) < 4, !state.flags.contains(.inPort), state.source == vessels[index].source
            else { return }
            let metres = state.expected(after: Float(silent)).metres(to: place)
            // A tenth of the way sailed meanwhile for what speed and course changed.
            guard metres < 400 + 0.1 * speed * (1_852 / 3_600) * Float(silent), metres < best?.metres ?? .infinity
            else {
                return
            }
            best = (other, metres)
        }
        guard let best, handovers.count < 4_096 else { return }
        handovers[UInt32(index)] = Handover(
            old: UInt32(best.index),
            oldNumber: vessels[best.index].mmsi,
            began: now,
            ended: vessels[best.index].heard,
            place: place,
            metres: best.metres
        )
    }

    /// A handover stands when the new number went on and the old one was not heard for ten minutes.
    mutating func sweepHandovers(_ now: SeaSecond, _ findings: inout SeaFindings) {
        for (slot, handover) in handovers.sorted(by: { $0.key < $1.key }) {
            let (index, old) = (Int(slot), Int(handover.old))
            guard vessels[index].mmsi != 0, vessels[old].mmsi == handover.oldNumber,
                vessels[old].heard <= handover.ended
            else {
                handovers[slot] = nil
                continue
            }
            guard now.since(handover.began) >= 600 else { continue }
            handovers[slot] = nil
            guard now.since(vessels[index].heard) < 600, vessels[index].count >= 3 else { continue }
            // A silence that another number explains is no gap.
            vessels[old].flags.insert(.handedOver)
            guard !vessels[index].flags.contains(.numberTold) else { continue }
            vessels[index].flags.insert(.numberTold)
            findings.events.append(.raised(changedNumber(index, handover, now)))
        }
    }

    /// The IMO number of a ship whose old number fell silent is said under a new one.
    mutating func tellChangedNumber(_ index: Int, _ old: Int, _ now: SeaSecond, _ findings: inout SeaFindings) {
        vessels[old].flags.insert(.handedOver)
        guard !vessels[index].flags.contains(.numberTold) else { return }
        vessels[index].flags.insert(.numberTold)
        let handover = Handover(
            old: UInt32(old),
            oldNumber: vessels[old].mmsi,
            began: vessels[index].firstHeard,
            ended: vessels[old].heard,
            place: vessels[index].place,
            metres: vessels[old].place.metres(to: vessels[index].place)
        )
        findings.events.append(.raised(changedNumber(index, handover, now)))
    }

    private func changedNumber(_ index: Int, _ handover: Handover, _ now: SeaSecond) -> SeaAlert {
        let old = Int(handover.old)
        return SeaAlert(
            behaviour: .changedIdentity,
            form: .number,
            vessels: [vessels[index].mmsi, handover.oldNumber],
            start: handover.began.milliseconds,
            raisedAt: now.milliseconds,
            place: handover.place,
            figures: [
                SeaFigure(
                    .handoverMinutes,
                    Double(handover.began.since(handover.ended)) / 60,
                    threshold: settings.handoverMinutes
                ),
                SeaFigure(.displacement, Double(handover.metres)),
                SeaFigure(.reportedSpeed, Double(vessels[index].knots ?? 0)),
            ],
            before: names[old].name.isEmpty ? String(handover.oldNumber) : names[old].name.text,
            after: names[index].name.isEmpty ? String(vessels[index].mmsi) : names[index].name.text
        )
    }
}
