//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// A text as objects of STIX take it: one language in the object, the others beside it in a `language-content`.
struct STIXText: Hashable {
    /// A tag that validators know; nil where the message's own is none of them.
    let language: String?
    let text: String
    let translations: [String: String]

    init(_ text: MessageText) {
        language = Self.tag(text.language)
        self.text = text.text
        var all: [String: String] = [:]
        for (tag, translation) in text.translations.sorted(by: { $0.key < $1.key }) {
            if let tag = Self.tag(tag), tag != Self.tag(text.language), all[tag] == nil { all[tag] = translation }
        }
        translations = all
    }

    /// The text and what every reader can read without its language, one below the other.
    func with(_ essentials: String, in language: String? = nil) -> String {
        let own = language.flatMap { translations[$0] } ?? text
        return essentials.isEmpty ? own : "\(own)\n\n\(essentials)"
    }

    /// The three languages of the exchange, in the tags that `stix2-validator` takes: it knows `zh-CN` and no `zh-Hans`.
    private static func tag(_ tag: String) -> String? {
        switch tag.lowercased() {
        case "vi", "vi-vn": "vi"
        case "zh", "zh-cn", "zh-hans", "zh-hans-cn": "zh-CN"
        case "en", "en-gb", "en-us": "en"
        default: nil
        }
    }
}
