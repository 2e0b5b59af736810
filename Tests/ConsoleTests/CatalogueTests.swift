//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Exchange
import Foundation
import Officers
import Operations
import Rules
import Targeting
import Testing

@Suite("Texts in three languages")
struct CatalogueTests {
    private let catalogue: Catalogue

    init() throws {
        catalogue = try ConsoleResources.catalogue()
    }

    @Test("no key is missing in one of the languages")
    func complete() {
        let all = Language.allCases.reduce(into: Set<String>()) { $0.formUnion(catalogue.keys($1)) }
        for language in Language.allCases {
            #expect(all.subtracting(catalogue.keys(language)).isEmpty, "missing in \(language)")
        }
    }

    @Test("a text is never empty and has the same places to fill in each language")
    func placeholders() {
        for key in catalogue.keys(.vi) {
            let texts = Language.allCases.map { catalogue.text(key, $0) }
            #expect(texts.allSatisfy { !$0.isEmpty }, "\(key)")
            let places = texts.map { Set($0.matches(of: /\{[a-z]+\}/).map { String($0.output) }) }
            #expect(Set(places).count == 1, "\(key)")
        }
    }

    @Test("every text that a template asks for exists")
    func templates() throws {
        let folder = try ConsoleResources.folder("Templates")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var asked = 0
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "mustache" else { continue }
            let template = try String(contentsOf: file, encoding: .utf8)
            for match in template.matches(of: /\{\{t\.([a-z_.\-]+)\}\}/) {
                asked += 1
                #expect(catalogue.has(String(match.output.1), .en), "\(match.output.1) in \(file.lastPathComponent)")
            }
        }
        #expect(asked > 150)
    }

    @Test("everything that has a code has a name")
    func codes() {
        var keys = DeclarationField.allCases.map { "field." + $0.rawValue }
        keys += InspectionFinding.themes.map { "theme." + $0 }
        keys += InspectionFinding.Outcome.allCases.flatMap { ["outcome.\($0)", "outcome.\($0)_means"] }
        keys += Lane.allCases.flatMap { ["lane.\($0)", "lane.\($0)_means"] }
        keys += SelectionOrigin.allCases.flatMap { ["selection.\($0)", "selection.\($0)_means"] }
        keys += Officer.Role.allCases.map { "role.\($0)" }
        keys += Language.allCases.map { "language.\($0)" }
        keys += RuleState.allCases.map { "rules.state." + $0.rawValue }
        keys += RuleTheme.allCases.map { "theme." + $0.rawValue }
        keys += RuleLane.allCases.map { "rules.lane." + $0.rawValue }
        keys += ConditionRow.Comparison.allCases.map { "rules.compare." + $0.rawValue }
        keys += [RuleEvent.Kind.written, .tested, .shadowed, .published, .withdrawn, .expired, .defended]
            .map { "rules.event." + $0.rawValue }
        keys += MessageType.known.map { "messages.type." + $0.rawValue }
        keys += MinutesStanding.Name.allCases.map { "conferences.standing." + $0.rawValue }
        keys += MinutesAlarm.Kind.allCases.map { "conferences.alarm." + $0.rawValue }
        keys += CommitmentProgress.State.allCases.map { "conferences.progress." + $0.rawValue }
        keys += SmugglingTheme.allCases.map { "conferences.theme." + $0.rawValue }
        keys += ItemContent.Kind.allCases.flatMap { kind in
            ["kind.", "add.", "kind_one."].map { "conferences." + $0 + kind.rawValue }
        }
        keys += StoredLetter.Standing.allCases.map { "messages.standing." + $0.rawValue }
        keys += HandlingAct.allCases.map { "messages.act." + $0.rawValue }
        keys += HandlingCode.allCases.map { "lookouts.handling." + $0.rawValue }
        keys += Handling.TrafficLight.allCases.map { "messages.tlp." + $0.rawValue }
        keys += Handling.PermissibleActions.allCases.map { "messages.pap." + $0.rawValue }
        keys += Evaluation.Source.allCases.map { "messages.source." + $0.rawValue }
        keys += (1...6).map { "messages.information.\($0)" }
        keys += RequestBody.Kind.allCases.map { "messages.request." + $0.rawValue }
        keys += ReplyBody.Outcome.allCases.map { "messages.outcome." + $0.rawValue }
        keys += RefusalBody.Ground.allCases.map { "messages.ground." + $0.rawValue }
        keys += FeedbackBody.Use.allCases.map { "messages.use." + $0.rawValue }
        keys += DisclosureBody.Recipient.allCases.map { "messages.recipient." + $0.rawValue }
        keys += LegalBasis.Kind.allCases.map { "messages.legal." + $0.rawValue }
        keys += FactSheet.Measure.allCases.map { "messages.measure." + $0.rawValue }
        keys += AttachmentNote.DocumentAsk.allCases.map { "messages.ask." + $0.rawValue }
        keys += LinkAlarm.Kind.allCases.flatMap { kind in
            ["title", "means", "todo"].map { "partners.alarm.\(kind.rawValue).\($0)" }
        }
        keys += Notice.allCases.map { "notice." + $0.rawValue }
        for key in keys { #expect(catalogue.has(key, .vi), "\(key)") }
    }

    @Test("no inline script, style or handler stands in a template")
    func contentSecurity() throws {
        let folder = try ConsoleResources.folder("Templates")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "mustache" else { continue }
            let template = try String(contentsOf: file, encoding: .utf8)
            #expect(!template.contains(/\sstyle=/), "\(file.lastPathComponent)")
            #expect(!template.contains(/\son[a-z]+=/), "\(file.lastPathComponent)")
            #expect(!template.contains(/<script>|<style/), "\(file.lastPathComponent)")
            #expect(!template.contains("{{{"), "\(file.lastPathComponent)")
            #expect(!template.contains("://"), "\(file.lastPathComponent)")
            let forms = template.matches(of: /<form[^>]*method="post"/).count
            #expect(template.matches(of: /name="csrf"/).count == forms, "\(file.lastPathComponent)")
        }
    }
}
