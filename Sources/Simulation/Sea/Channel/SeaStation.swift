//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A shore station that hears vessels.
package struct SeaStation: Hashable, Sendable {
    package let name: String
    package let place: SeaPoint
    /// Nautical miles within which class A is heard well.
    package let range: Double
    /// Its own number on the air (00 and the country's digits, ITU-R M.585).
    package let mmsi: UInt32
}

extension SeaStation {
    /// Twenty stations around the gulf. Places from open knowledge of the harbours; ranges are a judgement: 40 miles
    /// are usual for an antenna at 60 m, 70 for one on a hill.
    package static let gulf: [SeaStation] = [
        station("Hai Phong", 106.80, 20.73, 45, 574), station("Ha Long", 107.06, 20.95, 55, 574),
        station("Mong Cai", 107.97, 21.53, 45, 574), station("Nam Dinh", 106.20, 20.05, 60, 574),
        station("Cua Lo", 105.73, 18.82, 60, 574), station("Vung Ang", 106.40, 18.10, 70, 574),
        station("Dong Hoi", 106.63, 17.48, 60, 574), station("Chan May", 108.00, 16.33, 60, 574),
        station("Da Nang", 108.27, 16.12, 75, 574), station("Fangcheng", 108.35, 21.60, 50, 412),
        station("Qinzhou", 108.62, 21.70, 45, 412), station("Beihai", 109.10, 21.48, 60, 412),
        station("Leizhou west", 109.77, 20.90, 55, 412), station("Zhanjiang", 110.45, 21.05, 55, 412),
        station("Xuwen", 110.10, 20.28, 50, 412), station("Haikou", 110.30, 20.03, 60, 412),
        station("Wenchang", 110.90, 19.60, 65, 412), station("Sanya", 109.50, 18.25, 75, 412),
        station("Basuo", 108.65, 19.10, 75, 412), station("Danzhou", 109.15, 19.75, 60, 412),
    ]

    private static func station(
        _ name: String,
        _ longitude: Double,
        _ latitude: Double,
        _ range: Double,
        _ country: UInt32
    ) -> SeaStation {
        SeaStation(
            name: name,
            place: SeaPoint(longitude, latitude),
            range: range,
            mmsi: country * 10_000 + UInt32(longitude * 100) % 10_000
        )
    }
}
