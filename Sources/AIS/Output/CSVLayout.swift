//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Fields of the lines that `gpsdecode -c` writes, by message type.
enum CSVLayout {
    private static func hexadecimal(_ start: Int, _ width: Int) -> Field { Field("", start, width, .hexadecimal) }

    private static func numbers(_ places: [(Int, Int)]) -> [Field] { places.map { Field("", $0.0, $0.1) } }

    private static func dimensions(_ start: Int) -> [Field] {
        numbers([(start, 9), (start + 9, 9), (start + 18, 6), (start + 24, 6)])
    }

    /// Longitude and latitude as sent.
    private static func position(_ start: Int) -> [Field] { [.signed("", start, 28), .signed("", start + 28, 27)] }

    private static let positionReport: [Field] =
        [Field("", 38, 4), .signed("", 42, 8), Field("", 50, 10), .flag("", 60)] + position(61)
        + [
            Field("", 116, 12), Field("", 128, 9), Field("", 137, 6), hexadecimal(143, 2), .flag("", 148),
            Field("", 149, 19, .cutHexadecimal),
        ]

    private static let baseStation: [Field] =
        Layout.baseStationReport[0...0] + [.flag("", 78)] + position(79)
        + [Field("", 134, 4), .flag("", 148), hexadecimal(149, 19)]

    private static let staticData: [Field] =
        [Field("", 40, 30), Field("", 38, 2), .text("", 70, 7), .text("", 112, 20), Field("", 232, 8)]
        + dimensions(240)
        + [
            Field("", 270, 4), .monthToMinute("", 274), Field("", 294, 8), .text("", 302, 20), Field("", 422, 1),
        ]

    private static let aircraft: [Field] =
        [Field("", 38, 12), Field("", 50, 10), .flag("", 60)] + position(61)
        + [
            Field("", 116, 12), Field("", 128, 6), hexadecimal(134, 8), Field("", 142, 1), .flag("", 147),
            hexadecimal(148, 20),
        ]

    private static let corrections: [Field] = [.signed("", 40, 18), .signed("", 58, 17), Field("", 80, 0, .data)]

    private static let classBStart: [Field] =
        [Field("", 38, 8), Field("", 46, 10), .flag("", 56)] + position(57)
        + numbers([(112, 12), (124, 9), (133, 6)])

    private static let classB: [Field] =
        classBStart + [hexadecimal(139, 2)]
        + numbers([(141, 1), (142, 1), (143, 1), (144, 1), (145, 1), (147, 1)]) + [hexadecimal(148, 20)]

    private static let extendedClassB: [Field] =
        classBStart + [hexadecimal(139, 4), .text("", 143, 20), Field("", 263, 8)] + dimensions(271)
        + numbers([(301, 4), (305, 1), (306, 1), (307, 1)])

    private static let aid: [Field] =
        [Field("", 38, 5), Field("", 43, 120, .aidName), .flag("", 163)] + position(164) + dimensions(219)
        + [
            Field("", 249, 4), Field("", 253, 6), Field("", 260, 8), hexadecimal(259, 1), .flag("", 268),
            .flag("", 269),
        ]

    private static let channelEnd: [Field] = numbers([(139, 1), (140, 1), (141, 1), (142, 3)])

    private static func area(_ start: Int) -> [Field] {
        [
            .signed("", start, 18), .signed("", start + 18, 17), .signed("", start + 35, 18),
            .signed("", start + 53, 17),
        ]
    }

    private static let channelStart: [Field] = numbers([(40, 12), (52, 12), (64, 4), (68, 1)])

    static let channelsOfArea = channelStart + area(69) + channelEnd

    static let channelsOfStations = channelStart + numbers([(69, 30), (104, 30)]) + channelEnd

    private static let groupAssignment: [Field] =
        area(40) + numbers([(110, 4), (114, 8), (144, 4), (146, 4), (150, 4)])

    private static let longRange: [Field] =
        [Field("", 40, 4), .flag("", 38), .signed("", 44, 18), .signed("", 62, 17)]
        + numbers([(79, 6), (85, 9), (39, 1), (94, 1)])

    private static let partBStart: [Field] = [
        Field("", 40, 8), .text("", 48, 7), Field("", 66, 4), Field("", 70, 20), .text("", 90, 7),
    ]

    static let partB = partBStart + dimensions(132)

    static let partBOfBoat = partBStart + [Field("", 132, 30)]

    static let byType: [[Field]] = [
        [], positionReport, positionReport, positionReport, baseStation, staticData, Layout.addressedBinary,
        Layout.acknowledge, Layout.broadcastBinary, aircraft, Layout.inquiry, baseStation, Layout.addressedText,
        Layout.acknowledge, Layout.broadcastText, Layout.interrogation, Layout.assignment, corrections, classB,
        extendedClassB, Layout.reservations, aid, channelsOfArea, groupAssignment, Layout.staticPartA, [], [],
        longRange,
    ]

    static let singleSlot = Layout.singleSlot

    private static let weatherEnd: [(Int, Int)] = [
        (0, 8), (8, 9), (17, 8), (25, 9), (34, 5), (39, 8), (47, 9), (56, 5), (61, 8), (69, 6), (75, 9), (84, 8),
        (92, 6), (98, 9), (107, 4),
    ]

    private static func sea(from start: Int) -> [Field] { numbers(weatherEnd.map { (start + $0.0, $0.1) }) }

    static let weather236: [Field] =
        [.signed("", 80, 25), .signed("", 56, 24)] + Layout.weather236[2...2]
        + numbers([
            (121, 7), (128, 7), (135, 9), (144, 9), (153, 11), (164, 7), (171, 10), (181, 9), (190, 2), (192, 8),
            (200, 9), (209, 2),
        ]) + sea(from: 211) + numbers([(322, 10), (332, 3), (335, 9), (344, 2)])

    static let weather289: [Field] =
        [.signed("", 56, 25), .signed("", 81, 24)] + Layout.weather289[3...3]
        + numbers([(122, 7), (129, 7), (136, 9), (145, 9)])
        + [.signed("", 154, 11), Field("", 165, 7), .signed("", 172, 10)]
        + numbers([(182, 9), (191, 2), (194, 7), (201, 12), (213, 2)]) + sea(from: 215)
        + [.signed("", 326, 10)] + numbers([(336, 3), (339, 9), (348, 2)])

    static let aidMonitoring: [Field] = numbers([
        (88, 10), (98, 10), (108, 10), (118, 2), (120, 2), (122, 1), (123, 8), (131, 1),
    ])
}
