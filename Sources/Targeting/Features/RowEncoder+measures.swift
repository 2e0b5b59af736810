//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

extension RowEncoder {
    /// Fills what a row says by itself; logarithms are natural, missing is NaN.
    func measure(_ batch: DeclarationBatch, _ rows: inout EncodedRows) {
        let count = batch.count
        func numbers(_ field: DeclarationField) -> [Float] {
            batch[number: field]?.map { Float($0) } ?? [Float](repeating: .nan, count: count)
        }
        func logs(_ values: [Float]) -> [Float] { values.map { $0 > 0 ? log($0) : .nan } }
        func difference(_ a: [Float], _ b: [Float]) -> [Float] { zip(a, b).map { $0 - $1 } }

        let net = logs(numbers(.netKg))
        let gross = logs(numbers(.grossKg))
        let value = logs(numbers(.customsValue))
        let price = difference(value, net)
        let perUnit = difference(value, logs(numbers(.quantity)))
        let overInvoice = difference(value, logs(numbers(.invoiceAmount)))
        let weighed = numbers(.weighedKg)
        let tare = numbers(.tareKg)
        let grossKg = numbers(.grossKg)
        let excess = (0..<count).map { weighed[$0] - grossKg[$0] - tare[$0] }
        let weighedExit = numbers(.weighedExitKg)

        var measures = [[Float]](repeating: [], count: RowMeasure.allCases.count)
        func set(_ measure: RowMeasure, _ values: [Float]) {
            measures[measure.place] = values.map { $0.isInfinite ? .nan : $0 }
        }
        let unknown = [Float](repeating: .nan, count: count)
        for measure in RowMeasure.allCases { set(measure, unknown) }
        set(.netKg, net)
        set(.customsValue, value)
        set(.unitPrice, price)
        set(.dutyRate, numbers(.dutyRate))
        set(.grossOverNet, difference(gross, net))
        set(.massPerPackage, difference(net, logs(numbers(.packages))))
        set(.weighingExcess, excess)
        set(.weighingExcessShare, (0..<count).map { tare[$0] > 0 ? excess[$0] / tare[$0] : .nan })
        set(.transitLoss, (0..<count).map { weighed[$0] > 0 ? (weighed[$0] - weighedExit[$0]) / weighed[$0] : .nan })
        set(.transitHours, hours(batch, from: .transitStartedAt, to: .transitExitedAt))
        set(.sealChanged, differs(batch, .sealNo, .sealNoArrival))
        set(.buyerIsNotPayer, differs(batch, .buyerIDHash, .payerIDHash))
        set(.certificateShown, batch[text: .originCertificateNo]?.codes.map { $0 == 0 ? 0 : 1 } ?? unknown)
        set(.certificateDays, hours(batch, from: .originCertificateDate, to: .lodgedAt).map { $0 / 24 })
        set(.invoiceDays, hours(batch, from: .invoiceDate, to: .lodgedAt).map { $0 / 24 })
        setClock(batch, set)
        rows.measures = measures
        rows.peerLogs = [price, net, perUnit, overInvoice]
        rows.peerKeys = PeerGroup.allCases.map { $0.hasher.keys(of: batch) }
    }

    private func setClock(_ batch: DeclarationBatch, _ set: (RowMeasure, [Float]) -> Void) {
        guard let lodged = batch[instant: .lodgedAt] else { return }
        var hour = [Float](repeating: .nan, count: batch.count)
        var weekday = hour
        for row in 0..<batch.count where lodged.seconds[row] != InstantColumn.missing {
            let local = lodged.seconds[row] + Int64(lodged.offsets[row]) * 60
            let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
            hour[row] = Float((local - day * 86_400) / 3600)
            weekday[row] = Float(((day + 3) % 7 + 7) % 7)
        }
        set(.hourOfDay, hour)
        set(.dayOfWeek, weekday)
    }

    private func hours(
        _ batch: DeclarationBatch,
        from: DeclarationField,
        to: DeclarationField
    ) -> [Float] {
        guard let start = batch[instant: from]?.seconds, let end = batch[instant: to]?.seconds else {
            return [Float](repeating: .nan, count: batch.count)
        }
        return zip(start, end).map { start, end in
            start == InstantColumn.missing || end == InstantColumn.missing ? .nan : Float(end - start) / 3600
        }
    }

    /// 1 where both texts are there and differ, 0 where they agree, NaN where one is missing.
    private func differs(_ batch: DeclarationBatch, _ a: DeclarationField, _ b: DeclarationField) -> [Float] {
        guard let a = batch[text: a], let b = batch[text: b] else {
            return [Float](repeating: .nan, count: batch.count)
        }
        return (0..<batch.count).map { row in
            let first = a.hash(at: row)
            let second = b.hash(at: row)
            return first == 0 || second == 0 ? .nan : first == second ? 0 : 1
        }
    }
}

extension RowMeasure {
    /// Its place in ``EncodedRows/measures``.
    var place: Int { Self.places[self] ?? 0 }

    private static let places = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) }
    )
}

/// What a row's price and mass are compared with.
enum PeerGroup: Int, CaseIterable, Sendable {
    case hsOrigin
    case hs
    case hsUnit
    case currency

    var hasher: KeyHasher {
        let parts: [KeyDefinition.Part] =
            switch self {
            case .hsOrigin: [.prefix(.hsCode, 6), .text(.countryOrigin)]
            case .hs: [.prefix(.hsCode, 6)]
            case .hsUnit: [.prefix(.hsCode, 6), .text(.quantityUnit)]
            case .currency: [.text(.currency)]
            }
        return KeyHasher(definition: KeyDefinition("peers.\(self)", .pastOnly, parts))
    }
}
