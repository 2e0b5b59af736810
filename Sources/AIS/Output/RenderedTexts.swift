//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Texts in quotation marks, ready to be copied.
struct RenderedTexts: Sendable {
    private let bytes: [UInt8]
    private let places: [(start: Int32, count: Int32)]
    private let other: Int

    /// - Parameter texts: of the numbers from 0; the last stands for all numbers above.
    init(_ texts: [String]) {
        var bytes: [UInt8] = []
        places = texts.map { text in
            let start = bytes.count
            bytes.append(UInt8(ascii: "\""))
            for byte in text.utf8 {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
            return (Int32(start), Int32(bytes.count - start))
        }
        self.bytes = bytes
        other = texts.count - 1
    }

    /// Writes the text of a number.
    @inline(__always)
    func write(_ number: Int, to output: inout LineBuffer) {
        let place = places[number < other ? number : other]
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            output.put(base + Int(place.start), Int(place.count))
        }
    }

    /// All legends, by their number.
    static let legends: [RenderedTexts] = Legend.allCases.map { legend in
        RenderedTexts(legend.texts + [legend[legend.texts.count]])
    }

    /// Rates of turn by the bits of the indicator: degrees a minute with sign and two decimals, as text.
    static let turns = RenderedTexts(
        (0..<256).map { bits in
            let indicator = Int(Int8(bitPattern: UInt8(bits)))
            switch indicator {
            case -128: return "n/a"
            case -127: return "fastleft"
            case 127: return "fastright"
            default:
                // ITU-R M.1371-5, table 48: the indicator is 4.733 times the root of the rate. Squared, in hundredths
                // and in integers: 10¹⁰ n² / 4733² / 10² with half a hundredth added.
                let square = indicator * indicator * 100_000_000
                let hundredths = (square * 2 + 4_733 * 4_733) / (2 * 4_733 * 4_733)
                let digits = String(hundredths % 100)
                let sign = indicator < 0 && hundredths > 0 ? "-" : ""
                return "\(sign)\(hundredths / 100).\(digits.count < 2 ? "0" + digits : digits)"
            }
        } + ["n/a"]
    )
}
