//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Search
import Targeting

/// Declarations as they are found: by all that names a party, a vehicle, a paper or the goods.
struct DeclarationSearch: SearchSource {
    let store: any TargetingStore

    /// In the order in which a page names them.
    private static let fields: [DeclarationField] = [
        .declarationNo, .goodsDescription, .importerName, .exporterName, .importerID, .exporterID, .declarantID,
        .carrierID, .vehiclePlate, .trailerNo, .containerNo, .sealNo, .sealNoArrival, .vesselName, .vesselIMO,
        .flightNo,
        .billNo, .masterBillNo, .invoiceNo, .licenceNo, .permitNo, .passageNo, .originCertificateNo, .hsCode,
        .paymentNo,
        .orderNo, .platform, .shopID, .agentID, .manifestDescription, .certificateDescription, .chassisNo, .engineNo,
        .importerAddress, .exporterAddress, .importerPhone,
    ]
    /// What names a natural person.
    private static let nominalFields: [DeclarationField] = [
        .driverID, .registeredDriverID, .buyerName, .payerName, .waybillConsignee, .deliveryAddress, .deliveryPhone,
    ]

    var kind: SearchKind { .declaration }

    func scope(of reader: SearchReader) -> SearchScope { .all }

    func record(_ id: String, for reader: SearchReader) async throws -> SearchRecord? {
        let lines = try await store.declaration(id)
        guard let document = Self.documents(of: lines).first else { return nil }
        let time = lines[instant: .lodgedAt]?.seconds.first
        return SearchRecord(
            document: document,
            title: id,
            summary: lines.text(.goodsDescription, at: 0) ?? lines.text(.importerName, at: 0),
            time: time == InstantColumn.missing ? nil : time,
            showsText: true
        )
    }

    /// One for each declaration; lines of one follow one another.
    static func documents(of batch: DeclarationBatch) -> [SearchDocument] {
        var documents: [SearchDocument] = []
        var start = 0
        while start < batch.count {
            let number = batch.text(.declarationNo, at: start)
            var end = start + 1
            while end < batch.count, batch.text(.declarationNo, at: end) == number { end += 1 }
            if let number { documents.append(document(number, batch, start..<end)) }
            start = end
        }
        return documents
    }

    private static func document(_ number: String, _ batch: DeclarationBatch, _ rows: Range<Int>) -> SearchDocument {
        let open = fields.flatMap { texts($0, batch, rows) }
        let nominal = nominalFields.flatMap { texts($0, batch, rows) }
        var day: Int64?
        if let lodged = batch[instant: .lodgedAt], lodged.seconds[rows.lowerBound] != InstantColumn.missing {
            let local = lodged.seconds[rows.lowerBound] + Int64(lodged.offsets[rows.lowerBound]) * 60
            day = local.quotientAndRemainder(dividingBy: 86_400).quotient
        }
        return SearchDocument(
            .declaration,
            id: number,
            offices: Set(rows.compactMap { batch.text(.office, at: $0) }),
            day: day,
            protection: nominal.isEmpty ? .open : .nominal,
            fields: open + nominal
        )
    }

    /// What the lines say in a field, the same only once.
    private static func texts(
        _ field: DeclarationField,
        _ batch: DeclarationBatch,
        _ rows: Range<Int>
    ) -> [SearchDocument.Field] {
        guard batch.has(field) else { return [] }
        var seen: Set<String> = []
        return rows.compactMap { row in
            guard let text = batch.text(field, at: row), seen.insert(text).inserted else { return nil }
            return SearchDocument.Field(field.rawValue, text)
        }
    }
}
