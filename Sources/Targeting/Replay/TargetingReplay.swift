//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Forest

/// Replays the past week by week: the model chooses, only what is inspected reveals its finding, the model learns.
package struct TargetingReplay: Sendable {
    package struct Settings: Sendable, Hashable {
        /// Share of a week's lines that can be inspected.
        package var rate = 0.1
        /// Share of the inspected that chance picks in `model+random`.
        package var randomShare = 0.1
        /// Weeks at the start whose findings are all known.
        package var labelledWeeks = 4
        package var strategy = ReplayStrategy.modelAndRandom
        package var seed: UInt64 = 1
        package var training = ModelTrainer.Settings()

        package init() {}
    }

    /// Illicit lines of one theme.
    package struct ThemeCount: Sendable, Hashable, Codable {
        package var illicit = 0
        package var found = 0
    }

    /// What one week brought.
    package struct Week: Sendable, Hashable, Codable {
        /// Seconds since 1970 at which the week starts.
        package let start: Int64
        package let lines: Int
        package let illicit: Int
        package let inspected: Int
        package let found: Int
        /// Of the inspected, those that chance picked.
        package let drawn: Int
        package let drawnFound: Int
        /// Lines of importers met for the first time within the last four weeks: inspected and found.
        package let newImporterInspected: Int
        package let newImporterFound: Int
        package let revenueFound: Float
        package let revenue: Float
        /// By the theme of the finding: illicit lines and those of them that were inspected.
        package let themes: [String: ThemeCount]

        package var precision: Double { inspected == 0 ? .nan : Double(found) / Double(inspected) }
    }

    package let settings: Settings

    package init(settings: Settings) {
        self.settings = settings
    }

    /// Replays all rows, of which every one carries what an inspection would find.
    ///
    /// - Parameters:
    ///   - themes: the theme of each row's finding; empty where nobody asks.
    ///   - evidence: what rules say, for strategies that ask them.
    package func run(
        _ rows: EncodedRows,
        schema: FeatureSchema,
        themes: [String] = [],
        evidence: (any EvidenceSource)? = nil,
        progress: ((_ week: Int, _ of: Int) -> Void)? = nil
    ) throws(TargetingError) -> [Week] {
        let order = rows.timeOrder()
        guard let first = order.first, let last = order.last else { return [] }
        let start = rows.lodged[first] - (rows.lodged[first] % 86_400 + 86_400) % 86_400
        let weekLength: Int64 = 7 * 86_400
        let weeks = Int((rows.lodged[last] - start) / weekLength) + 1
        var byWeek = [[Int]](repeating: [], count: weeks)
        for row in order { byWeek[Int((rows.lodged[row] - start) / weekLength)].append(row) }

        var known = rows
        var firstMet: [UInt32: Int] = [:]
        var past: [Int] = []
        let finest = GoodsProfile.finest(of: schema)
        var learning = LearningValue()
        var drift = DriftWatch()
        var results: [Week] = []
        var fusion = settings.strategy.asksRules ? evidence.map(ReplayFusion.init) : nil
        for week in 0..<weeks {
            for row in byWeek[week] where firstMet[rows.importer[row]] == nil { firstMet[rows.importer[row]] = week }
            let weekEnd = start + Int64(week + 1) * weekLength
            for row in byWeek[week] { known.findingKnown[row] = weekEnd - 1 }
            learning.note(week: byWeek[week].map { row in finest.map { rows.goodsKeys[$0][row] } ?? 0 })
            fusion?.ask(byWeek[week])
            if week >= settings.labelledWeeks {
                let chosen = try choose(
                    byWeek[week],
                    week: week,
                    past: past,
                    known: known,
                    schema: schema,
                    learning: learning,
                    fusion: fusion,
                    findingHalfLife: drift.findingHalfLife
                )
                drift.note(
                    inspected: chosen.targeted.count,
                    found: chosen.targeted.count { rows.label[$0] == 1 }
                )
                results.append(
                    tally(rows, byWeek[week], chosen, themes, start: weekEnd - weekLength) { row in
                        week - (firstMet[rows.importer[row]] ?? week) < 4
                    }
                )
                let inspected = Set(chosen.targeted + chosen.drawn)
                for row in byWeek[week] where !inspected.contains(row) { known.label[row] = -1 }
                fusion?.close(byWeek[week], inspected: inspected, margins: chosen.margins, learns: true) {
                    rows.label[$0] == 1
                }
                progress?(week + 1, weeks)
            } else {
                let learns = !settings.strategy.asksModel
                fusion?.close(byWeek[week], inspected: Set(byWeek[week]), margins: [:], learns: learns) {
                    rows.label[$0] == 1
                }
            }
            past += byWeek[week]
        }
        return results
    }

    private struct Choice {
        var targeted: [Int]
        var drawn: [Int]
        /// The forest's log-odds of what was chosen.
        var margins: [Int: Float] = [:]
    }

    private func choose(
        _ lines: [Int],
        week: Int,
        past: [Int],
        known: EncodedRows,
        schema: FeatureSchema,
        learning: LearningValue,
        fusion: ReplayFusion?,
        findingHalfLife: Float?
    ) throws(TargetingError) -> Choice {
        let capacity = Int((settings.rate * Double(lines.count)).rounded())
        let draws: Int =
            switch settings.strategy {
            case .random: capacity
            case let strategy where strategy.drawsShare: Int((settings.randomShare * Double(capacity)).rounded())
            default: 0
            }
        let byChance = lines.sorted { chance(known.line[$0], week) < chance(known.line[$1], week) }
        let drawn = Array(byChance.prefix(draws))
        guard settings.strategy != .random else { return Choice(targeted: [], drawn: drawn) }
        let isDrawn = Set(drawn)
        var own = [Float](repeating: fusion?.baseMargin ?? 0, count: lines.count)
        var goods: GoodsProfile?
        if settings.strategy.asksModel {
            var training = settings.training
            training.seed = settings.seed &+ UInt64(week)
            training.findingHalfLifeWeeks = findingHalfLife ?? training.findingHalfLifeWeeks
            let model = try ModelTrainer(settings: training).train(known, order: past, schema: schema)
            var profiles = model.profiles
            own = model.scorer.margins(profiles.features(known, order: lines))
            goods = model.profiles.goods
        }
        let margins = fusion.map { fusion in zip(lines, own).map { fusion.margin($0, $1) } } ?? own
        let worth =
            goods.map { values(of: lines, margins, drawn: drawn, known: known, goods: $0, learning) }
            ?? margins.map(Double.init)
        let ranked = lines.indices.sorted { a, b in
            worth[a] == worth[b] ? known.line[lines[a]] < known.line[lines[b]] : worth[a] > worth[b]
        }
        let targeted = Array(
            ranked.lazy.map { lines[$0] }.filter { !isDrawn.contains($0) }.prefix(capacity - draws)
        )
        let chosen = Set(targeted + drawn)
        let kept = zip(lines, own).filter { chosen.contains($0.0) }
        return Choice(targeted: targeted, drawn: drawn, margins: Dictionary(uniqueKeysWithValues: kept))
    }

    /// What inspecting each line would bring.
    private func values(
        of lines: [Int],
        _ margins: [Float],
        drawn: [Int],
        known: EncodedRows,
        goods: GoodsProfile,
        _ learning: LearningValue
    ) -> [Double] {
        guard let finest = goods.finest else { return margins.map(Double.init) }
        let inspections = goods.rates[finest]
        let keys = known.goodsKeys[finest]
        let drawnKeys = Set(drawn.map { keys[$0] })
        return learning.values(
            margins: margins,
            keys: lines.map { keys[$0] },
            lines: lines.map { known.line[$0] },
            agreement: inspections.agreement,
            isKnown: { drawnKeys.contains($0) || inspections[key: $0].inspected > 0 }
        )
    }

    /// A number that depends on line, week and seed only.
    private func chance(_ line: UInt64, _ week: Int) -> UInt64 {
        let mixed = (line ^ settings.seed &* 0xA076_1D64_78BD_642F) &+ UInt64(week) &* 0xE703_7ED1_A0B4_28DB
        let product = mixed.multipliedFullWidth(by: 0x8EBC_6AF0_9C88_C6E3)
        return product.high ^ product.low
    }

    private func tally(
        _ rows: EncodedRows,
        _ lines: [Int],
        _ choice: Choice,
        _ themes: [String],
        start: Int64,
        isNew: (Int) -> Bool
    ) -> Week {
        let inspected = choice.targeted + choice.drawn
        let found = inspected.filter { rows.label[$0] == 1 }
        var counts: [String: ThemeCount] = [:]
        for row in lines where !themes.isEmpty && rows.label[row] == 1 {
            counts[themes[row], default: .init()].illicit += 1
        }
        for row in found where !themes.isEmpty { counts[themes[row], default: .init()].found += 1 }
        return Week(
            start: start,
            lines: lines.count,
            illicit: lines.count { rows.label[$0] == 1 },
            inspected: inspected.count,
            found: found.count,
            drawn: choice.drawn.count,
            drawnFound: choice.drawn.count { rows.label[$0] == 1 },
            newImporterInspected: inspected.count(where: isNew),
            newImporterFound: found.count(where: isNew),
            revenueFound: found.reduce(0) { $0 + rows.revenue[$1] },
            revenue: lines.reduce(0) { $0 + rows.revenue[$1] },
            themes: counts
        )
    }
}
