//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import SeaWatch

/// A plot as an officer types it.
struct SeaPlotForm: Sendable {
    enum Problem: String, CaseIterable, Error, Sendable {
        case source
        case time
        case place
        case uncertainty
        case speed
        case course
    }

    private static let longestNote = 2_000
    private static let longestName = 100

    var fields = FormFields()

    init() {}
    init(_ fields: FormFields) { self.fields = fields }

    /// - Parameters:
    ///   - now: seconds since 1970; nothing was seen later.
    ///   - zoneOffset: minutes east of UTC in which the time is typed.
    func plot(id: String, office: String, now: Int64, zoneOffset: Int16) throws(Problem) -> SeaPlot {
        guard let source = fields["source"].flatMap({ SeaPlot.Source(rawValue: $0) }) else { throw .source }
        guard let seen = Self.instant(fields["time"], zoneOffset), seen <= now + 60 else { throw .time }
        guard let place = fields["place"].flatMap({ SeaPlaceText.point($0) }) else { throw .place }
        guard let uncertainty = Double(fields["uncertainty"] ?? ""), (0...100_000).contains(uncertainty) else {
            throw .uncertainty
        }
        let speed = fields["speed"].map { Double($0) }
        if let speed, speed.map({ (0...100).contains($0) }) != true { throw .speed }
        let course = fields["course"].map { Double($0) }
        if let course, course.map({ (0..<360).contains($0) }) != true { throw .course }
        return SeaPlot(
            id: id,
            source: source,
            time: seen * 1_000,
            place: place,
            uncertainty: uncertainty,
            speed: speed ?? nil,
            course: course ?? nil,
            track: fields["track"].map { String($0.prefix(Self.longestName)) },
            identity: fields["identity"].map { String($0.prefix(Self.longestName)) },
            note: String((fields["note"] ?? "").prefix(Self.longestNote)),
            office: office
        )
    }

    /// Reads what browsers send for a date and time without a zone, `2025-08-14T10:30`.
    private static func instant(_ text: String?, _ zoneOffset: Int16) -> Int64? {
        guard let parts = text?.split(separator: "T", omittingEmptySubsequences: false), parts.count == 2,
            let day = CalendarDate(iso8601: String(parts[0]))
        else { return nil }
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false).map { Int64($0) }
        guard clock.count == 2 || clock.count == 3, let hour = clock[0], let minute = clock[1], (0...23).contains(hour),
            (0...59).contains(minute)
        else { return nil }
        let second = clock.count == 3 ? clock[2] : 0
        guard let second, (0...59).contains(second) else { return nil }
        return day.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second - Int64(zoneOffset) * 60
    }
}
