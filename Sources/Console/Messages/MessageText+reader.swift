//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange

/// A text of a message as one reader has it: in their language where there is one, else as it was written, and marked.
struct SaidText: Sendable {
    struct Version: Sendable {
        /// BCP 47, for the page's `lang`.
        let tag: String
        let language: String
        let text: String
        let isOriginal: Bool
    }

    let text: String
    let tag: String
    /// The language's name where it is not the reader's.
    let mark: String?
    /// The reader's first, then the original, then others.
    let versions: [Version]
    let isAlone: Bool
    /// All but the reader's.
    let others: [Version]

    init(_ text: MessageText, _ words: Words) {
        let all = [(text.language, text.text)] + text.translations.sorted { $0.key < $1.key }
        let own = all.first { Language(tag: $0.0) == words.language } ?? all[0]
        self.text = own.1
        tag = own.0
        let isOwn = Language(tag: own.0) == words.language
        mark = isOwn ? nil : Self.name(own.0, words)
        let order = [own] + all.filter { $0.0 != own.0 }
        versions = order.map {
            Version(tag: $0.0, language: Self.name($0.0, words), text: $0.1, isOriginal: $0.0 == text.language)
        }
        isAlone = versions.count == 1
        others = Array(versions.dropFirst())
    }

    static func name(_ tag: String, _ words: Words) -> String {
        Language(tag: tag).map { words("language." + $0.rawValue) } ?? tag
    }
}

extension Language {
    /// As messages write it.
    var tag: String { self == .zh ? "zh-CN" : rawValue }

    /// The language of a country's administration.
    init(ofNode node: String) {
        self = node == "CN" ? .zh : .vi
    }
}
