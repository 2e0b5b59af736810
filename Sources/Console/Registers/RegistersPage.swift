//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What was brought in: versions of offices, the rates of the last year.
struct RegistersPage: Sendable {
    struct OfficeRow: Sendable {
        let code: String
        let name: String
        let period: String
        let source: String
    }

    struct RateRow: Sendable {
        let day: String
        let pair: String
        let rate: String
        let source: String
    }

    let offices: [OfficeRow]
    let hasOffices: Bool
    let rates: [RateRow]
    let hasRates: Bool
    let officeColumns: String
    let rateColumns: String
    let fault: String?

    init(
        offices: [Office],
        rates: [ExchangeRate],
        fault: String?,
        words: Words,
        format: LocalFormat,
        places: PlaceNames
    ) {
        self.offices = offices.map { office in
            OfficeRow(
                code: office.code,
                name: office.name[words.language],
                period: Self.period(office, format),
                source: office.source
            )
        }
        hasOffices = !offices.isEmpty
        self.rates = rates.map { rate in
            RateRow(
                day: format.date(days: rate.day.daysSince1970),
                pair: "\(rate.base.rawValue)/\(rate.quote.rawValue)",
                rate: DecimalText.grouped(rate.rate, in: words.language),
                source: rate.source
            )
        }
        hasRates = !rates.isEmpty
        officeColumns = OfficeListPreview.columns.joined(separator: ",")
        rateColumns = ExchangeRateListPreview.columns.joined(separator: ",")
        self.fault = fault
    }

    static func period(_ office: Office, _ format: LocalFormat) -> String {
        let from = office.validFrom.map { format.date(days: $0.daysSince1970) } ?? ""
        let to = office.validTo.map { format.date(days: $0.daysSince1970) } ?? ""
        return from + " – " + to
    }
}

/// What a list would change, before it is taken.
struct RegisterPreviewPage: Sendable {
    struct Row: Sendable {
        let line: Int
        let what: String
        let value: String
        let change: String
    }

    struct FaultRow: Sendable {
        let line: Int
        let column: String
        let value: String
        let reason: String
    }

    let file: String
    let path: String
    let rows: [Row]
    let faults: [FaultRow]
    let hasFaults: Bool
    let canTake: Bool
    let summary: String

    private init(
        file: String,
        _ path: String,
        rows: [Row],
        count: Int,
        unchanged: Int,
        _ faults: [TableFault],
        _ words: Words
    ) {
        self.file = file
        self.path = path
        self.rows = rows
        self.faults = faults.map {
            FaultRow(line: $0.line, column: $0.column, value: $0.value, reason: $0.reason[words.language])
        }
        hasFaults = !faults.isEmpty
        canTake = count > 0
        summary = words(
            "registers.summary",
            ["count": "\(count)", "unchanged": "\(unchanged)", "faults": "\(faults.count)"]
        )
    }

    init(_ preview: OfficeListPreview, file: String, _ path: String, words: Words, format: LocalFormat) {
        let changed = preview.items.filter { $0.change != .unchanged }
        let rows = changed.map { item in
            let change =
                switch item.change {
                case .unchanged: ""
                case .added: words("registers.change.added")
                case .ends: words("registers.change.ends")
                case .version(nil): words("registers.change.version")
                case .version(let old?):
                    words(
                        "registers.change.closes",
                        ["old": "\(old.name[words.language]), \(RegistersPage.period(old, format))"]
                    )
                }
            return Row(
                line: item.line,
                what: item.office.code,
                value: "\(item.office.name[words.language]), \(RegistersPage.period(item.office, format))",
                change: change
            )
        }
        self.init(
            file: file,
            path,
            rows: rows,
            count: changed.count,
            unchanged: preview.items.count - changed.count,
            preview.faults,
            words
        )
    }

    init(_ preview: ExchangeRateListPreview, file: String, _ path: String, words: Words, format: LocalFormat) {
        let changed = preview.items.filter { $0.change != .unchanged }
        let rows = changed.map { item in
            let change =
                switch item.change {
                case .corrects(let old):
                    words("registers.change.corrects", ["old": DecimalText.grouped(old.rate, in: words.language)])
                default: words("registers.change.rate")
                }
            let rate = item.rate
            return Row(
                line: item.line,
                what: "\(format.date(days: rate.day.daysSince1970)) \(rate.base.rawValue)/\(rate.quote.rawValue)",
                value: DecimalText.grouped(rate.rate, in: words.language),
                change: change
            )
        }
        self.init(
            file: file,
            path,
            rows: rows,
            count: changed.count,
            unchanged: preview.items.count - changed.count,
            preview.faults,
            words
        )
    }
}
