//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension Vocabulary {
    /// What the three documents of a parcel (order, payment, waybill) say together.
    static let parcels: [RuleVariable] = [
        RuleVariable(
            "order_difference",
            .decimal,
            .ofLine([.goodsAmount, .freightAmount, .taxAmount, .discountAmount, .paidAmount]) { cells in
                guard let goods = cells.number(.goodsAmount), let paid = cells.number(.paidAmount) else { return nil }
                let added = (cells.number(.freightAmount) ?? 0) + (cells.number(.taxAmount) ?? 0)
                return .decimal(of: abs(goods + added - (cells.number(.discountAmount) ?? 0) - paid))
            },
            title("chênh giữa đơn hàng và số phải trả", "订单与实付差额", "difference between order and amount to pay")
        ),
        RuleVariable(
            "payment_difference",
            .decimal,
            .ofLine([.paidAmount, .paymentAmount]) { cells in
                guard let paid = cells.number(.paidAmount), let payment = cells.number(.paymentAmount) else {
                    return nil
                }
                return .decimal(of: abs(paid - payment))
            },
            title("chênh giữa số phải trả và thanh toán", "实付与支付单差额", "difference between amount to pay and payment")
        ),
        same("payer_is_buyer", .payerName, .buyerName, "người trả là người mua", "支付人即订购人", "payer is the buyer"),
        same(
            "consignee_is_waybills",
            .importerName,
            .waybillConsignee,
            "người nhận trùng vận đơn",
            "收货人与运单一致",
            "consignee is the waybill's"
        ),
    ]

    private static func same(
        _ name: String,
        _ first: DeclarationField,
        _ second: DeclarationField,
        _ vi: String,
        _ zh: String,
        _ en: String
    ) -> RuleVariable {
        let source = RuleVariable.Source.ofLine([first, second]) { cells in
            if cells.areSame(first, second) { return cells.text(first) == nil ? nil : .flag(true) }
            guard let a = cells.text(first), let b = cells.text(second) else { return nil }
            return .flag(a == b || FoldedText.words(of: a) == FoldedText.words(of: b))
        }
        return RuleVariable(name, .flag, source, title(vi, zh, en))
    }
}
