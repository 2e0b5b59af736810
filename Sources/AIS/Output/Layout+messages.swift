//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Layout {
    private static func device(_ start: Int) -> [Field] {
        [Field("epfd", start, 4), .legend("epfd_text", start, 4, .positionFixing)]
    }

    private static func shipType(_ start: Int) -> [Field] {
        [Field("shiptype", start, 8), .legend("shiptype_text", start, 8, .ship)]
    }

    private static func dimensions(_ start: Int) -> [Field] {
        [
            Field("to_bow", start, 9), Field("to_stern", start + 9, 9), Field("to_port", start + 18, 6),
            Field("to_starboard", start + 24, 6),
        ]
    }

    static let positionReportClassA: [Field] = [
        Field("status", 38, 4), .legend("status_text", 38, 4, .navigation), Field("turn", 42, 8, .turn),
        Field("speed", 50, 10, .speed), .flag("accuracy", 60), .degrees("lon", 61, 28), .degrees("lat", 89, 27),
        .tenths("course", 116, 12), Field("heading", 128, 9), Field("second", 137, 6), Field("maneuver", 143, 2),
        .flag("raim", 148), Field("radio", 149, 19, .cutNumber),
    ]

    static let baseStationReport: [Field] =
        [
            .pattern(
                "timestamp",
                [
                    Field.Piece("", 38, 14, digits: 4), Field.Piece("-", 52, 4), Field.Piece("-", 56, 5),
                    Field.Piece("T", 61, 5), Field.Piece(":", 66, 6), Field.Piece(":", 72, 6),
                ]
            ), .flag("accuracy", 78), .degrees("lon", 79, 28), .degrees("lat", 107, 27),
        ] + device(134) + [.flag("raim", 148), Field("radio", 149, 19)]

    static let staticAndVoyageRelatedData: [Field] =
        [
            Field("imo", 40, 30), Field("ais_version", 38, 2), .text("callsign", 70, 7), .text("shipname", 112, 20),
        ] + shipType(232) + dimensions(240) + device(270)
        + [
            .monthToMinute("eta", 274), .tenths("draught", 294, 8), .text("destination", 302, 20), Field("dte", 422, 1),
        ]

    static let acknowledge: [Field] = [
        Field("mmsi1", 40, 30), Field("mmsi2", 72, 30), Field("mmsi3", 104, 30), Field("mmsi4", 136, 30),
    ]

    static let aircraftReport: [Field] = [
        Field("alt", 38, 12, .altitude), Field("speed", 50, 10, .aircraftSpeed), .flag("accuracy", 60),
        .degrees("lon", 61, 28), .degrees("lat", 89, 27), .tenths("course", 116, 12), Field("second", 128, 6),
        Field("regional", 134, 8), Field("dte", 142, 1), .flag("raim", 147), Field("radio", 148, 20),
    ]

    static let inquiry: [Field] = [Field("dest_mmsi", 40, 30)]

    static let addressedText: [Field] = [
        Field("seqno", 38, 2), Field("dest_mmsi", 40, 30), .flag("retransmit", 70), Field("text", 72, 0, .restOfText),
    ]

    static let broadcastText: [Field] = [Field("text", 40, 0, .restOfText)]

    static let interrogation: [Field] = [
        Field("mmsi1", 40, 30), Field("type1_1", 70, 6), Field("offset1_1", 76, 12),
        Field("type1_2", 90, 6).needing(91), Field("offset1_2", 96, 12).needing(91),
        Field("mmsi2", 110, 30).needing(111), Field("type2_1", 140, 6).needing(111),
        Field("offset2_1", 146, 12).needing(111),
    ]

    static let assignment: [Field] = [
        Field("mmsi1", 40, 30), Field("offset1", 70, 12), Field("increment1", 82, 10),
        Field("mmsi2", 92, 30).needing(144), Field("offset2", 122, 12).needing(144),
        Field("increment2", 134, 10).needing(144),
    ]

    static let corrections: [Field] = [
        Field("lon", 40, 18, .tenthMinutes), Field("lat", 58, 17, .tenthMinutes), Field("data", 80, 0, .data),
    ]

    static let standardClassBReport: [Field] = [
        Field("reserved", 38, 8), .tenths("speed", 46, 10), .flag("accuracy", 56), .degrees("lon", 57, 28),
        .degrees("lat", 85, 27), .tenths("course", 112, 12), Field("heading", 124, 9), Field("second", 133, 6),
        Field("regional", 139, 2), .flag("cs", 141), .flag("display", 142), .flag("dsc", 143), .flag("band", 144),
        .flag("msg22", 145), .flag("raim", 147), Field("radio", 148, 20),
    ]

    static let extendedClassBReport: [Field] =
        [
            Field("reserved", 38, 8), .tenths("speed", 46, 10), .flag("accuracy", 56), .degrees("lon", 57, 28),
            .degrees("lat", 85, 27), .tenths("course", 112, 12), Field("heading", 124, 9), Field("second", 133, 6),
            Field("regional", 139, 4), .text("shipname", 143, 20),
        ] + shipType(263) + dimensions(271) + device(301)
        + [.flag("raim", 305), Field("dte", 306, 1), .flag("assigned", 307)]

    static let reservations: [Field] = [
        Field("offset1", 40, 12), Field("number1", 52, 4), Field("timeout1", 56, 3), Field("increment1", 59, 11),
        Field("offset2", 70, 12), Field("number2", 82, 4), Field("timeout2", 86, 3), Field("increment2", 89, 11),
        Field("offset3", 100, 12), Field("number3", 112, 4), Field("timeout3", 116, 3), Field("increment3", 119, 11),
        Field("offset4", 130, 12), Field("number4", 142, 4), Field("timeout4", 146, 3), Field("increment4", 149, 11),
    ]

    private static let aidStart: [Field] = [
        Field("aid_type", 38, 5), .legend("aid_type_text", 38, 5, .aid), Field("name", 43, 120, .aidName),
    ]

    private static let aidEnd: [Field] =
        dimensions(219) + device(249)
        + [
            Field("second", 253, 6), Field("regional", 260, 8), .flag("off_position", 259), .flag("raim", 268),
            .flag("virtual_aid", 269),
        ]

    static let aidScaled: [Field] =
        aidStart + [.degrees("lon", 164, 28), .degrees("lat", 192, 27), .flag("accuracy", 163)] + aidEnd

    static let aidUnscaled: [Field] =
        aidStart + [.flag("accuracy", 163), .degrees("lon", 164, 28), .degrees("lat", 192, 27)] + aidEnd

    private static let channelStart: [Field] = [
        Field("channel_a", 40, 12), Field("channel_b", 52, 12), Field("txrx", 64, 4), .flag("power", 68),
    ]

    private static let channelEnd: [Field] = [
        .flag("addressed", 139), .flag("band_a", 140), .flag("band_b", 141), Field("zonesize", 142, 3),
    ]

    private static func area(_ start: Int) -> [Field] {
        [
            .quotedDegrees("ne_lon", start, 18), .quotedDegrees("ne_lat", start + 18, 17),
            .quotedDegrees("sw_lon", start + 35, 18), .quotedDegrees("sw_lat", start + 53, 17),
        ]
    }

    static let channelsOfArea: [Field] = channelStart + area(69) + channelEnd

    static let channelsOfStations: [Field] =
        channelStart + [Field("dest1", 69, 30), Field("dest2", 104, 30)] + channelEnd

    static let groupAssignment: [Field] =
        area(40)
        + [Field("stationtype", 110, 4), .legend("stationtype_text", 110, 4, .station)] + shipType(114)
        + [Field("interval", 146, 4), Field("quiet", 150, 4)]

    static let staticPartA: [Field] = [.text("shipname", 40, 20)]

    private static let staticPartBStart: [Field] =
        shipType(40)
        + [
            .text("vendorid", 48, 7), Field("model", 66, 4), Field("serial", 70, 20), .text("callsign", 90, 7),
        ]

    static let staticPartB: [Field] = staticPartBStart + dimensions(132)

    static let staticPartBOfBoat: [Field] = staticPartBStart + [Field("mothership_mmsi", 132, 30)]

    private static func slotFields(isAddressed: Bool, isStructured: Bool) -> [Field] {
        [
            .flag("addressed", 38), .flag("structured", 39),
            isAddressed ? Field("dest_mmsi", 40, 30) : Field("dest_mmsi", 40, 0, .constant(0)),
            isStructured
                ? Field("app_id", isAddressed ? 70 : 40, 16) : Field("app_id", isAddressed ? 70 : 40, 0, .constant(0)),
            Field("data", 40 + (isAddressed ? 30 : 0) + (isStructured ? 16 : 0), 0, .slotData),
        ]
    }

    /// By address and identifier: 0 neither, 1 identifier, 2 address, 3 both.
    static let singleSlot: [[Field]] = (0..<4).map { slotFields(isAddressed: $0 & 2 != 0, isStructured: $0 & 1 != 0) }

    /// The state of the radio behind the data is written as 0, as gpsd does.
    static let multipleSlot: [[Field]] = singleSlot.map { $0 + [Field("radio", 0, 0, .constant(0))] }

    private static let longRangeEnd: [Field] = [
        .flag("accuracy", 38),
        Field("lon", 44, 18, .degrees(multiplier: 50, decimals: 4, isQuoted: false)),
        Field("lat", 62, 17, .degrees(multiplier: 50, decimals: 4, isQuoted: false)), Field("speed", 79, 6),
        Field("course", 85, 9), .flag("raim", 39), .flag("gnss", 94),
    ]

    static let longRangeScaled: [Field] =
        [Field("status", 40, 4), .legend("status_text", 40, 4, .navigation)] + longRangeEnd

    static let longRangeUnscaled: [Field] = [Field("status", 40, 4)] + longRangeEnd
}
