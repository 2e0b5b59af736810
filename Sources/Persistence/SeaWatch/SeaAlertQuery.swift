//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch

/// A filter of alerts as a condition with its values.
struct SeaAlertQuery {
    let condition: String
    let values: [SQLValue]

    init(_ filter: SeaAlertFilter) {
        var parts: [String] = []
        var values: [SQLValue] = []
        func among(_ column: String, _ words: [String]) {
            guard !words.isEmpty else { return }
            parts.append("\(column) IN (\(words.map { _ in "?" }.joined(separator: ", ")))")
            values += words.sorted().map { .text($0) }
        }
        among("a.behaviour", filter.behaviours.map(\.rawValue))
        among("a.state", filter.states.map(\.rawValue))
        if let mmsi = filter.mmsi {
            parts.append("a.alert_id IN (SELECT v.alert_id FROM sea_alert_vessel AS v WHERE v.mmsi = ?)")
            values.append(.integer(Int64(mmsi)))
        }
        if let from = filter.from {
            parts.append("a.raised_at >= ?")
            values.append(.integer(from))
        }
        if let until = filter.until {
            parts.append("a.raised_at < ?")
            values.append(.integer(until))
        }
        if let box = filter.box {
            parts.append("a.longitude BETWEEN ? AND ? AND a.latitude BETWEEN ? AND ?")
            values += [
                box.southWest.longitude, box.northEast.longitude, box.southWest.latitude, box.northEast.latitude,
            ].map { .integer(Int64($0)) }
        }
        condition = parts.isEmpty ? "" : " WHERE " + parts.joined(separator: " AND ")
        self.values = values
    }
}
