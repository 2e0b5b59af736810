//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a line of a list is not taken.
enum TableRefusal: Error, Hashable {
    case missing(String)
    case malformed(String)
    case twice
    case unknownParent
    /// It says something else of a version that is there.
    case rewrites
    case overlaps
    case notPositive
    /// Beyond any rate between two currencies.
    case outOfRange
    /// More than twice or less than half of the last rate known.
    case jumps(last: String)
    case future
    case sameCurrency

    /// Where the fault lies.
    var column: String {
        switch self {
        case .missing(let column), .malformed(let column): column
        case .twice: "code"
        case .unknownParent: "parent"
        case .rewrites, .overlaps: "valid_from"
        case .notPositive, .outOfRange, .jumps: "rate"
        case .future: "date"
        case .sameCurrency: "quote"
        }
    }

    var reason: Trilingual {
        switch self {
        case .missing: Trilingual(vi: "thiếu giá trị", zh: "缺少值", en: "there is nothing")
        case .malformed: Trilingual(vi: "giá trị không hợp lệ", zh: "值无效", en: "it makes no sense")
        case .twice: Trilingual(vi: "đã có ở một dòng khác", zh: "另一行已有", en: "another line has it already")
        case .unknownParent:
            Trilingual(vi: "không có đơn vị cấp trên này", zh: "没有此上级海关", en: "there is no such office above")
        case .rewrites:
            Trilingual(
                vi: "khác với phiên bản đã có từ ngày này; thay đổi cần một ngày bắt đầu riêng",
                zh: "与此日起已有的版本不同；变更须有自己的起始日",
                en: "it differs from the version of this day that is there; a change needs a first day of its own"
            )
        case .overlaps:
            Trilingual(
                vi: "trùng thời gian với một phiên bản đã có",
                zh: "与已有版本的期间重叠",
                en: "its days overlap with a version that is there"
            )
        case .notPositive:
            Trilingual(vi: "tỷ giá phải lớn hơn 0", zh: "汇率必须大于 0", en: "a rate is above zero")
        case .outOfRange:
            Trilingual(vi: "tỷ giá vô lý", zh: "汇率离谱", en: "no two currencies stand like this")
        case .jumps(let last):
            Trilingual(
                vi: "lệch quá hai lần so với tỷ giá gần nhất, \(last)",
                zh: "与最近的汇率 \(last) 相差超过一倍",
                en: "more than twice or less than half of the last rate, \(last)"
            )
        case .future: Trilingual(vi: "ngày ở tương lai", zh: "日期在未来", en: "the day has not come yet")
        case .sameCurrency:
            Trilingual(vi: "hai đồng tiền giống nhau", zh: "两种货币相同", en: "the two currencies are the same")
        }
    }
}
