//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS

/// Reads the fields of messages, so that nobody can say they were never decoded.
struct FieldSum {
    private(set) var total: Int64 = 0

    mutating func add(_ received: borrowing ReceivedMessage) {
        switch received.message {
        case .positionReportClassA(let report):
            add(report.mmsi, report.longitude, report.latitude, report.speedOverGround)
            total &+= Int64(report.courseOverGround ?? 0) &+ Int64(report.trueHeading ?? 0)
            total &+= Int64(report.navigationalStatus) &+ Int64(report.rateOfTurnIndicator)
            total &+= Int64(report.timeStamp) &+ Int64(report.communicationState) &+ (report.isAccurate ? 1 : 0)
        case .standardClassBPositionReport(let report):
            add(report.mmsi, report.longitude, report.latitude, report.speedOverGround)
            total &+= Int64(report.courseOverGround ?? 0) &+ Int64(report.trueHeading ?? 0)
        case .staticAndVoyageRelatedData(let report):
            total &+= Int64(report.mmsi) &+ Int64(report.imoNumber ?? 0) &+ Int64(report.shipType)
            total &+= Int64(report.name[0]) &+ Int64(report.destination[0]) &+ Int64(report.dimensions.toBow)
        default:
            total &+= Int64(received.message.mmsi)
        }
    }

    private mutating func add(_ mmsi: UInt32, _ longitude: Int32?, _ latitude: Int32?, _ speed: UInt16?) {
        total &+= Int64(mmsi) &+ Int64(longitude ?? 0) &+ Int64(latitude ?? 0) &+ Int64(speed ?? 0)
    }
}
