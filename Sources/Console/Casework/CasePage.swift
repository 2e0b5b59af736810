//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs

/// One case: its stage, its seizure, who and what is tied to it, and what was done.
struct CasePage: Sendable {
    /// What is kept beside the case.
    struct Surroundings: Sendable {
        let events: [CaseEvent]
        let entities: [CaseEntity]
        let names: [String: NominalRecord]?
        let matches: [CaseMatch]
        let corrections: [(correction: Correction, request: String?)]
        let copies: [CaseCopy]
        let officers: [CasePerson]
    }

    struct Change: Sendable {
        let place: String
        let before: String
        let after: String
    }

    struct Event: Sendable {
        let what: String
        let officer: String
        let at: String
        let remark: String?
    }

    struct Copy: Sendable {
        let path: String
        let office: String
        let at: String
        let state: String
        let isOutdated: Bool
    }

    let number: String
    let path: String
    let title: String
    let summary: String?
    let stage: CaseStageTag
    let office: String
    let origin: String
    let originPath: String?
    let opened: String
    let due: String?
    let isDue: Bool
    let assignee: String?
    let mergedPath: String?
    let mergedNumber: String?
    let fault: String?
    let changes: [Change]
    let hasChanges: Bool
    let seizure: SeizureView
    let entities: [CaseEntityView]
    let hasEntities: Bool
    let namesShown: Bool
    let canSeeNames: Bool
    let corrections: [CaseCorrectionView]
    let hasCorrections: Bool
    let copies: [Copy]
    let hasCopies: Bool
    let events: [Event]
    let steps: CaseSteps
    let seizurePath: String?
    let evidencePath: String
    /// To the case in the link chart, for who may walk that.
    let chartPath: String?

    init(_ file: Case, _ around: Surroundings, note: CasePageNote, desk: CaseDesk, _ reader: CaseReader) {
        let words = reader.words
        number = file.number.text
        path = ConsolePath.caseFile(number).text
        title = file.title
        summary = file.summary.isEmpty ? nil : file.summary
        stage = CaseStageTag(file.stage, file.outcome, words)
        office = reader.office(file.office)
        origin = words("case.origin." + file.origin.kind.rawValue)
        originPath = Self.path(of: file.origin)
        opened = reader.instant(file.openedAt)
        due = file.due.map(reader.date)
        isDue = !file.isClosed && file.due.map { $0 <= desk.today } ?? false
        assignee = around.officers.first { $0.login == file.assignee }?.name ?? file.assignee
        mergedPath = file.mergedInto.map { ConsolePath.caseFile($0.text).text }
        mergedNumber = file.mergedInto?.text
        fault = note.fault
        changes = note.changes.map { Change($0, reader) }
        hasChanges = !changes.isEmpty
        let faults = file.seizure.faults(today: desk.today).filter { $0.isError }.count
        seizure = SeizureView(file.seizure, faults: file.isClosed ? 0 : faults, reader)
        entities = around.entities.map { entity in
            CaseEntityView(
                entity,
                name: around.names?[entity.id],
                matches: around.matches.filter { $0.own == entity.id },
                canWrite: desk.may(.write) && !file.isClosed,
                reader
            )
        }
        hasEntities = !entities.isEmpty
        namesShown = around.names != nil
        canSeeNames = desk.may(.nominal) && around.names == nil && around.entities.contains { $0.kind.isNominal }
        corrections = around.corrections.map { CaseCorrectionView($0.correction, $0.request, desk: desk, reader) }
        hasCorrections = !corrections.isEmpty
        copies = around.copies.map {
            Copy(
                path: ConsolePath.message($0.message).text,
                office: reader.office($0.office),
                at: reader.instant($0.at),
                state: words("case.copy." + $0.state.rawValue),
                isOutdated: $0.state == .outdated
            )
        }
        hasCopies = !copies.isEmpty
        events = around.events.reversed().map { Event($0, reader) }
        steps = CaseSteps(file, officers: around.officers, desk: desk, reader)
        seizurePath = desk.may(.write) && !file.isClosed ? ConsolePath.seizure(number).text : nil
        evidencePath = path + "/evidence"
        chartPath = note.seesChart ? ConsolePath.chart(ChartQuery(node: "case:" + number)).text : nil
    }

    private static func path(of origin: CaseOrigin) -> String? {
        switch origin {
        case .finding, .lookout: origin.line.map { ConsolePath.declaration($0).text }
        case .message(let id): ConsolePath.message(id).text
        case .split(let number, _): ConsolePath.caseFile(number.text).text
        case .seaAlert, .hand, .book: nil
        }
    }
}

extension CasePage.Event {
    init(_ event: CaseEvent, _ reader: CaseReader) {
        let words = reader.words
        let subject: String? = event.subject.map { subject in
            switch event.kind {
            case .stage: words("case.stage." + subject)
            case .opened: words("case.origin." + subject)
            case .closingProposed, .closed: words("case.outcome." + subject)
            case .due, .amended: CalendarDate(iso8601: subject).map(reader.date) ?? subject
            case .entity:
                words.catalogue.has("case.kind." + subject, words.language)
                    ? words("case.kind." + subject) : words("case.entity." + subject)
            default: subject
            }
        }
        what = words("case.event." + event.kind.rawValue) + (subject.map { ": " + $0 } ?? "")
        officer = event.by.name
        at = reader.instant(event.at)
        remark = event.remark
    }
}
