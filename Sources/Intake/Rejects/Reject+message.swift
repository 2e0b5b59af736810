//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

extension Reject.Reason {
    /// A short name for tables and programs.
    package var code: String {
        switch self {
        case .noDeclarationNumber: "no-declaration-number"
        case .wrongNumberOfColumns: "wrong-number-of-columns"
        case .unterminatedQuote: "unterminated-quote"
        case .strayQuote: "stray-quote"
        case .nulByte: "nul-byte"
        case .unreadableNumber: "unreadable-number"
        case .unreadableDate: "unreadable-date"
        case .yearOutOfRange: "year-out-of-range"
        case .fieldTooLong: "field-too-long"
        case .recordTooLong: "record-too-long"
        case .invalidText: "invalid-text"
        case .notAnObject: "not-an-object"
        case .unknownKey: "unknown-key"
        case .repeatedKey: "repeated-key"
        case .wrongType: "wrong-type"
        }
    }

    /// What is wrong, for the person who sends the file.
    package var message: Trilingual {
        switch self {
        case .noDeclarationNumber:
            Trilingual(vi: "thiếu số tờ khai", zh: "缺少报关单号", en: "the declaration number is missing")
        case .wrongNumberOfColumns(let found, let expected):
            Trilingual(
                vi: "có \(found) cột thay vì \(expected)",
                zh: "有 \(found) 列，应为 \(expected) 列",
                en: "\(found) columns instead of \(expected)"
            )
        case .unterminatedQuote:
            Trilingual(
                vi: "dấu ngoặc kép không được đóng đến hết tệp",
                zh: "引号直到文件末尾都没有闭合",
                en: "a quote is not closed before the end of the file"
            )
        case .strayQuote:
            Trilingual(
                vi: "dấu ngoặc kép thừa hoặc không được đóng",
                zh: "引号多余或没有闭合",
                en: "a quote stands where none belongs, or is not closed"
            )
        case .nulByte: Trilingual(vi: "có byte NUL", zh: "含有 NUL 字节", en: "a NUL byte")
        case .unreadableNumber(let text):
            Trilingual(vi: "không phải số: \(text)", zh: "不是数字：\(text)", en: "not a number: \(text)")
        case .unreadableDate(let text):
            Trilingual(vi: "không phải ngày giờ: \(text)", zh: "不是日期：\(text)", en: "not a date or time: \(text)")
        case .yearOutOfRange(let text):
            Trilingual(
                vi: "năm ngoài 0001–9999: \(text)",
                zh: "年份不在 0001–9999 之间：\(text)",
                en: "the year is not within 0001–9999: \(text)"
            )
        case .fieldTooLong: Trilingual(vi: "ô dài hơn 16 MB", zh: "单元格超过 16 MB", en: "a field of more than 16 MB")
        case .recordTooLong:
            Trilingual(vi: "bản ghi dài hơn 64 MB", zh: "记录超过 64 MB", en: "a record of more than 64 MB")
        case .invalidText:
            Trilingual(
                vi: "có byte không thuộc bảng mã của tệp",
                zh: "含有不属于文件编码的字节",
                en: "bytes that are not of the file's encoding"
            )
        case .notAnObject: Trilingual(vi: "không phải đối tượng JSON", zh: "不是 JSON 对象", en: "not a JSON object")
        case .unknownKey: Trilingual(vi: "khóa không có trong mẫu", zh: "未知的键", en: "a key the layout does not have")
        case .repeatedKey: Trilingual(vi: "khóa lặp lại", zh: "重复的键", en: "a key that stands twice")
        case .wrongType(let expected):
            Trilingual(
                vi: "sai kiểu, cần \(expected)",
                zh: "类型错误，应为 \(expected)",
                en: "wrong type, expected \(expected)"
            )
        }
    }
}
