//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation
import Testing

@Suite("Checks of seizure records against planted mistakes")
struct SeizureCheckTests {
    private let bench: CheckBench

    init() throws { bench = try CheckBench() }

    @Test("2,200 sound records raise no error, and less than one in a hundred a warning")
    func soundRecords() {
        var records = SoundRecords(seed: 1)
        var warned = 0
        var seen: Set<String> = []
        for index in 0..<2_200 {
            let group = CommodityGroup.allCases[index % CommodityGroup.allCases.count]
            let sound = records.next(group)
            seen.insert("\(group) \(sound.record.mode?.rawValue ?? "")")
            let faults = sound.record.faults(in: bench.context(sound.place.office))
            let errors = faults.filter(\.isError)
            #expect(errors.isEmpty, "record \(index): \(errors.map { "\($0.code) at \($0.place)" })")
            if !faults.isEmpty, errors.isEmpty {
                warned += 1
                print("warned:", index, faults.map { "\($0.code) at \($0.place) \($0.values)" })
            }
        }
        #expect(warned < 22)
        #expect(seen.count >= 80)
        print("sound records: 2200, warned: \(warned), kinds of goods by mode: \(seen.count)")
    }

    /// Every kind into thirty records for each way; a kind counts as found when every one of its records is.
    @Test("of the first 40 kinds at least 38 are found in every way, each at its field")
    func planted() {
        var found: [Bool] = []
        var lines: [String] = []
        for (number, mistake) in PlantedMistake.all.enumerated() {
            var planted = 0
            var flagged = 0
            var missed: [String] = []
            for (index, way) in mistake.ways.enumerated() {
                let seed = UInt64(number * 100 + index) + (way.isHeldBack ? 1_000_000 : 7_000)
                let (count, hits) = plant(way, of: mistake, seed: seed)
                #expect(count >= 10, "too few records for \(mistake.kind): \(way.name)")
                planted += count
                flagged += hits
                if hits < count { missed.append("\(way.name) \(hits)/\(count)") }
            }
            found.append(planted == flagged)
            lines.append("\(number + 1) | \(mistake.kind) | \(flagged)/\(planted) | \(missed.joined(separator: ", "))")
        }
        print(lines.joined(separator: "\n"))
        print(
            "found in every way: \(found.prefix(40).count(where: \.self)) of 40, \(found.count(where: \.self)) of \(found.count)"
        )
        #expect(found.count >= 45)
        #expect(found.prefix(40).count(where: \.self) >= 38)
    }

    private func plant(_ way: PlantedMistake.Way, of mistake: PlantedMistake, seed: UInt64) -> (Int, Int) {
        var records = SoundRecords(seed: seed)
        var planted = 0
        var flagged = 0
        for _ in 0..<6_000 where planted < 30 {
            let sound = records.next()
            var spoil = PlantedMistake.Spoiling(
                record: sound.record,
                country: sound.place.country,
                random: SeededGenerator(seed &+ UInt64(planted))
            )
            guard way.spoil(&spoil) else { continue }
            planted += 1
            let before = Set(sound.record.faults(in: bench.context(sound.place.office)))
            let after = spoil.record.faults(in: bench.context(sound.place.office, earlier: spoil.earlier))
            if after.contains(where: { !before.contains($0) && mistake.isSaid(at: $0.place) }) { flagged += 1 }
        }
        return (planted, flagged)
    }

    @Test("a record is checked in less than a millisecond")
    func speed() {
        var records = SoundRecords(seed: 3)
        let sounds = (0..<400).map { _ in records.next() }
        let clock = ContinuousClock()
        var times: [Duration] = []
        for sound in sounds {
            let context = bench.context(sound.place.office)
            // The best of five, since another process may take the processor at any time.
            let runs = (0..<5).map { _ in clock.measure { _ = sound.record.faults(in: context) } }
            times.append(runs.min() ?? .seconds(1))
        }
        times.sort()
        print("one record: median \(times[200]), 99 % \(times[396]), slowest \(times[399])")
        #expect(times[200] < .milliseconds(1))
    }
}
