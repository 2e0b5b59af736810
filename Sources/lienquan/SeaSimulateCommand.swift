//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation
import Simulation

struct SeaSimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Write what stations of a simulated gulf hear, with the truth beside it.",
        discussion: """
            Vessels on the ways between the ports of the gulf, fishing grounds and
            anchorages, twenty stations with their range, failures and wrong clocks, and
            vessels that hide, meet and land among honest ones that look alike. The lines
            are AIS sentences with tag blocks in the order in which they arrive. Nobody in
            it is real; what a detector finds there is no accuracy in the field. The same
            seed and scenario write the same lines.

            With --pace a line is written when its time comes, those of the past at once:
            so a stream that begins an hour ago is a live feed.

            EXAMPLES
              lienquan sea simulate --seed 11 --hours 72 --out gulf.nmea --truth truth.json
              lienquan sea simulate --zones ports.geojson --out /dev/null --hours 1
              lienquan sea simulate --start 2026-11-30T06:00:00Z --hours 48 --pace > /dev/tcp/127.0.0.1/10110
            """
    )

    @Option(help: "Seed of everything that chance decides.") var seed: UInt64 = 11
    @Option(help: "Hours that are simulated; events need at least 36.") var hours = 72.0
    @Option(help: "Vessels.") var vessels = 1_500
    @Option(help: "Share of transmissions that no station hears, 0 to 0.8.") var loss = 0.0
    @Option(help: "The first moment in UTC, such as 2026-03-01T00:00:00Z.") var start: String?
    @Option(help: ArgumentHelp("A scenario's JSON file; other options change it.", valueName: "file"))
    var scenario: String?
    @Option(help: ArgumentHelp("Write the lines here; standard output by default.", valueName: "file")) var out: String?
    @Option(help: ArgumentHelp("Write what truly happens here.", valueName: "file")) var truth: String?
    @Option(help: ArgumentHelp("Write port areas and anchorages here.", valueName: "file")) var zones: String?
    @Option(help: "Leave out what arrived before this moment in UTC.") var since: String?
    @Option(help: "End with what arrived before this moment in UTC.") var until: String?
    @Flag(help: "Write each line when its time comes.") var pace = false

    func run() async throws {
        let traffic = try SeaTraffic(scenario: try seaScenario())
        if let zones {
            try Data(SeaZone.geoJSON(SeaTraffic.zones).utf8).write(to: URL(fileURLWithPath: zones))
        }
        if let truth {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try encoder.encode(traffic.truth).write(to: URL(fileURLWithPath: truth))
        }
        let output = try Self.output(out)
        var sentences = SeaSentences(stations: traffic.stations)
        var feed = traffic.feed()
        let first = try since.map(Self.moment) ?? .min
        let end = try until.map(Self.moment) ?? .max
        var lines = ""
        feeding: while let batch = feed.next() {
            for transmission in batch where transmission.arrivedAt >= first {
                if transmission.arrivedAt >= end { break feeding }
                if pace {
                    let now = Int64(Date().timeIntervalSince1970 * 1_000)
                    if transmission.arrivedAt > now {
                        try Self.write(&lines, to: output)
                        try await Task.sleep(for: .milliseconds(transmission.arrivedAt - now))
                    }
                }
                lines += sentences.lines(of: transmission)
                if lines.utf8.count > 1 << 16 { try Self.write(&lines, to: output) }
            }
        }
        try Self.write(&lines, to: output)
    }

    private func seaScenario() throws -> SeaScenario {
        var wanted = SeaScenario()
        if let scenario {
            guard let data = FileManager.default.contents(atPath: scenario) else {
                throw ValidationError("\(scenario) can't be read.")
            }
            wanted = try JSONDecoder().decode(SeaScenario.self, from: data)
        }
        wanted.seed = seed
        wanted.hours = hours
        wanted.vessels = vessels
        wanted.messageLoss = loss
        if hours < 36 { wanted.events = 0 }
        if let start {
            wanted.start = try Self.moment(start)
        }
        return wanted
    }

    /// Milliseconds since 1970.
    private static func moment(_ text: String) throws -> Int64 {
        guard let moment = try? Date(text, strategy: .iso8601) else {
            throw ValidationError("\(text) is no moment such as 2026-03-01T00:00:00Z.")
        }
        return Int64(moment.timeIntervalSince1970 * 1_000)
    }

    private static func output(_ path: String?) throws -> FileHandle {
        guard let path else { return .standardOutput }
        if !FileManager.default.fileExists(atPath: path) {
            guard FileManager.default.createFile(atPath: path, contents: nil) else {
                throw ValidationError("\(path) can't be written.")
            }
        }
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    private static func write(_ lines: inout String, to output: FileHandle) throws {
        guard !lines.isEmpty else { return }
        try output.write(contentsOf: Data(lines.utf8))
        lines = ""
    }
}
