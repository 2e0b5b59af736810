//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension Vocabulary {
    /// What papers say when they are held against one another.
    static let papers: [RuleVariable] = [
        RuleVariable(
            "invoice_key",
            .text,
            .ofText(.invoiceNo) { InvoiceSerial($0).map { .text($0.key(before: 0)) } },
            title("số hóa đơn chuẩn hóa", "标准化发票号", "invoice number, tidied")
        ),
        RuleVariable(
            "invoice_key_before",
            .text,
            .ofText(.invoiceNo) { InvoiceSerial($0).map { .text($0.key(before: 1)) } },
            title("số hóa đơn liền trước", "前一发票号", "invoice number just before")
        ),
        RuleVariable(
            "invoice_key_two_before",
            .text,
            .ofText(.invoiceNo) { InvoiceSerial($0).map { .text($0.key(before: 2)) } },
            title("số hóa đơn trước đó hai số", "前第二个发票号", "invoice number two before")
        ),
        RuleVariable(
            "unit_price_key",
            .text,
            .ofLine([.invoiceAmount, .quantity]) { cells in
                guard let amount = cells.positive(.invoiceAmount), let quantity = cells.positive(.quantity) else {
                    return nil
                }
                return .text("\((amount / quantity * 10_000).rounded())")
            },
            title("đơn giá đến 4 số lẻ", "四位小数单价", "unit price to four decimals")
        ),
        RuleVariable(
            "certificate_shortfall",
            .decimal,
            .ofLine([.quantity, .certificateQuantity]) { cells in
                difference(cells.number(.quantity), cells.number(.certificateQuantity))
            },
            title("lượng khai vượt C/O", "申报超出原产地证数量", "quantity beyond the certificate")
        ),
        RuleVariable(
            "certificate_shortfall_kg",
            .decimal,
            .ofLine([.netKg, .certificateNetKg]) { cells in
                difference(cells.number(.netKg), cells.number(.certificateNetKg))
            },
            title("kg khai vượt C/O", "申报超出原产地证净重", "kg beyond the certificate")
        ),
        RuleVariable(
            "certificate_days_after_shipment",
            .count,
            .ofLine([.originCertificateDate, .shippedOn]) { cells in
                days(from: cells.time(.shippedOn), to: cells.time(.originCertificateDate))
            },
            title("C/O cấp sau khởi hành (ngày)", "启运后签证天数", "days from shipment to certificate")
        ),
        RuleVariable(
            "invoice_days_after_shipment",
            .count,
            .ofLine([.invoiceDate, .shippedOn]) { days(from: $0.time(.shippedOn), to: $0.time(.invoiceDate)) },
            title("hóa đơn sau khởi hành (ngày)", "发票晚于启运天数", "days from shipment to invoice")
        ),
        RuleVariable(
            "invoice_days_before_lodging",
            .count,
            .ofLine([.invoiceDate, .lodgedAt]) { days(from: $0.time(.invoiceDate), to: $0.localTime(.lodgedAt)) },
            title("hóa đơn trước ngày khai (ngày)", "发票早于申报天数", "days from invoice to lodging")
        ),
        RuleVariable(
            "manifest_kg_difference_share",
            .ratio,
            .ofLine([.grossKg, .manifestGrossKg]) { cells in
                guard let gross = cells.number(.grossKg), let manifest = cells.positive(.manifestGrossKg) else {
                    return nil
                }
                return .ratio(of: abs(gross - manifest) / manifest)
            },
            title("chênh lệch trọng lượng với manifest", "与舱单重量差异", "mass difference from the manifest")
        ),
    ]

    static func difference(_ a: Double?, _ b: Double?) -> RuleValue? {
        guard let a, let b else { return nil }
        return .decimal(of: a - b)
    }

    /// Whole days between two dates, negative when the second is earlier.
    static func days(from start: Int64?, to end: Int64?) -> RuleValue? {
        guard let start, let end else { return nil }
        return .count(day(end) - day(start))
    }

    private static func day(_ seconds: Int64) -> Int64 {
        seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    }

    static func hours(from start: Int64?, to end: Int64?) -> RuleValue? {
        guard let start, let end else { return nil }
        return .ratio(of: Double(end - start) / 3_600)
    }
}
