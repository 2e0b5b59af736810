//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// The parts of timestamps, in UTC or another zone, and of durations.
enum TimeFunctions {
    static let bodies: [String: FunctionBody] = [
        "getFullYear": getter("getFullYear") { Int64($0.date.year) },
        "getMonth": getter("getMonth") { Int64($0.date.month - 1) },
        "getDayOfYear": getter("getDayOfYear") { Int64($0.date.dayOfYear) },
        "getDayOfMonth": getter("getDayOfMonth") { Int64($0.date.day - 1) },
        "getDate": getter("getDate") { Int64($0.date.day) },
        "getDayOfWeek": getter("getDayOfWeek") { Int64($0.dayOfWeek) },
        "getHours": getter("getHours", unit: 3_600_000_000_000) { Int64($0.hour) },
        "getMinutes": getter("getMinutes", unit: 60_000_000_000) { Int64($0.minute) },
        "getSeconds": getter("getSeconds", unit: 1_000_000_000) { Int64($0.second) },
        "getMilliseconds": { arguments, meter throws(EvaluationError) in
            switch arguments.first {
            case .timestamp(let time) where arguments.count == 1:
                return .int(Int64(time.nanoseconds) / 1_000_000)
            case .timestamp(let time) where arguments.count == 2:
                guard case .string(let zone) = arguments[1] else { throw .noOverload("getMilliseconds", arguments) }
                _ = try offset(of: zone, at: time, meter)
                return .int(Int64(time.nanoseconds) / 1_000_000)
            case .duration(let duration) where arguments.count == 1:
                // The milliseconds beside the whole seconds, not the whole span in milliseconds.
                return .int(duration.nanoseconds % 1_000_000_000 / 1_000_000)
            default:
                throw .noOverload("getMilliseconds", arguments)
            }
        },
    ]

    /// A part of a time; with a unit in nanoseconds also the whole units of a duration.
    private static func getter(
        _ name: String,
        unit: Int64? = nil,
        _ body: @escaping @Sendable (CivilTime) -> Int64
    ) -> FunctionBody {
        { arguments, meter throws(EvaluationError) in
            switch arguments.first {
            case .timestamp(let time) where arguments.count == 1:
                return .int(body(CivilTime(time, offset: 0)))
            case .timestamp(let time) where arguments.count == 2:
                guard case .string(let zone) = arguments[1] else { throw .noOverload(name, arguments) }
                return .int(body(CivilTime(time, offset: try offset(of: zone, at: time, meter))))
            case .duration(let duration) where arguments.count == 1:
                guard let unit else { throw .noOverload(name, arguments) }
                return .int(duration.nanoseconds / unit)
            default:
                throw .noOverload(name, arguments)
            }
        }
    }

    /// Seconds east of UTC of a zone given as "±hh:mm" or by its name in the IANA database.
    private static func offset(
        of zone: String,
        at time: Timestamp,
        _ meter: CostMeter
    ) throws(EvaluationError) -> Int {
        var reader = DigitReader(Array(zone.utf8))
        let isWest = reader.take("-")
        if !isWest { _ = reader.take("+") }
        if let hours = reader.number(digits: 2), reader.take(":"), let minutes = reader.number(digits: 2),
            reader.isAtEnd, hours < 24, minutes < 60
        {
            return (hours * 60 + minutes) * (isWest ? -60 : 60)
        }
        try meter.charge(100)
        guard !zone.isEmpty, zone.utf8.count < 64, let named = TimeZone(identifier: zone) else {
            throw .failed(
                .invalidArgument,
                "\(quoted(zone)) is no time zone; write a name such as \"Asia/Ho_Chi_Minh\", or \"+07:00\""
            )
        }
        return named.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time.seconds)))
    }
}
