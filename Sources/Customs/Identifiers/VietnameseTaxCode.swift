//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A Vietnamese tax code (mã số thuế): `0100109106`, of a branch `0100109106-001`.
///
/// Nine digits weighted 31, 29, 23, 19, 17, 13, 7, 5, 3; the check digit is 10 − (sum modulo 11), and no code has a sum
/// that would make it 10. Since 1 July 2025 the twelve-digit personal number serves persons as tax code (Circular
/// 86/2024/TT-BTC); see ``VietnamesePersonalNumber``.
package struct VietnameseTaxCode: CheckedIdentifier {
    package static let kind = IdentifierKind.vietnameseTaxCode

    /// From this day on a person's number is a tax code.
    package static let personalNumbersSince = CalendarDate(year: 2025, month: 7, day: 1)

    /// The ten digits of the taxpayer, the parent of a branch.
    package let taxpayer: String
    /// Three digits, nil for the parent itself.
    package let branch: String?
    package let checkDigit: Int
    /// Nil where the first nine digits allow no check digit.
    package let expectedCheckDigit: Int?

    /// Reads ten or thirteen digits; the personal number has a type of its own.
    package init?(_ text: String) {
        let normalised = Self.normalised(text)
        guard [10, 13].contains(normalised.utf8.count), let values = DecimalDigits.values(normalised) else {
            return nil
        }
        taxpayer = String(normalised.prefix(10))
        branch = values.count == 13 ? String(normalised.suffix(3)) : nil
        checkDigit = values[9]
        let digit = 10 - values[..<9].weighted([31, 29, 23, 19, 17, 13, 7, 5, 3]) % 11
        expectedCheckDigit = digit == 10 ? nil : digit
    }

    package var isCheckDigitRight: Bool { checkDigit == expectedCheckDigit }
    package var description: String { branch.map { "\(taxpayer)-\($0)" } ?? taxpayer }

    package static func verdict(on text: String) -> IdentifierVerdict { verdict(on: text, asOf: nil) }

    /// - Parameter date: the day of lodging, by which a personal number may be a tax code already; nil asks nothing.
    package static func verdict(on text: String, asOf date: CalendarDate?) -> IdentifierVerdict {
        let draft = draft(text)
        if draft.normalised.isEmpty { return draft.empty() }
        if draft.normalised.utf8.count == 12, draft.normalised.utf8.allDigits {
            return personal(draft, asOf: date)
        }
        guard let code = VietnameseTaxCode(text) else { return draft.malformed(form) }
        guard code.isCheckDigitRight else {
            return draft.badCheckDigit(
                expected: code.expectedCheckDigit.map { "\($0)" },
                found: "\(code.checkDigit)"
            )
        }
        guard code.branch != "000", code.taxpayer.dropFirst(2).dropLast() != "0000000" else {
            return draft.doubtful(neverIssued)
        }
        let right = Trilingual(
            vi: "Số kiểm tra \(code.checkDigit) đúng.",
            zh: "校验位\(code.checkDigit)正确。",
            en: "Check digit \(code.checkDigit) is right."
        )
        return draft.wellFormed(right.adding(code.branch.map { branchOf(code.taxpayer, $0) }))
    }

    private static func personal(_ draft: VerdictDraft, asOf date: CalendarDate?) -> IdentifierVerdict {
        let inner = VietnamesePersonalNumber.verdict(on: draft.given)
        if let date, let start = personalNumbersSince, date < start, inner.status == .wellFormed {
            return draft.doubtful(tooEarly)
        }
        return IdentifierVerdict(
            kind: kind,
            given: draft.given,
            normalised: draft.normalised,
            status: inner.status,
            sentence: inner.sentence.adding(inner.status == .wellFormed ? servesAsTaxCode : nil)
        )
    }

    private static let form = Trilingual(
        vi: "10 chữ số, hoặc 13 chữ số có mã chi nhánh, hoặc 12 chữ số định danh cá nhân",
        zh: "10位数字，或含分支代码的13位，或12位公民身份号",
        en: "10 digits, or 13 with the branch, or the 12 digits of a personal number"
    )

    private static let neverIssued = Trilingual(
        vi: "Số kiểm tra đúng nhưng dãy số 0000000 hoặc chi nhánh 000 không được cấp.",
        zh: "校验位正确，但顺序号0000000或分支000从未签发。",
        en: "The check digit is right, but serial 0000000 and branch 000 are never issued."
    )

    private static let tooEarly = Trilingual(
        vi: "Số định danh cá nhân 12 chữ số chỉ được dùng làm mã số thuế từ ngày 1/7/2025.",
        zh: "12位公民身份号自2025年7月1日起方可用作税号。",
        en: "A 12-digit personal number is a tax code only since 1 July 2025."
    )

    private static let servesAsTaxCode = Trilingual(
        vi: "Dùng làm mã số thuế từ ngày 1/7/2025.",
        zh: "自2025年7月1日起用作税号。",
        en: "It serves as tax code since 1 July 2025."
    )

    private static func branchOf(_ taxpayer: String, _ branch: String) -> Trilingual {
        Trilingual(
            vi: "Đơn vị phụ thuộc \(branch) của \(taxpayer).",
            zh: "\(taxpayer)的第\(branch)号分支机构。",
            en: "Branch \(branch) of \(taxpayer)."
        )
    }
}
