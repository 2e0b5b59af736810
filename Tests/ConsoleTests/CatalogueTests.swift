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
import SeaWatch
import Statistics
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
        keys += OperationPlan.Kind.allCases.map { "operations.kind." + $0.rawValue }
        keys += OperationState.allCases.map { "operations.state." + $0.rawValue }
        keys += OperationPhase.Kind.allCases.map { "operations.phase." + $0.rawValue }
        keys += OperationEvent.Kind.allCases.map { "operations.event." + $0.rawValue }
        keys += OperationSeizure.Standing.allCases.filter { $0 != .current }.map {
            "operations.standing." + $0.rawValue
        }
        keys += SeizureFault.Problem.allCases.flatMap {
            ["operations.fault.\($0.rawValue)", "operations.mend.\($0.rawValue)"]
        }
        keys += PlanFault.Problem.allCases.map { "operations.plan_fault." + $0.rawValue }
        keys += SeizureTwins.Proposal.Sign.allCases.map { "operations.alike." + $0.rawValue }
        keys += SituationReport.Kind.allCases.map { "operations.report_kind." + $0.rawValue }
        keys += CommitmentStatus.allCases.map { "plans.status." + $0.rawValue }
        keys += CommitmentTerms.Stage.allCases.map { "plans.stage." + $0.rawValue }
        keys += Evidence.Kind.allCases.map { "plans.evidence." + $0.rawValue }
        keys += CommitmentAct.Kind.allCases.map { "plans.act." + $0.rawValue }
        keys += ActionPlanBody.Step.allCases.flatMap {
            ["messages.plan_step.\($0.rawValue)", "operations.message.plan.\($0.rawValue)"]
        }
        keys += (CommodityGroup.allCases.map(\.rawValue)).map { "messages.commodity." + $0 }
        keys += QuantityUnit.allCases.map { "operations.unit." + $0.rawValue }
        keys += Notice.allCases.map { "notice." + $0.rawValue }
        keys += ReportDimension.allCases.map { "statistics.dimension." + $0.rawValue }
        keys += ReportMeasure.allCases.map { "statistics.measure." + $0.code }
        keys += ReportDefinition.Kind.allCases.map { "statistics.kind." + $0.rawValue }
        keys += ReportPeriod.Kind.allCases.map { "statistics.span." + $0.rawValue }
        keys += ReportComparison.allCases.map { "statistics.compare." + $0.rawValue }
        keys += BorderScope.allCases.map { "statistics.border." + $0.rawValue }
        keys += TargetingYield.Verdict.allCases.map { "statistics.yield.verdict_" + $0.rawValue }
        keys += Self.reportFaults.map { "statistics.fault." + $0.code }
        keys += Self.reportNotes.map { "statistics.note." + $0.code }
        keys += PlaceKind.allCases.map { "messages.place." + $0.rawValue }
        keys += CommodityGroup.allCases.map { "messages.commodity." + $0.rawValue }
        keys += ModusOperandi.allCases.map { "messages.modus." + $0.rawValue }
        keys += ConcealmentPlace.allCases.map { "messages.concealed." + $0.rawValue }
        keys += DetectionMethod.allCases.map { "messages.detection." + $0.rawValue }
        keys += SeizureMode.allCases.map { "messages.mode." + $0.rawValue }
        keys += SeizureDirection.allCases.map { "messages.direction." + $0.rawValue }
        keys += LegalStatus.allCases.map { "messages.legal_status." + $0.rawValue }
        keys += SmugglingTheme.allCases.filter { $0 != .mekongDragon }.map { "theme." + $0.rawValue }
        keys += SeaBehaviour.allCases.map { "sea.behaviour." + $0.rawValue }
        keys += SeaBehaviour.allCases.map { "sea.headline." + $0.rawValue }
        keys += SeaFigure.Kind.allCases.map { "sea.figure." + $0.rawValue }
        keys += SeaAlertFile.State.allCases.map { "sea.alert_state." + $0.rawValue }
        keys += SeaZone.Kind.allCases.map { "sea.zone_kind." + $0.rawValue }
        keys += SeaPlot.Source.allCases.map { "sea.source." + $0.rawValue }
        keys += VesselCard.Tie.Kind.allCases.map { "sea.tie." + $0.rawValue }
        for key in keys { #expect(catalogue.has(key, .vi), "\(key)") }
    }

    private static let reportFaults: [DefinitionFault] = [
        .unreadable(""), .unknownVersion(0), .unknownDimension(""), .unknownMeasure(""), .badID(""), .noTitle,
        .titleTooLong, .reversedPeriod, .periodTooLong, .periodOutsideCalendar, .noMeasure, .tooManyDimensions,
        .twice(""), .badTop(0), .badCurrency(""), .tooManyValues, .filterOnTime(.day), .leagueRows, .tooManyCells(0),
    ]

    private static let reportNotes: [ReportNote] = [
        .severalValues(.theme), .severalGoods(.group), .corrections(1), .belowZero, .unvalued(1), .otherCurrency(1),
        .regionsByDay, .unknownOffices([]), .rest(1), .nothingCounted, .unreadable(1),
    ]

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
