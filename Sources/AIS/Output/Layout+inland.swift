//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Area codes other than 1: inland AIS (200), aids of the United Kingdom and Ireland (235, 250).
extension Layout {
    private static let lock: [Field] = [
        .text("country", 88, 2), .text("locode", 100, 3), .text("section", 118, 5), .text("terminal", 148, 5),
        .text("hectometre", 178, 5), .plainMonthToMinute("eta", 208),
    ]

    /// FI 21: time of arrival at a lock, bridge or terminal.
    static let arrivalAtLock: [Field] = lock + [Field("tugs", 228, 3), Field("airdraught", 231, 12)]

    /// FI 22: the time that the lock answers.
    static let answerOfLock: [Field] = lock + [Field("status", 228, 2), .legend("status_text", 228, 2, .lockStatus)]

    /// FI 55: persons on board.
    static let inlandPersons: [Field] = [
        Field("crew", 88, 8), Field("passengers", 96, 13), Field("personnel", 109, 8),
    ]

    /// FI 10 of 235 and 250: state of an aid to navigation.
    static let aidMonitoring: [Field] = [
        .flag("off_pos", 131), .flag("alarm", 122), Field("stat_ext", 123, 8), Field("ana_int", 88, 10, .twentieths),
        Field("ana_ext1", 98, 10, .twentieths), Field("ana_ext2", 108, 10, .twentieths), Field("racon", 118, 2),
        .legend("racon_text", 118, 2, .racon), Field("light", 120, 2), .legend("light_text", 120, 2, .light),
    ]

    /// FI 10 of 200: static and voyage data of an inland ship.
    static let inlandShip: [Field] = [
        .text("vin", 56, 8), Field("length", 104, 13), Field("beam", 117, 10), Field("shiptype", 127, 14),
        Field("shiptype_text", 127, 14, .inlandType), Field("hazard", 141, 3),
        .legend("hazard_text", 141, 3, .hazard), Field("draught", 144, 11), Field("loaded", 155, 2),
        .legend("loaded_text", 155, 2, .loading), .flag("speed_q", 157), .flag("course_q", 158),
        .flag("heading_q", 159),
    ]

    private static func date(_ key: StaticString, day: Int, time: Int) -> Field {
        .pattern(
            key,
            [
                Field.Piece("", day, 8, digits: 4, added: 2_000), Field.Piece("-", day + 8, 4),
                Field.Piece("-", day + 12, 5), Field.Piece("T", time, 5), Field.Piece(":", time + 5, 6),
            ],
            end: ""
        )
    }

    /// FI 23: weather warning.
    static let weatherWarning: [Field] = [
        date("start", day: 56, time: 90), date("end", day: 73, time: 101), .degrees("start_lon", 112, 28),
        .degrees("start_lat", 140, 27), .degrees("end_lon", 167, 28), .degrees("end_lat", 195, 27),
        Field("type", 222, 4), .legend("type_text", 222, 4, .warning), .signed("min", 226, 9), .signed("max", 235, 9),
        Field("class", 244, 2), .legend("class_text", 244, 2, .intensity), Field("wind", 246, 4),
        .legend("wind_text", 246, 4, .wind),
    ]

    /// FI 24: water levels.
    static let waterLevels: [Field] = [
        .text("country", 56, 2),
        Field("gauges", 68, 0, .list([Field("id", 0, 11), .signed("level", 11, 14)], stride: 25, count: .beforeEnd)),
    ]

    /// FI 40: signals.
    static let signals: [Field] = [
        .degrees("lon", 56, 28), .degrees("lat", 84, 27), Field("form", 111, 4), Field("facing", 115, 9),
        Field("direction", 124, 3), .legend("direction_text", 124, 3, .bank), Field("status", 127, 30),
        .legend("status_text", 127, 30, .signalLight),
    ]
}
