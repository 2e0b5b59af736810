//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension FeatureSchema {
    /// The columns that scoring reads: who and when, and what the kept features are made of.
    var fieldsRead: Set<DeclarationField> {
        var fields: Set<DeclarationField> = [.declarationNo, .itemNo, .lodgedAt, .importerID]
        for definition in goods + past { fields.formUnion(definition.fields) }
        for feature in features {
            if case .measure(let measure) = feature { fields.formUnion(measure.fields) }
        }
        return fields
    }
}

extension RowMeasure {
    /// The fields a measure is made of.
    var fields: [DeclarationField] {
        switch self {
        case .netKg: [.netKg]
        case .customsValue: [.customsValue]
        case .unitPrice: [.customsValue, .netKg]
        case .priceAgainstPeers: [.customsValue, .netKg, .hsCode, .countryOrigin]
        case .massAgainstPeers: [.netKg, .hsCode]
        case .unitAgainstPeers: [.customsValue, .quantity, .quantityUnit, .hsCode]
        case .valueAgainstInvoice: [.customsValue, .invoiceAmount, .currency]
        case .dutyRate: [.dutyRate]
        case .grossOverNet: [.grossKg, .netKg]
        case .massPerPackage: [.netKg, .packages]
        case .weighingExcess, .weighingExcessShare: [.weighedKg, .grossKg, .tareKg]
        case .transitLoss: [.weighedKg, .weighedExitKg]
        case .transitHours: [.transitStartedAt, .transitExitedAt]
        case .sealChanged: [.sealNo, .sealNoArrival]
        case .buyerIsNotPayer: [.buyerIDHash, .payerIDHash]
        case .certificateShown: [.originCertificateNo]
        case .certificateDays: [.originCertificateDate, .lodgedAt]
        case .invoiceDays: [.invoiceDate, .lodgedAt]
        case .hourOfDay, .dayOfWeek: [.lodgedAt]
        }
    }
}
