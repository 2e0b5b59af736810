//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension LineColumnBytes {
    // MARK: Texts: entries, their ends, their UTF-8, then the width of a code and the codes. Width 0: every row its own.

    static func text(_ column: TextColumn?, _ rows: Int) -> [UInt8] {
        let column = column ?? TextColumn(codes: [UInt32](repeating: 0, count: rows))
        let dictionary = column.dictionary
        var bytes: [UInt8] = []
        bytes.reserveCapacity(dictionary.bytes.count + dictionary.count * 4 + rows * 2 + 16)
        bytes.add(UInt32(dictionary.count))
        for end in dictionary.ends { bytes.add(end) }
        bytes += dictionary.bytes
        if column.codes.indices.allSatisfy({ column.codes[$0] == UInt32($0) + 1 }) {
            bytes.append(0)
            return bytes
        }
        let width = width(upTo: UInt64(dictionary.count - 1))
        bytes.append(UInt8(width))
        bytes.add(column.codes.lazy.map { Int64($0) }, less: 0, width: width)
        return bytes
    }

    static func readText(_ reader: inout ByteReader, _ rows: Int) -> TextColumn? {
        guard let count: UInt32 = reader.number(), count > 0,
            let ends = reader.numbers(Int(count), as: UInt32.self, { $0 }), ends[0] == 0,
            zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 }),
            let last = ends.last, let texts = reader.part(Int(last)), let width: UInt8 = reader.number()
        else { return nil }
        var dictionary = TextDictionary()
        dictionary.bytes = Array(texts)
        dictionary.hashes = [UInt64](unsafeUninitializedCapacity: ends.count) { hashes, made in
            hashes[0] = 0
            for entry in 1..<max(1, ends.count) {
                let range = Int(ends[entry - 1])..<Int(ends[entry])
                hashes[entry] = StableHash.of(UnsafeRawBufferPointer(rebasing: texts[range]))
            }
            made = ends.count
        }
        dictionary.ends = ends
        if width == 0 {
            guard rows < Int(count) else { return nil }
            return TextColumn(codes: (0..<UInt32(rows)).map { $0 + 1 }, dictionary: dictionary)
        }
        guard let codes = read(&reader, rows, width: width, { UInt32(truncatingIfNeeded: $0) }),
            codes.allSatisfy({ $0 < count })
        else { return nil }
        return TextColumn(codes: codes, dictionary: dictionary)
    }

    // MARK: Numbers: validity, scale, width; scaled whole numbers as steps from the least, or the doubles themselves.

    /// What numbers are multiplied with to be whole, by the byte that stands for it; 255 for doubles as they are.
    private static let scales: [Double] = [1, 100, 10_000]
    private static let plain: UInt8 = 255

    static func number(_ column: [Double]?, _ rows: Int) -> [UInt8] {
        let values = column ?? [Double](repeating: .nan, count: rows)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(rows * 4)
        addValidity(rows, to: &bytes) { !values[$0].isNaN }
        for (place, scale) in scales.enumerated() {
            guard let whole = whole(values, scale) else { continue }
            let least = whole.lazy.compactMap { $0 }.min() ?? 0
            let greatest = whole.lazy.compactMap { $0 }.max() ?? 0
            let width = width(upTo: UInt64(bitPattern: greatest &- least))
            bytes += [UInt8(place), UInt8(width)]
            bytes.add(least)
            bytes.add(whole.lazy.map { $0 ?? least }, less: least, width: width)
            return bytes
        }
        bytes.append(plain)
        for value in values { bytes.add(value.bitPattern) }
        return bytes
    }

    /// The numbers times a scale, nil for none; nil in all when one of them would not come back to the last bit.
    private static func whole(_ values: [Double], _ scale: Double) -> [Int64?]? {
        var whole: [Int64?] = []
        whole.reserveCapacity(values.count)
        for value in values {
            guard !value.isNaN else {
                whole.append(nil)
                continue
            }
            let scaled = (value * scale).rounded()
            guard scaled.magnitude < 0x1p53, (scaled / scale).bitPattern == value.bitPattern else { return nil }
            whole.append(Int64(scaled))
        }
        return whole
    }

    static func readNumber(_ reader: inout ByteReader, _ rows: Int) -> [Double]? {
        guard let validity = readValidity(&reader, rows), let place: UInt8 = reader.number() else { return nil }
        if place == plain { return reader.numbers(rows, as: UInt64.self) { Double(bitPattern: $0) } }
        guard scales.indices.contains(Int(place)), let width: UInt8 = reader.number(),
            let least: Int64 = reader.number()
        else { return nil }
        let scale = scales[Int(place)]
        var values = read(&reader, rows, width: width) { Double(least &+ Int64(bitPattern: $0)) / scale }
        if !validity.isEmpty, values != nil {
            for row in 0..<rows where !isValid(validity, row) { values?[row] = .nan }
        }
        return values
    }

    // MARK: Instants: validity, steps of seconds from the earliest, then one offset for all, or one a row.

    static func instant(_ column: InstantColumn?, _ rows: Int) -> [UInt8] {
        var missing = InstantColumn()
        if column == nil { for _ in 0..<rows { missing.appendMissing() } }
        let column = column ?? missing
        var bytes: [UInt8] = []
        bytes.reserveCapacity(rows * 5)
        addValidity(rows, to: &bytes) { column.seconds[$0] != InstantColumn.missing }
        let present = column.seconds.lazy.filter { $0 != InstantColumn.missing }
        let least = present.min() ?? 0
        let width = width(upTo: UInt64(bitPattern: (present.max() ?? 0) &- least))
        bytes.append(UInt8(width))
        bytes.add(least)
        bytes.add(column.seconds.lazy.map { $0 == InstantColumn.missing ? least : $0 }, less: least, width: width)
        let first = column.offsets.first ?? 0
        let isOne = column.offsets.allSatisfy { $0 == first }
        bytes.append(isOne ? 1 : 0)
        for offset in isOne ? [first] : column.offsets { bytes.add(offset) }
        return bytes
    }

    static func readInstant(_ reader: inout ByteReader, _ rows: Int) -> InstantColumn? {
        guard let validity = readValidity(&reader, rows), let width: UInt8 = reader.number(),
            let least: Int64 = reader.number(),
            var seconds = read(&reader, rows, width: width, { least &+ Int64(bitPattern: $0) }),
            let isOne: UInt8 = reader.number(),
            let offsets = reader.numbers(isOne == 1 ? 1 : rows, as: Int16.self, { $0 })
        else { return nil }
        if !validity.isEmpty {
            for row in 0..<rows where !isValid(validity, row) { seconds[row] = InstantColumn.missing }
        }
        return InstantColumn(
            seconds: seconds,
            offsets: isOne == 1 ? [Int16](repeating: offsets[0], count: rows) : offsets
        )
    }
}
