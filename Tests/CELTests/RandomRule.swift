//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Writes random conditions over the columns of `RandomTable`.
struct RandomRule {
    var random: RandomNumbers

    mutating func condition(_ depth: Int) -> String {
        if depth > 0 {
            switch Int.random(in: 0..<6, using: &random) {
            case 0, 1: return "(" + condition(depth - 1) + " && " + condition(depth - 1) + ")"
            case 2, 3: return "(" + condition(depth - 1) + " || " + condition(depth - 1) + ")"
            case 4: return "!(" + condition(depth - 1) + ")"
            default:
                return "(" + condition(depth - 1) + " ? " + condition(depth - 1) + " : " + condition(depth - 1) + ")"
            }
        }
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1, 2: return number(2) + " " + comparison() + " " + number(2)
        case 3: return number(1) + " " + comparison() + " " + literal()
        case 4:
            return text() + " " + random.pick(["==", "!="]) + " " + random.pick([text(), "'a'", "'đỏ'", "'e\\u0301'"])
        case 5: return text() + " in ['a', 'đỏ', 'é', 'LA']"
        case 6:
            return text() + random.pick([".startsWith('a')", ".contains('đ')", ".matches('^[a-z]+$')", ".size() > 2"])
        case 7:
            return random.pick(["flag", "other", "flag == false", "other != true", "has(flag)", "has(a)", "has(t)"])
        case 8: return number(1) + " in [1, 2, 3]"
        case 9: return random.pick(["x", "m"]) + " in [1.5, 2.25, 0.0]"
        case 10: return "[1, 2].exists(v, v == a)"
        default: return "int(x) " + comparison() + " " + number(1)
        }
    }

    private mutating func comparison() -> String { random.pick(["<", "<=", ">", ">=", "==", "!="]) }

    private mutating func text() -> String { random.pick(["s", "t"]) }

    private mutating func literal() -> String {
        random.pick(["0", "1", "3", "-2", "1.5", "2.25", "1.255", "-0.5", "1e3", "9223372036854775807"])
    }

    private mutating func number(_ depth: Int) -> String {
        guard depth > 0, !random.oneIn(2) else { return random.pick(["a", "b", "x", "y", "m", "n", literal()]) }
        if random.oneIn(8) { return "-(" + number(depth - 1) + ")" }
        return "(" + number(depth - 1) + " " + random.pick(["+", "-", "*", "/"]) + " " + number(depth - 1) + ")"
    }
}
