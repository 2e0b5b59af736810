//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension RecordClerk {
    /// HS codes of the 1988 Convention that the catalogue knows; a permit goes with each of them.
    static let precursorCodes = ["280610", "280700", "284161", "290230", "291411", "293949"]

    func completeParties(_ consignment: inout Consignment, on day: BorderDay, _ random: inout RandomSource) {
        var parties = consignment.record.parties
        if let importer = consignment.importerFirm {
            if parties.importerRegisteredOn == nil { parties.importerRegisteredOn = registration(of: importer) }
            if parties.activity == nil { parties.activity = activity(of: importer, consignment.main.line, &random) }
        }
        if let exporter = consignment.exporterFirm, parties.exporterRegisteredOn == nil {
            parties.exporterRegisteredOn = registration(of: exporter)
        }
        if parties.capacityInConsignments == nil, consignment.direction == .export, !consignment.route.carriesParcels {
            var works = lasting("capacity", consignment.exporter.code)
            // Some registers are years behind a plant that has grown.
            parties.capacityInConsignments = works.happens(0.01) ? works.between(15, 60) : works.between(600, 3_000)
        }
        if parties.permit == nil {
            let needsOne = consignment.items.contains { item in
                Self.precursorCodes.contains { item.declared.hs.hasPrefix($0) }
                    || item.declared.description.contains(ProtectedSpecies.mark)
            }
            parties.permit =
                needsOne && !random.happens(0.02) ? "GP-\(padded(day.civil.year % 100, 2))-\(random.digits(6))" : ""
        }
        consignment.record.parties = parties
    }

    /// Firms of old were registered years ago, others a few weeks before they came.
    private func registration(of firm: FirmRegistry.Index) -> BorderDay {
        var register = RandomSource(seed: seed, stream: "register", number: firm)
        let isOld = firms[firm].founded < firstDay
        return firms[firm].founded + -(isOld ? register.number(in: 200...5_000) : register.number(in: 10...400))
    }

    private func activity(
        of firm: FirmRegistry.Index,
        _ line: GoodsLine,
        _ random: inout RandomSource
    ) -> String {
        var register = RandomSource(seed: seed, stream: "activity", number: firm)
        let others = (0..<3).map { _ in padded(register.number(in: 1...97), 2) }
        var own = lasting("line of business", "\(firm)/\(line.chapter)")
        let chapters = own.happens(0.96) ? others + [String(line.chapter)] : others
        return Set(chapters).sorted().joined(separator: ";")
    }
}
