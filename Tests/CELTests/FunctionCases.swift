//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Expressions on numbers, lists and sets, each with its value or "error".
enum FunctionCases {
    static let all = #"""
        math.greatest() => error
        math.greatest([]) => error
        math.greatest('a', 'b') => error
        math.greatest(dyn('a')) => error
        math.greatest([1, 'a']) => error
        math.least(dyn(1), dyn('b')) => error
        math.least(1, 1.0) => 1
        math.least(1.0, 1) => 1.0
        math.ceil(1.2) => 2.0
        math.ceil(-1.2) => -1.0
        math.round(1) => error
        math.round(0.5) => 1.0
        math.round(-0.5) => -1.0
        math.trunc(-0.5) => -0.0
        math.sign(-3) => -1
        math.sign(5u) => 1u
        math.sign(double('NaN')) => nan
        math.sign(dyn(true)) => error
        math.abs(dyn('x')) => error
        math.isInf(1.0/0.0) => true
        math.isNaN(0.0/0.0) => true
        math.isNaN(dyn(1)) => error
        math.bitOr(1, 2) => 3
        math.bitXor(1u, 3u) => 2u
        math.bitAnd(1, 1u) => error
        math.bitNot(0u) => 18446744073709551615u
        math.bitShiftLeft(1, 63) => -9223372036854775808
        math.bitShiftRight(-1, 200) => 0
        math.bitShiftRight(-1, 63) => 1
        math.sqrt(49.0) => 7.0
        math.sqrt(-1.0) => nan
        math.sqrt(4) => 2.0
        base64.decode('!!') => error
        base64.decode('') => b""
        base64.encode(b'') => ""
        base64.encode(b'hello') => "aGVsbG8="
        base64.decode('aGVsbG8g') => b"hello "
        base64.encode('x') => error
        [1, 2, 3].slice(1, 5) => error
        [1, 2, 3].slice(2, 1) => error
        [1, 2, 3].slice(-1, 1) => error
        [1, 2, 3].slice(0, 0) => []
        [[1, [2]], [3]].flatten() => [1, [2], 3]
        [[1, [2, [3]]]].flatten(2) => [1, 2, [3]]
        [1].flatten(-1) => error
        lists.range(4) => [0, 1, 2, 3]
        lists.range(0) => []
        lists.range(-1) => []
        [3, 1, 2].sort() => [1, 2, 3]
        ['b', 'a'].sort() => ["a", "b"]
        [1, 'a'].sort() => error
        [].sort() => []
        [1, 1u, 1.0, 2].distinct() => [1, 2]
        [[1], [1]].distinct() => [[1]]
        ['a', 'bb', 'c'].sortBy(s, size(s)) => ["a", "c", "bb"]
        [3, 1, 2].sortBy(x, -x) => [3, 2, 1]
        [].sortBy(x, x) => []
        [1, 2].sortBy(x, x == 1 ? dyn('a') : dyn(1)) => error
        {'a': 1}.sortBy(k, k) => error
        [1,2].first().value() => 1
        [].last().hasValue() => false
        sets.contains([1, 2], [2.0]) => error
        sets.contains([], []) => true
        sets.equivalent([1], [1u, 1.0]) => true
        sets.intersects([1], []) => false
        """#
}
