//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations

/// What pages of conferences need to show them to one reader.
struct ConferenceReader: Sendable {
    let words: Words
    let format: LocalFormat
    let places: PlaceNames
    let today: CalendarDate

    var language: Language { words.language }

    func office(_ code: String) -> String { places.office(code, language) }

    func date(_ date: CalendarDate) -> String { format.date(days: date.daysSince1970) }

    /// - Parameter milliseconds: since 1970.
    func instant(_ milliseconds: Int64) -> String { format.instant(milliseconds / 1_000) }

    /// What a country is called here, or both together.
    func side(_ side: String) -> String {
        let key = "conferences.side." + side.lowercased()
        return words.catalogue.has(key, language) ? words(key) : side
    }

    /// Days of a header: one, or from and to.
    func days(_ header: ConferenceHeader) -> String {
        header.from == header.to ? date(header.from) : date(header.from) + " – " + date(header.to)
    }

    /// `17th anti-smuggling conference`.
    func title(_ header: ConferenceHeader?) -> String {
        guard let header else { return words("conferences.untitled") }
        return words(
            "conferences.numbered",
            ["number": ordinal(header.number), "forum": header.forum.reading(language)]
        )
    }

    private func ordinal(_ number: Int64) -> String {
        guard language == .en else { return "\(number)" }
        let ending =
            switch (number % 100, number % 10) {
            case (11...13, _): "th"
            case (_, 1): "st"
            case (_, 2): "nd"
            case (_, 3): "rd"
            default: "th"
            }
        return "\(number)\(ending)"
    }

    /// A figure as its reader writes it.
    func decimal(_ text: String) -> String {
        guard text.utf8.count <= 15, let number = Double(text) else { return text }
        return format.number(number, decimals: 4)
    }

    func languageName(_ code: String) -> String {
        Language(rawValue: code).map { words("language." + $0.rawValue) } ?? code
    }
}

extension ConsoleServices {
    func conferenceReader(_ renderer: PageRenderer, _ context: ConsoleContext) -> ConferenceReader {
        let format = renderer.format(context)
        return ConferenceReader(
            words: renderer.words(context),
            format: format,
            places: settings.places,
            today: CalendarDate(nearestDaysSince1970: format.dayNumber(now()))
        )
    }
}
