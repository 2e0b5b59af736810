//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What a page of cases needs to speak to its reader.
struct CaseReader: Sendable {
    let words: Words
    let format: LocalFormat
    let places: PlaceNames

    func office(_ code: String) -> String { places.office(code, words.language) }
    func gate(_ id: String) -> String { places.gate(id, words.language) }
    func date(_ day: CalendarDate) -> String { format.date(days: day.daysSince1970) }
    func instant(_ seconds: Int64) -> String { format.instant(seconds) }
}

extension ConsoleServices {
    func caseReader(_ renderer: PageRenderer, _ context: ConsoleContext) -> CaseReader {
        CaseReader(words: renderer.words(context), format: renderer.format(context), places: settings.places)
    }
}
