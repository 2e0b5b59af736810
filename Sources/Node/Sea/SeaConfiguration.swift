//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
package import SeaWatch

/// How a node watches the sea: `sea` in `node.json`. A node without it does not.
package struct SeaConfiguration: Codable, Sendable, Hashable {
    /// What hears AIS, in the order in which pages show it.
    package var feeds: [Feed] = []
    /// Days for which positions are kept.
    package var keepDays = 400
    /// Folder with the node's own layers, `*.geojson`, within the node's folder.
    package var layers = "layers"
    /// West, south, east, north in degrees: where the distance to the shore is known. The gulf with its ports by
    /// default; land must be installed for it.
    package var area = [104.0, 16.0, 114.0, 23.0]
    /// Thresholds that the node sets for itself, by the names of ``SeaSettings``.
    package var thresholds: [String: Double] = [:]

    package init() {}

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        feeds = try fields.decodeIfPresent([Feed].self, forKey: .feeds) ?? feeds
        keepDays = try fields.decodeIfPresent(Int.self, forKey: .keepDays) ?? keepDays
        layers = try fields.decodeIfPresent(String.self, forKey: .layers) ?? layers
        area = try fields.decodeIfPresent([Double].self, forKey: .area) ?? area
        thresholds = try fields.decodeIfPresent([String: Double].self, forKey: .thresholds) ?? thresholds
    }

    /// A receiver or a stream of many.
    package struct Feed: Codable, Sendable, Hashable {
        /// How pages call it.
        package var name: String
        /// `udp://HOST:PORT` and `listen://HOST:PORT` are listened on, `tcp://HOST:PORT` is called, `file:///PATH` is
        /// a log of sentences or the device of a serial line.
        package var address: String
        /// Bits a second of a serial line; AIS receivers have 38,400 (IEC 61162-2).
        package var baud: Int?

        package init(name: String, address: String, baud: Int? = nil) {
            self.name = name
            self.address = address
            self.baud = baud
        }
    }

    /// Defaults with what the node sets for itself.
    package func settings(secondsEast: Int) throws -> SeaSettings {
        var defaults = SeaSettings()
        defaults.secondsEast = secondsEast
        guard !thresholds.isEmpty else { return defaults }
        var values = try JSONDecoder().decode([String: Double].self, from: JSONEncoder().encode(defaults))
        values.merge(thresholds) { $1 }
        return try JSONDecoder().decode(SeaSettings.self, from: JSONEncoder().encode(values))
    }

    /// The part of the sea for which the distance to the shore is known; nil where ``area`` is none.
    package var box: SeaBox? {
        guard area.count == 4, area.allSatisfy(\.isFinite), abs(area[0]) <= 180, abs(area[2]) <= 180,
            abs(area[1]) <= 90, abs(area[3]) <= 90, area[0] < area[2], area[1] < area[3]
        else { return nil }
        return SeaBox(
            southWest: SeaPoint(degreesEast: area[0], north: area[1]),
            northEast: SeaPoint(degreesEast: area[2], north: area[3])
        )
    }

    /// Why a node can't work with it, nil where it can.
    package var fault: String? {
        if !(1...36_500).contains(keepDays) { return "\"keepDays\" of \"sea\" must be between 1 and 36500" }
        if box == nil { return "\"area\" of \"sea\" must be west, south, east and north in degrees" }
        if layers.isEmpty || layers.split(separator: "/").contains("..") || layers.hasPrefix("/") {
            return "\"layers\" of \"sea\" must be a folder within the node's folder"
        }
        if Set(feeds.map(\.name)).count < feeds.count { return "two feeds of \"sea\" have one name" }
        for feed in feeds {
            if feed.name.isEmpty { return "a feed of \"sea\" has no name" }
            if FeedAddress(feed) == nil {
                return "the address of the feed \"\(feed.name)\" must be udp://HOST:PORT, listen://HOST:PORT, "
                    + "tcp://HOST:PORT or file:///PATH"
            }
        }
        for (name, value) in thresholds.sorted(by: { $0.key < $1.key }) {
            guard let range = SeaSettings.ranges[name] else { return "\"thresholds\" of \"sea\" has no \"\(name)\"" }
            if !range.contains(value) {
                let ends = [range.lowerBound, range.upperBound].map { String(format: "%.10g", $0) }
                return "\"\(name)\" in \"thresholds\" of \"sea\" must be between \(ends[0]) and \(ends[1])"
            }
        }
        if (try? settings(secondsEast: 0)) == nil { return "a threshold of \"sea\" must be a whole number" }
        return nil
    }
}
