//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The signatures that the customs profile adds: arithmetic and comparison between numbers of different types, and
/// decimals.
enum CustomsSignatures {
    static let all: [FunctionOverload] = equality + ordering + arithmetic + SignatureReader.overloads(conversions)

    private static let numbers: [CELType] = [.int, .uint, .double, .decimal]
    private static let pairs = numbers.flatMap { left in numbers.map { (left, $0) } }

    private static let equality: [FunctionOverload] = pairs.filter { $0 != $1 }.flatMap { left, right in
        [
            FunctionOverload("_==_", parameters: [left, right], result: .bool),
            FunctionOverload("_!=_", parameters: [left, right], result: .bool),
            FunctionOverload("@in", parameters: [left, .list(right)], result: .bool),
        ]
    }

    private static let ordering: [FunctionOverload] = pairs.filter { $0 == .decimal || $1 == .decimal }
        .flatMap { left, right in
            ["_<_", "_<=_", "_>_", "_>=_"].map { FunctionOverload($0, parameters: [left, right], result: .bool) }
        }

    private static let arithmetic: [FunctionOverload] = pairs.filter { $0 != $1 || $0 == .decimal }
        .flatMap { left, right in
            let result = promoted(left, right)
            return ["_+_", "_-_", "_*_"].map { FunctionOverload($0, parameters: [left, right], result: result) } + [
                FunctionOverload("_/_", parameters: [left, right], result: result == .decimal ? .double : result)
            ]
        }

    /// The type in which numbers of two different types are computed: double when one is a double, else decimal when
    /// one is a decimal, else int.
    static func promoted(_ left: CELType, _ right: CELType) -> CELType {
        left == .double || right == .double ? .double : left == .decimal || right == .decimal ? .decimal : .int
    }

    private static let conversions = """
        -_(decimal) decimal
        decimal(decimal) decimal
        decimal(int) decimal
        decimal(uint) decimal
        decimal(double) decimal
        decimal(string) decimal
        double(decimal) double
        int(decimal) int
        string(decimal) string
        math.abs(decimal) decimal
        math.sign(decimal) decimal
        """
}
