//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Journal
import Rules

/// One list: what rules ask of it today, what waits, and the form of the next one.
struct ListPage: Sendable {
    /// A list that waits for a second officer.
    struct Waiting: Sendable {
        let text: String
        let added: [String]
        let removed: [String]
        let activatePath: String?
        /// Tells the text that is shown.
        let digest: String
        let hint: String?
        let dropPath: String?
    }

    /// More differences than these are only counted.
    private static let mostShown = 100

    let form: ListForm
    let faults: [String]
    let isNew: Bool
    let heading: String
    let kinds: [SelectChoice]
    let origin: String?
    let waiting: Waiting?
    let rules: [ListsPage.RuleLink]
    /// How many entries do not hold today; nil where all do.
    let ended: String?
    let height: Int
    let canWrite: Bool
    let ownScript: String?
    let example: String
    let back = ConsolePath.ruleLists.text

    init(
        _ form: ListForm,
        _ standing: RuleDesk.ListStanding?,
        rules: [RuleVersion],
        faults: [String],
        today: CalendarDate,
        login: String,
        canWrite: Bool,
        canActivate: Bool,
        _ words: Words,
        _ format: LocalFormat,
        script: String?
    ) {
        self.form = form
        self.faults = faults
        isNew = standing == nil
        heading = standing?.list?.title[words.language] ?? form.title[words.language]
        kinds = ReferenceList.Kind.allCases.map {
            SelectChoice(value: $0.rawValue, label: words("lists.kind." + $0.rawValue), isChosen: $0 == form.kind)
        }
        origin = standing.map { Self.origin($0, words, format) }
        waiting = standing.flatMap {
            Self.waiting($0, login: login, canWrite: canWrite, canActivate: canActivate, words, format)
        }
        self.rules = standing.map { ListsPage.links($0.name, rules) } ?? []
        let list = standing?.list
        let over = (list?.entries.count ?? 0) - (list?.entries(on: today).count ?? 0)
        ended = over == 0 ? nil : words("lists.ended", ["count": format.number(over)])
        height = min(30, max(8, form.entries.split(whereSeparator: \.isNewline).count + 1))
        self.canWrite = canWrite
        ownScript = script
        example = words("lists.example." + form.kind.rawValue)
    }

    private static func origin(_ standing: RuleDesk.ListStanding, _ words: Words, _ format: LocalFormat) -> String {
        guard let current = standing.kept?.current else { return words("lists.shipped") }
        return words("lists.own", ["officer": current.officer, "at": format.instant(current.at)])
    }

    private static func waiting(
        _ standing: RuleDesk.ListStanding,
        login: String,
        canWrite: Bool,
        canActivate: Bool,
        _ words: Words,
        _ format: LocalFormat
    ) -> Waiting? {
        guard let proposed = standing.kept?.proposed else { return nil }
        let isOwn = standing.kept.map { !ActorName.isSecondPerson(login, to: $0.authors) } ?? true
        let before = Set(standing.list.map { rows($0) } ?? [])
        let after = rows(proposed.list)
        let kept = Set(after)
        return Waiting(
            text: words("lists.waits", ["officer": proposed.officer, "at": format.instant(proposed.at)]),
            added: shown(after.filter { !before.contains($0) }, words, format),
            removed: shown((standing.list.map { rows($0) } ?? []).filter { !kept.contains($0) }, words, format),
            activatePath: canActivate && !isOwn ? ConsolePath.ruleListStep(standing.name, "activate").text : nil,
            digest: digest(proposed),
            hint: canActivate && !isOwn ? nil : words("lists.second_officer"),
            dropPath: canWrite ? ConsolePath.ruleListStep(standing.name, "drop").text : nil
        )
    }

    static func digest(_ text: KeptList.Text) -> String {
        JournalHash(of: Array(text.text.utf8)).hexadecimal
    }

    private static func rows(_ list: ReferenceList) -> [String] {
        ListTable.text(list).split(whereSeparator: \.isNewline).map(String.init)
    }

    private static func shown(_ rows: [String], _ words: Words, _ format: LocalFormat) -> [String] {
        guard rows.count > mostShown else { return rows }
        let further = words("lists.further", ["count": format.number(rows.count - mostShown)])
        return rows.prefix(mostShown) + [further]
    }

    // MARK: Faults

    static func sentences(_ refusal: RuleRefusal, _ words: Words) -> [String] {
        if case .faults(let found) = refusal { return found.faults.map { sentence($0, words) } }
        let fault = Fault(rule: refusal)
        return [words("error.\(fault.code).advice", fault.values)]
    }

    /// Which row cannot be read, and why.
    static func sentence(_ fault: ListTable.Fault, _ words: Words) -> String {
        let reason = words("lists.fault." + fault.reason.rawValue, ["cell": String(fault.cell.prefix(40))])
        return "\(words("lists.part.entries")), \(words("lists.row", ["row": "\(fault.line)"])): \(reason)"
    }

    /// A fault in the words of the form.
    static func sentence(_ fault: RuleFault, _ words: Words) -> String {
        let key = "lists.part." + fault.part
        let part = words.catalogue.has(key, words.language) ? words(key) : fault.part
        let reason = fault.reason.isEmpty ? words("lists.missing") : fault.reason
        return "\(part): \(reason)"
    }
}
