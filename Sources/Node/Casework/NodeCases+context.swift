//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework
import Customs
import Foundation
import Operations
import Persistence

extension NodeCases {
    /// Cases of one office and day that a new one is compared with.
    private static let mostEarlier = 200
    /// A rate holds over a week end and a holiday.
    private static let daysOfRate = 7

    package func context(of file: Case, _ record: SeizureRecord) async throws -> SeizureContext {
        var context = SeizureContext(today: today, office: file.office)
        context.number = file.number
        context.directory = node.directory
        context.currency = Currency.ledger(of: file.number.country)
        context.taxa = taxa
        if let day = record.detected {
            let earlier = try await node.database.cases
                .cases(of: file.office, detectedOn: day, limit: Self.mostEarlier)
                .filter { $0.number != file.number }
                .map { EarlierSeizure($0.number, $0.seizure) }
            context.earlier = { $0 == day ? earlier : [] }
        }
        let rates = try await rates(of: record, in: context.currency)
        context.rate = { rates[Quoted(currency: $0, day: $1)] }
        let operations = try await operations()
        context.operation = { operations[$0] }
        let medians = try await medians(of: record)
        context.median = { medians[Usual(group: $0, subject: $1, base: $2)] }
        return context
    }

    private struct Quoted: Hashable {
        let currency: Currency
        let day: CalendarDate
    }

    /// Of the currencies and days that the record names.
    private func rates(of record: SeizureRecord, in ledger: Currency) async throws -> [Quoted: Decimal] {
        var rates: [Quoted: Decimal] = [:]
        for valuation in record.lines.compactMap(\.valuation) where valuation.money.currency != ledger {
            let currency = valuation.money.currency
            for day in Set([valuation.rateDate, record.detected, today].compactMap(\.self)) {
                rates[Quoted(currency: currency, day: day)] = try await node.database.rates.rate(
                    currency,
                    ledger,
                    on: day,
                    within: Self.daysOfRate
                )?.rate
            }
        }
        return rates
    }

    private func operations() async throws -> [String: OperationTimes] {
        var times: [String: OperationTimes] = [:]
        for operation in try await node.database.operations.operations() {
            guard let period = operation.plan.period else { continue }
            times[operation.code] = OperationTimes(
                ValidityPeriod(from: period.lowerBound, to: period.upperBound),
                phases: Dictionary(
                    operation.plan.phases.map { ($0.kind.rawValue, ValidityPeriod(from: $0.from, to: $0.to)) }
                ) { first, _ in first }
            )
        }
        return times
    }

    private struct Usual: Hashable {
        let group: CommodityGroup
        let subject: String?
        let base: QuantityUnit.Base
    }

    private func medians(of record: SeizureRecord) async throws -> [Usual: Decimal] {
        var medians: [Usual: Decimal] = [:]
        for line in record.lines {
            let subject = line.attributes[.substance] ?? line.attributes[.taxon] ?? line.attributes[.brand]
            for base in Set(line.quantities.map(\.unit.base)) {
                let usual = Usual(group: line.group, subject: subject, base: base)
                guard medians[usual] == nil else { continue }
                medians[usual] = try await node.database.statistics.median(line.group, subject: subject, base)
            }
        }
        return medians
    }
}
