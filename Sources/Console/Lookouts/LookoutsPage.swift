//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Lookouts

/// All watch-lists, and a box to try a name or number on them.
struct LookoutsPage: Sendable {
    struct Row: Sendable {
        let id: String
        let path: String
        let title: String
        let source: String
        let handling: String
        let entries: String
        let state: LookoutStateTag
        /// A newer version that waits for a second officer.
        let waiting: String?
        let valid: String?
    }

    struct Found: Sendable {
        let listed: String
        let list: String
        let path: String
        let subject: String
        let reason: String
        let action: String
        let score: String
        let features: [String]
    }

    let rows: [Row]
    let isEmpty: Bool
    let openHits: String?
    let hitsPath = ConsolePath.lookoutHits(show: nil, page: nil).text
    let newPath = ConsolePath.newLookout.text
    let text: String
    let found: [Found]
    /// Whether a text was asked for and nothing agrees with it.
    let isNothing: Bool
    let fault: String?
    let canWrite: Bool
    let limit: String

    init(
        versions: [Watchlist],
        openHits: Int,
        text: String,
        found: [FoundLookout],
        fault: String?,
        canWrite: Bool,
        limit: Int,
        words: Words,
        format: LocalFormat
    ) {
        let byList = Dictionary(grouping: versions, by: \.id)
        rows = byList.keys.sorted().compactMap { id in
            guard let versions = byList[id], let shown = versions.last(where: { $0.state == .active }) ?? versions.last
            else { return nil }
            let waiting = versions.last { $0.state == .proposed && $0.number != shown.number }
            return Row(
                id: id,
                path: ConsolePath.lookoutList(id, version: nil).text,
                title: shown.terms.title,
                source: shown.terms.source,
                handling: shown.terms.handling.rawValue,
                entries: format.number(shown.entryCount),
                state: LookoutStateTag(shown.state, words),
                waiting: waiting.map { words("lookouts.version") + " \($0.number)" },
                valid: shown.terms.valid.to.map { format.date(days: $0.daysSince1970) }
            )
        }
        isEmpty = rows.isEmpty
        self.openHits = openHits == 0 ? nil : format.number(openHits)
        self.text = text
        self.found = found.map { found in
            Found(
                listed: found.match.listed,
                list: found.list.terms.title,
                path: ConsolePath.lookoutList(found.list.id, version: found.list.number).text,
                subject: words("lookouts.subject." + found.lookout.subject.rawValue),
                reason: found.lookout.reason,
                action: words("lookouts.action." + found.lookout.action.rawValue),
                score: format.percent(found.match.score, decimals: 0),
                features: found.match.features.map { LookoutFeatureText.of($0, words) }
            )
        }
        isNothing = !text.isEmpty && found.isEmpty
        self.fault = fault
        self.canWrite = canWrite
        self.limit = "\(limit >> 20) MiB"
    }
}

/// The state of a list with its name.
struct LookoutStateTag: Sendable {
    let code: String
    let name: String

    init(_ state: WatchlistState, _ words: Words) {
        code = state.rawValue
        name = words("lookouts.state." + state.rawValue)
    }
}

/// The sentence of a feature in the reader's language.
enum LookoutFeatureText {
    static func of(_ feature: MatchFeature, _ words: Words) -> String {
        var values = feature.values
        for name in ["form", "a", "b"] {
            guard let form = values[name] else { continue }
            let key = "lookouts.form." + form
            // Forms of other countries go by their abbreviation.
            values[name] = words.catalogue.has(key, words.language) ? words(key) : form.uppercased()
        }
        return words("lookouts.feature." + feature.code.replacing(".", with: "_"), values)
    }
}
