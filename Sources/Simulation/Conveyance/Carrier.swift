//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A haulier with its lorries.
struct Carrier: Sendable {
    let code: String
    let country: String
    let region: BorderRegion
    var vehicles: [Vehicle]

    init(code: String, country: String, region: BorderRegion, size: Int, _ random: inout RandomSource) {
        self.code = code
        self.country = country
        self.region = region
        vehicles = (0..<size).map { _ in Vehicle(country: country, region: region, &random) }
    }
}

extension Vehicle {
    /// A vehicle as it is bought: type, plate, papers, drivers.
    init(country: String, region: BorderRegion, _ random: inout RandomSource) {
        type = ["truck", "tractor", "reefer"][random.weighted([0.3, 0.45, 0.25])]
        if country == "VN" {
            let series = random.pick(region.platePrefixes)
            plate = "\(series)\(random.pick(["C", "C", "H", "E"]))-\(random.digits(3)).\(random.digits(2))"
            trailer = type == "tractor" ? "\(series)R-\(random.digits(3)).\(random.digits(2))" : ""
        } else {
            plate = random.pick(region.chinesePlatePrefixes) + random.digits(5)
            trailer = type == "tractor" ? random.pick(region.chinesePlatePrefixes) + random.digits(4) + "挂" : ""
        }
        let norms: [String: Double] = ["truck": 9_800, "tractor": 15_400, "reefer": 16_900]
        let norm = norms[type] ?? 12_000
        registeredTare = (norm * random.factor(spread: 0.06) / 10).rounded() * 10
        trueTare = registeredTare + 45 * random.normal()
        let hands = random.number(in: 1...3)
        drivers = (0..<hands).map { _ in random.hash() }
    }
}
