//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// A text with its language and the translations its sender gave. Nothing is translated by itself.
package struct MessageText: Hashable, Sendable {
    /// BCP 47, such as `vi`, `zh-CN`, `en`.
    package let language: String
    package let text: String
    package let translations: [String: String]

    package init(_ text: String, language: String, translations: [String: String] = [:]) {
        self.text = text
        self.language = language
        self.translations = translations
    }

    /// In a language where there is one, else as it was written.
    package subscript(_ wanted: String) -> String {
        language == wanted ? text : translations[wanted] ?? text
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("lang", language)
        members.set("text", text)
        if !translations.isEmpty { members.set("translations", .object(translations.mapValues { .string($0) })) }
        return members.json
    }

    init(_ fields: MessageFields, most: Int) throws(MessageFault) {
        language = try fields.text("lang", most: 35)
        guard Self.isTag(language) else { throw .wrong(fields.name("lang"), expected: "a language tag of BCP 47") }
        text = try fields.text("text", most: most)
        var translations: [String: String] = [:]
        for (tag, value) in fields["translations"]?.members ?? [:] {
            let place = fields.name("translations.\(tag.prefix(35))")
            guard Self.isTag(tag) else { throw .wrong(place, expected: "a language tag of BCP 47") }
            guard let text = value.text, !text.isEmpty else { throw .wrong(place, expected: "string") }
            guard text.utf8.count <= most else { throw .tooLong(place, most: most) }
            translations[tag] = text
        }
        guard translations.count <= 10 else { throw .tooMany(fields.name("translations"), most: 10) }
        self.translations = translations
    }

    private static func isTag(_ tag: String) -> Bool {
        (2...35).contains(tag.utf8.count)
            && tag.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
            }
    }
}

extension MessageFields {
    func messageText(_ name: String, most: Int = 20_000) throws(MessageFault) -> MessageText? {
        guard let fields = try object(name) else { return nil }
        return try MessageText(fields, most: most)
    }
}
