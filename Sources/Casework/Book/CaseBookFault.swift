//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Why a line of a case book isn't read: what stands at which field.
package struct CaseBookFault: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        case notJSON
        case notUTF8
        case notObject
        case tooLong
        case memberTwice
        case unknownField
        case missing
        case notText
        case notNumber
        case notList
        case unknownWord
        case notDate
        case notNumberOfCase
        case notOfOffice
        case tooMany
        /// A step before the one above it, or before the detection.
        case notInOrder
        case notNow
    }

    package let reason: Reason
    /// `goods.0.quantities.1.unit`; empty for the line as a whole.
    package let place: String
    package let value: String

    init(_ reason: Reason, at place: String = "", _ value: String = "") {
        self.reason = reason
        self.place = place
        self.value = String(value.prefix(100))
    }

    /// A line of which nothing was kept.
    package static let tooLong = CaseBookFault(.tooLong)

    package var message: Trilingual {
        switch reason {
        case .notJSON:
            Trilingual(vi: "không phải một đối tượng JSON trên một dòng", zh: "不是一行 JSON 对象", en: "not JSON")
        case .notUTF8: Trilingual(vi: "không phải UTF-8", zh: "不是 UTF-8", en: "not UTF-8")
        case .notObject: Trilingual(vi: "phải là một đối tượng JSON", zh: "须为 JSON 对象", en: "not an object")
        case .tooLong: Trilingual(vi: "dòng dài quá 1 MiB", zh: "行超过 1 MiB", en: "a line of more than 1 MiB")
        case .memberTwice: Trilingual(vi: "trường có hai lần", zh: "字段重复", en: "a field that is there twice")
        case .unknownField: Trilingual(vi: "không có trường này", zh: "没有此字段", en: "there is no such field")
        case .missing: Trilingual(vi: "thiếu giá trị", zh: "缺少值", en: "there is nothing")
        case .notText: Trilingual(vi: "phải là chữ", zh: "须为文本", en: "not a text")
        case .notNumber: Trilingual(vi: "không phải số", zh: "不是数字", en: "not a number")
        case .notList: Trilingual(vi: "phải là một danh sách", zh: "须为列表", en: "not a list")
        case .unknownWord: Trilingual(vi: "không có lựa chọn này", zh: "没有此选项", en: "there is no such choice")
        case .notDate:
            Trilingual(
                vi: "không phải ngày, như 2025-03-14 hoặc 2025-03-14T09:30+07:00",
                zh: "不是日期，如 2025-03-14 或 2025-03-14T09:30+07:00",
                en: "not a day such as 2025-03-14 or 2025-03-14T09:30+07:00"
            )
        case .notNumberOfCase:
            Trilingual(
                vi: "không phải số vụ việc, như VN-2025-VI-000417; số của sổ cũ ghi ở reference",
                zh: "不是案件编号，如 VN-2025-VI-000417；旧簿编号请填 reference",
                en: "not the number of a case such as VN-2025-VI-000417; what an old book calls it belongs in reference"
            )
        case .notOfOffice:
            Trilingual(
                vi: "không phải số của đơn vị và năm phát hiện",
                zh: "不是该单位、该发现年份的编号",
                en: "not a number of this office and of the year of detection"
            )
        case .tooMany: Trilingual(vi: "quá nhiều", zh: "过多", en: "too many")
        case .notInOrder:
            Trilingual(
                vi: "sớm hơn bước trước hoặc lúc phát hiện",
                zh: "早于上一步或发现时间",
                en: "before the step above it or the detection"
            )
        case .notNow: Trilingual(vi: "ngày ở tương lai", zh: "日期在未来", en: "the day has not come yet")
        }
    }
}
