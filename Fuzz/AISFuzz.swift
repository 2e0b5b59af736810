//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS
import Foundation

typealias FuzzTarget = AISFuzz

/// Bytes as a feed, as a tag block and as a line of JSON: nothing ends the program, pieces make no difference, and what is
/// decoded is encoded to the same bits again, by sentences and by JSON.
///
/// `INTAKE_FUZZ` chooses: `ais` a feed, `tagblock` what stands between backslashes, `aisjson` a line of JSON,
/// `aispayload` the armoured bits of a message, which come further without a checksum in the way.
enum AISFuzz {
    static let path = "/dev/shm/ais-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    private static let kind = ProcessInfo.processInfo.environment["INTAKE_FUZZ"] ?? "ais"

    static func run(_ bytes: UnsafeRawBufferPointer) {
        switch kind {
        case "tagblock": readTagBlock(bytes)
        case "aisjson": readJSON(bytes)
        case "aispayload": readPayload(bytes)
        default: readFeed(bytes)
        }
    }

    private static func readFeed(_ bytes: UnsafeRawBufferPointer) {
        var limits = StreamLimits()
        limits.openMessages = 4
        var whole = MessageStream(limits: limits)
        var pieces = MessageStream(limits: limits)
        var (batch, other): ([ReceivedMessage], [ReceivedMessage]) = ([], [])
        whole.push(bytes, into: &batch)
        whole.finish(into: &batch)
        let cut = bytes.isEmpty ? 0 : Int(bytes[0]) % bytes.count
        pieces.push(UnsafeRawBufferPointer(rebasing: bytes[..<cut]), into: &other)
        pieces.push(UnsafeRawBufferPointer(rebasing: bytes[cut...]), into: &other)
        pieces.finish(into: &other)
        precondition(batch == other, "pieces make no difference")
        precondition(whole.statistics == pieces.statistics, "pieces make no difference to what is counted")
        precondition(whole.statistics.messages == UInt64(batch.count))
        check(batch)
    }

    private static func readPayload(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count > 1 else { return }
        // Any byte becomes a legal character, so that all inputs are bits.
        let armoured = bytes.dropFirst().prefix(700).map { byte -> UInt8 in
            let six = byte & 63
            return six < 40 ? six + 48 : six + 56
        }
        guard let message = Message(armoured: armoured, fill: Int(bytes[0] % 6)) else { return }
        check([ReceivedMessage(message: message, receivedAt: nil, channel: bytes[0])])
    }

    private static func check(_ messages: [ReceivedMessage]) {
        guard !messages.isEmpty else { return }
        var encoder = MessageEncoder()
        var again = MessageStream()
        var batch: [ReceivedMessage] = []
        for message in messages {
            for sentence in encoder.encode(message.message) {
                Array((sentence + "\n").utf8).withUnsafeBytes { again.push($0, into: &batch) }
            }
            _ = message.message.position
            read(message.message)
            precondition(message.message.mmsi < 1 << 30)
        }
        precondition(batch.map(\.message) == messages.map(\.message), "what is decoded is encoded to the same bits")
        write(messages)
    }

    /// Lists and contents, which look for more bits than there may be.
    private static func read(_ message: Message) {
        switch message {
        case .addressedBinaryMessage(let binary): _ = binary.application
        case .binaryBroadcastMessage(let binary): _ = binary.application
        case .singleSlotBinaryMessage(let binary): _ = (binary.data, binary.applicationIdentifier)
        case .multipleSlotBinaryMessage(let binary): _ = (binary.data, binary.communicationState)
        case .binaryAcknowledge(let list), .safetyRelatedAcknowledge(let list): _ = list.destinations
        case .interrogation(let list): _ = list.requests
        case .assignmentModeCommand(let list): _ = list.assignments
        case .dataLinkManagementMessage(let list): _ = list.reservations
        case .aidToNavigationReport(let aid): _ = aid.name
        case .staticAndVoyageRelatedData(let data): _ = (data.name.string, data.dimensions.length, data.dimensions.beam)
        case .baseStationReport(let report), .utcAndDateResponse(let report): _ = report.milliseconds
        default: break
        }
    }

    private static func write(_ messages: [ReceivedMessage]) {
        for isScaled in [true, false] {
            var options = JSONLines.Options()
            options.isScaled = isScaled
            options.splitsStaticData = true
            options.addsPayload = true
            options.addsReception = true
            var lines = JSONLines(options: options)
            for message in messages { lines.write(message, station: "a\"b") }
            let texts = lines.withBytes { $0.split(separator: 0x0A).map(Array.init) }
            precondition(texts.count == messages.count, "one line a message")
            for (text, message) in zip(texts, messages) {
                precondition((try? JSONMessageReader.messages(text)) == [message.message], "a line is its message")
            }
        }
        var pairs = JSONLines()
        var csv = CSVLines()
        for message in messages {
            pairs.write(message)
            csv.write(message)
        }
        precondition(pairs.count == 0 || csv.count > 0)
    }

    private static func readTagBlock(_ bytes: UnsafeRawBufferPointer) {
        guard let block = TagBlock(bytes.assumingMemoryBound(to: UInt8.self)) else { return }
        _ = block.encoded
        readFeed(UnsafeRawBufferPointer(rebasing: bytes[...]))
        var line = Array("\\".utf8)
        line += bytes
        line += Array("\\!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A\n".utf8)
        line.withUnsafeBytes { readFeed($0) }
    }

    private static func readJSON(_ bytes: UnsafeRawBufferPointer) {
        guard let messages = try? JSONMessageReader.messages(bytes) else { return }
        check(messages.map { ReceivedMessage(message: $0, receivedAt: nil) })
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
    AISFuzz.run(UnsafeRawBufferPointer(start: start, count: count))
    return 0
}
