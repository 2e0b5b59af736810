//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The signatures of the specification's functions and operators.
enum StandardSignatures {
    static let all: [FunctionOverload] = SignatureReader.overloads(core + operators + conversions + times) + ordering

    /// `<`, `<=`, `>`, `>=` for each ordered type and between numbers of different types.
    private static let ordering: [FunctionOverload] = {
        let numbers: [CELType] = [.int, .uint, .double]
        let ordered: [CELType] = [.bool, .string, .bytes, .timestamp, .duration]
        let pairs = ordered.map { [$0, $0] } + numbers.flatMap { left in numbers.map { [left, $0] } }
        return ["_<_", "_<=_", "_>_", "_>=_"].flatMap { name in
            pairs.map { FunctionOverload(name, parameters: $0, result: .bool) }
        }
    }()

    private static let core = """
        _?_:_(bool, T, T) T
        _==_(T, T) bool
        _!=_(T, T) bool
        !_(bool) bool
        @in(T, list<T>) bool
        @in(K, map<K, V>) bool
        _[_](list<T>, int) T
        _[_](map<K, V>, K) V
        _[_](optional<list<T>>, int) optional<T>
        _[_](optional<map<K, V>>, K) optional<V>
        _[?_](list<T>, int) optional<T>
        _[?_](map<K, V>, K) optional<V>
        _[?_](optional<list<T>>, int) optional<T>
        _[?_](optional<map<K, V>>, K) optional<V>
        size(string) int
        size(bytes) int
        size(list<T>) int
        size(map<K, V>) int
        string→size() int
        bytes→size() int
        list<T>→size() int
        map<K, V>→size() int
        type(T) type<T>
        dyn(T) dyn
        string→contains(string) bool
        string→startsWith(string) bool
        string→endsWith(string) bool
        string→matches(string) bool
        matches(string, string) bool

        """

    private static let operators = """
        -_(int) int
        -_(double) double
        _+_(int, int) int
        _+_(uint, uint) uint
        _+_(double, double) double
        _+_(string, string) string
        _+_(bytes, bytes) bytes
        _+_(list<T>, list<T>) list<T>
        _+_(timestamp, duration) timestamp
        _+_(duration, timestamp) timestamp
        _+_(duration, duration) duration
        _-_(int, int) int
        _-_(uint, uint) uint
        _-_(double, double) double
        _-_(timestamp, timestamp) duration
        _-_(timestamp, duration) timestamp
        _-_(duration, duration) duration
        _*_(int, int) int
        _*_(uint, uint) uint
        _*_(double, double) double
        _/_(int, int) int
        _/_(uint, uint) uint
        _/_(double, double) double
        _%_(int, int) int
        _%_(uint, uint) uint

        """

    private static let conversions = """
        bool(bool) bool
        bool(string) bool
        bytes(bytes) bytes
        bytes(string) bytes
        double(double) double
        double(int) double
        double(uint) double
        double(string) double
        int(int) int
        int(uint) int
        int(double) int
        int(string) int
        int(timestamp) int
        uint(uint) uint
        uint(int) uint
        uint(double) uint
        uint(string) uint
        string(string) string
        string(bool) string
        string(int) string
        string(uint) string
        string(double) string
        string(bytes) string
        string(timestamp) string
        string(duration) string
        timestamp(timestamp) timestamp
        timestamp(string) timestamp
        timestamp(int) timestamp
        duration(duration) duration
        duration(string) duration

        """

    private static let times: String = {
        let getters = [
            "getFullYear", "getMonth", "getDayOfYear", "getDayOfMonth", "getDate", "getDayOfWeek", "getHours",
            "getMinutes", "getSeconds", "getMilliseconds",
        ]
        let ofTimes = getters.flatMap { ["timestamp→\($0)() int", "timestamp→\($0)(string) int"] }
        let ofDurations = getters.suffix(4).map { "duration→\($0)() int" }
        return (ofTimes + ofDurations).joined(separator: "\n")
    }()
}
