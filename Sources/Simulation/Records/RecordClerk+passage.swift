//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension RecordClerk {
    func completePassage(_ consignment: inout Consignment, _ random: inout RandomSource) {
        var passage = consignment.record.passage
        let conveyance = consignment.conveyance
        if consignment.route == .road {
            if passage.number == nil { passage.number = "L" + random.digits(9) }
            var works = lasting("chassis", conveyance.plate)
            let chassis = "L" + works.hash().prefix(12).uppercased()
            let engine = "E" + works.digits(8)
            if passage.chassis == nil { passage.chassis = chassis }
            if passage.engine == nil { passage.engine = engine }
            if passage.registeredDriver == nil {
                passage.registeredDriver = random.happens(0.01) ? random.hash() : conveyance.driver
            }
            let isForeign =
                consignment.direction == .import && conveyance.plate.unicodeScalars.first.map { $0.value > 127 } == true
            if isForeign, passage.hoursAfterUnloading == nil {
                passage.hoursAfterUnloading = random.happens(0.012) ? random.between(25, 60) : random.between(1, 20)
            }
        }
        if passage.boxType == nil, !conveyance.container.isEmpty {
            let cold = consignment.main.line.handling == .chilled
            passage.boxType = cold ? "45R1" : random.pick(["22G1", "42G1", "45G1"])
        }
        if passage.boxTareFactor == nil { passage.boxTareFactor = max(0.92, 1 + 0.018 * random.normal()) }
        if consignment.main.line.handling == .chilled {
            if passage.reeferTemperatureC == nil { passage.reeferTemperatureC = -18 + 1.6 * random.normal() }
            if passage.reeferOffMinutes == nil {
                passage.reeferOffMinutes = random.happens(0.03) ? random.between(121, 200) : random.between(0, 80)
            }
        }
        if passage.scan == nil { passage.scan = scan(of: consignment, &random) }
        if passage.outerLengthM == nil, passage.innerLengthM == nil, !conveyance.container.isEmpty, random.happens(0.03)
        {
            passage.outerLengthM = 12.19
            passage.innerLengthM = 12.03
        }
        consignment.record.passage = passage
    }

    /// One lorry or box in eight goes through the scanner, and an operator sees most of what is hidden. Judgement.
    private func scan(of consignment: Consignment, _ random: inout RandomSource) -> String {
        guard consignment.route != .air, random.happens(0.12) else { return "" }
        let isHiding = consignment.conveyance.hiddenKg > 60 && consignment.scheme != nil
        return random.happens(isHiding ? 0.55 : 0.012) ? "suspect" : "clear"
    }
}
