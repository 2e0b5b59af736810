//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS
import Console
import SeaWatch

/// Reads the bytes of one feed and counts what came; belongs to who owns the picture.
final class FeedDecoder {
    /// Names of stations of one feed; a feed with more is broken or hostile, and the rest counts as the feed itself.
    private static let mostStations = 1_024
    /// A receiver's clock that is ahead by more says nothing of when a message was sent; two minutes are what
    /// certificates are allowed, too.
    private static let ahead: Int64 = 120_000

    let name: String
    let isLive: Bool
    private var stream: MessageStream
    private var batch: [ReceivedMessage] = []
    /// The node's numbers by those of the stream; 0 is the feed itself.
    private var numbers: [UInt16] = []
    private var heard: [(last: Int64, counts: SpanCounts)] = []
    private var sentences = SpanCounts(spans: 60, of: 1_000)
    private var counted: UInt64 = 0
    private var lastHeard: Int64?

    init(name: String, isLive: Bool) {
        self.name = name
        self.isLive = isLive
        var limits = StreamLimits()
        limits.stations = Self.mostStations
        stream = MessageStream(limits: limits)
    }

    /// Reads bytes; what they complete waits for ``reports(at:into:)``.
    func push(_ bytes: [UInt8], at now: Int64) {
        bytes.withUnsafeBytes { stream.push($0, into: &batch) }
        note(at: now)
    }

    /// Reads a last line without an end.
    func finish(at now: Int64) {
        stream.finish(into: &batch)
        note(at: now)
    }

    private func note(at now: Int64) {
        let all = stream.statistics.sentences
        guard all > counted else { return }
        sentences.add(Int(all - counted), at: now)
        counted = all
        lastHeard = now
    }

    /// Whether something was read of which no reports were made yet.
    var isWaiting: Bool { !batch.isEmpty }

    /// Names that have no number of the node yet, the feed itself (an empty name) first.
    var unnumbered: [String] {
        var names: [String] = []
        if numbers.isEmpty { names.append("") }
        var next = UInt32(max(numbers.count, 1))
        while let name = stream.stationName(next) {
            names.append(name)
            next += 1
        }
        return names
    }

    /// Takes the numbers of ``unnumbered``, in their order.
    func number(_ new: [UInt16]) {
        numbers += new
        while heard.count < numbers.count { heard.append((0, SpanCounts(spans: 10, of: 60_000))) }
    }

    /// Turns what was read into reports; all stations have numbers.
    ///
    /// - Parameter resumption: leaves out what a file told before the node began again.
    func reports(at now: Int64, _ resumption: inout FeedResumption, into reports: inout [SeaReport]) {
        for received in batch {
            let place = Int(received.station) < numbers.count ? Int(received.station) : 0
            let said = received.receivedAt ?? now
            let time = isLive && said > now + Self.ahead ? now : said
            let before = reports.count
            received.message.report(at: time, station: numbers[place], into: &reports)
            if !isLive, !resumption.isEmpty { resumption.leaveOutKnown(from: before, of: &reports) }
            heard[place].last = now
            heard[place].counts.add(1, at: now)
        }
        batch.removeAll(keepingCapacity: true)
    }

    /// How the feed is, for pages.
    func condition(_ address: String, _ state: SeaFeed.State, dropped: UInt64, at now: Int64) -> SeaFeed {
        var stations: [SeaFeed.Station] = []
        for place in heard.indices where heard[place].last > 0 {
            stations.append(
                SeaFeed.Station(
                    name: stream.stationName(UInt32(place)) ?? "",
                    lastHeard: heard[place].last,
                    rate: Double(heard[place].counts.total(at: now)) / 10
                )
            )
        }
        return SeaFeed(
            name: name,
            address: address,
            state: state,
            lastHeard: lastHeard,
            rate: Double(sentences.total(at: now)) / 60,
            sentences: Int(clamping: counted),
            refused: Int(clamping: stream.statistics.refused),
            dropped: Int(clamping: dropped),
            stations: stations.sorted { ($1.lastHeard, $0.name) < ($0.lastHeard, $1.name) }
        )
    }
}
