//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension BorderWorld {
    /// Headings whose goods need a licence.
    static let licensedHeadings = [
        "0206", "0207", "2402", "2804", "2806", "2807", "2811", "2841", "2902", "2914", "2926", "2939", "4403",
    ]

    /// Attaches what an honest broker attaches.
    mutating func attachPapers(
        _ consignment: inout Consignment,
        _ trade: TradeLane,
        on day: BorderDay,
        _ random: inout RandomSource
    ) {
        let invoiceDay = day + -random.number(in: 1...12)
        consignment.papers.invoice = papers.invoice(of: trade.exporter, on: invoiceDay, &random)
        consignment.papers.invoiceDay = invoiceDay
        consignment.papers.bill = papers.bill(of: trade.route, &random)
        if random.happens(trade.certificateHabit) {
            consignment.papers.certificate = genuineCertificate(trade, on: day, &random)
            for place in consignment.items.indices {
                consignment.items[place].declared.preferential = true
                consignment.items[place].actual.preferential = true
            }
        }
        let line = consignment.main.line
        guard Self.licensedHeadings.contains(String(line.heading)) else { return }
        let wanted = consignment.items.reduce(0) { $0 + $1.declared.quantity }
        let licence = licence(of: consignment.importer.code, line, quantity: wanted, on: day, &random)
        consignment.papers.licence = licence.number
        consignment.papers.licenceQuantity = licence.quantity
    }

    /// A certificate from the country where the goods are made, dated about the day of shipping.
    mutating func genuineCertificate(
        _ trade: TradeLane,
        on day: BorderDay,
        _ random: inout RandomSource
    ) -> Certificate {
        let form = trade.origin == "CN" || trade.direction == .export ? "E" : trade.origin == "KR" ? "AK" : "D"
        let issued = day + -(random.happens(0.06) ? -random.number(in: 1...5) : random.number(in: 0...7))
        return papers.certificate(from: trade.origin, form: form, on: issued, &random)
    }

    /// A licence serves several declarations while it lasts and something is left of it.
    mutating func licence(
        of importer: String,
        _ line: GoodsLine,
        quantity: Double,
        on day: BorderDay,
        _ random: inout RandomSource
    ) -> Licence {
        let key = LicenceKey(importer: importer, heading: String(line.heading))
        // Consignments turn out a little larger than ordered, so nobody cuts it fine.
        if var standing = licences[key], standing.until >= day, standing.left > quantity * 2 {
            standing.left -= quantity
            licences[key] = standing
            return standing
        }
        let whole = (quantity * random.between(6, 40)).rounded()
        let licence = Licence(
            number: papers.licence(for: line, on: day),
            until: day + random.number(in: 20...90),
            quantity: whole,
            left: whole - quantity
        )
        licences[key] = licence
        return licence
    }
}
