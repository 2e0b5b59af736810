//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// A point has both degrees, is on the earth and near the gate that is named.
///
/// A point more than 50 km from the gate is asked about: further than any freight road, assembly place or anchorage of
/// the gates in the table, of which some stand at their town. Where the two degrees exchanged would be near, that is
/// said instead. 0/0 is what an empty map writes. Without a gate, the point lies in the two countries or on their seas.
enum Coordinates: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.pointHalf, .pointOutOfRange, .pointZero, .pointSwapped, .pointFar]
    private static let farthest = 50.0
    /// Both countries with their seas and what lies between.
    private static let region = (latitude: 0.0...55.0, longitude: 70.0...140.0)

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        let site = record.site
        guard let latitude = site.latitude, let longitude = site.longitude else {
            if site.latitude != nil { faults.error(.pointHalf, "site.longitude") }
            if site.longitude != nil { faults.error(.pointHalf, "site.latitude") }
            return
        }
        if abs(latitude) < 1, abs(longitude) < 1 {
            faults.error(.pointZero, "site.latitude")
            return
        }
        let point = (NSDecimalNumber(decimal: latitude).doubleValue, NSDecimalNumber(decimal: longitude).doubleValue)
        let gate = site.gate.flatMap { context.directory?.gate($0) }
        let near = gate?.sides.compactMap(\.position) ?? []
        func isNear(_ point: (Double, Double)) -> Bool {
            if near.isEmpty { return region.latitude.contains(point.0) && region.longitude.contains(point.1) }
            return near.contains { kilometres(point, ($0.latitude, $0.longitude)) <= farthest }
        }
        if isNear(point) { return }
        if isNear((point.1, point.0)) {
            faults.error(.pointSwapped, "site.latitude")
        } else if abs(latitude) > 90 || abs(longitude) > 180 {
            faults.error(.pointOutOfRange, abs(latitude) > 90 ? "site.latitude" : "site.longitude")
        } else if let gate, let nearest = near.map({ kilometres(point, ($0.latitude, $0.longitude)) }).min() {
            let values: [String: SeizureFaultValue] = ["gate": .gate(gate.id), "km": .number(Decimal(Int(nearest)))]
            faults.warning(.pointFar, "site.latitude", values)
        } else {
            faults.error(.pointOutOfRange, "site.latitude")
        }
    }

    /// Along a great circle of a sphere of 6,371 km.
    private static func kilometres(_ a: (Double, Double), _ b: (Double, Double)) -> Double {
        let radians = Double.pi / 180
        let (dLatitude, dLongitude) = ((b.0 - a.0) * radians / 2, (b.1 - a.1) * radians / 2)
        let h =
            sin(dLatitude) * sin(dLatitude)
            + cos(a.0 * radians) * cos(b.0 * radians) * sin(dLongitude) * sin(dLongitude)
        return 2 * 6_371 * asin(min(1, h.squareRoot()))
    }
}
