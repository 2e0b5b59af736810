//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension BorderWorld {
    /// Turns a consignment into a parcel ordered by a person.
    mutating func address(_ consignment: inout Consignment, to number: Int, _ random: inout RandomSource) {
        let country = consignment.direction == .import ? "VN" : "CN"
        let person = Resident(number: number, country: country, region: consignment.lane.region, seed: seed)
        let payer =
            random.happens(0.07)
            ? Resident(number: random.below(26_000), country: country, region: consignment.lane.region, seed: seed)
            : person
        consignment.importer = PartyFace(
            code: person.idHash,
            name: person.name,
            address: person.address,
            phone: person.phone
        )
        consignment.importerFirm = nil
        let platforms =
            country == "VN" ? ["Shopee", "Lazada", "TikTok Shop", "Taobao", "Temu"] : ["Taobao", "JD", "Pinduoduo"]
        let exporter = consignment.exporterFirm ?? 0
        consignment.parcel = ParcelOrder(
            buyer: person.idHash,
            payer: payer.idHash,
            platform: platforms[exporter % platforms.count],
            payment: "PAY" + random.digits(14)
        )
        consignment.papers.bill = papers.bill(of: consignment.route, &random)
        consignment.papers.invoice = "OD" + random.digits(12)
        consignment.papers.invoiceDay =
            consignment.lodgedAt.day(offset: BorderInstant.hanoi) + -random.number(in: 1...8)
        consignment.conveyance.carrier = carriers[exporter % carriers.count].code
        consignment.conveyance.type = consignment.route == .express ? "van" : "truck"
    }
}
