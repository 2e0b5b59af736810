//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs

/// The form of a seizure record, with what is missing or can't be right at each field.
struct SeizureFormPage: Sendable {
    struct Section: Sendable {
        let title: String
        let fields: [SeizureField]
    }

    struct Amount: Sendable {
        let amount: SeizureField
        let unit: SeizureField
    }

    struct Line: Sendable {
        let number: String
        let idName: String
        let lineID: String
        let group: SeizureField
        let fields: [SeizureField]
        let amounts: [Amount]
        let valuation: [SeizureField]
        let faults: [SeizureFaultView]
        let addAmount: String
        let removeName: String
    }

    struct Row: Sendable {
        let fields: [SeizureField]
    }

    /// What the page is about besides the fields.
    struct Subject: Sendable {
        let number: String
        let title: String
        /// The revision that the form was filled on.
        let seen: Int
        /// Whether something was recorded before, so that a change has a day from which it holds.
        let isAmendment: Bool
        let effective: CalendarDate
        let today: CalendarDate
        let gates: [(value: String, name: String)]
    }

    let number: String
    let title: String
    let path: String
    let checkPath: String
    let backPath: String
    let seen: String
    let isAmendment: Bool
    let effective: String
    let today: String
    let fault: String?
    let faults: [SeizureFaultView]
    let errorCount: String?
    let canSaveAnyway: Bool
    let changes: [CasePage.Change]
    let hasChanges: Bool
    let sections: [Section]
    let lines: [Line]
    let documents: [Row]
    let suspects: [Row]
    let legal: Section
    let taxa: [TaxonList.Suggestion]
    let substances: [TaxonList.Suggestion]
    let script: String?

    init(
        _ fields: FormFields,
        _ subject: Subject,
        faults: [SeizureFaultView],
        fault: String?,
        canSaveAnyway: Bool,
        changes: [FieldChange],
        script: String?,
        _ reader: CaseReader
    ) {
        self.script = script
        let builder = SeizureFormBuilder(fields, faults: faults, reader)
        number = subject.number
        title = subject.title
        path = ConsolePath.seizure(number).text
        checkPath = path + "/check"
        backPath = ConsolePath.caseFile(number).text
        seen = String(subject.seen)
        isAmendment = subject.isAmendment
        effective = fields["effective"] ?? subject.effective.iso8601
        today = subject.today.iso8601
        self.fault = fault
        self.faults = faults
        let errors = faults.filter(\.isError).count
        errorCount = errors == 0 ? nil : reader.words("case.incomplete", ["count": reader.format.number(errors)])
        self.canSaveAnyway = canSaveAnyway
        self.changes = changes.map { CasePage.Change($0, reader) }
        hasChanges = !changes.isEmpty
        sections = builder.sections(gates: subject.gates)
        lines = builder.rows("lines", least: 1).prefix(SeizureForm.mostLines).map { builder.line($0) }
        documents = builder.rows("documents", least: 1).prefix(SeizureForm.mostRows).map { row in
            let name = "documents.\(row)"
            return Row(fields: [
                builder.select(name + ".kind", "kind", builder.named(SeizureDocument.Kind.self, "case.document")),
                builder.input(.text, name + ".number", "number"),
            ])
        }
        suspects = builder.rows("suspects", least: 1).prefix(SeizureForm.mostRows).map { builder.suspect($0) }
        legal = builder.legal()
        taxa = TaxonList.installed.suggestions(reader.words.language)
        substances = SubstanceList.installed.suggestions(reader.words.language)
    }
}
