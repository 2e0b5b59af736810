//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Foundation

/// What stands in one cell of a sheet. A text is never taken for a formula, whatever it begins with.
public enum SheetCell: Hashable, Sendable {
    case empty
    case text(String)
    /// Shown with as many decimals as it has, grouped in thousands; a workbook keeps 15 significant digits.
    case number(Decimal)
    /// A day without time, days since 1970-01-01.
    case day(Int64)
}

extension SheetCell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int) { self = .number(Decimal(value)) }
}
