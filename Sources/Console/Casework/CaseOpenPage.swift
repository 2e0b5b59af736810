//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs

/// The form that opens a case, filled with what is known.
struct CaseOpenPage: Sendable {
    let fault: String?
    let field: String
    let key: String
    let origin: String
    let title: String
    let summary: String
    let offices: [SelectChoice]
    let hasOffices: Bool
    let known: [String]
    let isSuspicion: Bool
    let path = ConsolePath.newCase(nil).text

    init(
        _ start: CaseStart,
        _ opening: CaseDesk.Opening,
        offices: [(code: String, name: String)],
        fault: String?,
        _ reader: CaseReader
    ) {
        let words = reader.words
        self.fault = fault
        (field, key) = start.field
        origin = words("case.origin." + start.origin.kind.rawValue)
        title = opening.title
        summary = opening.summary
        self.offices = offices.map {
            SelectChoice(value: $0.code, label: $0.name, isChosen: $0.code == opening.office)
        }
        hasOffices = start.origin.kind == .hand && offices.count > 1
        known =
            opening.seizure.lines.map { line in
                ([words("messages.commodity." + line.group.rawValue), line.description]
                    + line.quantities.map { CaseText.quantity($0, reader) })
                    .filter { !$0.isEmpty }.joined(separator: " · ")
            }
            + opening.entities.map { words("case.kind." + $0.kind.rawValue) + ": " + $0.name }
            + opening.seizure.documents.map { words("case.document." + $0.kind.rawValue) + ": " + $0.number }
        isSuspicion = opening.stage == .suspicion
    }
}
