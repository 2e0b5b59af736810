//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import AIS

extension SeaTransmission {
    /// The message as it goes on the air, two for what a class B vessel says of itself.
    package var messages: [Message] {
        switch body {
        case .position(let report): [report.isClassB ? report.classB(mmsi) : report.classA(mmsi)]
        case .staticData(let data): data.messages(mmsi)
        case .baseStation(let report): [report.message(mmsi)]
        case .aidToNavigation(let report): [report.message(mmsi)]
        }
    }
}

extension SeaPositionReport {
    fileprivate func classA(_ mmsi: UInt32) -> Message {
        var report = PositionReportClassA(mmsi: mmsi)
        report.navigationalStatus = status
        report.speedOverGround = speed
        report.longitude = longitude
        report.latitude = latitude
        report.courseOverGround = course
        report.trueHeading = heading
        report.timeStamp = second
        return .positionReportClassA(report)
    }

    fileprivate func classB(_ mmsi: UInt32) -> Message {
        var report = StandardClassBPositionReport(mmsi: mmsi)
        report.speedOverGround = speed
        report.longitude = longitude
        report.latitude = latitude
        report.courseOverGround = course
        report.trueHeading = heading
        report.timeStamp = second
        return .standardClassBPositionReport(report)
    }
}

extension SeaStaticData {
    fileprivate func messages(_ mmsi: UInt32) -> [Message] {
        let dimensions = VesselDimensions(
            toBow: toBow,
            toStern: toStern,
            toPort: toPort,
            toStarboard: toStarboard
        )
        let name = SixBitText(name.string, count: 20)
        let callSign = SixBitText(callSign.string, count: 7)
        guard !isClassB else {
            return [
                .staticDataReport(StaticDataReport(mmsi: mmsi, name: name)),
                .staticDataReport(
                    StaticDataReport(mmsi: mmsi, shipType: shipType, callSign: callSign, dimensions: dimensions)
                ),
            ]
        }
        var report = StaticAndVoyageRelatedData(mmsi: mmsi)
        report.imoNumber = imo == 0 ? nil : imo
        report.callSign = callSign
        report.name = name
        report.shipType = shipType
        report.dimensions = dimensions
        report.draught = draught
        report.destination = SixBitText(destination.string, count: 20)
        return [.staticAndVoyageRelatedData(report)]
    }
}

extension SeaBaseReport {
    fileprivate func message(_ mmsi: UInt32) -> Message {
        var report = BaseStationReport(mmsi: mmsi)
        let clock = UTCFields(milliseconds: clock)
        report.year = clock.year
        report.month = clock.month
        report.day = clock.day
        report.hour = clock.hour
        report.minute = clock.minute
        report.secondOfMinute = clock.second
        report.longitude = longitude
        report.latitude = latitude
        return .baseStationReport(report)
    }
}

extension SeaAidReport {
    fileprivate func message(_ mmsi: UInt32) -> Message {
        .aidToNavigationReport(
            AidToNavigationReport(
                mmsi: mmsi,
                aidType: type,
                name: SixBitText(name.string, count: 20),
                longitude: longitude,
                latitude: latitude,
                timeStamp: second
            )
        )
    }
}
