//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Statistics

/// One published report: what it was made of, and whether it can still be made so.
struct PublicationPage: Sendable {
    let title: String
    let days: String
    let by: String
    let at: String
    let cutOff: String
    let hash: String
    let definition: String
    let result: String
    let holds: Bool
    let reportPath: String

    init(_ publication: Publication, holds: Bool, _ names: ReportNames) {
        title = publication.definition.title[names.words.language]
        days = (try? publication.definition.period.days()).map { names.days(Report.Days($0)) } ?? ""
        by = publication.publishedBy
        at = names.format.instant(publication.publishedAt)
        cutOff = names.cutOff(publication.position)
        hash = publication.position.hash
        definition = publication.definition.digest
        result = publication.result
        self.holds = holds
        var fields = FormFields()
        fields.set("published", publication.id)
        reportPath = ConsolePath.report(fields).text
    }
}
