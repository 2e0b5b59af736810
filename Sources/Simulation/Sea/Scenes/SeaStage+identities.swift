//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

extension SeaStage {
    /// Two ships far from each other under one number for two hours to a day.
    mutating func addClone(index: Int) {
        for attempt in 1...Self.attempts {
            let original = passenger()
            var copy = passenger()
            let length = exp(random.between(log(7_200), log(min(86_400, horizon / 2))))
            let start = random.between(1_800, horizon - length - 1_800)
            let end = start + length
            // Fifteen miles: nearer than that it could be one ship and a wrong position.
            let apart = stride(from: start, to: end, by: 600).allSatisfy {
                original.track.place(at: $0).miles(to: copy.track.place(at: $0)) > 15
            }
            guard apart else { continue }
            let heard = observed([original, copy], from: start, to: end)
            guard heard > 0.9 || attempt == Self.attempts else { continue }
            var identity = original.identities[0]
            if index % 2 == 0 { identity.particulars.name = copy.identities[0].particulars.name }
            let own = copy.mmsi
            copy.become(identity, from: start, to: end)
            vessels.append(original)
            vessels.append(copy)
            let numbers = [original.mmsi]
            record(
                .identityClone,
                [original, copy],
                numbers: numbers,
                from: start,
                to: end,
                metAt: start,
                notes: "the other one is \(own) before and after"
            )
            recordAlso(.jumpSpoof, [copy], numbers, from: start, to: end, "two places look like jumps")
            recordAlso(.darkGap, [copy], [own], from: start, to: end, "its own number is not used")
            recordAlso(.identitySwap, [copy], [own, original.mmsi], from: start, to: end, "takes another's number")
            return
        }
    }

    /// A hull that goes on under another number in mid-voyage, every other time with another name.
    mutating func addSwap(index: Int) {
        guard let (found, instant) = voyageWithInstant() else { return }
        var vessel = found
        let old = vessel.identities[0]
        var new = registry.identity(vessel.kind, isClassB: vessel.isClassB)
        let pause = index % 3 == 0 ? 0 : random.between(60, 600)
        var particulars = old.particulars
        if index % 2 == 0 {
            particulars.name = new.particulars.name
            particulars.callSign = new.particulars.callSign
            particulars.imo = new.particulars.imo
        }
        new.particulars = particulars
        vessel.become(new, from: instant, to: horizon)
        vessel.hush(from: instant - pause, to: instant)
        vessels.append(vessel)
        let numbers = [old.mmsi, new.mmsi]
        record(
            .identitySwap,
            [vessel],
            numbers: numbers,
            from: instant - pause,
            to: instant + 7_200,
            metAt: instant,
            notes: index % 2 == 0 ? "number and name" : "number only"
        )
        recordAlso(
            .darkGap,
            [vessel],
            [old.mmsi],
            from: instant - pause,
            to: horizon,
            "the old number is not used again"
        )
    }

    /// Another name on the side in mid-voyage.
    mutating func addNameChange() {
        guard let (found, instant) = voyageWithInstant() else { return }
        var vessel = found
        var renamed = vessel.identities[0]
        renamed.particulars.name = SeaText(registry.name())
        vessel.become(renamed, from: instant, to: horizon)
        vessels.append(vessel)
        let old = vessel.identities[0].particulars.name.string
        record(
            .nameChange,
            [vessel],
            from: instant,
            to: instant + 7_200,
            metAt: instant,
            notes: "\(old) becomes \(renamed.particulars.name.string)"
        )
    }

    /// A number that fails its check, every third time that of another ship.
    mutating func addFalseIMO(index: Int) {
        for attempt in 1...Self.attempts {
            var vessel = passenger()
            let heard = observed([vessel], from: 0, to: 7_200)
            guard heard > 0.9 || attempt == Self.attempts else { continue }
            var numbers = [vessel.mmsi]
            let owner = vessels.last { $0.identities[0].particulars.imo > 0 && $0.identities.count == 1 }
            let imo = vessel.identities[0].particulars.imo
            if index % 3 == 2, let owner {
                vessel.identities[0].particulars.imo = owner.identities[0].particulars.imo
                numbers.append(owner.mmsi)
            } else {
                let digit = imo % 10
                vessel.identities[0].particulars.imo = imo - digit + (digit + UInt32(random.number(in: 1...9))) % 10
            }
            vessels.append(vessel)
            record(
                .falseIMO,
                [vessel],
                numbers: numbers,
                from: 0,
                to: horizon,
                metAt: 0,
                heard: heard,
                notes: numbers.count == 2 ? "the number of another ship" : "wrong check digit"
            )
            return
        }
    }

    /// A ship on passage and an instant of it with an hour before and two after in which it can be heard.
    private mutating func voyageWithInstant() -> (SeaVessel, Double)? {
        for _ in 0..<Self.attempts {
            let vessel = passenger()
            guard let start = passageWindow(vessel, length: 10_800) else { continue }
            if observed([vessel], from: start, to: start + 10_800) > 0.95 { return (vessel, start + 3_600) }
        }
        return nil
    }

    /// Writes down what is true as well, but need not be found.
    mutating func recordAlso(
        _ behaviour: SeaBehaviour,
        _ actors: [SeaVessel],
        _ numbers: [UInt32],
        from start: Double,
        to end: Double,
        _ text: String
    ) {
        record(
            behaviour,
            actors,
            numbers: numbers,
            from: start,
            to: end,
            metAt: start,
            isRequired: false,
            notes: "comes with another event: \(text)"
        )
    }
}
