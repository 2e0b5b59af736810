//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension RecordClerk {
    func completeOrder(_ consignment: inout Consignment, _ random: inout RandomSource) {
        var order = consignment.record.order
        let buyer = consignment.parcel?.buyer ?? consignment.importer.code
        if order.shop == nil { order.shop = "SHOP-\(consignment.exporterFirm ?? 0)" }
        if order.agent == nil { order.agent = "AGENT-\((consignment.exporterFirm ?? 0) % 9)" }
        if order.buyerName == nil { order.buyerName = consignment.importer.name }
        if order.payerName == nil {
            let paysElse = consignment.parcel.map { $0.payer != $0.buyer } ?? false
            order.payerName = paysElse ? consignment.importer.name + " (người nhà)" : order.buyerName
        }
        if order.consigneeOnLabel == nil {
            order.consigneeOnLabel = random.happens(0.006) ? order.payerName : consignment.importer.name
        }
        if order.buyerIDIsValid == nil { order.buyerIDIsValid = !random.happens(0.004) }
        if order.buyerAge == nil {
            var person = lasting("age", buyer)
            order.buyerAge = person.happens(0.004) ? 15 : person.number(in: 18...72)
        }
        if order.deliveryAddress == nil { order.deliveryAddress = consignment.importer.address }
        if order.deliveryPhone == nil { order.deliveryPhone = consignment.importer.phone }
        if order.paidFactor == nil { order.paidFactor = random.happens(0.008) ? random.between(0.9, 1.1) : 1 }
        consignment.record.order = order
    }
}
