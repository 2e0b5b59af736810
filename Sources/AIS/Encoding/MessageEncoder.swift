//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Messages to sentences: `!AIVDM,…*hh`, several for a long message, with a tag block when wanted.
public struct MessageEncoder: Hashable, Sendable {
    /// Armoured characters in one sentence, so that it has at most 82 characters with its end (NMEA 0183).
    public static let payloadLength = 60

    /// Two letters of who speaks: `AI` a mobile station, `BS` a base station …
    public var talker: String
    /// `VDO`, sent by the own ship, instead of `VDM`, received.
    public var isOwnShip: Bool
    /// Radio channel, mostly `A` or `B`; `nil` leaves the field empty.
    public var channel: Character?
    /// Number of the next message of several sentences, 0 to 9; goes on by itself.
    public var sequence: UInt8

    /// An encoder whose first message of several sentences has the number given.
    public init(talker: String = "AI", isOwnShip: Bool = false, channel: Character? = "A", sequence: UInt8 = 0) {
        self.talker = talker
        self.isOwnShip = isOwnShip
        self.channel = channel
        self.sequence = sequence % 10
    }

    /// The sentences of a message, without line ends.
    ///
    /// - Parameter tagBlock: stands before the first sentence; the others have its group only, if there is one.
    public mutating func encode(_ message: Message, tagBlock: TagBlock? = nil) -> [String] {
        let payload = message.payload
        return encode(words: payload.words, count: payload.count, tagBlock: tagBlock)
    }

    /// The sentences of any bits, without line ends.
    public mutating func encode(words: [UInt64], count: Int, tagBlock: TagBlock? = nil) -> [String] {
        let (characters, fill) = Self.armoured(words: words, count: count)
        let total = max(1, (characters.count + Self.payloadLength - 1) / Self.payloadLength)
        var number = ""
        if total > 1 {
            number = String(sequence)
            sequence = (sequence + 1) % 10
        }
        return (0..<total).map { part in
            let start = part * Self.payloadLength
            let piece = characters[start..<min(start + Self.payloadLength, characters.count)]
            let body = [
                talker + (isOwnShip ? "VDO" : "VDM"), String(total), String(part + 1), number,
                channel.map { String($0) } ?? "", String(decoding: piece, as: UTF8.self),
                part == total - 1 ? String(fill) : "0",
            ].joined(separator: ",")
            let sentence = "!\(body)*\(SentenceChecksum.hexadecimal(of: Array(body.utf8)))"
            return (Self.block(tagBlock, part: part, of: total)?.encoded ?? "") + sentence
        }
    }

    private static func block(_ tagBlock: TagBlock?, part: Int, of total: Int) -> TagBlock? {
        guard var block = tagBlock else { return nil }
        guard let group = block.group, total > 1 else { return part == 0 ? block : nil }
        if part > 0 { block = TagBlock() }
        block.group = TagBlock.Group(
            sentence: UInt8(part + 1),
            total: UInt8(total),
            identifier: group.identifier
        )
        return block
    }

    /// Bits as armoured characters, and how many bits of the last are filling.
    public static func armoured(words: [UInt64], count: Int) -> (characters: [UInt8], fill: Int) {
        let bits = LongBits(words: words, count: count)
        let characters = (0..<(bits.count + 5) / 6).map {
            Armour.character(UInt8(truncatingIfNeeded: bits.unsigned(6 * $0, 6)))
        }
        return (characters, (6 - bits.count % 6) % 6)
    }
}
