//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS
import Foundation

/// Real feeds of the shared data folder, beside the checkout or where `LIENQUAN_DATA` says.
enum SharedFeeds {
    static let folder: String? = {
        let named = ProcessInfo.processInfo.environment["LIENQUAN_DATA"] ?? "../shared/data"
        let folder = named + "/ais"
        return FileManager.default.fileExists(atPath: folder) ? folder : nil
    }()

    static var isThere: Bool { folder != nil }

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: (folder ?? "") + "/" + name)))
    }

    static func lines(_ name: String) throws -> [String] {
        String(decoding: try bytes(name), as: UTF8.self).split { $0.isNewline }.map(String.init)
    }

    static let all = [
        "gpsd/gpsd-sample.aivdm", "gpsd/gpsd-ais-nmea.log", "gpsd/gpsd-ais-nmea-type6-fid55.log",
        "dma/dma-ais250.txt", "dma/dma-stream_example.txt", "dma/dma-decode_encode_messages.txt",
        "go-ais/vectors.nmea",
    ]
}

/// Messages of bytes that come at once.
func received(_ bytes: [UInt8], limits: StreamLimits = StreamLimits()) -> ([ReceivedMessage], StreamStatistics) {
    var stream = MessageStream(limits: limits)
    var batch: [ReceivedMessage] = []
    bytes.withUnsafeBytes { stream.push($0, into: &batch) }
    stream.finish(into: &batch)
    return (batch, stream.statistics)
}

func received(_ text: String) -> [ReceivedMessage] { received(Array(text.utf8)).0 }

/// A sentence with its sum.
func sentence(_ body: String) -> String {
    let sum = body.utf8.reduce(UInt8(0), ^)
    return "!\(body)*" + (sum < 16 ? "0" : "") + String(sum, radix: 16, uppercase: true)
}

/// A tag block with its sum.
func tagged(_ body: String) -> String {
    let sum = body.utf8.reduce(UInt8(0), ^)
    return "\\\(body)*" + (sum < 16 ? "0" : "") + String(sum, radix: 16, uppercase: true) + "\\"
}

/// Lines that a writer makes of messages.
func json(_ messages: [ReceivedMessage], _ options: JSONLines.Options = JSONLines.Options()) -> [String] {
    var lines = JSONLines(options: options)
    for message in messages { lines.write(message) }
    return lines.withBytes { String(decoding: $0, as: UTF8.self) }.split(separator: "\n").map(String.init)
}

/// The bits of armoured characters, one by one: a second way from sentences to bits, for tests only.
func slowBits(_ characters: some Sequence<Character>, fill: Int) -> [Bool] {
    var bits: [Bool] = []
    for character in characters {
        var value = Int(character.asciiValue ?? 0) - 48
        if value > 40 { value -= 8 }
        for place in (0..<6).reversed() { bits.append(value >> place & 1 == 1) }
    }
    return Array(bits.dropLast(fill))
}

func bits(_ message: Message) -> [Bool] {
    let payload = message.payload
    return (0..<payload.count).map { payload.words[$0 / 64] >> UInt64(63 - $0 % 64) & 1 == 1 }
}
