//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A reinforced or insulated box, a reefer that defrosts for long, a patch that the scanner sees.
///
/// Twin of `BoxTampering`.
struct HeavyBox: BorderConduct {
    let scheme = SchemeKind.boxTampering
    let lifeDays = 170.0

    var haunts: (before: Haunt, after: Haunt) { BoxTampering().haunts }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)
        if consignment.conveyance.container.isEmpty { consignment.conveyance.container = ContainerNumber.draw(&random) }
        if random.happens(0.4) { consignment.record.passage.boxTareFactor = random.between(1.04, 1.13) }
        if consignment.main.line.handling == .chilled {
            consignment.record.passage.reeferOffMinutes = random.between(20, 170)
            consignment.record.passage.reeferTemperatureC = random.between(-19, -9)
            if random.happens(0.2) {
                consignment.record.passage.outerLengthM = 12.19
                consignment.record.passage.innerLengthM = random.between(11.58, 11.9)
            }
        }
        if random.happens(0.05) { consignment.record.passage.scan = "suspect" }
        return [consignment]
    }
}
