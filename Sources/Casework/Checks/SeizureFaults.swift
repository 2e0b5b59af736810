//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What checks have found so far.
struct SeizureFaults {
    private var all: [SeizureFault] = []

    mutating func error(_ code: SeizureFaultCode, _ place: String, _ values: [String: SeizureFaultValue] = [:]) {
        all.append(SeizureFault(error: code, at: place, values))
    }

    mutating func warning(_ code: SeizureFaultCode, _ place: String, _ values: [String: SeizureFaultValue] = [:]) {
        all.append(SeizureFault(warning: code, at: place, values))
    }

    var inOrderOfTheForm: [SeizureFault] {
        all.enumerated().map { (key: Self.key($1.place) + [$1.isError ? 0 : 1, $0], fault: $1) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map(\.fault)
    }

    /// Places as numbers: the field of the form, then rows and fields below it.
    private static func key(_ place: String) -> [Int] {
        let parts = place.split(separator: ".")
        let first = parts.first.flatMap { order.firstIndex(of: String($0)) } ?? order.count
        let row = parts.count > 1 ? Int(parts[1]) ?? -1 : -1
        return [first, row]
    }

    private static let order = [
        "detected", "minuteOfDay", "site", "border", "direction", "mode", "route", "lines", "modus",
        "concealmentPlace", "concealment", "detection", "rules", "triggeringMessage", "partner", "documents",
        "suspects", "operation", "phase", "legalStatus", "decision", "release",
    ]
}
