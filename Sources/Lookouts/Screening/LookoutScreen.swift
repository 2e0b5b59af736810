//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import Names

/// All look-outs that are active, ready to hold declarations against; never changes. A new list makes a new screen while
/// the old one goes on.
package struct LookoutScreen: Sendable {
    /// An entry with the list it stands in.
    package struct Entry: Sendable {
        package let list: Int
        package let lookout: Lookout
    }

    /// The lists, in the order they were given.
    package let lists: [Watchlist]
    package let entries: [Entry]
    private(set) var clearances: Set<Clearance>
    let people: NameGroup
    let places: NameGroup
    let numbers: [LookoutSubject: NumberGroup]

    /// From this score on a hit is reported (judgement, 2026): a name with all its words, one of them misspelled.
    package static let threshold = 0.75
    /// Places lie within longer addresses, which costs them score.
    static let placeThreshold = 0.6

    /// - Parameters:
    ///   - lists: active ones, each with its entries.
    ///   - clearances: pairs that officers found not to be the same.
    package init(
        _ lists: [(list: Watchlist, entries: [Lookout])],
        readings: NameReadings,
        clearances: Set<Clearance> = []
    ) {
        self.lists = lists.map(\.list)
        self.clearances = clearances
        var entries: [Entry] = []
        for (place, list) in lists.enumerated() {
            entries += list.entries.map { Entry(list: place, lookout: $0) }
        }
        self.entries = entries
        people = NameGroup(entries, [.person, .company], readings)
        places = NameGroup(entries, [.address, .place], readings)
        var numbers: [LookoutSubject: NumberGroup] = [:]
        for subject in LookoutSubject.allCases where !subject.isName {
            let group = NumberGroup(entries, subject)
            if !group.isEmpty { numbers[subject] = group }
        }
        self.numbers = numbers
    }

    /// No list at all.
    package static let empty = LookoutScreen([], readings: .none)

    package var isEmpty: Bool { entries.isEmpty }

    /// The same lists with other clearances; nothing is made anew.
    package func clearing(_ clearances: Set<Clearance>) -> LookoutScreen {
        var screen = self
        screen.clearances = clearances
        return screen
    }

    /// Entries that a text agrees with, the nearest first.
    ///
    /// - Parameters:
    ///   - subjects: what the text may name.
    package func matches(
        _ text: String,
        subjects: Set<LookoutSubject>,
        memory: inout ScreenMemory
    ) -> [ScreenMatch] {
        guard text.contains(where: { !$0.isWhitespace }) else { return [] }
        var found: [ScreenMatch] = []
        for subject in subjects {
            switch subject {
            case .person:
                found += people.matches(text, least: Self.threshold, &memory.people)
            case .company: continue
            case .address:
                found += places.matches(text, least: Self.placeThreshold, &memory.places)
            case .place: continue
            default:
                guard let group = numbers[subject] else { continue }
                for part in Self.parts(text) { found += group.matches(part, bearsError: true) }
            }
        }
        return Self.best(found)
    }

    /// Entries that a text of a parcel agrees with, the nearest first: names with the same words, one missing or
    /// misspelled; addresses with the same numbers; numbers but for look-alikes.
    package func matches(
        _ bytes: UnsafeBufferPointer<UInt8>,
        subjects: Set<LookoutSubject>,
        scratch: inout SieveScratch
    ) -> [ScreenMatch] {
        var found: [ScreenMatch] = []
        for subject in subjects {
            switch subject {
            case .person:
                found += people.matches(among: people.candidates(bytes, &scratch), bytes, least: Self.threshold)
            case .company: continue
            case .address:
                found += places.matches(among: places.candidates(bytes, &scratch), bytes, least: Self.placeThreshold)
            case .place: continue
            default:
                guard let group = numbers[subject], group.mayHold(bytes) else { continue }
                for part in Self.parts(String(decoding: bytes, as: UTF8.self)) {
                    found += group.matches(part, bearsError: false)
                }
            }
        }
        return Self.best(found)
    }

    /// Fields that hold several numbers have them apart by commas, semicolons, strokes or new lines.
    private static func parts(_ text: String) -> [Substring] {
        text.split { $0 == "," || $0 == ";" || $0 == "/" || $0 == "|" || $0.isNewline }
    }

    /// Each entry once, with its best match.
    private static func best(_ found: [ScreenMatch]) -> [ScreenMatch] {
        guard found.count > 1 else { return found }
        var met: Set<Int> = []
        return found.sorted { ($1.score, $0.entry) < ($0.score, $1.entry) }.filter { met.insert($0.entry).inserted }
    }
}

/// An entry that a text agrees with.
package struct ScreenMatch: Sendable, Hashable {
    /// The place of the entry in ``LookoutScreen/entries``.
    package let entry: Int
    /// Which of the entry's texts agrees.
    package let listed: String
    /// 0…1
    package let score: Double
    package let features: [MatchFeature]
}
