//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS

/// One feed on its way: its stream and the messages that have come and are not written.
final class AISFeed {
    private var stream = MessageStream()
    private(set) var messages: [ReceivedMessage] = []

    func push(_ bytes: UnsafeRawBufferPointer) { stream.push(bytes, into: &messages) }

    func finish() { stream.finish(into: &messages) }

    func removeMessages() { messages.removeAll(keepingCapacity: true) }

    func stationName(_ station: UInt32) -> String? { station == 0 ? nil : stream.stationName(station) }

    var isWithoutMessages: Bool { stream.statistics.messages == 0 }

    /// Figures for a person.
    func summary(of name: String) -> String {
        let statistics = stream.statistics
        var lines = [
            "\(name): \(statistics.lines) lines, \(statistics.sentences) sentences, \(statistics.messages) messages,"
                + " \(statistics.otherSentences) other sentences, \(statistics.refused) refused"
        ]
        for refusal in StreamStatistics.Refusal.allCases where statistics[refusal] > 0 {
            lines.append("  \(refusal): \(statistics[refusal])")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
