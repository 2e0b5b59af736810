//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

extension RowEncoder {
    /// Fills what a row says by itself; logarithms are natural, missing is NaN. Measures that nobody asked for stay
    /// empty.
    func measure(_ batch: DeclarationBatch, _ parts: inout KeyParts, _ rows: inout EncodedRows) {
        var readings = MeasureReadings(batch)
        rows.measures = RowMeasure.allCases.map { measures.contains($0) ? readings.values(of: $0) : [] }
        guard !measures.isDisjoint(with: RowMeasure.againstPeers) else { return }
        rows.peerLogs = [
            readings.price, readings.log(.netKg), readings.difference(.customsValue, .quantity),
            readings.difference(.customsValue, .invoiceAmount),
        ]
        rows.peerKeys = PeerGroup.allCases.map { $0.hasher.keys(of: &parts) }
    }
}

extension RowMeasure {
    /// The measures that the profile fills in.
    static let againstPeers: Set<RowMeasure> = [
        .priceAgainstPeers, .massAgainstPeers, .unitAgainstPeers, .valueAgainstInvoice,
    ]
}

/// The measures of the rows of a batch; a column is read and its logarithms are taken once.
private struct MeasureReadings {
    private let batch: DeclarationBatch
    private var logs: [DeclarationField: [Float]] = [:]

    init(_ batch: DeclarationBatch) { self.batch = batch }

    mutating func values(of measure: RowMeasure) -> [Float] {
        switch measure {
        case .netKg: log(.netKg)
        case .customsValue: log(.customsValue)
        case .unitPrice: price
        case .priceAgainstPeers, .massAgainstPeers, .unitAgainstPeers, .valueAgainstInvoice: []
        case .dutyRate: finite(numbers(.dutyRate))
        case .grossOverNet: difference(.grossKg, .netKg)
        case .massPerPackage: difference(.netKg, .packages)
        case .weighingExcess: finite(excess)
        case .weighingExcessShare: finite(zip(excess, numbers(.tareKg)).map { $1 > 0 ? $0 / $1 : .nan })
        case .transitLoss:
            finite(zip(numbers(.weighedKg), numbers(.weighedExitKg)).map { $0 > 0 ? ($0 - $1) / $0 : .nan })
        case .transitHours: hours(from: .transitStartedAt, to: .transitExitedAt)
        case .sealChanged: differs(.sealNo, .sealNoArrival)
        case .buyerIsNotPayer: differs(.buyerIDHash, .payerIDHash)
        case .certificateShown: batch[text: .originCertificateNo]?.codes.map { $0 == 0 ? 0 : 1 } ?? unknown
        case .certificateDays: hours(from: .originCertificateDate, to: .lodgedAt).map { $0 / 24 }
        case .invoiceDays: hours(from: .invoiceDate, to: .lodgedAt).map { $0 / 24 }
        case .hourOfDay: clock { Float($1 / 3600) }
        case .dayOfWeek: clock { day, _ in Float(((day + 3) % 7 + 7) % 7) }
        }
    }

    /// Logarithm of the price per kg.
    var price: [Float] { mutating get { difference(.customsValue, .netKg) } }

    mutating func log(_ field: DeclarationField) -> [Float] {
        if let known = logs[field] { return known }
        let taken = finite(numbers(field).map { $0 > 0 ? Foundation.log($0) : .nan })
        logs[field] = taken
        return taken
    }

    mutating func difference(_ a: DeclarationField, _ b: DeclarationField) -> [Float] {
        let (a, b) = (log(a), log(b))
        return zip(a, b).map { $0 - $1 }
    }

    private var unknown: [Float] { [Float](repeating: .nan, count: batch.count) }

    private func numbers(_ field: DeclarationField) -> [Float] { batch[number: field]?.map { Float($0) } ?? unknown }

    private func finite(_ values: [Float]) -> [Float] { values.map { $0.isInfinite ? .nan : $0 } }

    private var excess: [Float] {
        let (weighed, gross, tare) = (numbers(.weighedKg), numbers(.grossKg), numbers(.tareKg))
        return weighed.indices.map { weighed[$0] - gross[$0] - tare[$0] }
    }

    /// Of the day since 1970 and the second of the day, at the place of lodging.
    private func clock(_ value: (_ day: Int64, _ second: Int64) -> Float) -> [Float] {
        guard let lodged = batch[instant: .lodgedAt] else { return unknown }
        return (0..<batch.count).map { row in
            guard lodged.seconds[row] != InstantColumn.missing else { return .nan }
            let local = lodged.seconds[row] + Int64(lodged.offsets[row]) * 60
            let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
            return value(day, local - day * 86_400)
        }
    }

    private func hours(from: DeclarationField, to: DeclarationField) -> [Float] {
        guard let start = batch[instant: from]?.seconds, let end = batch[instant: to]?.seconds else { return unknown }
        return zip(start, end).map { start, end in
            start == InstantColumn.missing || end == InstantColumn.missing ? .nan : Float(end - start) / 3600
        }
    }

    /// 1 where both texts are there and differ, 0 where they agree, NaN where one is missing.
    private func differs(_ a: DeclarationField, _ b: DeclarationField) -> [Float] {
        guard let a = batch[text: a], let b = batch[text: b] else { return unknown }
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
