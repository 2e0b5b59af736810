//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Writes the fields of one message as JSON.
struct FieldWriter {
    let words: PayloadWords
    /// Bits of the message.
    let count: Int
    let isScaled: Bool

    /// Every field with its key, a comma before each but the first of an object.
    @inline(__always)
    func write(_ layout: Layout, from base: Int = 0, isObject: Bool = false, to output: inout LineBuffer) {
        var isFirst = isObject
        layout.keys.withUnsafeBufferPointer { keys in
            layout.operations.withUnsafeBufferPointer { operations in
                guard let keys = keys.baseAddress else { return }
                for operation in operations {
                    if operation.code != .targetIdentity {
                        let skipped = isFirst ? 1 : 0
                        output.put(keys + operation.keyStart + skipped, operation.keyCount - skipped)
                    }
                    isFirst = false
                    write(operation, layout, base + operation.start, to: &output)
                }
            }
        }
    }

    @inline(__always)
    private func write(_ operation: FieldOperation, _ layout: Layout, _ start: Int, to output: inout LineBuffer) {
        let width = operation.width
        switch operation.code {
        case .number:
            output.put(number: operation.need > count ? 0 : words.unsigned(start, width))
        case .cutNumber: output.put(number: words.unsigned(start, min(width, max(1, count &- start))))
        case .flag: output.put(words.unsigned(start, 1) != 0 ? "true" : "false")
        case .thirds: writeDegrees(operation, words.signed(start, width), to: &output)
        case .tenths:
            let value = Int64(words.unsigned(start, width))
            if isScaled {
                output.put(value: value + Int64(operation.first), decimals: 1)
            } else {
                output.put(signed: value)
            }
        case .legend: RenderedTexts.legends[operation.first].write(Int(words.unsigned(start, width)), to: &output)
        case .signed: output.put(signed: words.signed(start, width))
        case .turn:
            if isScaled {
                RenderedTexts.turns.write(Int(words.unsigned(start, 8)), to: &output)
            } else {
                output.put(signed: words.signed(start, 8))
            }
        case .speed: writeSpeed(words.unsigned(start, 10), to: &output)
        case .text: writeText(start, width / 6, to: &output)
        default: writeOther(operation, layout, start, to: &output)
        }
    }

    @inline(__always)
    private func writeDegrees(_ operation: FieldOperation, _ value: Int64, to output: inout LineBuffer) {
        guard isScaled else { return output.put(signed: value) }
        let thirds = value.magnitude &* UInt64(operation.first)
        // A third is never half way, so this rounds as the nearest does.
        let rounded = Int64((thirds &+ 1) / 3)
        let decimals = operation.second
        if decimals < 0 { output.put(UInt8(ascii: "\"")) }
        if value < 0, rounded == 0 { output.put(UInt8(ascii: "-")) }
        output.put(value: value < 0 ? -rounded : rounded, decimals: abs(decimals))
        if decimals < 0 { output.put(UInt8(ascii: "\"")) }
    }

    @inline(__always)
    private func writeSpeed(_ speed: UInt64, to output: inout LineBuffer) {
        guard isScaled else { return output.put(number: speed) }
        switch speed {
        case 1_023: output.put("\"n/a\"")
        case 1_022: output.put("\"fast\"")
        default: output.put(value: Int64(speed), decimals: 1)
        }
    }

    @inline(never)
    private func writeOther(_ operation: FieldOperation, _ layout: Layout, _ start: Int, to output: inout LineBuffer) {
        let unsigned = operation.width > 0 && operation.width <= 64 ? words.unsigned(start, operation.width) : 0
        switch operation.code {
        case .restOfText: writeText(start, max(0, (count - start) / 6), to: &output)
        case .aidName: writeAidName(to: &output)
        case .signedTenths:
            let value = words.signed(start, operation.width)
            if isScaled { output.put(value: value, decimals: 1) } else { output.put(signed: value) }
        case .twentieths:
            if isScaled, unsigned != 0 {
                output.put(value: Int64(unsigned) * 5, decimals: 2)
            } else {
                output.put(number: unsigned)
            }
        case .hundredths:
            if isScaled {
                writeTenths(ofHundredths: Int64(unsigned) + Int64(operation.first), to: &output)
            } else {
                output.put(number: unsigned)
            }
        case .moved: output.put(number: isScaled ? unsigned + UInt64(operation.first) : unsigned)
        case .tenthMinutes: writeTenthMinutes(words.signed(start, operation.width), to: &output)
        case .aircraftSpeed: writeOrWord(unsigned, 1_022, "\"fast\"", 1_023, to: &output)
        case .altitude: writeOrWord(unsigned, 4_094, "\"high\"", 4_095, to: &output)
        case .legendWhenScaled:
            if isScaled {
                RenderedTexts.legends[operation.first].write(Int(unsigned), to: &output)
            } else {
                output.put(number: unsigned)
            }
        case .inlandType: output.put(Array("\"\(Legend.inlandText(Int(unsigned)))\"".utf8))
        case .pattern: writePattern(layout.patterns[operation.first], to: &output)
        case .data: writeData(start, bits: max(0, count - start), valid: count, to: &output)
        case .slotData: writeSlotData(start, to: &output)
        case .constant: output.put(signed: Int64(operation.first))
        case .list: writeList(layout.lists[operation.first], start, to: &output)
        case .targetIdentity: writeTargetIdentity(start, to: &output)
        default: break
        }
    }

    private func writePattern(_ pattern: Layout.Pattern, to output: inout LineBuffer) {
        output.put(UInt8(ascii: "\""))
        for piece in pattern.pieces {
            output.put(piece.sign)
            output.put(number: words.unsigned(piece.start, piece.width) + UInt64(piece.added), atLeast: piece.digits)
        }
        output.put(pattern.end)
        output.put(UInt8(ascii: "\""))
    }

    private func writeList(_ list: Layout.List, _ start: Int, to output: inout LineBuffer) {
        let rest = count - start
        let number =
            switch list.count {
            case .throughEnd: rest < 0 ? 0 : rest / list.stride + 1
            case .beforeEnd: rest <= 0 ? 0 : (rest + list.stride - 1) / list.stride
            case .field(let place, let width): Int(words.unsigned(place, width))
            }
        output.put(UInt8(ascii: "["))
        for place in 0..<number {
            output.reserve(4_096)
            output.put(place == 0 ? "{" : ",{")
            write(list.layout, from: start + place * list.stride, isObject: true, to: &output)
            output.put(UInt8(ascii: "}"))
        }
        output.put(UInt8(ascii: "]"))
    }
}
