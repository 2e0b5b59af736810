//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Statistics

/// The list of reports.
struct ReportsPage: Sendable {
    struct Item: Sendable {
        let title: String
        let detail: String
        let path: String
    }

    let builtIn: [Item]
    let saved: [Item]
    let published: [Item]
    let hasSaved: Bool
    let hasPublished: Bool
    let newPath: String
    let examplePath: String
    let position: String

    init(
        builtIn: [ReportDefinition],
        saved: [SavedDefinition],
        published: [Publication],
        position: JournalPosition,
        names: ReportNames
    ) {
        let language = names.words.language
        func path(_ name: String, _ value: String) -> String {
            var fields = FormFields()
            fields.set(name, value)
            return ConsolePath.report(fields).text
        }
        func days(_ definition: ReportDefinition) -> String {
            (try? definition.period.days()).map { names.days(Report.Days($0)) } ?? ""
        }
        self.builtIn = builtIn.map {
            Item(title: $0.title[language], detail: days($0), path: path("report", $0.id))
        }
        self.saved = saved.map {
            Item(
                title: $0.definition.title[language],
                detail: days($0.definition) + " · " + $0.savedBy + ", " + names.format.instant($0.savedAt),
                path: path("report", $0.definition.id)
            )
        }
        self.published = published.map {
            Item(
                title: $0.definition.title[language],
                detail: days($0.definition) + " · " + $0.publishedBy + ", " + names.format.instant($0.publishedAt),
                path: ConsolePath.publication($0.id).text
            )
        }
        hasSaved = !saved.isEmpty
        hasPublished = !published.isEmpty
        newPath = ConsolePath.newReport(FormFields()).text
        let example = builtIn.first { $0.rows == [.gate] } ?? builtIn[0]
        examplePath = ConsolePath.newReport(ReportQuery.fields(of: example)).text
        self.position = names.cutOff(position)
    }
}
