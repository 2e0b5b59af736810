//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

// Positions are rounded by hand from open knowledge of the harbours; a test checks every way against an outline of land.

extension SeaChart {
    /// The gulf between Hai Phong, Beihai, Hainan and Da Nang, and the waters around Hainan.
    static let gulf = SeaChart(
        waypoints: gulfWaypoints,
        ways: gulfWays.map { (gulfWaypoint($0), gulfWaypoint($1)) },
        places: gulfPlaces,
        landings: gulfLandings
    )

    private static func gulfWaypoint(_ name: String) -> Int {
        guard let index = gulfWaypoints.firstIndex(where: { $0.name == name }) else {
            preconditionFailure("the chart has no waypoint \(name)")
        }
        return index
    }

    private static let gulfWaypoints: [SeaWaypoint] = [
        SeaWaypoint(name: "Hai Phong", place: SeaPoint(106.98, 20.60), width: 0.8),
        SeaWaypoint(name: "Fangcheng", place: SeaPoint(108.33, 21.40), width: 0.8),
        SeaWaypoint(name: "Qinzhou", place: SeaPoint(108.68, 21.44), width: 0.8),
        SeaWaypoint(name: "Beihai", place: SeaPoint(108.95, 21.34), width: 0.6),
        SeaWaypoint(name: "Zhanjiang", place: SeaPoint(110.85, 21.02), width: 0.8),
        SeaWaypoint(name: "strait west", place: SeaPoint(109.40, 20.14), width: 1.5),
        SeaWaypoint(name: "Haikou", place: SeaPoint(110.25, 20.13), width: 0.5),
        SeaWaypoint(name: "strait east", place: SeaPoint(111.0, 20.28), width: 1.5),
        SeaWaypoint(name: "Sanya", place: SeaPoint(109.45, 18.06), width: 0.8),
        SeaWaypoint(name: "Da Nang", place: SeaPoint(108.30, 16.28), width: 0.8),
        SeaWaypoint(name: "Vung Ang", place: SeaPoint(106.52, 18.22), width: 0.8),
        SeaWaypoint(name: "north-west", place: SeaPoint(107.8, 20.80), width: 1.5),
        SeaWaypoint(name: "north", place: SeaPoint(108.6, 21.05), width: 2.5),
        SeaWaypoint(name: "middle west", place: SeaPoint(107.35, 19.75), width: 3),
        SeaWaypoint(name: "middle", place: SeaPoint(107.5, 19.1), width: 3),
        SeaWaypoint(name: "middle south", place: SeaPoint(107.6, 18.45), width: 3),
        SeaWaypoint(name: "south", place: SeaPoint(108.3, 17.5), width: 3),
        SeaWaypoint(name: "Hainan west", place: SeaPoint(108.2, 18.6), width: 2.5),
        SeaWaypoint(name: "Hainan south-west", place: SeaPoint(108.9, 17.9), width: 2.5),
        SeaWaypoint(name: "Hainan south", place: SeaPoint(110.3, 18.0), width: 2),
        SeaWaypoint(name: "Hainan east", place: SeaPoint(111.3, 19.3), width: 2.5),
        SeaWaypoint(name: "Zhanjiang south", place: SeaPoint(111.25, 20.7), width: 2.5),
        SeaWaypoint(name: "north-east", place: SeaPoint(108.75, 20.1), width: 2.5),
        SeaWaypoint(name: "Basuo", place: SeaPoint(108.45, 19.15), width: 0.8),
    ]

    private static let gulfWays: [(String, String)] = [
        ("Hai Phong", "north-west"), ("Hai Phong", "middle west"), ("north-west", "Fangcheng"),
        ("north-west", "north"), ("north", "Fangcheng"), ("north", "Qinzhou"), ("north", "Beihai"),
        ("north", "north-east"), ("north-west", "north-east"), ("north-west", "middle west"),
        ("middle west", "middle"), ("middle west", "north-east"), ("north-east", "strait west"),
        ("strait west", "Haikou"), ("Haikou", "strait east"), ("strait east", "Zhanjiang south"),
        ("Zhanjiang south", "Zhanjiang"), ("strait east", "Hainan east"), ("Hainan east", "Hainan south"),
        ("Hainan south", "Sanya"), ("Sanya", "Hainan south-west"), ("Hainan south-west", "Hainan west"),
        ("Hainan west", "Basuo"), ("Basuo", "north-east"), ("Basuo", "middle"), ("Basuo", "middle west"),
        ("Hainan west", "middle"), ("Hainan west", "middle south"), ("middle", "middle south"),
        ("middle south", "Vung Ang"), ("middle", "Vung Ang"), ("middle south", "south"), ("south", "Da Nang"),
        ("south", "Hainan south-west"), ("Hainan south-west", "middle south"), ("Da Nang", "Hainan south-west"),
    ]

    private static func place(
        _ name: String,
        _ purpose: SeaPlace.Purpose,
        _ longitude: Double,
        _ latitude: Double,
        _ halfWidth: Double,
        _ halfHeight: Double,
        _ gate: String
    ) -> SeaPlace {
        SeaPlace(
            name: name,
            purpose: purpose,
            centre: SeaPoint(longitude, latitude),
            halfWidth: halfWidth,
            halfHeight: halfHeight,
            gate: gulfWaypoint(gate)
        )
    }

