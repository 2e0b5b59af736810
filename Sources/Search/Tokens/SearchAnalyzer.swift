//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Names

/// Makes tokens of texts, the same of documents and of what is asked.
package struct SearchAnalyzer: Sendable {
    /// Part of ``signature``: another way to make tokens needs another index.
    private static let version = 1
    /// Texts are cut there; PostgreSQL counts places of words up to 16,383.
    static let mostTokens = 12_000

    let key: SearchTokenKey
    package let readings: NameReadings
    let syllables: PinyinSyllables

    package init(key: SearchTokenKey, readings: NameReadings) {
        self.key = key
        self.readings = readings
        syllables = PinyinSyllables(readings)
    }

    /// Whether Chinese text is found by its Mandarin reading.
    package var readsPinyin: Bool { !syllables.isEmpty }

    /// The same for indexes that can be asked with this analyzer; says nothing of the key.
    package var signature: String {
        let key = key.token(.check, "lienquan search".utf8)
        return "\(Self.version) \(readings.count) \(key.text)"
    }

    package func office(_ code: String) -> SearchToken { key.token(.office, code.utf8) }

    package func keyed(_ document: SearchDocument) -> KeyedDocument {
        var writer = TokenWriter(self)
        for field in document.fields { writer.add(field.text) }
        return KeyedDocument(
            kind: document.kind,
            id: document.id,
            day: document.day,
            protection: document.protection,
            tokens: writer.finish(offices: document.offices.sorted())
        )
    }

    /// Tokens of one text by itself.
    package func tokens(of text: String) -> [SearchToken] {
        var writer = TokenWriter(self)
        writer.add(text)
        return writer.finish(offices: [])
    }

    func pinyin(_ syllable: some Collection<UInt8>) -> SearchToken {
        key.token(.pinyin, PinyinSyllables.plain(syllable))
    }
}
