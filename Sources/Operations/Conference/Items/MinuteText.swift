//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
package import Customs

/// One text in Vietnamese and Chinese, and in English where somebody wrote it.
///
/// In a draft one of the two may still be missing: whoever proposes writes in the own language first.
package struct MinuteText: Hashable, Sendable {
    package static let longest = 20_000

    package let vi: String
    package let zh: String
    package let en: String

    package init(vi: String = "", zh: String = "", en: String = "") {
        self.vi = vi.asWritten
        self.zh = zh.asWritten
        self.en = en.asWritten
    }

    package subscript(language: Language) -> String {
        switch language {
        case .vi: vi
        case .zh: zh
        case .en: en
        }
    }

    /// In a language where it is there, else in another.
    package func reading(_ language: Language) -> String {
        let wanted = self[language]
        if !wanted.isEmpty { return wanted }
        return [en, vi, zh].first { !$0.isEmpty } ?? ""
    }

    package var isEmpty: Bool { vi.isEmpty && zh.isEmpty && en.isEmpty }
    /// Whether both sides can read it in their own language.
    package var isComplete: Bool { !vi.isEmpty && !zh.isEmpty }

    package var json: JSONValue {
        var members = BookMembers()
        for (name, text) in [("vi", vi), ("zh", zh), ("en", en)] where !text.isEmpty { members.set(name, text) }
        return members.json
    }

    init(_ fields: BookFields, most: Int = MinuteText.longest) throws(BookFault) {
        // As it came: the digest of what the other side agreed to is over these letters.
        vi = try fields.optionalText("vi", most: most) ?? ""
        zh = try fields.optionalText("zh", most: most) ?? ""
        en = try fields.optionalText("en", most: most) ?? ""
        guard !isEmpty else { throw .missing(fields.name("vi")) }
    }
}
