//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Messages as JSON, one object a line, as `gpsdecode` writes them: the same names in the same order.
///
/// Numbers are written from integers, so that no binary fraction comes in between. The writer has its own buffer of bytes:
/// take them with `withBytes` and call `removeAll`.
public struct JSONLines: ~Copyable, Sendable {
    /// What the lines have beside what gpsd writes.
    public struct Options: Hashable, Sendable {
        /// Degrees, knots and words for "not available"; else the numbers as sent.
        public var isScaled = true
        /// What `"device"` says; `nil` leaves it out.
        public var device: String?
        /// Parts A and B of messages 24 each on a line; else one line when both have come, as gpsd does.
        public var splitsStaticData = false
        /// Adds `"received"` (milliseconds since 1970 UTC), `"station"` and `"channel"` at the end, where known.
        public var addsReception = false
        /// Adds `"payload"` (armoured) and `"fill"` at the end, from which the message can be sent again bit for bit.
        public var addsPayload = false

        /// As gpsd writes them, without a device.
        public init() {}
    }

    private let options: Options
    private let layouts: LayoutTable
    private let opening: [UInt8]
    private let scaling: [UInt8]
    private var pairs = StaticDataPairs()
    private var scratch = PayloadScratch()
    private var output = LineBuffer()

    /// A writer with an empty buffer.
    public init(options: Options = Options()) {
        self.options = options
        layouts = options.isScaled ? .scaled : .unscaled
        var opening = "{\"class\":\"AIS\""
        if let device = options.device {
            let escaped = device.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
            opening += ",\"device\":\"\(String(escaped))\""
        }
        self.opening = Array((opening + ",\"type\":").utf8)
        scaling = Array(",\"scaled\":\(options.isScaled)".utf8)
    }

    /// Bytes that wait.
    public var count: Int { output.count }

    /// Hands over the lines that wait.
    public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try body(UnsafeRawBufferPointer(start: output.bytes, count: output.count))
    }

    /// Forgets the lines that were taken.
    public mutating func removeAll() { output.removeAll() }

    /// Writes a message.
    ///
    /// - Parameter station: name of its source, which the stream knows.
    public mutating func write(_ received: borrowing ReceivedMessage, station: String? = nil) {
        var partA: SlotBits?
        if case .staticDataReport(let part) = received.message, !options.splitsStaticData {
            guard part.partNumber == 1 else { return pairs.keep(part, channel: received.channel) }
            guard let kept = pairs.take(part.mmsi, channel: received.channel) else { return }
            partA = kept
        }
        output.reserve(16_384 + opening.count)
        received.message.copyBits(to: &scratch)
        let words = PayloadWords(scratch.words)
        let fields = FieldWriter(words: words, count: scratch.count, isScaled: options.isScaled)
        let type = Int(words.unsigned(0, 6))
        opening.withUnsafeBufferPointer { if let start = $0.baseAddress { output.put(start, $0.count) } }
        output.put(number: UInt64(type))
        output.put(",\"repeat\":")
        output.put(number: words.unsigned(6, 2))
        output.put(",\"mmsi\":")
        output.put(number: words.unsigned(8, 30))
        scaling.withUnsafeBufferPointer { if let start = $0.baseAddress { output.put(start, $0.count) } }
        switch type {
        case 6, 8, 22, 24, 25, 26: writeVariant(type, fields, partA)
        default: fields.write(layouts.byType[type], to: &output)
        }
        if options.addsReception { writeReception(received, station) }
        if options.addsPayload { writePayload() }
        output.put("}\n")
    }

    /// Types whose fields depend on what they say.
    private mutating func writeVariant(_ type: Int, _ fields: FieldWriter, _ partA: SlotBits?) {
        let words = fields.words
        switch type {
        case 6, 8:
            let isAddressed = type == 6
            fields.write(layouts.byType[type], to: &output)
            let area = Int(words.unsigned(isAddressed ? 72 : 40, 10))
            let function = Int(words.unsigned(isAddressed ? 82 : 50, 6))
            if let layout = layouts.application(addressed: isAddressed, area: area, function: function),
                LayoutTable.isBelievable(
                    words,
                    count: fields.count,
                    addressed: isAddressed,
                    area: area,
                    function: function
                )
            {
                fields.write(layout, to: &output)
            } else {
                fields.write(isAddressed ? layouts.addressedData : layouts.broadcastData, to: &output)
            }
        case 22:
            fields.write(words.unsigned(139, 1) == 1 ? layouts.channelsOfStations : layouts.byType[22], to: &output)
        case 24: writeStaticData(fields, partA)
        default:
            let variant = Int(words.unsigned(38, 2))
            fields.write(type == 25 ? layouts.singleSlot[variant] : layouts.multipleSlot[variant], to: &output)
        }
    }

    private mutating func writeStaticData(_ fields: FieldWriter, _ partA: SlotBits?) {
        let isA = fields.words.unsigned(38, 2) == 0
        if options.splitsStaticData { output.put(isA ? ",\"part\":\"A\"" : ",\"part\":\"B\"") }
        if isA { return fields.write(layouts.byType[24], to: &output) }
        let isBoat = fields.words.unsigned(8, 30) / 10_000_000 == 98
        if let partA {
            var name = PayloadScratch()
            partA.copy(to: &name)
            FieldWriter(words: PayloadWords(name.words), count: name.count, isScaled: true)
                .write(layouts.byType[24], to: &output)
        }
        fields.write(isBoat ? layouts.partBOfBoat : layouts.partB, to: &output)
    }

    private mutating func writeReception(_ received: borrowing ReceivedMessage, _ station: String?) {
        if let time = received.receivedAt {
            output.put(",\"received\":")
            output.put(signed: time)
        }
        if let station {
            output.put(",\"station\":\"")
            for byte in station.utf8.prefix(256) {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { output.put(UInt8(ascii: "\\")) }
                // Names come from outside; what JSON does not allow in a string is left out.
                if byte >= 0x20 { output.put(byte) }
            }
            output.put("\"")
        }
        let channel = received.channel
        let isLetter =
            channel > 0x20 && channel < 0x7F && channel != UInt8(ascii: "\"") && channel != UInt8(ascii: "\\")
        if isLetter {
            output.put(",\"channel\":\"")
            output.put(channel)
            output.put("\"")
        }
    }

    private mutating func writePayload() {
        output.reserve(scratch.count / 6 + 4_096)
        output.put(",\"payload\":\"")
        for place in 0..<(scratch.count + 5) / 6 {
            output.put(Armour.character(UInt8(truncatingIfNeeded: scratch.unsigned(6 * place, 6))))
        }
        output.put("\",\"fill\":")
        output.put(number: UInt64((6 - scratch.count % 6) % 6))
    }
}
