//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Names

/// The names of some kinds of entries.
final class NameGroup: Sendable {
    private let index: NameIndex
    /// What is asked of parcels first.
    private let sieve: NameSieve
    private let addresses: AddressSieve
    /// The places in the index of the names that each sieve holds.
    private let sieved: [Int32]
    private let sievedAddresses: [Int32]
    /// The entry of each name, and what it names.
    private let origins: [Int32]
    private let subjects: [LookoutSubject]

    init(_ entries: [LookoutScreen.Entry], _ subjects: Set<LookoutSubject>, _ readings: NameReadings) {
        var texts: [String] = []
        var origins: [Int32] = []
        var named: [LookoutSubject] = []
        for (place, entry) in entries.enumerated() where subjects.contains(entry.lookout.subject) {
            for text in entry.lookout.texts {
                texts.append(text)
                origins.append(Int32(place))
                named.append(entry.lookout.subject)
            }
        }
        index = NameIndex(texts, readings: readings)
        let places = Array(texts.indices)
        let isAddress = named.map { $0 == .address || $0 == .place }
        let (located, called) = (places.filter { isAddress[$0] }, places.filter { !isAddress[$0] })
        sieve = NameSieve(called.map { texts[$0] }, readings: readings)
        addresses = AddressSieve(located.map { texts[$0] })
        sieved = called.map { Int32($0) }
        sievedAddresses = located.map { Int32($0) }
        self.origins = origins
        self.subjects = named
    }

    /// Whether a match is more than two names that are alike. Half the names of a country differ by one syllable.
    private func agrees(
        _ match: NameMatch,
        _ subject: LookoutSubject,
        seen: String,
        listed: String,
        _ isThorough: Bool
    ) -> Bool {
        // A surname alone is nobody in particular.
        if match.features.contains(where: Self.isOneOfMany) { return false }
        return switch subject {
        case .person: match.isWhole
        case .company: match.isWhole || isThorough
        case .address: Self.numbers(in: listed).isSubset(of: Self.numbers(in: seen))
        default: true
        }
    }

    private static func isOneOfMany(_ feature: NameMatch.Feature) -> Bool {
        if case .words(matched: 1, let all) = feature { return all >= 3 }
        return false
    }

    /// The numbers of an address: of the house, the lane, the district.
    private static func numbers(in text: String) -> Set<Substring> {
        Set(text.split { !$0.isWholeNumber })
    }

    var isEmpty: Bool { origins.isEmpty }

    private static let most = 10

    /// Entries that a text agrees with, also by translation, abbreviation and part of a name.
    func matches(_ text: String, least: Double, _ scratch: inout NameScratch) -> [ScreenMatch] {
        guard index.count > 0 else { return [] }
        var hits = index.screen(text, least: least, scratch: &scratch)
        let known = Set(hits.map(\.entry))
        hits += index.search(text, limit: Self.most, least: least, scratch: &scratch)
            .filter { !known.contains($0.entry) }
        guard !hits.isEmpty else { return [] }
        let name = index.matcher.name(text)
        return hits.prefix(2 * Self.most).compactMap { match(name, text, $0.entry, least, true) }
    }

    /// The places in the list of names that a text of a parcel may be; none for nearly all.
    func candidates(_ bytes: UnsafeBufferPointer<UInt8>, _ scratch: inout SieveScratch) -> [Int32] {
        var found = sieve.candidates(bytes, &scratch.names).map { sieved[$0] }
        if !sievedAddresses.isEmpty {
            found += addresses.candidates(bytes, &scratch.addresses).map { sievedAddresses[$0] }
        }
        return found
    }

    /// Which of some candidates a text agrees with.
    func matches(
        among candidates: [Int32],
        _ bytes: UnsafeBufferPointer<UInt8>,
        least: Double
    ) -> [ScreenMatch] {
        guard !candidates.isEmpty else { return [] }
        let text = String(decoding: bytes, as: UTF8.self)
        let name = index.matcher.name(text)
        let found = Set(candidates).sorted().compactMap { match(name, text, Int($0), least, false) }
        guard found.count > 2 * Self.most else { return found }
        return Array(found.sorted { ($1.score, $0.entry) < ($0.score, $1.entry) }.prefix(2 * Self.most))
    }

    private func match(_ name: Name, _ text: String, _ place: Int, _ least: Double, _ isThorough: Bool) -> ScreenMatch?
    {
        let listed = index.text(place)
        let match = index.matcher.match(name, index.matcher.name(listed))
        guard match.score >= least, agrees(match, subjects[place], seen: text, listed: listed, isThorough) else {
            return nil
        }
        return ScreenMatch(
            entry: Int(origins[place]),
            listed: listed,
            score: match.score,
            features: match.features.map { MatchFeature($0) }
        )
    }
}

/// Working memory of what is asked of parcels first.
package struct SieveScratch: Sendable {
    var names = NameSieve.Scratch()
    var addresses = AddressSieve.Scratch()
}
