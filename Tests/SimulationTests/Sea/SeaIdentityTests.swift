//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Simulation
import Testing

@Suite("What vessels say of themselves")
struct SeaIdentityTests {
    private static let traffic = try? SeaTraffic(scenario: .small(seed: 9))
    private let traffic: SeaTraffic

    init() throws { traffic = try #require(Self.traffic) }

    @Test("a swapped number falls silent for good when the new one is first heard")
    func swaps() throws {
        let swaps = events(.identitySwap)
        var last: [UInt32: Int64] = [:]
        var first: [UInt32: Int64] = [:]
        for message in traffic.feed().joined() {
            last[message.mmsi] = max(last[message.mmsi] ?? 0, message.sentAt)
            first[message.mmsi] = min(first[message.mmsi] ?? .max, message.sentAt)
        }
        #expect(!swaps.isEmpty)
        for swap in swaps {
            let ended = try #require(last[swap.vessels[0]])
            let began = try #require(first[swap.vessels[1]])
            #expect(ended < swap.metAt && began >= swap.metAt && began < swap.metAt + 600_000)
        }
    }

    @Test("draught and name change at the instant of the truth, in port as well as at sea")
    func staticData() {
        let draughts = events(.draughtChange) + events(.portDraughtChange)
        let names = events(.nameChange) + events(.portNameChange)
        let said = staticData(of: Set((draughts + names).flatMap(\.vessels)))
        #expect(draughts.count > 3 && names.count > 3)
        for event in draughts + names {
            // In port the change comes in the middle of the stay.
            let change = event.behaviour.isHardNegative ? (event.start + event.end) / 2 : event.metAt
            let before = (said[event.vessels[0]] ?? []).filter { $0.sentAt < change - 1_000 }.map(\.particulars)
            let after = (said[event.vessels[0]] ?? []).filter { $0.sentAt > change + 1_000 }.map(\.particulars)
            if draughts.contains(event) {
                #expect(Set(before.map(\.draught)).isDisjoint(with: after.map(\.draught)), "\(event.vessels)")
                #expect(Set(before.map(\.name)) == Set(after.map(\.name)))
            } else {
                #expect(Set(before.map(\.name)).isDisjoint(with: after.map(\.name)), "\(event.vessels)")
            }
            #expect(!before.isEmpty && !after.isEmpty)
        }
    }

    @Test("IMO numbers are right, but for those the truth calls false: a wrong digit or another ship's number")
    func numbers() {
        let liars = events(.falseIMO)
        let suspects = Set(liars.flatMap(\.vessels))
        var owners: [UInt32: Set<UInt32>] = [:]
        var wrong: Set<UInt32> = []
        let swapped = Set(events(.identitySwap).flatMap(\.vessels))
        for message in traffic.feed().joined() where !swapped.contains(message.mmsi) {
            guard case .staticData(let said) = message.body, said.imo > 0 else { continue }
            owners[said.imo, default: []].insert(message.mmsi)
            if IMONumber("\(said.imo)")?.isCheckDigitRight != true { wrong.insert(message.mmsi) }
        }
        let shared = owners.values.filter { $0.count > 1 }.reduce(into: Set<UInt32>()) { $0.formUnion($1) }
        #expect(liars.count > 2)
        #expect(!wrong.isEmpty && wrong.isSubset(of: suspects))
        #expect(shared.isSubset(of: suspects))
    }

    @Test("honest company stays as close as the truth says, for hours", arguments: [SeaBehaviour.trawlerPair, .tow])
    func company(_ behaviour: SeaBehaviour) throws {
        let pairs = events(behaviour)
        #expect(!pairs.isEmpty)
        for pair in pairs {
            let hulls = pair.vessels.map { number in traffic.hulls.first { traffic.fixes(of: $0)[0].mmsi == number } }
            let one = try #require(hulls[0])
            let other = try #require(hulls[1])
            for instant in stride(from: pair.start, to: pair.end, by: 600_000) {
                let places = [traffic.fix(of: one, at: instant)?.place, traffic.fix(of: other, at: instant)?.place]
                let metres = try #require(places[0]).metres(to: try #require(places[1]))
                #expect(metres > 100 && metres < 500)
            }
        }
    }

    private func events(_ behaviour: SeaBehaviour) -> [SeaEvent] {
        traffic.truth.events.filter { $0.behaviour == behaviour && ($0.isCounted || behaviour.isHardNegative) }
    }

    private func staticData(of vessels: Set<UInt32>) -> [UInt32: [(sentAt: Int64, particulars: SeaStaticData)]] {
        var said: [UInt32: [(sentAt: Int64, particulars: SeaStaticData)]] = [:]
        for message in traffic.feed().joined() where vessels.contains(message.mmsi) && !message.isCorrupted {
            guard case .staticData(let particulars) = message.body else { continue }
            said[message.mmsi, default: []].append((message.sentAt, particulars))
        }
        return said
    }
}
