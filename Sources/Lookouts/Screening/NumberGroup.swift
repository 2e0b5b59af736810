//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Names

/// The numbers of one kind of entries.
struct NumberGroup: Sendable {
    private let subject: LookoutSubject
    private let index: CodeIndex
    private let texts: [String]
    /// The entry of each number.
    private let origins: [Int32]

    init(_ entries: [LookoutScreen.Entry], _ subject: LookoutSubject) {
        var texts: [String] = []
        var origins: [Int32] = []
        for (place, entry) in entries.enumerated() where entry.lookout.subject == subject {
            for text in entry.lookout.texts {
                texts.append(text)
                origins.append(Int32(place))
            }
        }
        self.subject = subject
        self.texts = texts
        self.origins = origins
        index = CodeIndex(texts.map { Self.code($0, subject) })
    }

    var isEmpty: Bool { texts.isEmpty }

    func matches(_ text: Substring) -> [ScreenMatch] {
        let text = String(text)
        let bearsAnError = subject.bearsAnError && !Self.isSure(text, subject)
        return index.search(Self.code(text, subject), errors: bearsAnError).map { hit in
            ScreenMatch(
                entry: Int(origins[hit.entry]),
                listed: texts[hit.entry],
                score: hit.match.score,
                features: [MatchFeature(hit.match)]
            )
        }
    }

    private static func code(_ text: String, _ subject: LookoutSubject) -> CodeText {
        switch subject {
        case .phone: CodeText(PhoneKey.text(of: text) ?? text)
        case .vessel: CodeText(IMONumber(text)?.digits ?? text)
        default: CodeText(text)
        }
    }

    /// Whether the number is well formed, so that it was written as it is meant: its check digit is right, or it is a plate,
    /// of which many real ones differ by one digit.
    private static func isSure(_ text: String, _ subject: LookoutSubject) -> Bool {
        switch subject {
        case .container: ContainerIdentifier(text)?.isCheckDigitRight ?? false
        case .vessel: IMONumber(text)?.isCheckDigitRight ?? false
        case .vehicle: PlateReading(text) != nil && !PlateReading.verdict(on: text).isFlagged
        default: false
        }
    }
}
