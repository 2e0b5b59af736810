//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import SeaWatch

/// Why a row is no plot.
struct PlotFault: Error {
    let column: PlotColumn
    let reason: Trilingual

    init(_ column: PlotColumn, _ reason: Trilingual) {
        self.column = column
        self.reason = reason
    }

    static let twice = Trilingual(
        vi: "Mã này đã có ở một dòng phía trên.",
        zh: "上文已有此编号。",
        en: "A row above has this id."
    )
    static let unknownSource = Trilingual(
        vi: "Nguồn phải là radar, vms, patrol, sighting, aircraft hoặc satellite.",
        zh: "来源须为 radar、vms、patrol、sighting、aircraft 或 satellite。",
        en: "The source is radar, vms, patrol, sighting, aircraft or satellite."
    )
    static let notATime = Trilingual(
        vi: "Thời điểm phải viết dạng 2025-01-08T13:45:00+07:00.",
        zh: "时间须写作 2025-01-08T13:45:00+08:00。",
        en: "A time is written as 2025-01-08T13:45:00Z."
    )

    /// A number outside what it may be, with its bounds.
    static func outside(_ low: String, _ high: String) -> Trilingual {
        Trilingual(
            vi: "Phải là số từ \(low) đến \(high).",
            zh: "须为 \(low) 至 \(high) 之间的数。",
            en: "This is a number from \(low) to \(high)."
        )
    }
}

extension SeaPlot {
    /// Metres where a file does not say: what a coastal radar's plot is wrong by at 12 nautical miles (1° of bearing is
    /// 390 m, of which about a quarter).
    private static let usualUncertainty = 100.0

    /// Reads the cells of a row.
    /// - Parameter secondsEast: the zone of a time that names none.
    init(_ cells: [PlotColumn: String], office: String, secondsEast: Int64) throws(PlotFault) {
        func text(_ column: PlotColumn, most: Int) -> String? {
            guard let text = cells[column]?.trimmedText, !text.isEmpty else { return nil }
            return String(text.prefix(most))
        }
        func number(_ column: PlotColumn, _ low: Double, _ high: Double) throws(PlotFault) -> Double? {
            guard let text = text(column, most: 40) else { return nil }
            guard let number = Double(text.replacing(",", with: ".")), number >= low, number <= high else {
                throw PlotFault(column, PlotFault.outside("\(Int(low))", "\(Int(high))"))
            }
            return number
        }
        func needed(_ column: PlotColumn, _ bound: Double) throws(PlotFault) -> Double {
            guard let value = try number(column, -bound, bound) else {
                throw PlotFault(column, PlotFault.outside("\(Int(-bound))", "\(Int(bound))"))
            }
            return value
        }
        var source = Source.radar
        if let word = text(.source, most: 40) {
            guard let known = Source(rawValue: word.lowercased()) else {
                throw PlotFault(.source, PlotFault.unknownSource)
            }
            source = known
        }
        guard let time = text(.time, most: 40).flatMap({ PlotTime.milliseconds($0, secondsEast: secondsEast) }) else {
            throw PlotFault(.time, PlotFault.notATime)
        }
        let place = SeaPoint(degreesEast: try needed(.longitude, 180), north: try needed(.latitude, 90))
        let track = text(.track, most: 100)
        let own = text(.id, most: 100)
        let day = CalendarDate(at: time / 1_000, offset: secondsEast).iso8601
        self.init(
            // Each office's radar counts for itself, and anew each day of the node; without a number of its own a plot is
            // told apart by its time and place.
            id: own.map { "\(source.rawValue):\(office):\(day):\($0)" }
                ?? "\(source.rawValue):\(office):\(time):\(place.longitude):\(place.latitude):\(track ?? "")",
            source: source,
            time: time,
            place: place,
            uncertainty: try number(.uncertainty, 0, 100_000) ?? Self.usualUncertainty,
            speed: try number(.speed, 0, 100),
            course: try number(.course, 0, 360).map { $0 == 360 ? 0 : $0 },
            track: track,
            identity: text(.identity, most: 100),
            note: text(.note, most: 2_000) ?? "",
            office: office
        )
    }
}
