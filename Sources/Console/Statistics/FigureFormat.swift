//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Statistics

/// Figures of reports as people of each language read them.
struct FigureFormat: Sendable {
    let format: LocalFormat
    let words: Words
    let currency: Currency

    /// Every digit: `13.600.000.000.000`.
    func full(_ number: ExactNumber) -> String {
        DecimalText.grouped(number.decimal, in: format.language).replacing("-", with: "−")
    }

    /// As it stands on a page: money shortened to the words of the language, all else in full.
    func text(_ number: ExactNumber?, _ measure: ReportMeasure) -> String {
        guard let number else { return "–" }
        return measure.isMoney ? money(number) : full(number)
    }

    /// `13.600 tỷ đồng`, `13.6万亿越南盾`, `13,600 billion VND`. One decimal; the full number stands beside it.
    func money(_ number: ExactNumber) -> String {
        let value = abs(number.decimal)
        let steps: [(zeros: Int, word: String)] =
            switch format.language {
            case .vi: [(9, " tỷ"), (6, " triệu")]
            case .zh: [(12, "万亿"), (8, "亿"), (4, "万")]
            case .en: [(9, " billion"), (6, " million")]
            }
        let step = steps.first { value >= Decimal(sign: .plus, exponent: $0.zeros, significand: 1) }
        var shortened = number.decimal / Decimal(sign: .plus, exponent: step?.zeros ?? 0, significand: 1)
        var rounded = Decimal()
        NSDecimalRound(&rounded, &shortened, step == nil ? 2 : 1, .plain)
        let text = DecimalText.grouped(rounded, in: format.language).replacing("-", with: "−")
        return text + (step?.word ?? "") + currencyName
    }

    private var currencyName: String {
        switch (format.language, currency) {
        case (.vi, .vnd): " đồng"
        case (.zh, .vnd): "越南盾"
        case (.zh, .cny): "元"
        default: " " + currency.rawValue
        }
    }

    /// `+12,5 %`, “new”, or a dash.
    func change(_ change: ReportChange) -> String {
        switch change {
        case .nothing: "="
        case .new: words("statistics.change.new")
        case .untold: words("statistics.change.untold")
        case .share(let share): (share > 0 ? "+" : "") + format.percent(share)
        }
    }
}
