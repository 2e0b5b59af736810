//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
/// The words of a text as a sieve reads them, straight from its bytes.
///
/// Reads what nearly all names are written in: Latin letters with any marks, digits, Chinese characters. Of a text with
/// anything rarer it says so, and a ``Name`` has to be made of it.
struct SieveWords {
    struct Word {
        /// Of small letters without marks, as of a ``NameToken``; of a Chinese character its own.
        let hash: UInt64
        /// A bit for each letter that occurs, and in the upper bits how many there are; 0 for Chinese characters.
        let letters: UInt32
        let isNumber: Bool
    }

    private(set) var words: [Word] = []
    private(set) var han: [Unicode.Scalar] = []
    /// Whether there is something in the text that is not read here.
    private(set) var isRare = false

    private var hash = NameHash()
    private var occurring: UInt32 = 0
    private var count: UInt32 = 0
    private var isNumber = false
    private let partsNumbers: Bool

    /// Words behind these are not read.
    static let most = 24

    /// - Parameter partsNumbers: whether digits and letters side by side are words of their own.
    init(partsNumbers: Bool) {
        self.partsNumbers = partsNumbers
        words.reserveCapacity(Self.most)
    }

    /// Takes the words of another text.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        words.removeAll(keepingCapacity: true)
        han.removeAll(keepingCapacity: true)
        isRare = false
        FoldTable.withTables { letters, _ in
            var place = 0
            while place < bytes.count, words.count < Self.most, !isRare {
                let byte = bytes[place]
                if byte < 0x80 {
                    place += 1
                    ascii(byte, letters)
                } else if let (scalar, length) = Self.scalar(bytes, place) {
                    place += length
                    other(scalar, letters)
                } else {
                    isRare = true
                }
            }
        }
        close()
    }

    @inline(__always)
    private mutating func ascii(_ byte: UInt8, _ letters: UnsafeBufferPointer<UInt32>) {
        let folded = letters[Int(byte)]
        if folded != 0 { return take(folded) }
        // These do not always part words.
        if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: ".") {
            isRare = isRare || !partsNumbers
        }
        close()
    }

    private mutating func other(_ scalar: Unicode.Scalar, _ letters: UnsafeBufferPointer<UInt32>) {
        let code = Int(scalar.value)
        if scalar.isHan {
            close()
            han.append(scalar)
        } else if code >= FoldTable.limit || scalar.isJoining || (0x2B0..<0x1E00).contains(code) || code == 0xB4 {
            isRare = true
        } else if letters[code] != 0 {
            take(letters[code])
        } else {
            close()
        }
    }

    @inline(__always)
    private mutating func take(_ folded: UInt32) {
        var rest = folded
        while rest != 0 {
            let letter = rest & 0xFF
            let isDigit = letter < 0x3A
            if partsNumbers, count > 0, isDigit != isNumber { close() }
            isNumber = isDigit
            // Longer words are cut.
            if count < NameToken.longest {
                hash.add(letter)
                occurring |= 1 << (letter & 31)
                count += 1
            }
            rest >>= 8
        }
    }

    @inline(__always)
    private mutating func close() {
        guard count > 0 else { return }
        words.append(Word(hash: hash.value, letters: Self.mark(occurring, count), isNumber: isNumber))
        (hash, occurring, count) = (NameHash(), 0, 0)
    }

    /// Letters a–z take 26 bits, whatever else occurs the 27th; the length the upper five.
    static func mark(_ occurring: UInt32, _ count: UInt32) -> UInt32 {
        let others: UInt32 = occurring & 0xF800_0001 != 0 ? 1 << 26 : 0
        return (occurring >> 1) & 0x3FF_FFFF | others | min(count, 31) << 27
    }

    /// Whether two words may be one letter apart: four letters or more, about as many, and about the same ones.
    @inline(__always)
    static func mayBeNear(_ a: UInt32, _ b: UInt32) -> Bool {
        let (lengthA, lengthB) = (Int(a >> 27), Int(b >> 27))
        guard min(lengthA, lengthB) >= 4, abs(lengthA - lengthB) <= 1 else { return false }
        return ((a ^ b) & 0x7FF_FFFF).nonzeroBitCount <= 2
    }

    /// A scalar of two to four bytes; nil for what is no UTF-8.
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> (Unicode.Scalar, Int)? {
        let first = UInt32(bytes[place])
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0
        guard length > 0, place + length <= bytes.count else { return nil }
        var value = first & (0xFF >> UInt32(length + 1))
        for next in place + 1..<place + length { value = value << 6 | UInt32(bytes[next] & 0x3F) }
        return Unicode.Scalar(value).map { ($0, length) }
    }
}

extension NameToken {
    /// As ``SieveWords`` marks a word.
    func mark(in words: NameWords) -> UInt32 {
        var occurring: UInt32 = 0
        for byte in words.bytes(self) { occurring |= 1 << (UInt32(byte) & 31) }
        return SieveWords.mark(occurring, UInt32(count))
    }
}
