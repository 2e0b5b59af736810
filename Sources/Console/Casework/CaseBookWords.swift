//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework
import Customs

/// What is said of a line of a case book that stays out, in the reader's language.
package struct CaseBookWords: Sendable {
    private let words: Words
    private let format: LocalFormat
    private let places: PlaceNames

    package init(_ words: Words, format: LocalFormat, places: PlaceNames) {
        self.words = words
        self.format = format
        self.places = places
    }

    /// The field, where it is one, and what is wrong.
    package func text(_ fault: CaseBookFault) -> String {
        let message = fault.message[words.language]
        if fault.place.isEmpty { return message }
        return fault.value.isEmpty ? "\(fault.place): \(message)" : "\(fault.place) \"\(fault.value)\": \(message)"
    }

    /// Nil for a case that went in or was there.
    package func text(_ outcome: CaseDesk.BookOutcome) -> String? {
        switch outcome {
        case .admitted, .known: nil
        case .taken(let number): words("case.book.taken", ["case": number.text])
        case .unknownOffice(let office): words("case.book.unknown_office", ["office": office])
        case .noOffice(let office, let day):
            words("case.book.no_office", ["office": office, "day": format.date(days: day.daysSince1970)])
        case .impossible(let fault): "\(fault.place): \(sentence(fault))"
        case .refused(.incomplete(let faults)):
            words("case.book.incomplete", ["fault": faults.first.map(sentence) ?? ""])
        case .refused(let error): CaseFaultText.of(error, words)
        }
    }

    package func twice(line: Int) -> String { words("case.book.twice", ["line": "\(line)"]) }

    private func sentence(_ fault: SeizureFault) -> String {
        SeizureFaultView(fault, words: words, format: format, places: places).sentence
    }
}
