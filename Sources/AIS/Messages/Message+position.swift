//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Message {
    /// Where the sender says it is, in 1/10000 minute, east and north positive.
    ///
    /// `nil` for types without a position, for 181° and 91° (not available) and for what lies outside the globe. Types 17
    /// and 27 send 1/10 minute, which is multiplied.
    public var position: (longitude: Int32, latitude: Int32)? {
        switch self {
        case .positionReportClassA(let report): Self.pair(report.longitude, report.latitude)
        case .standardClassBPositionReport(let report): Self.pair(report.longitude, report.latitude)
        case .extendedClassBPositionReport(let report): Self.pair(report.longitude, report.latitude)
        case .baseStationReport(let report), .utcAndDateResponse(let report):
            Self.pair(report.longitude, report.latitude)
        case .aidToNavigationReport(let report): Self.pair(report.longitude, report.latitude)
        case .standardSARAircraftPositionReport(let report): Self.pair(report.longitude, report.latitude)
        case .longRangeBroadcast(let report):
            Self.pair(report.longitudeTenths.map { $0 * 1_000 }, report.latitudeTenths.map { $0 * 1_000 })
        case .gnssBroadcastBinaryMessage(let report):
            Self.pair(report.longitudeTenths.map { $0 * 1_000 }, report.latitudeTenths.map { $0 * 1_000 })
        default: nil
        }
    }

    private static func pair(_ longitude: Int32?, _ latitude: Int32?) -> (longitude: Int32, latitude: Int32)? {
        guard let longitude, let latitude else { return nil }
        return (longitude, latitude)
    }
}
