//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Foundation

extension EvaluationReport {
    /// The report as aligned tables for a terminal.
    package func table(_ language: Language = .en) -> String {
        let words = EvaluationWords(language)
        var parts = [words["title", ["model": modelID]] + "\n"]
        if leaksLabel { parts[0] += words["leak"] + "\n" }
        if uninspected > 0 { parts[0] += words["uninspected", ["count": String(uninspected)]] + "\n" }
        let subsets = [("overall", overall), ("unseen", unseenTuple), ("new_importers", newImporters)]
            .compactMap { code, metrics in metrics.map { (name: words[code], metrics: $0) } }
        parts.append(summary(words["group"], subsets, words))
        for subset in subsets {
            parts.append(subset.name + "\n" + cuts(subset.metrics, words))
        }
        for (code, slices) in [("by_office", byOffice), ("by_chapter", byChapter), ("by_month", byMonth)]
        where !slices.isEmpty {
            let groups = slices.map { (name: $0.name.isEmpty ? words["nameless"] : $0.name, metrics: $0.metrics) }
            parts.append(summary(words[code], groups, words))
        }
        return parts.joined(separator: "\n")
    }

    private func summary(
        _ heading: String,
        _ groups: [(name: String, metrics: RankingMetrics)],
        _ words: EvaluationWords
    ) -> String {
        let ends = RankingMetrics.shares.map { "P@" + words.plainPercent($0) }
        var table = AlignedTable(
            header: [heading, words["lines"], words["illicit"], words["base"], words["auc"], words["error"]] + ends
        )
        for group in groups {
            let metrics = group.metrics
            table.append(
                [
                    group.name, words.count(metrics.rows), words.count(metrics.illicit),
                    words.number(metrics.baseRate), words.number(metrics.auc),
                    words.number(metrics.aucStandardError),
                ] + metrics.cuts.map { words.number($0.precision) }
            )
        }
        return table.text
    }

    private func cuts(_ metrics: RankingMetrics, _ words: EvaluationWords) -> String {
        var table = AlignedTable(
            header: [
                "share", "chosen", "caught", "precision", "interval", "recall", "norm_precision", "norm_recall",
                "revenue", "norm_revenue", "lift",
            ].map { words[$0] }
        )
        for cut in metrics.cuts {
            table.append([
                words.plainPercent(cut.share) + " %", words.count(cut.chosen), words.number(cut.caught, digits: 1),
                words.number(cut.precision),
                words.number(cut.precisionInterval.low) + "–" + words.number(cut.precisionInterval.high),
                words.number(cut.recall), words.number(cut.normPrecision), words.number(cut.normRecall),
                words.number(cut.revenue), words.number(cut.normRevenue), words.number(cut.lift, digits: 2),
            ])
        }
        return table.text
    }
}

/// Headings and numbers of a report in one language.
private struct EvaluationWords {
    private let language: Language
    private let catalogue: SentenceCatalogue

    init(_ language: Language) {
        self.language = language
        catalogue = SentenceCatalogue.of(.evaluation, language)
    }

    subscript(code: String, facts: ReasonFacts = [:]) -> String {
        catalogue[code]?.text(facts, language) ?? code
    }

    func count(_ value: Int) -> String { DecimalText.grouped(Decimal(value), in: language) }

    func plainPercent(_ share: Double) -> String { String(Int((share * 100).rounded())) }

    /// A dash where there is no number.
    func number(_ value: Double?, digits: Int = 3) -> String {
        guard let value, value.isFinite else { return "–" }
        let text = String(format: "%.\(digits)f", value)
        return language.decimalSeparator == "." ? text : text.replacing(".", with: String(language.decimalSeparator))
    }
}
