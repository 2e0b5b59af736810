//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import AIS

/// A simulated feed as lines of NMEA 0183 with tag blocks, as a centre receives them from its stations.
package struct SeaSentences {
    private var encoder = MessageEncoder()
    private let names: [String]

    /// - Parameter stations: those that transmissions number.
    package init(stations: [SeaStation]) {
        names = stations.map { station in
            // Fifteen characters at most (IEC 61162-450), without blanks.
            String(station.name.filter { !$0.isWhitespace }.prefix(15))
        }
    }

    /// The lines of one transmission, each with its end.
    ///
    /// A corrupted one has one character of its payload changed, so that its sentence fails its check.
    package mutating func lines(of transmission: SeaTransmission) -> String {
        encoder.channel = transmission.sentAt / 1_000 % 2 == 0 ? "A" : "B"
        let station = Int(transmission.station)
        var block = TagBlock()
        block.time = transmission.stampedAt
        block.source = names.indices.contains(station) ? names[station] : nil
        var lines = ""
        for message in transmission.messages {
            for sentence in encoder.encode(message, tagBlock: block) {
                lines += transmission.isCorrupted ? Self.damaged(sentence) : sentence
                lines += "\r\n"
            }
        }
        return lines
    }

    private static func damaged(_ sentence: String) -> String {
        var bytes = Array(sentence.utf8)
        guard let star = bytes.lastIndex(of: UInt8(ascii: "*")), star > 4 else { return sentence }
        // The last armoured character stands before the comma and the fill bits.
        bytes[star - 3] = bytes[star - 3] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
        return String(decoding: bytes, as: UTF8.self)
    }
}
