//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The text under check, from which a scheme makes its verdict.
struct VerdictDraft {
    let kind: IdentifierKind
    let given: String
    let normalised: String

    init(_ kind: IdentifierKind, given: String, normalised: String) {
        self.kind = kind
        self.given = given
        self.normalised = normalised
    }

    /// Form and check digit hold.
    /// - Parameter saying: what the identifier tells, such as the province of a plate.
    func wellFormed(_ saying: Trilingual) -> IdentifierVerdict {
        verdict(.wellFormed, saying)
    }

    func doubtful(_ reason: Trilingual) -> IdentifierVerdict {
        verdict(.doubtful, reason)
    }

    func unchecked(_ reason: Trilingual) -> IdentifierVerdict {
        verdict(.unchecked, reason)
    }

    func empty() -> IdentifierVerdict {
        let name = kind.name
        return verdict(
            .empty,
            Trilingual(vi: "Không có \(name.vi).", zh: "未填写\(name.zh)。", en: "No \(name.en) is given.")
        )
    }

    /// The form doesn't hold.
    /// - Parameter form: the form expected, as a phrase: `four letters and seven digits`.
    func malformed(_ form: Trilingual, hint: Trilingual? = nil) -> IdentifierVerdict {
        let count = normalised.unicodeScalars.count
        let sentence = Trilingual(
            vi: "Cần \(form.vi); ở đây là «\(shown)», \(count) ký tự.",
            zh: "应为\(form.zh)；实为“\(shown)”，共\(count)个字符。",
            en: "Expected: \(form.en); found “\(shown)”, \(count) \(count == 1 ? "character" : "characters")."
        )
        return verdict(.malformed, sentence.adding(hint))
    }

    /// The check digit doesn't hold.
    func badCheckDigit(expected: String?, found: String, hint: Trilingual? = nil) -> IdentifierVerdict {
        let sentence =
            if let expected {
                Trilingual(
                    vi: "Số kiểm tra phải là \(expected), ở đây là \(found): đối chiếu với chứng từ hoặc hiện vật.",
                    zh: "校验位应为\(expected)，实为\(found)：请与单证或实物核对。",
                    en: "Check digit \(expected) expected, \(found) found: compare with the paper or the thing itself."
                )
            } else {
                Trilingual(
                    vi: "Các số đứng trước không có số kiểm tra hợp lệ (ở đây là \(found)): số này chưa từng được cấp.",
                    zh: "前面的数字不存在有效校验位（实为\(found)）：该号码不可能被签发。",
                    en: "No check digit fits the digits before it (\(found) found): such a number is never issued."
                )
            }
        return verdict(.badCheckDigit(expected: expected, found: found), sentence.adding(hint))
    }

    private func verdict(_ status: IdentifierStatus, _ sentence: Trilingual) -> IdentifierVerdict {
        IdentifierVerdict(kind: kind, given: given, normalised: normalised, status: status, sentence: sentence)
    }

    /// The text as given, cut where it is long.
    private var shown: String {
        let text = given.trimmedText
        return text.count <= 40 ? text : text.prefix(40) + "…"
    }
}

extension Trilingual {
    /// One sentence after the other.
    func adding(_ sentence: Trilingual?) -> Trilingual {
        guard let sentence else { return self }
        return Trilingual(vi: vi + " " + sentence.vi, zh: zh + sentence.zh, en: en + " " + sentence.en)
    }
}
