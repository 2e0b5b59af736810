//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Messages as fields with bars between them, one message a line, unscaled, as `gpsdecode -c` writes them.
public struct CSVLines: ~Copyable, Sendable {
    private let splitsStaticData: Bool
    private var pairs = StaticDataPairs()
    private var scratch = PayloadScratch()
    private var output = LineBuffer()

    /// - Parameter splitsStaticData: parts A and B of messages 24 each on a line; else one line when both have come.
    public init(splitsStaticData: Bool = false) { self.splitsStaticData = splitsStaticData }

    /// Bytes that wait.
    public var count: Int { output.count }

    /// Hands over the lines that wait.
    public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try body(UnsafeRawBufferPointer(start: output.bytes, count: output.count))
    }

    /// Forgets the lines that were taken.
    public mutating func removeAll() { output.removeAll() }

    /// Writes a message.
    public mutating func write(_ received: borrowing ReceivedMessage) {
        var partA: SlotBits?
        if case .staticDataReport(let part) = received.message, !splitsStaticData {
            guard part.partNumber == 1 else { return pairs.keep(part, channel: received.channel) }
            guard let kept = pairs.take(part.mmsi, channel: received.channel) else { return }
            partA = kept
        }
        output.reserve(16_384)
        received.message.copyBits(to: &scratch)
        let words = PayloadWords(scratch.words)
        let type = Int(words.unsigned(0, 6))
        output.put(number: UInt64(type))
        output.put(UInt8(ascii: "|"))
        output.put(number: words.unsigned(6, 2))
        output.put(UInt8(ascii: "|"))
        output.put(number: words.unsigned(8, 30), atLeast: 9)
        let fields = CSVFieldWriter(words: words, count: scratch.count)
        switch type {
        case 6, 8:
            fields.write(CSVLayout.byType[type], to: &output)
            writeApplication(fields, isAddressed: type == 6)
        case 22:
            let isAddressed = words.unsigned(139, 1) == 1
            fields.write(isAddressed ? CSVLayout.channelsOfStations : CSVLayout.channelsOfArea, to: &output)
        case 24: writeStaticData(fields, partA)
        case 25, 26:
            fields.write(CSVLayout.singleSlot[Int(words.unsigned(38, 2))], to: &output)
            // gpsd sets the state of the radio off with a colon and does not read it.
            if type == 26 { output.put(":0") }
        default: fields.write(CSVLayout.byType[type], to: &output)
        }
        output.put("\n")
    }

    private mutating func writeApplication(_ fields: CSVFieldWriter, isAddressed: Bool) {
        let words = fields.words
        let area = Int(words.unsigned(isAddressed ? 72 : 40, 10))
        let function = Int(words.unsigned(isAddressed ? 82 : 50, 6))
        let isKnown =
            LayoutTable.applicationFields(addressed: isAddressed, area: area, function: function) != nil
            && LayoutTable.isBelievable(
                words,
                count: fields.count,
                addressed: isAddressed,
                area: area,
                function: function
            )
        switch (isAddressed, area, function) {
        case (false, 1, 11): fields.write(CSVLayout.weather236, to: &output)
        case (false, 1, 31): fields.write(CSVLayout.weather289, to: &output)
        case (true, 235, 10) where isKnown, (true, 250, 10) where isKnown:
            fields.write(CSVLayout.aidMonitoring, to: &output)
        default: fields.write([Field("", isAddressed ? 88 : 56, 0, isKnown ? .hidden : .data)], to: &output)
        }
    }

    private mutating func writeStaticData(_ fields: CSVFieldWriter, _ partA: SlotBits?) {
        if fields.words.unsigned(38, 2) == 0 {
            fields.write(CSVLayout.byType[24], to: &output)
            return output.put("|0||0|0||0|0|0|0")
        }
        if let partA {
            var name = PayloadScratch()
            partA.copy(to: &name)
            CSVFieldWriter(words: PayloadWords(name.words), count: name.count)
                .write(CSVLayout.byType[24], to: &output)
        } else {
            output.put(UInt8(ascii: "|"))
        }
        let isBoat = fields.words.unsigned(8, 30) / 10_000_000 == 98
        fields.write(isBoat ? CSVLayout.partBOfBoat : CSVLayout.partB, to: &output)
    }
}
