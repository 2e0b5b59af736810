//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension RecordClerk {
    /// Officers whose signatures the other side has sent, as `lists/certificate_signatories.yaml` names them.
    static let signatories = [
        "CN-NN-014", "CN-KM-022", "VN-LS-031", "VN-LC-007", "VN-HN-112", "TH-BK-205", "MY-KL-118",
    ]

    func completeCertificate(_ consignment: inout Consignment, _ random: inout RandomSource) {
        var paper = consignment.record.certificate
        if paper.invoiceCountry == nil {
            paper.invoiceCountry =
                random.happens(0.03) ? random.pick(["HK", "SG"]) : consignment.exporterCountry(firms)
        }
        // An invoice from neither end belongs into box 13, and honest papers seldom forget it.
        let ends = [consignment.main.declared.origin, consignment.destination]
        let isThird = paper.invoiceCountry.map { !ends.contains($0) } ?? false
        if paper.showsThirdParty == nil { paper.showsThirdParty = isThird && !random.happens(0.06) }
        if paper.transitCountries == nil {
            let passes = (consignment.route == .sea || consignment.route == .air) && random.happens(0.15)
            paper.transitCountries = passes ? random.pick(["SG", "HK", "MY"]) : ""
            if passes, paper.billType == nil { paper.billType = random.happens(0.02) ? "local" : "through" }
        }
        if paper.billType == nil { paper.billType = consignment.route == .sea ? "through" : "" }
        if paper.isPartialShipment == nil { paper.isPartialShipment = false }
        if paper.labelCountry == nil {
            // Somebody in the shed looks at a label now and then, before any inspection is thought of.
            let origin = consignment.main.actual.origin
            paper.labelCountry = random.happens(0.05) ? random.happens(0.01) ? "JP" : origin : ""
        }
        if let certificate = consignment.papers.certificate {
            if paper.coverage == nil { paper.coverage = random.happens(0.008) ? random.between(0.9, 0.99) : 1 }
            if paper.signatory == nil {
                paper.signatory = random.happens(0.01) ? "NEW-\(random.digits(3))" : random.pick(Self.signatories)
            }
            if paper.isRetroactive == nil, let shipped = consignment.record.movement.shippedOn {
                paper.isRetroactive = certificate.issued - shipped > 3 && !random.happens(0.08)
            }
            if paper.hs == nil, random.happens(0.006) { paper.hs = "9999" + consignment.main.declared.hs.suffix(4) }
        }
        consignment.record.certificate = paper
    }
}

extension Consignment {
    fileprivate func exporterCountry(_ firms: FirmRegistry) -> String {
        exporterFirm.map { firms[$0].country } ?? departure
    }
}
