//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange

/// The two languages in which an officer writes to an office: the officer's own, and the one the other side reads.
struct LetterLanguages: Hashable, Sendable {
    let own: Language
    let other: Language

    init(own: Language, pair: OfficePair?) {
        self.own = own
        let theirs = Language(ofNode: pair.map { EnvelopeHeader.node(of: $0.to) } ?? "CN")
        let ours = Language(ofNode: pair.map { EnvelopeHeader.node(of: $0.from) } ?? "VN")
        other = own == theirs ? ours : theirs
    }

    init(own: Language, other: Language) {
        self.own = own
        self.other = other
    }

    /// A text with its translation; a text in one language alone is a text too.
    func text(_ text: String?, _ translation: String?) -> MessageText? {
        switch (text, translation) {
        case (let text?, let translation?):
            MessageText(text, language: own.tag, translations: [other.tag: translation])
        case (let text?, nil): MessageText(text, language: own.tag)
        case (nil, let translation?): MessageText(translation, language: other.tag)
        case (nil, nil): nil
        }
    }
}

/// The name of a place in a message, such as `facts.goods[2].hs`, in the words of the forms.
enum PlaceText {
    static func of(_ place: String, _ words: Words) -> String {
        let parts = place.split(separator: ".").filter {
            $0 != "facts" && $0 != "body" && $0 != "text" || place == "text"
        }
        return parts.map { part in
            let name = part.prefix { $0 != "[" }
            let number = part.dropFirst(name.count).filter(\.isNumber)
            let keys = ["messages.field.\(name)", "messages.group.\(name)", "messages.\(name)"]
            let label = keys.first { words.catalogue.has($0, words.language) }.map { words($0) } ?? String(name)
            return Int(number).map { "\(label) \($0 + 1)" } ?? label
        }.joined(separator: ", ")
    }
}
