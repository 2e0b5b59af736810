//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import AIS

extension Message {
    /// What no position is available stands for (ITU-R M.1371-5, table 48).
    private static let nowhere = SeaPoint(
        longitude: Coordinate.longitudeNotAvailable,
        latitude: Coordinate.latitudeNotAvailable
    )

    /// What the message says of where its sender is and who it is, in the words of the sea; nothing for other types.
    ///
    /// - Parameters:
    ///   - time: when it was heard, milliseconds since 1970 UTC.
    ///   - station: the node's number of who heard it.
    package func report(at time: Int64, station: UInt16, into reports: inout [SeaReport]) {
        switch self {
        case .positionReportClassA(let sent):
            position(
                sent,
                time,
                station,
                .classA,
                sent.speedOverGround,
                sent.courseOverGround,
                sent.trueHeading,
                sent.timeStamp,
                &reports,
                status: sent.navigationalStatus
            )
        case .standardClassBPositionReport(let sent):
            position(
                sent,
                time,
                station,
                .classB,
                sent.speedOverGround,
                sent.courseOverGround,
                sent.trueHeading,
                sent.timeStamp,
                &reports
            )
        case .extendedClassBPositionReport(let sent):
            position(
                sent,
                time,
                station,
                .classB,
                sent.speedOverGround,
                sent.courseOverGround,
                sent.trueHeading,
                sent.timeStamp,
                &reports
            )
            reports.append(
                .identity(
                    IdentityReport(
                        time: time,
                        mmsi: sent.mmsi,
                        station: station,
                        name: Self.text(sent.name),
                        shipType: sent.shipType == 0 ? nil : sent.shipType,
                        dimensions: Self.sides(sent.dimensions)
                    )
                )
            )
        case .longRangeBroadcast(let sent):
            // Whole knots and degrees, 63 and 511 where not available (M.1371-5, table 82).
            position(
                sent,
                time,
                station,
                .longRange,
                sent.speedOverGround.map { UInt16($0) * 10 },
                sent.courseOverGround.map { UInt16($0) * 10 },
                nil,
                60,
                &reports,
                status: sent.navigationalStatus
            )
        case .standardSARAircraftPositionReport(let sent):
            position(
                sent,
                time,
                station,
                .searchAndRescueAircraft,
                sent.speedOverGround.map { UInt16(clamping: Int($0) * 10) },
                sent.courseOverGround,
                nil,
                sent.timeStamp,
                &reports
            )
        case .baseStationReport(let sent), .utcAndDateResponse(let sent):
            position(sent, time, station, .baseStation, nil, nil, nil, 60, &reports)
        case .aidToNavigationReport(let sent):
            position(sent, time, station, .aidToNavigation, nil, nil, nil, sent.timeStamp, &reports)
        case .staticAndVoyageRelatedData(let sent): reports.append(.identity(Self.identity(sent, time, station)))
        case .staticDataReport(let sent):
            reports.append(
                .identity(
                    IdentityReport(
                        time: time,
                        mmsi: sent.mmsi,
                        station: station,
                        name: sent.name.flatMap(Self.text),
                        callSign: sent.callSign.flatMap(Self.text),
                        shipType: sent.shipType.flatMap { $0 == 0 ? nil : $0 },
                        dimensions: sent.dimensions.flatMap(Self.sides)
                    )
                )
            )
        default: break
        }
    }

    private func position(
        _ sent: some MessageContent,
        _ time: Int64,
        _ station: UInt16,
        _ source: ReportSource,
        _ speed: UInt16?,
        _ course: UInt16?,
        _ heading: UInt16?,
        _ second: UInt8,
        _ reports: inout [SeaReport],
        status: UInt8? = nil
    ) {
        let place = position.map { SeaPoint(longitude: $0.longitude, latitude: $0.latitude) }
        reports.append(
            .position(
                PositionReport(
                    time: time,
                    mmsi: sent.mmsi,
                    place: place ?? Self.nowhere,
                    station: station,
                    speed: speed ?? 1_023,
                    course: course ?? 3_600,
                    heading: heading ?? 511,
                    status: status.map(NavigationalStatus.init(rawValue:)) ?? .notDefined,
                    source: source,
                    second: second
                )
            )
        )
    }

    private static func identity(_ sent: StaticAndVoyageRelatedData, _ time: Int64, _ station: UInt16) -> IdentityReport
    {
        let hasArrival = sent.estimatedMonth > 0 && sent.estimatedDay > 0
        return IdentityReport(
            time: time,
            mmsi: sent.mmsi,
            station: station,
            imo: sent.imoNumber,
            name: text(sent.name),
            callSign: text(sent.callSign),
            shipType: sent.shipType == 0 ? nil : sent.shipType,
            dimensions: sides(sent.dimensions),
            draught: sent.draught,
            destination: text(sent.destination),
            arrival: hasArrival
                ? ExpectedArrival(
                    month: sent.estimatedMonth,
                    day: sent.estimatedDay,
                    hour: sent.estimatedHour,
                    minute: sent.estimatedMinute
                ) : nil
        )
    }

    private static func text(_ sent: SixBitText) -> String? {
        let text = sent.string
        return text.isEmpty ? nil : text
    }

    private static func sides(_ sent: AIS.VesselDimensions) -> SeaWatch.VesselDimensions? {
        guard sent.length != nil || sent.beam != nil else { return nil }
        return SeaWatch.VesselDimensions(
            bow: sent.toBow,
            stern: sent.toStern,
            port: UInt16(sent.toPort),
            starboard: UInt16(sent.toStarboard)
        )
    }
}
