//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One form for the ways in which an address is written.
enum AddressKey {
    /// Folded letters and digits without punctuation and without the words for house, street and ward; nil when fewer
    /// than six characters are left.
    static func text(of address: String) -> String? { quickly(address) ?? slowly(address) }

    /// The same for letters of the table, in one pass; nil inside for no key, outside where there are other letters.
    private static func quickly(_ address: String) -> String?? {
        var key: [UInt8] = []
        key.reserveCapacity(address.utf8.count)
        var count = 0
        var start = 0
        var word: UInt64 = 0
        func close() {
            // Words of up to eight letters are their own number.
            if key.count - start <= 8, word != 0, commonNumbers.contains(word) {
                count -= key.count - start
                key.removeLast(key.count - start)
            }
            start = key.count
            word = 0
        }
        for scalar in address.unicodeScalars {
            if LetterTable.isPlainHan(scalar.value) {
                close()
                key += UTF8.encode(scalar) ?? .init()
                count += 1
                start = key.count
            } else if let folded = LetterTable.folded(scalar), folded < 0x80 {
                guard folded != 0 else { continue }
                guard LetterTable.isWord(ascii: folded) else {
                    close()
                    continue
                }
                key.append(UInt8(folded))
                word = word << 8 | UInt64(folded)
                count += 1
            } else {
                return nil
            }
        }
        close()
        return .some(count < 6 ? nil : String(decoding: key, as: UTF8.self))
    }

    private static func slowly(_ address: String) -> String? {
        let words = FoldedText.words(of: address).filter { !common.contains($0) }
        let key = words.joined()
        return key.unicodeScalars.count < 6 ? nil : key
    }

    private static let commonNumbers = common.map { $0.utf8.reduce(0 as UInt64) { $0 << 8 | UInt64($1) } }

    private static let common: Set<String> = [
        "so", "nha", "duong", "pho", "phuong", "xa", "quan", "huyen", "thi", "tran", "thanh", "tinh", "tp", "no",
        "street", "st", "road", "rd", "ward", "district", "city", "province",
    ]
}
