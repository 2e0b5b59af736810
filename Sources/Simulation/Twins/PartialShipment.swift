//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One order that honestly comes in parts: two to five loads under one invoice and one certificate within days.
///
/// Twin of `DocumentReuse`.
struct PartialShipment: BorderConduct {
    let scheme = SchemeKind.documentReuse
    let lifeDays = 160.0
    let roams = true

    var haunts: (before: Haunt, after: Haunt) { DocumentReuse().haunts }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        if let order = circle.drawer.last, circle.acts % 4 != 0 {
            consignment.papers.invoice = order.invoice
            consignment.papers.invoiceDay = order.invoiceDay
            consignment.papers.certificate = order.certificate
            if !order.licence.isEmpty {
                consignment.papers.licence = order.licence
                consignment.papers.licenceQuantity = order.licenceQuantity
            }
            // Most say so and carry a certificate over the whole order; some forget to.
            consignment.record.certificate.isPartialShipment = random.happens(0.85)
            consignment.record.certificate.coverage = random.between(3, 8)
            let part = random.between(0.3, 0.8)
            for place in consignment.items.indices { consignment.items[place].resize(by: part) }
        } else {
            circle.drawer.append(consignment.papers)
        }
        return [consignment]
    }
}
