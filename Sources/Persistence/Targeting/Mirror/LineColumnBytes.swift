//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// One column of a segment of the mirror as bytes.
///
/// Twenty-four bytes, then the content. All numbers are little-endian.
///
///      0  "LQC", and the version of the layout
///      4  kind: 1 text, 2 number, 3 instant or date; three bytes of 0
///      8  rows, 32 bits
///     12  bytes of content, 32 bits
///     16  checksum of the content and of the sixteen bytes before, 64 bits
///
/// What does not hold (other version, length or checksum) is as good as not there: the rows are the truth.
enum LineColumnBytes {
    static let version: UInt8 = 1
    private static let head: [UInt8] = [0x4C, 0x51, 0x43, version]
    private static let headBytes = 24
    private static let kinds: [DeclarationField.Kind: UInt8] = [.text: 1, .number: 2, .instant: 3, .date: 3]

    /// The bytes of a column of a batch.
    static func make(_ field: DeclarationField, of batch: DeclarationBatch) -> [UInt8] {
        let content =
            switch field.kind {
            case .text: text(batch[text: field], batch.count)
            case .number: number(batch[number: field], batch.count)
            case .instant, .date: instant(batch[instant: field], batch.count)
            }
        var bytes = head
        bytes += [kinds[field.kind] ?? 0, 0, 0, 0]
        bytes.add(UInt32(batch.count))
        bytes.add(UInt32(content.count))
        bytes.add(checksum(bytes[...], content[...]))
        return bytes + content
    }

    /// Puts a column into a batch of as many rows; false where the bytes do not hold.
    static func read(
        _ bytes: UnsafeRawBufferPointer,
        _ field: DeclarationField,
        into batch: inout DeclarationBatch
    ) -> Bool {
        var reader = ByteReader(bytes)
        guard let start = reader.part(4), start.elementsEqual(head), let kind: UInt8 = reader.number(),
            kind == kinds[field.kind], reader.part(3) != nil, reader.number(UInt32.self) == UInt32(batch.count),
            let length: UInt32 = reader.number(), let sum: UInt64 = reader.number(), reader.left == Int(length),
            sum == checksum(bytes[0..<16], bytes[headBytes...])
        else { return false }
        switch field.kind {
        case .text:
            guard let column = readText(&reader, batch.count) else { return false }
            batch[text: field] = column
        case .number:
            guard let column = readNumber(&reader, batch.count) else { return false }
            batch[number: field] = column
        case .instant, .date:
            guard let column = readInstant(&reader, batch.count) else { return false }
            batch[instant: field] = column
        }
        return reader.left == 0
    }

    private static func checksum(_ head: some Collection<UInt8>, _ content: ArraySlice<UInt8>) -> UInt64 {
        let start = Array(head).withUnsafeBytes { StableHash.of($0) }
        return content.withUnsafeBytes { StableHash.combine(start, StableHash.of($0)) }
    }

    private static func checksum(
        _ head: Slice<UnsafeRawBufferPointer>,
        _ content: Slice<UnsafeRawBufferPointer>
    ) -> UInt64 {
        StableHash.combine(
            StableHash.of(UnsafeRawBufferPointer(rebasing: head)),
            StableHash.of(UnsafeRawBufferPointer(rebasing: content))
        )
    }

    // MARK: Validity

    /// A byte that says whether all rows have a value, and where not, one bit a row.
    static func addValidity(_ rows: Int, to bytes: inout [UInt8], _ isValid: (Int) -> Bool) {
        guard !(0..<rows).allSatisfy(isValid) else {
            bytes.append(1)
            return
        }
        bytes.append(0)
        var word: UInt8 = 0
        for row in 0..<rows {
            if isValid(row) { word |= 1 << UInt8(row & 7) }
            if row & 7 == 7 || row == rows - 1 {
                bytes.append(word)
                word = 0
            }
        }
    }

    /// Which rows have a value; empty for all.
    static func readValidity(_ reader: inout ByteReader, _ rows: Int) -> [UInt8]? {
        guard let isWhole: UInt8 = reader.number(), isWhole <= 1 else { return nil }
        return isWhole == 1 ? [] : reader.part((rows + 7) / 8).map { Array($0) }
    }

    static func isValid(_ validity: [UInt8], _ row: Int) -> Bool {
        validity.isEmpty || validity[row >> 3] >> UInt8(row & 7) & 1 == 1
    }

    /// How many bytes hold every number of 0 up to a greatest one.
    static func width(upTo greatest: UInt64) -> Int {
        greatest < 1 << 8 ? 1 : greatest < 1 << 16 ? 2 : greatest < 1 << 32 ? 4 : 8
    }

    /// Numbers in so many bytes each, each made to a value.
    static func read<Value>(
        _ reader: inout ByteReader,
        _ rows: Int,
        width: UInt8,
        _ value: (UInt64) -> Value
    ) -> [Value]? {
        switch width {
        case 1: reader.numbers(rows, as: UInt8.self) { value(UInt64($0)) }
        case 2: reader.numbers(rows, as: UInt16.self) { value(UInt64($0)) }
        case 4: reader.numbers(rows, as: UInt32.self) { value(UInt64($0)) }
        case 8: reader.numbers(rows, as: UInt64.self) { value($0) }
        default: nil
        }
    }
}
