//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Honest papers with blemishes: a certificate issued afterwards, an invoice re-dated, a number mistyped, a round price by
/// contract.
///
/// Twin of `ForgedDossier`.
struct CorrectedDossier: BorderConduct {
    let scheme = SchemeKind.forgedDossier
    let lifeDays = 170.0
    let roams = true

    var haunts: (before: Haunt, after: Haunt) { ForgedDossier().haunts }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        if random.happens(0.3), let last = consignment.exporter.code.last {
            consignment.exporter.code = consignment.exporter.code.dropLast() + (last == "3" ? "8" : "3")
        }
        if random.happens(0.35) { consignment.papers.invoiceDay = day + random.number(in: 0...2) }
        if random.happens(0.3), let certificate = consignment.papers.certificate {
            consignment.papers.certificate = Certificate(
                number: certificate.number,
                form: certificate.form,
                issued: day + random.number(in: 1...12)
            )
        }
        if random.happens(0.35) {
            for place in consignment.items.indices {
                let amount = consignment.items[place].declared.amount
                let step = pow(10, max(1, floor(log10(amount)) - 1))
                consignment.items[place].reprice(by: max(step, (amount / step).rounded() * step) / amount)
            }
        }
        return [consignment]
    }
}
