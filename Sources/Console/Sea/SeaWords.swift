//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// The words that the map's scripts need, in the language of the page.
struct SeaWords: Encodable, Sendable {
    let language: String
    let ui: [String: String]

    private static let used = [
        "loading", "failed", "shown", "no_vessel", "playing", "paused", "empty_period", "cut", "measure_help",
        "measure_total", "draw_help", "corners", "undone", "picture_title", "picture_done", "selected", "miles", "gulf",
        "no_boundary",
    ]

    init(_ words: Words) {
        language = words.language.rawValue
        ui = Dictionary(uniqueKeysWithValues: Self.used.map { ($0, words("sea.ui." + $0)) })
    }

    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
