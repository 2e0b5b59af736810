//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A text says something: not only marks, one letter again and again, or what stands for nothing.
///
/// What isn't known is left empty, so that the figures know it too; "unknown" itself is an answer and stays.
enum PlaceholderTexts: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.textPlaceholder]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for text in record.freeTexts where saysNothing(text) {
            faults.error(.textPlaceholder, text.place, ["text": .text(text.text)])
        }
    }

    private static func saysNothing(_ text: FreeText) -> Bool {
        let key = text.text.foldedName
        if key.isEmpty || fillers.contains(key) { return true }
        let letters = key.filter { $0 != " " }
        if let first = letters.first, letters.count >= 3, letters.allSatisfy({ $0 == first }), !first.isNumber {
            return true
        }
        guard text.isProse else { return false }
        return letters.allSatisfy(\.isNumber) || letters.count == 1 && letters.utf8.count == 1
    }

    private static let fillers: Set<String> = [
        "test", "tests", "testing", "test test", "thu", "thu nghiem", "kiem tra thu", "xx", "xxx", "abc", "abcd", "asd",
        "asdf",
        "asdfgh", "qwe", "qwerty", "na", "n a", "none", "null", "nil", "tbd", "todo", "blank", "nothing", "khong",
        "khong co",
        "de sau", "bo sung sau", "cap nhat sau", "chua nhap", "无", "没有", "测试", "测试测试", "待定", "待补充", "同上", "如上",
        "nhu tren", "see above", "as above", "ditto", "etc", "v v", "等", "lorem ipsum",
    ]
}