    private static let gulfPlaces: [SeaPlace] = [
        place("Hai Phong", .port, 106.86, 20.64, 1.5, 1.2, "Hai Phong"),
        place("Fangcheng", .port, 108.33, 21.50, 1.2, 1.0, "Fangcheng"),
        place("Qinzhou", .port, 108.66, 21.58, 1.2, 1.0, "Qinzhou"),
        place("Beihai", .port, 109.02, 21.42, 0.7, 0.7, "Beihai"),
        place("Zhanjiang", .port, 110.66, 21.07, 0.7, 0.7, "Zhanjiang"),
        place("Haikou", .port, 110.27, 20.08, 0.7, 0.5, "Haikou"),
        place("Xuwen", .port, 110.13, 20.21, 0.4, 0.4, "Haikou"),
        place("Sanya", .port, 109.44, 18.16, 1.0, 1.0, "Sanya"),
        place("Da Nang", .port, 108.25, 16.19, 0.8, 0.8, "Da Nang"),
        place("Vung Ang", .port, 106.47, 18.18, 0.8, 0.7, "Vung Ang"),
        place("Basuo", .port, 108.53, 19.10, 0.8, 0.8, "Basuo"),
        place("Hai Phong anchorage", .anchorage, 107.10, 20.52, 3.0, 2.5, "Hai Phong"),
        place("Fangcheng anchorage", .anchorage, 108.22, 21.33, 2.5, 2.0, "Fangcheng"),
        place("Qinzhou anchorage", .anchorage, 108.72, 21.33, 2.5, 2.0, "Qinzhou"),
        place("Beihai anchorage", .anchorage, 109.02, 21.25, 2.5, 2.0, "Beihai"),
        place("Zhanjiang anchorage", .anchorage, 110.95, 20.90, 3.0, 2.5, "Zhanjiang"),
        place("Haikou anchorage", .anchorage, 110.40, 20.17, 1.8, 0.8, "Haikou"),
        place("Sanya anchorage", .anchorage, 109.40, 17.98, 2.5, 2.0, "Sanya"),
        place("Da Nang anchorage", .anchorage, 108.38, 16.35, 2.2, 2.0, "Da Nang"),
        place("Vung Ang anchorage", .anchorage, 106.62, 18.28, 2.5, 2.0, "Vung Ang"),
        place("waiting ground 1", .unlistedAnchorage, 107.45, 20.62, 3.0, 2.5, "Hai Phong"),
        place("waiting ground 2", .unlistedAnchorage, 108.10, 21.22, 3.0, 2.0, "Fangcheng"),
        place("waiting ground 3", .unlistedAnchorage, 108.30, 19.30, 3.0, 2.5, "Basuo"),
        place("waiting ground 4", .unlistedAnchorage, 111.20, 20.45, 3.0, 2.5, "Zhanjiang south"),
        place("waiting ground 5", .unlistedAnchorage, 109.90, 17.95, 3.0, 2.5, "Sanya"),
        place("bay 1", .bay, 109.30, 21.30, 2.0, 1.5, "Beihai"),
        place("bay 2", .bay, 108.40, 19.45, 2.0, 1.5, "Basuo"),
        place("bay 3", .bay, 110.70, 20.20, 2.0, 1.0, "strait east"),
        place("bay 4", .bay, 108.18, 16.32, 1.5, 1.5, "Da Nang"),
        place("ground 1", .ground, 107.55, 20.50, 20, 11, "north-west"),
        place("ground 2", .ground, 108.45, 20.55, 20, 15, "north"),
        place("ground 3", .ground, 106.95, 19.85, 20, 18, "middle west"),
        place("ground 4", .ground, 108.05, 19.65, 14, 14, "Basuo"),
        place("ground 5", .ground, 106.75, 18.95, 18, 14, "middle"),
        place("ground 6", .ground, 107.30, 18.05, 20, 14, "middle south"),
        place("ground 7", .ground, 108.45, 17.00, 18, 16, "south"),
        place("ground 8", .ground, 111.45, 19.75, 18, 16, "strait east"),
        place("ground 9", .ground, 109.10, 17.65, 22, 10, "Hainan south-west"),
        place("ground 10", .ground, 111.35, 20.55, 18, 10, "Zhanjiang south"),
        place("ground 11", .ground, 108.45, 21.10, 16, 6, "north"),
        place("ground 12", .ground, 110.30, 17.75, 20, 9, "Hainan south"),
        place("ground 13", .ground, 109.05, 20.60, 12, 16, "north"),
    ]

    private static let gulfLandings: [(place: SeaPoint, gate: Int)] = [
        (107.7776, 16.4497, "Da Nang"), (106.6287, 17.5053, "Vung Ang"), (106.0776, 18.3175, "Vung Ang"),
        (105.8601, 18.5567, "Vung Ang"), (109.7379, 18.2897, "Hainan south"), (110.1443, 18.5616, "Hainan south"),
        (108.8449, 18.4494, "Hainan west"), (108.6852, 18.6446, "Hainan west"), (108.6302, 18.8894, "Hainan west"),
        (108.7731, 19.4133, "north-east"), (110.6435, 19.2795, "Hainan east"), (110.8223, 19.5382, "Hainan east"),
        (109.1685, 19.6704, "north-east"), (106.4287, 20.2000, "middle west"), (106.6013, 20.4258, "Hai Phong"),
        (109.8653, 20.4910, "strait west"), (109.6973, 20.8158, "Beihai"), (107.5289, 20.8815, "north-west"),
        (107.8432, 20.9957, "north-west"), (107.7639, 21.3198, "Fangcheng"), (107.9838, 21.3787, "north-west"),
        (110.5166, 20.4197, "strait east"), (111.2838, 21.4375, "Zhanjiang"), (109.7628, 21.2429, "Beihai"),
    ].map { (place: SeaPoint($0, $1), gate: gulfWaypoint($2)) }
}
