//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Layout {
    static let addressedBinary: [Field] = [
        Field("seqno", 38, 2), Field("dest_mmsi", 40, 30), .flag("retransmit", 70), Field("dac", 72, 10),
        Field("fid", 82, 6),
    ]

    static let broadcastBinary: [Field] = [Field("dac", 40, 10), Field("fid", 50, 6)]

    static let addressedData: [Field] = [Field("data", 88, 0, .data)]

    static let broadcastData: [Field] = [Field("data", 56, 0, .data)]

    /// IMO SN/Circ.236, FI 12.
    static let dangerousCargo236: [Field] = [
        .text("lastport", 88, 5), .monthToMinute("departure", 118), .text("nextport", 138, 5),
        .monthToMinute("eta", 168), .text("dangerous", 188, 20), .text("imdcat", 308, 4), Field("unid", 332, 13),
        Field("amount", 345, 10), Field("unit", 355, 2),
    ]

    private static func tidal(_ longitude: Field, _ latitude: Field, from start: Int, speed: Int) -> [Field] {
        [
            longitude, latitude, Field("from_hour", start, 5), Field("from_min", start + 5, 6),
            Field("to_hour", start + 11, 5), Field("to_min", start + 16, 6), Field("cdir", start + 22, 9),
            .tenths("cspeed", start + 31, speed),
        ]
    }

    /// IMO SN/Circ.236, FI 14; positions in 1/10000 minute, written as if in 1/1000, as gpsd does.
    static let tidalWindow236: [Field] = [
        Field("month", 88, 4), Field("day", 92, 5),
        Field(
            "tidals",
            97,
            0,
            .list(
                tidal(.coarseDegrees("lon", 27, 28), .coarseDegrees("lat", 0, 27), from: 55, speed: 7),
                stride: 93,
                count: .throughEnd
            )
        ),
    ]

    /// IMO SN.1/Circ.289, FI 32.
    static let tidalWindow289: [Field] = [
        Field("month", 88, 4), Field("day", 92, 5),
        Field(
            "tidals",
            97,
            0,
            .list(
                tidal(.coarseDegrees("lon", 0, 25), .coarseDegrees("lat", 25, 24), from: 49, speed: 8),
                stride: 88,
                count: .throughEnd
            )
        ),
    ]

    /// FI 15, in a message 6 or 8.
    static func airDraught(_ start: Int) -> [Field] { [Field("airdraught", start, 11)] }

    /// FI 16 in a message 6.
    static let persons: [Field] = [Field("persons", 88, 13)]

    /// IMO SN.1/Circ.289, FI 18.
    static let clearance: [Field] = [
        Field("linkage", 88, 10), .monthToMinute("arrival", 98), .text("portname", 118, 20),
        .text("destination", 238, 5), .coarseDegrees("lon", 268, 25), .coarseDegrees("lat", 293, 24),
    ]

    private static let services: [StaticString] = [
        "agent", "fuel", "chandler", "stevedore", "electrical", "water", "customs", "cartage", "crane", "lift",
        "medical", "navrepair", "provisions", "shiprepair", "surveyor", "steam", "tugs", "solidwaste", "liquidwaste",
        "hazardouswaste", "ballast", "additional", "regional1", "regional2", "future1", "future2",
    ]

    /// IMO SN.1/Circ.289, FI 20.
    static let berthing: [Field] =
        [
            Field("linkage", 88, 10), Field("berth_length", 98, 9), Field("position", 115, 3),
            .legend("position_text", 115, 3, .berth), .plainMonthToMinute("arrival", 118),
            Field("availability", 138, 1),
        ] + services.enumerated().map { Field($0.element, 139 + 2 * $0.offset, 2) }
        + [
            .text("berth_name", 191, 20), .coarseDegrees("berth_lon", 311, 25), .coarseDegrees("berth_lat", 336, 24),
            .tenths("berth_depth", 107, 8),
        ]

    /// IMO SN.1/Circ.289, FI 25.
    static let dangerousCargo289: [Field] = [
        Field("unit", 88, 2), Field("amount", 90, 10),
        Field("cargos", 100, 0, .list([Field("code", 0, 4), Field("subtype", 4, 13)], stride: 17, count: .beforeEnd)),
    ]

    /// IMO SN.1/Circ.289, FI 27 in a message 8 and 28 in a message 6.
    static func route(_ start: Int) -> [Field] {
        [
            Field("linkage", start, 10), Field("sender", start + 10, 3), Field("rtype", start + 13, 5),
            .legend("rtype_text", start + 13, 5, .route), .monthToMinute("start", start + 18),
            Field("duration", start + 38, 18),
            Field(
                "waypoints",
                start + 61,
                0,
                .list(
                    [.degrees("lon", 0, 28), .degrees("lat", 28, 27)],
                    stride: 55,
                    count: .field(start: start + 56, width: 5)
                )
            ),
        ]
    }

    /// IMO SN.1/Circ.289, FI 29 in a message 8 and 30 in a message 6.
    static func description(_ start: Int) -> [Field] {
        [Field("linkage", start, 10), Field("text", start + 10, 0, .restOfText)]
    }

    private static func sea(from start: Int) -> [Field] {
        [
            .tenths("cspeed", start, 8), Field("cdir", start + 8, 9), .tenths("cspeed2", start + 17, 8),
            Field("cdir2", start + 25, 9), Field("cdepth2", start + 34, 5), .tenths("cspeed3", start + 39, 8),
            Field("cdir3", start + 47, 9), Field("cdepth3", start + 56, 5), .tenths("waveheight", start + 61, 8),
            Field("waveperiod", start + 69, 6), Field("wavedir", start + 75, 9), .tenths("swellheight", start + 84, 8),
            Field("swellperiod", start + 92, 6), Field("swelldir", start + 98, 9), Field("seastate", start + 107, 4),
        ]
    }

    private static func dayToMinute(_ start: Int) -> Field {
        .pattern(
            "timestamp",
            [Field.Piece("", start, 5), Field.Piece("T", start + 5, 5), Field.Piece(":", start + 10, 6)]
        )
    }

    /// IMO SN/Circ.236, FI 11.
    static let weather236: [Field] =
        [
            .coarseDegrees("lat", 56, 24), .coarseDegrees("lon", 80, 25), dayToMinute(105), Field("wspeed", 121, 7),
            Field("wgust", 128, 7), Field("wdir", 135, 9), Field("wgustdir", 144, 9), Field("humidity", 164, 7),
            .tenths("airtemp", 153, 11, offset: -600), .tenths("dewpoint", 171, 10, offset: -200),
            Field("pressure", 181, 9, .moved(offset: 800)),
            Field("pressuretend", 190, 2, .legendWhenScaled(.trend)), .tenths("visibility", 192, 8),
            .tenths("waterlevel", 200, 9, offset: -100), Field("leveltrend", 209, 2, .legendWhenScaled(.trend)),
        ] + sea(from: 211)
        + [
            .tenths("watertemp", 322, 10, offset: -100), Field("preciptype", 332, 3),
            .legend("preciptype_text", 332, 3, .precipitation), .tenths("salinity", 335, 9), Field("ice", 344, 2),
            .legend("ice_text", 344, 2, .ice),
        ]

    /// IMO SN.1/Circ.289, FI 31.
    static let weather289: [Field] =
        [
            .coarseDegrees("lat", 81, 24), .coarseDegrees("lon", 56, 25), .flag("accuracy", 105), dayToMinute(106),
            Field("wspeed", 122, 7), Field("wgust", 129, 7), Field("wdir", 136, 9), Field("wgustdir", 145, 9),
            Field("humidity", 165, 7), .signedTenths("airtemp", 154, 11), .signedTenths("dewpoint", 172, 10),
            Field("pressure", 182, 9, .moved(offset: 799)),
            Field("pressuretend", 191, 2, .legendWhenScaled(.trend)), .flag("visgreater", 193),
            .tenths("visibility", 194, 7), Field("waterlevel", 201, 12, .hundredths(offset: -1_000)),
            Field("leveltrend", 213, 2, .legendWhenScaled(.trend)),
        ] + sea(from: 215)
        + [
            .signedTenths("watertemp", 326, 10), Field("preciptype", 336, 3, .legendWhenScaled(.precipitation)),
            .tenths("salinity", 339, 9), Field("ice", 348, 2, .legendWhenScaled(.ice)),
        ]

    private static func closing(_ key: StaticString, _ start: Int) -> Field {
        .pattern(
            key,
            [
                Field.Piece("", start + 5, 4), Field.Piece("-", start, 5), Field.Piece("T", start + 9, 5),
                Field.Piece(":", start + 14, 6),
            ],
            end: ""
        )
    }

    /// IMO SN/Circ.236, FI 13.
    static let fairwayClosed: [Field] = [
        .text("reason", 56, 20), .text("closefrom", 176, 20), .text("closeto", 296, 20), Field("radius", 416, 10),
        Field("extunit", 426, 2), closing("from", 428), closing("to", 448),
    ]

    /// IMO SN.1/Circ.289, FI 19; gpsd writes it scaled always.
    static let trafficSignal: [Field] = [
        Field("linkage", 56, 10), .text("station", 66, 20), .coarseDegrees("lon", 186, 25),
        .coarseDegrees("lat", 211, 24), Field("status", 235, 2), Field("signal", 237, 5),
        .legend("signal_text", 237, 5, .signal), Field("hour", 242, 5), Field("minute", 247, 6),
        Field("nextsignal", 253, 5), .legend("nextsignal_text", 253, 5, .signal),
    ]

    private static let target: [Field] = [
        Field("idtype", 0, 2), .legend("idtype_text", 0, 2, .identifier), Field("", 2, 42, .targetIdentity),
        .coarseDegrees("lat", 48, 24), .coarseDegrees("lon", 72, 25), Field("course", 97, 9), Field("second", 106, 6),
        Field("speed", 112, 10),
    ]

    /// IMO SN.1/Circ.289, FI 17.
    static let targets: [Field] = [Field("targets", 56, 0, .list(target, stride: 122, count: .throughEnd))]
}
