//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Reads the cells of one line as values.
struct LineReader {
    let batch: DeclarationBatch
    let row: Int

    /// The text without blanks around it, nil where there is none.
    func text(_ field: DeclarationField) -> String? {
        guard let text = batch.text(field, at: row)?.trimmedText, !text.isEmpty else { return nil }
        return text
    }

    /// The texts of a field that holds several, split by semicolons.
    func texts(_ field: DeclarationField) -> [String] {
        (text(field) ?? "").split(whereSeparator: { $0 == ";" || $0 == "；" }).map(\.trimmedText).filter { !$0.isEmpty }
    }

    func number(_ field: DeclarationField) -> Double? {
        guard let value = batch[number: field]?[row], value.isFinite else { return nil }
        return value
    }

    func decimal(_ field: DeclarationField) -> Decimal? { number(field).flatMap(DecimalText.shortest) }
    func mass(_ field: DeclarationField) -> Mass? { number(field).flatMap { Mass($0) } }
    func money(_ field: DeclarationField, _ currency: Currency) -> Money? {
        number(field).flatMap { Money($0, currency) }
    }
    func instant(_ field: DeclarationField) -> RecordedInstant? { RecordedInstant(batch, field, row: row) }

    /// A date column keeps the midnight in UTC.
    func date(_ field: DeclarationField) -> CalendarDate? {
        instant(field).flatMap { RecordedInstant(seconds: $0.seconds, offsetMinutes: 0).localDate }
    }

    /// 1 for sources that know no items.
    var itemNumber: Int { number(.itemNo).flatMap { Int(exactly: $0) } ?? 1 }

    /// - Parameter currency: that of assessed values.
    func item(currency: Currency) -> GoodsItem {
        GoodsItem(
            number: itemNumber,
            tariffCode: text(.hsCode),
            description: text(.goodsDescription),
            origin: text(.countryOrigin),
            quantity: decimal(.quantity),
            quantityUnit: text(.quantityUnit),
            packages: number(.packages).flatMap { Int(exactly: $0) },
            net: mass(.netKg),
            gross: mass(.grossKg),
            declaredValue: text(.currency).flatMap { money(.invoiceAmount, Currency(rawValue: $0)) },
            assessedValue: money(.customsValue, currency),
            dutyRate: decimal(.dutyRate),
            taxType: text(.taxType)
        )
    }

    /// The papers this line names.
    var documents: [SupportingDocument] {
        let papers: [(SupportingDocument.Kind, DeclarationField, date: DeclarationField?, form: DeclarationField?)] = [
            (.invoice, .invoiceNo, .invoiceDate, nil),
            (.bill, .billNo, nil, nil),
            (.licence, .licenceNo, nil, nil),
            (.originCertificate, .originCertificateNo, .originCertificateDate, .originCertificateForm),
            (.payment, .paymentNo, nil, nil),
        ]
        return papers.compactMap { kind, number, date, form in
            text(number).map {
                SupportingDocument(kind: kind, number: $0, date: date.flatMap(self.date), form: form.flatMap(text))
            }
        }
    }
}
