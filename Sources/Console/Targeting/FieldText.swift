//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

/// The cells of one row as a page shows them.
struct FieldText: Sendable {
    let batch: DeclarationBatch
    let row: Int
    let words: Words
    let format: LocalFormat
    let settings: NodeSettings

    /// The value of a field in the language of the page, nil where it is missing.
    func value(_ field: DeclarationField) -> String? {
        guard let text = batch.text(field, at: row) else { return nil }
        let number = batch[number: field]?[row]
        switch field {
        case .office: return named(settings.places.office(text, words.language), text)
        case .gate, .transitExitGate: return named(settings.places.gate(text, words.language), text)
        case .hsCode: return HSChapter(ofCode: text).map { "\(text) (\($0.name[words.language]))" } ?? text
        case .direction: return words.known("direction." + text) ?? text
        case .route: return words.known("route." + text) ?? text
        case .customsValue: return number.map { format.money($0, settings.currency) }
        case .invoiceAmount: return number.map { format.money($0, batch.text(.currency, at: row) ?? "") }
        case .dutyRate: return number.map { format.percent($0 / 100, decimals: 2) }
        case .netKg, .grossKg, .weighedKg, .weighedExitKg, .tareKg:
            return number.map { format.number($0, decimals: 3) + "\u{A0}kg" }
        case .routeKm: return number.map { format.number($0, decimals: 1) + "\u{A0}km" }
        case .itemNo, .quantity, .packages: return number.map { format.number($0, decimals: 3) }
        case .lodgedAt, .transitStartedAt, .transitExitedAt:
            return batch[instant: field].map { format.instant($0.seconds[row]) }
        case .invoiceDate, .originCertificateDate:
            return batch[instant: field].map { format.date(days: $0.seconds[row] / 86_400) }
        default: return text
        }
    }

    /// Whether a value is a code that should keep its digits in line.
    func isCode(_ field: DeclarationField) -> Bool {
        switch field {
        case .declarationNo, .declarantID, .importerID, .exporterID, .carrierID, .vehiclePlate, .trailerNo,
            .driverID, .containerNo, .sealNo, .sealNoArrival, .vesselIMO, .billNo, .invoiceNo, .licenceNo,
            .originCertificateNo, .buyerIDHash, .payerIDHash, .paymentNo:
            true
        default: false
        }
    }

    private func named(_ name: String, _ code: String) -> String {
        name == code ? code : "\(name) (\(code))"
    }
}

extension Words {
    /// The text of a key, nil where there is none, for codes that a source may have invented.
    func known(_ key: String) -> String? {
        catalogue.has(key, language) ? self(key) : nil
    }
}
