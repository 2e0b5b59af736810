//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One form for the ways in which an address is written.
enum AddressKey {
    /// Folded letters and digits without punctuation and without the words for house, street and ward; nil when fewer
    /// than six characters are left.
    static func text(of address: String) -> String? {
        let words = FoldedText.words(of: address).filter { !common.contains($0) }
        let key = words.joined()
        return key.unicodeScalars.count < 6 ? nil : key
    }

    private static let common: Set<String> = [
        "so", "nha", "duong", "pho", "phuong", "xa", "quan", "huyen", "thi", "tran", "thanh", "tinh", "tp", "no",
        "street", "st", "road", "rd", "ward", "district", "city", "province",
    ]
}
