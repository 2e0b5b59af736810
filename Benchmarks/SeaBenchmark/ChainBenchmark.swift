//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS
import Foundation
import Persistence
import SeaWatch
import Simulation

/// The whole way of a feed: sentences, messages, reports, the log on the disk, the picture, alerts on the disk.
enum ChainBenchmark {
    /// - Parameters:
    ///   - file: sentences with tag blocks; made by the simulation where it is missing.
    ///   - folder: where the log and the database are made; it must not be there, and is removed.
    static func run(file: String, folder: String, coast: Coast?) async throws {
        if !FileManager.default.fileExists(atPath: file) { try make(file) }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file), options: .alwaysMapped)
        var rates: [Double] = []
        for round in 0..<5 {
            let rate = try await chain(bytes, "\(folder)-\(round)", coast: coast, tells: round == 4)
            rates.append(rate)
        }
        rates.sort()
        print("whole chain: \(rounded(rates[2])) M messages/s (median of 5, \(rounded(rates[0]))–\(rounded(rates[4])))")
    }

    private static func chain(_ bytes: Data, _ folder: String, coast: Coast?, tells: Bool) async throws -> Double {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let database = try await NodeDatabase.open(sqlite: folder + "/node.sqlite")
        let tracks = try FileTrackStore(folder + "/tracks") { Int64(Date().timeIntervalSince1970 * 1_000) }
        var picture = SeaPicture()
        picture.use(coast: coast)
        picture.use(zones: HarbourZones.all)
        var stream = MessageStream()
        var batch: [ReceivedMessage] = []
        var reports: [SeaReport] = []
        var positions: [PositionReport] = []
        var identities: [IdentityReport] = []
        var findings = SeaFindings()
        var (messages, alerts, slowest) = (0, 0, 0.0)
        let clock = ContinuousClock()
        let start = clock.now
        let processor = processorSeconds()
        var place = 0
        while place < bytes.count {
            let end = min(place + 262_144, bytes.count)
            let came = clock.now
            bytes.withUnsafeBytes { stream.push(UnsafeRawBufferPointer(rebasing: $0[place..<end]), into: &batch) }
            place = end
            for received in batch {
                received.message.report(
                    at: received.receivedAt ?? 0,
                    station: UInt16(truncatingIfNeeded: received.station),
                    into: &reports
                )
            }
            messages += batch.count
            batch.removeAll(keepingCapacity: true)
            try tracks.append(reports)
            for report in reports {
                switch report {
                case .position(let position): positions.append(position)
                case .identity(let identity): identities.append(identity)
                }
            }
            picture.receive(positions, &findings)
            picture.receive(identities, &findings)
            positions.removeAll(keepingCapacity: true)
            identities.removeAll(keepingCapacity: true)
            reports.removeAll(keepingCapacity: true)
            try tracks.sync()
            if !findings.events.isEmpty {
                alerts += try await database.seaAlerts.keep(findings.events, at: picture.now / 1_000).count
                slowest = max(slowest, (clock.now - came) / .seconds(1))
            }
            if !findings.calls.isEmpty { try await database.vessels.keep(findings.calls) }
            if !findings.identities.isEmpty { try await database.vessels.keep(findings.identities) }
            findings.removeAll()
            while try tracks.compact() {}
        }
        let seconds = (clock.now - start) / .seconds(1)
        if tells {
            print(
                "\(messages) messages, \(bytes.count) bytes, \(picture.vesselCount) vessels, \(alerts) alerts; "
                    + "processor \(rounded(Double(messages) / (processorSeconds() - processor) / 1e6)) M/s; "
                    + "from bytes to an alert on the disk at most \(rounded(slowest * 1_000)) ms"
            )
        }
        return Double(messages) / seconds / 1e6
    }

    private static func make(_ file: String) throws {
        var scenario = SeaScenario()
        scenario.vessels = 5_000
        scenario.hours = 36
        scenario.messageLoss = 0.2
        let traffic = try SeaTraffic(scenario: scenario)
        var sentences = SeaSentences(stations: traffic.stations)
        guard FileManager.default.createFile(atPath: file, contents: nil) else { return }
        let output = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
        var feed = traffic.feed()
        var lines = ""
        var written = 0
        while let next = feed.next(), written < 6_000_000 {
            for transmission in next { lines += sentences.lines(of: transmission) }
            written += next.count
            try output.write(contentsOf: Data(lines.utf8))
            lines = ""
        }
    }

    private static func processorSeconds() -> Double {
        Double(Foundation.clock()) / Double(CLOCKS_PER_SEC)
    }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
