//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The layouts of all messages and payloads, made once.
final class LayoutTable: Sendable {
    static let scaled = LayoutTable(isScaled: true)
    static let unscaled = LayoutTable(isScaled: false)

    let byType: [Layout]
    let channelsOfStations = Layout(Layout.channelsOfStations)
    let singleSlot = Layout.singleSlot.map { Layout($0) }
    let multipleSlot = Layout.multipleSlot.map { Layout($0) }
    let partB = Layout(Layout.staticPartB)
    let partBOfBoat = Layout(Layout.staticPartBOfBoat)
    let addressedData = Layout(Layout.addressedData)
    let broadcastData = Layout(Layout.broadcastData)
    private let applications: [Int: Layout]

    private init(isScaled: Bool) {
        byType = (0..<28).map { Layout(Self.fields(UInt8($0), isScaled: isScaled)) }
        applications = Dictionary(
            uniqueKeysWithValues: Self.applicationFields.map { key, fields in (key, Layout(fields)) }
        )
    }

    /// Fields of a type, those of messages 6 and 8 without their content; none where they depend on what the message says.
    static func fields(_ type: UInt8, isScaled: Bool) -> [Field] {
        switch type {
        case 1, 2, 3: Layout.positionReportClassA
        case 4, 11: Layout.baseStationReport
        case 5: Layout.staticAndVoyageRelatedData
        case 6: Layout.addressedBinary
        case 7, 13: Layout.acknowledge
        case 8: Layout.broadcastBinary
        case 9: Layout.aircraftReport
        case 10: Layout.inquiry
        case 12: Layout.addressedText
        case 14: Layout.broadcastText
        case 15: Layout.interrogation
        case 16: Layout.assignment
        case 17: Layout.corrections
        case 18: Layout.standardClassBReport
        case 19: Layout.extendedClassBReport
        case 20: Layout.reservations
        case 21: isScaled ? Layout.aidScaled : Layout.aidUnscaled
        case 22: Layout.channelsOfArea
        case 23: Layout.groupAssignment
        case 24: Layout.staticPartA
        case 27: isScaled ? Layout.longRangeScaled : Layout.longRangeUnscaled
        default: []
        }
    }

    /// The layout of a known content.
    func application(addressed: Bool, area: Int, function: Int) -> Layout? {
        applications[Self.key(addressed: addressed, area, function)]
    }

    private static func key(addressed: Bool, _ area: Int, _ function: Int) -> Int {
        (addressed ? 65_536 : 0) + area * 64 + function
    }

    static func applicationFields(addressed: Bool, area: Int, function: Int) -> [Field]? {
        applicationFields[key(addressed: addressed, area, function)]
    }

    private static let applicationFields: [Int: [Field]] = {
        var table: [Int: [Field]] = [:]
        let addressed: [(Int, Int, [Field])] = [
            (1, 12, Layout.dangerousCargo236), (1, 14, Layout.tidalWindow236), (1, 15, Layout.airDraught(88)),
            (1, 16, Layout.persons), (1, 18, Layout.clearance), (1, 20, Layout.berthing),
            (1, 25, Layout.dangerousCargo289), (1, 28, Layout.route(88)), (1, 30, Layout.description(88)),
            (1, 32, Layout.tidalWindow289), (200, 21, Layout.arrivalAtLock), (200, 22, Layout.answerOfLock),
            (200, 55, Layout.inlandPersons), (235, 10, Layout.aidMonitoring), (250, 10, Layout.aidMonitoring),
        ]
        let broadcast: [(Int, Int, [Field])] = [
            (1, 11, Layout.weather236), (1, 13, Layout.fairwayClosed), (1, 15, Layout.airDraught(56)),
            (1, 17, Layout.targets), (1, 19, Layout.trafficSignal), (1, 27, Layout.route(56)),
            (1, 29, Layout.description(56)), (1, 31, Layout.weather289), (200, 10, Layout.inlandShip),
            (200, 23, Layout.weatherWarning), (200, 24, Layout.waterLevels), (200, 40, Layout.signals),
        ]
        for (area, function, fields) in addressed { table[key(addressed: true, area, function)] = fields }
        for (area, function, fields) in broadcast { table[key(addressed: false, area, function)] = fields }
        return table
    }()

    /// Bits that a content must have to be believed; nothing is asked of the others.
    static func length(addressed: Bool, area: Int, function: Int) -> Int? {
        switch (addressed, area, function) {
        case (true, 200, 21): 248
        case (true, 200, 22): 232
        case (true, 200, 55), (false, 200, 10), (false, 200, 24), (false, 200, 40): 168
        case (true, 235, 10), (true, 250, 10): 136
        case (false, 200, 23): 256
        default: nil
        }
    }

    /// Whether the content of a message 6 or 8 may be written field by field.
    static func isBelievable(_ words: PayloadWords, count: Int, addressed: Bool, area: Int, function: Int) -> Bool {
        if let length = length(addressed: addressed, area: area, function: function), length != count { return false }
        // Six values are defined for blue cones; others show that it is something else.
        if !addressed, area == 200, function == 10 { return words.unsigned(141, 3) <= 5 }
        return true
    }
}
