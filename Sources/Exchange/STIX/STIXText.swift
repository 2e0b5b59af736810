//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A text as objects of STIX take it: in the language of the object, and in others beside it.
struct STIXText: Hashable {
    /// A tag that validators know; nil where the message's own is none of them.
    let language: String?
    private let original: String
    /// By language, the original among them.
    private let texts: [String: String]

    init(_ text: MessageText) {
        language = Self.tag(text.language)
        original = text.text
        var texts: [String: String] = [:]
        for (tag, translation) in text.translations.sorted(by: { $0.key < $1.key }) {
            if let tag = Self.tag(tag), texts[tag] == nil { texts[tag] = translation }
        }
        if let language { texts[language] = text.text }
        self.texts = texts
    }

    /// Languages it is there in.
    var languages: Set<String> { Set(texts.keys) }

    /// In a language where it is there in it, else as it was written.
    subscript(_ language: String?) -> String { language.flatMap { texts[$0] } ?? original }

    /// The three languages of the exchange, in the tags that `stix2-validator` takes: it knows `zh-CN` and no `zh-Hans`.
    static func tag(_ tag: String) -> String? {
        switch tag.lowercased() {
        case "vi", "vi-vn": "vi"
        case "zh", "zh-cn", "zh-hans", "zh-hans-cn": "zh-CN"
        case "en", "en-gb", "en-us": "en"
        default: nil
        }
    }
}
