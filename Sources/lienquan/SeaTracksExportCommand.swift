//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation
import Node
import Persistence
import SeaWatch

struct SeaTracksExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write positions of a vessel, or of all vessels in a box, as CSV or JSON lines.",
        discussion: """
            Times are UTC such as 2025-01-08T12:00:00Z, the last one excluded. Tracks belong to
            the running node; while it runs, export on its page.

            EXAMPLES
              lienquan sea tracks export --node node --mmsi 574001230 \\
                --from 2025-01-08T00:00:00Z --until 2025-01-09T00:00:00Z > track.csv
              lienquan sea tracks export --node node --box 107,20,108.5,21.5 --json \\
                --from 2025-01-08T00:00:00Z --until 2025-01-08T06:00:00Z
            """
    )

    /// Positions of the largest answer: what a million need of memory.
    private static let most = 10_000_000

    @OptionGroup var node: NodeOption
    @Option(help: "Of this vessel.") var mmsi: UInt32?
    @Option(help: ArgumentHelp("West, south, east and north in degrees.", valueName: "w,s,e,n")) var box: String?
    @Option(help: "The first moment.") var from: String
    @Option(help: "The moment behind the last.") var until: String
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let (from, until) = (try Self.time(from, "--from"), try Self.time(until, "--until"))
        guard from < until else { throw ValidationError("--until is later than --from.") }
        let box = try box.map(Self.box)
        guard (mmsi == nil) != (box == nil) else { throw ValidationError("Give either --mmsi or --box.") }
        let format = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        try await node.open(creating: false) { node in
            let tracks = try FileTrackStore(
                node.folder.tracks.path,
                now: { Int64(Date().timeIntervalSince1970 * 1_000) }
            )
            let positions: [PositionReport]
            if let mmsi {
                positions = try await tracks.track(of: mmsi, from: from, until: until - 1)
            } else if let box {
                let found = try await tracks.tracks(in: box, from: from, until: until - 1, limit: Self.most)
                guard found.isComplete else {
                    throw CommandFailure("there are more than \(Self.most) positions; take a smaller box or less time")
                }
                positions = found.positions
            } else {
                positions = []
            }
            if !output.json { try Self.write("time,mmsi,longitude,latitude,speed,course,heading,status,station\n") }
            for start in stride(from: 0, to: positions.count, by: 4_096) {
                let some = positions[start..<min(start + 4_096, positions.count)]
                try Self.write(some.map { output.json ? Self.json($0, format) : Self.row($0, format) }.joined())
            }
        }
    }

    private static func write(_ text: String) throws {
        try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    }

    /// Empty cells for what was not available.
    private static func row(_ position: PositionReport, _ format: Date.ISO8601FormatStyle) -> String {
        let cells: [String] = [
            format.format(Date(timeIntervalSince1970: Double(position.time) / 1_000)), String(position.mmsi),
            GeoJSONPolygons.degrees(position.place.longitude), GeoJSONPolygons.degrees(position.place.latitude),
            position.speed < 1_023 ? tenths(position.speed) : "",
            position.course < 3_600 ? tenths(position.course) : "",
            position.heading < 360 ? String(position.heading) : "",
            position.status == .notDefined ? "" : String(position.status.rawValue), String(position.station),
        ]
        return cells.joined(separator: ",") + "\n"
    }

    private static func json(_ position: PositionReport, _ format: Date.ISO8601FormatStyle) -> String {
        let time = format.format(Date(timeIntervalSince1970: Double(position.time) / 1_000))
        var members = [
            "\"time\":\"\(time)\"", "\"mmsi\":\(position.mmsi)",
            "\"lon\":\(GeoJSONPolygons.degrees(position.place.longitude))",
            "\"lat\":\(GeoJSONPolygons.degrees(position.place.latitude))",
        ]
        if position.speed < 1_023 { members.append("\"speed\":\(tenths(position.speed))") }
        if position.course < 3_600 { members.append("\"course\":\(tenths(position.course))") }
        if position.heading < 360 { members.append("\"heading\":\(position.heading)") }
        if position.status != .notDefined { members.append("\"status\":\(position.status.rawValue)") }
        members.append("\"station\":\(position.station)")
        return "{" + members.joined(separator: ",") + "}\n"
    }

    private static func tenths(_ value: UInt16) -> String { "\(value / 10).\(value % 10)" }

    private static func time(_ text: String, _ option: String) throws -> Int64 {
        guard let date = try? Date(text, strategy: .iso8601) else {
            throw ValidationError("\(option) is a time such as 2025-01-08T12:00:00Z.")
        }
        return Int64(date.timeIntervalSince1970 * 1_000)
    }

    private static func box(_ text: String) throws -> SeaBox {
        let sides = text.split(separator: ",").compactMap { Double($0) }
        guard sides.count == 4, sides[0] < sides[2], sides[1] < sides[3], abs(sides[0]) <= 180, abs(sides[2]) <= 180,
            abs(sides[1]) <= 90, abs(sides[3]) <= 90
        else { throw ValidationError("--box is west, south, east and north in degrees, such as 107,20,108.5,21.5.") }
        return SeaBox(
            southWest: SeaPoint(degreesEast: sides[0], north: sides[1]),
            northEast: SeaPoint(degreesEast: sides[2], north: sides[3])
        )
    }
}
