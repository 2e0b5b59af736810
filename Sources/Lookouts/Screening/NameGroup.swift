//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Names

/// The names of some kinds of entries.
struct NameGroup: Sendable {
    private let index: NameIndex
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

    func matches(_ text: String, least: Double, _ isThorough: Bool, _ scratch: inout NameScratch) -> [ScreenMatch] {
        guard index.count > 0 else { return [] }
        var hits = index.screen(text, least: least, scratch: &scratch)
        if isThorough {
            let known = Set(hits.map(\.entry))
            hits += index.search(text, limit: Self.most, least: least, scratch: &scratch)
                .filter { !known.contains($0.entry) }
        }
        guard !hits.isEmpty else { return [] }
        let name = index.matcher.name(text)
        return hits.prefix(2 * Self.most).compactMap { hit in
            let listed = index.text(hit.entry)
            let match = index.matcher.match(name, index.matcher.name(listed))
            guard agrees(match, subjects[hit.entry], seen: text, listed: listed, isThorough) else { return nil }
            return ScreenMatch(
                entry: Int(origins[hit.entry]),
                listed: listed,
                score: match.score,
                features: match.features.map { MatchFeature($0) }
            )
        }
    }
}
