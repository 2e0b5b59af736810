//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The signatures of the extension libraries: strings, math, encoders, lists, sets, optionals and network.
enum ExtensionSignatures {
    static let all: [FunctionOverload] = SignatureReader.overloads(
        strings + math + encodersAndCollections + optionals + network
    )

    private static let strings = """
        string→charAt(int) string
        string→indexOf(string) int
        string→indexOf(string, int) int
        string→lastIndexOf(string) int
        string→lastIndexOf(string, int) int
        string→lowerAscii() string
        string→upperAscii() string
        string→replace(string, string) string
        string→replace(string, string, int) string
        string→split(string) list<string>
        string→split(string, int) list<string>
        string→substring(int) string
        string→substring(int, int) string
        string→trim() string
        string→reverse() string
        string→format(list<dyn>) string
        list<string>→join() string
        list<string>→join(string) string
        strings.quote(string) string

        """

    /// `math.greatest` and `math.least` take any number of arguments; the checker knows them by itself.
    private static let math: String = {
        let rounding = ["ceil", "floor", "round", "trunc", "sqrt"].map { "math.\($0)(double) double" }
        let roots = ["math.sqrt(int) double", "math.sqrt(uint) double"]
        let tests = ["isNaN", "isInf", "isFinite"].map { "math.\($0)(double) bool" }
        let signs = ["abs", "sign"].flatMap { name in
            ["int", "uint", "double"].map { "math.\(name)(\($0)) \($0)" }
        }
        let bits = ["bitAnd", "bitOr", "bitXor"].flatMap { name in
            ["int", "uint"].map { "math.\(name)(\($0), \($0)) \($0)" }
        }
        let others = ["int", "uint"].flatMap { type in
            [
                "math.bitNot(\(type)) \(type)", "math.bitShiftLeft(\(type), int) \(type)",
                "math.bitShiftRight(\(type), int) \(type)",
            ]
        }
        return (rounding + roots + tests + signs + bits + others).joined(separator: "\n") + "\n"
    }()

    private static let encodersAndCollections = """
        base64.encode(bytes) string
        base64.decode(string) bytes
        list<T>→slice(int, int) list<T>
        list<T>→distinct() list<T>
        list<T>→reverse() list<T>
        list<T>→sort() list<T>
        list<T>→first() optional<T>
        list<T>→last() optional<T>
        list<dyn>→flatten() list<dyn>
        list<dyn>→flatten(int) list<dyn>
        lists.range(int) list<int>
        sets.contains(list<T>, list<T>) bool
        sets.equivalent(list<T>, list<T>) bool
        sets.intersects(list<T>, list<T>) bool

        """

    private static let optionals = """
        optional.of(T) optional<T>
        optional.ofNonZeroValue(T) optional<T>
        optional.none() optional<T>
        optional<T>→hasValue() bool
        optional<T>→value() T
        optional<T>→or(optional<T>) optional<T>
        optional<T>→orValue(T) T
        optional.unwrap(list<optional<T>>) list<T>
        list<optional<T>>→unwrapOpt() list<T>

        """

    private static let network = """
        ip(string) net.IP
        net.CIDR→ip() net.IP
        isIP(string) bool
        isCIDR(string) bool
        cidr(string) net.CIDR
        ip.isCanonical(string) bool
        net.IP→family() int
        net.IP→isUnspecified() bool
        net.IP→isLoopback() bool
        net.IP→isGlobalUnicast() bool
        net.IP→isLinkLocalMulticast() bool
        net.IP→isLinkLocalUnicast() bool
        net.CIDR→containsIP(net.IP) bool
        net.CIDR→containsIP(string) bool
        net.CIDR→containsCIDR(net.CIDR) bool
        net.CIDR→containsCIDR(string) bool
        net.CIDR→masked() net.CIDR
        net.CIDR→prefixLength() int
        string(net.IP) string
        string(net.CIDR) string
        """
}
