//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The course of a simulated year: each day trade, offences, weighing, inspection, and the other side's papers.
struct BorderYear: Sendable {
    private let scenario: BorderScenario
    private let seed: UInt64
    private let season: TradeSeason
    private let honest = HonestTrade()
    private let room: InspectionRoom
    private let mirror: PartnerMirror
    private let partnerPractice: PartnerPractice
    private var world: BorderWorld
    private var underworld: Underworld
    private var practice: InspectionPractice
    /// Findings on their way to those who learn of them.
    private var news = FindingPost()
    private var numbers = DeclarationNumbers()
    /// Declarations of the other side that are not due yet.
    private var mirrors: [Consignment] = []

    init(scenario: BorderScenario, seed: UInt64) {
        self.scenario = scenario
        self.seed = seed
        season = TradeSeason(first: scenario.firstDay, days: scenario.days)
        world = BorderWorld(scenario: scenario, seed: seed)
        underworld = Underworld(scenario)
        practice = InspectionPractice(scenario.practice, catalogue: .border)
        room = InspectionRoom(
            honestMistakeShare: scenario.honestMistakeShare,
            medianDays: scenario.practice.medianDaysToFinding,
            tariff: world.tariff
        )
        mirror = PartnerMirror(scenario.partner, catalogue: .border)
        partnerPractice = PartnerPractice(inspectedShare: scenario.partner.inspectedShare)
    }

    var tariff: Tariff { world.tariff }

    /// Plays one day; days must come in order.
    ///
    /// - Returns: The day's declarations of the Vietnamese side, and those of the Chinese side that are due, each in
    ///   the order of lodging.
    mutating func play(_ day: BorderDay) -> (ours: [Consignment], theirs: [Consignment]) {
        var random = RandomSource(seed: seed, stream: "day", number: day.number)
        deliverNews(on: day, &random)
        world.turnOver(on: day, &random)
        var today = lodge(on: day, &random)
        let clerk = RecordClerk(seed: seed, firstDay: scenario.firstDay, firms: world.firms)
        // What others write down has chances of its own, so that trade does not hang on it.
        var books = RandomSource(seed: seed, stream: "books", number: day.number)
        for index in today.indices {
            today[index].sequence = index
            if today[index].record.movement.isOverdue { today[index].neverLeaves() }
            if let importer = today[index].importerFirm {
                today[index].newImporter = world.firms.isNew(importer, lodging: day, scenarioStart: scenario.firstDay)
            }
            world.scales.weigh(&today[index], &random)
            room.examine(&today[index], &random)
            today[index].selectedBy = practice.select(today[index], &random)
            if today[index].selectedBy != nil { news.post(today[index]) }
            let reported = today[index].record
            clerk.complete(&today[index], offset: BorderInstant.hanoi, &books)
            if var other = mirror.reflect(today[index], world.firms, &random) {
                room.examine(&other, &random)
                other.selectedBy = partnerPractice.select(other, &random)
                other.record = mirror.record(of: reported, today[index], other)
                clerk.complete(&other, offset: BorderInstant.beijing, &books)
                mirrors.append(other)
            }
        }
        today.sort { ($0.lodgedAt, $0.sequence) < ($1.lodgedAt, $1.sequence) }
        for index in today.indices { today[index].number = numbers.vietnamese(today[index]) }
        // The next day's imports were declared in China up to 38 hours before.
        return (today, dueMirrors(before: BorderInstant(day + 1, secondOfDay: 0) + -39))
    }

    /// What the other side still has to lodge when the year is over.
    mutating func lastMirrors() -> [Consignment] {
        dueMirrors(before: BorderInstant(seconds: .max))
    }

    /// Adds what only the world knows to the counts of the files.
    func close(_ counts: SimulationSummary) -> SimulationSummary {
        var summary = counts
        for scheme in SchemeKind.allCases {
            summary.schemes[scheme.rawValue, default: .init()].rings = underworld.rings(of: scheme)
        }
        return summary
    }

    private mutating func lodge(on day: BorderDay, _ random: inout RandomSource) -> [Consignment] {
        let busy = season.factor(on: day)
        let special = underworld.expected(on: day)
        let parcels = max(0, scenario.declarationsPerDay * scenario.parcelShare - special.parcels)
        let cargo = max(0, scenario.declarationsPerDay * (1 - scenario.parcelShare) - special.cargo)
        return honest.lodge(cargo: cargo * busy, parcels: parcels * busy, on: day, in: &world, &random)
            + underworld.act(on: day, season: busy, in: &world, &random)
    }

    private mutating func deliverNews(on day: BorderDay, _ random: inout RandomSource) {
        for letter in news.due(on: day) {
            practice.learn(of: letter.outcome, about: letter.importer, on: day)
            guard let scheme = letter.scheme, let ring = letter.ring else { continue }
            underworld.learn(of: letter.outcome, scheme: scheme, ring: ring, on: day, in: &world, &random)
        }
    }

    private mutating func dueMirrors(before limit: BorderInstant) -> [Consignment] {
        var due = mirrors.filter { $0.lodgedAt < limit }
        mirrors.removeAll { $0.lodgedAt < limit }
        due.sort { ($0.lodgedAt, $0.number, $0.sequence) < ($1.lodgedAt, $1.number, $1.sequence) }
        for index in due.indices { due[index].number = numbers.chinese(due[index]) }
        return due
    }
}
