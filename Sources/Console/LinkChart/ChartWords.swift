//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import LinkChart

/// The words that the script of the page needs, in the language of the page.
struct ChartWords: Encodable, Sendable {
    let language: String
    let kinds: [String: String]
    let letters: [String: String]
    let roles: [String: String]
    let ui: [String: String]

    private static let used = [
        "expand", "open_hub", "hide", "from_here", "to_here", "record", "links_shown", "links_all", "names",
        "no_selection",
        "loading", "failed", "gone", "added", "nothing_new", "truncated", "none", "undecided", "found", "selected",
        "hub",
        "start_set", "period", "all_time", "full", "drawn", "same", "same_undo", "connect_first",
    ]

    init(_ words: Words, _ places: PlaceNames) {
        language = words.language.rawValue
        kinds = Self.table(ChartNodeKind.allCases.map(\.rawValue), "chart.kind.", words)
        letters = Self.table(ChartNodeKind.allCases.map(\.rawValue), "chart.letter.", words)
        roles = Self.table(ChartRole.allCases.map(\.rawValue), "chart.role.", words)
        ui = Self.table(Self.used, "chart.ui.", words)
    }

    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    private static func table(_ keys: [String], _ prefix: String, _ words: Words) -> [String: String] {
        Dictionary(uniqueKeysWithValues: keys.map { ($0, words(prefix + $0)) })
    }
}
