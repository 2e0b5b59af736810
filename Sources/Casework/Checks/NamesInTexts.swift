//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Names and identity numbers of persons belong in the protected part of a case, never in its open texts.
///
/// Numbers: twelve digits of a Vietnamese citizen (place of registration and century must fit), eighteen characters of a
/// Chinese resident whose check character is right, and whatever follows the word for an identity card or passport.
/// Names: a family name of either country with a middle name, or behind a word such as *ông*, *lái xe*, 司机, *driver*.
/// A street named after somebody is a street. It is a guess from words, so it only asks.
enum NamesInTexts: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.identityInText, .nameInText]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for text in record.freeTexts where !text.place.hasSuffix("right_holder") {
            if hasIdentity(text.text, today: context.today) {
                faults.warning(.identityInText, text.place)
            } else if let name = PersonNames.first(in: text.text) {
                faults.warning(.nameInText, text.place, ["name": .text(name)])
            }
        }
    }

    private static func hasIdentity(_ text: String, today: CalendarDate) -> Bool {
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return false }
        for run in TextScanner.digitRuns(in: text) {
            switch run.utf8.count {
            case 12:
                guard run.hasPrefix("0"), let number = VietnamesePersonalNumber(run), number.isPlaceKnown else {
                    continue
                }
                if (1_900...today.year).contains(number.birthYear) { return true }
            case 18:
                guard let number = ChineseResidentNumber(run), number.isCheckDigitRight, number.birthDate != nil else {
                    continue
                }
                if number.isProvinceKnown { return true }
            default: continue
            }
        }
        return !TextScanner.identifiers(after: papers, in: text).isEmpty
    }

    private static let papers = [
        "cccd", "cmnd", "cmt", "căn cước", "chứng minh nhân dân", "hộ chiếu", "passport", "id card", "身份证号", "身份证",
        "护照号", "护照",
    ]
}
