//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Expressions on operators, literals, maps, macros and addresses, each with its value or "error".
enum OperatorCases {
    static let all = #"""
        -9223372036854775808 / -1 => error
        9223372036854775807 + 1 => error
        -9223372036854775808 - 1 => error
        -(-9223372036854775808) => error
        9223372036854775807 * 2 => error
        0u - 1u => error
        18446744073709551615u + 1u => error
        18446744073709551615u * 2u => error
        5 % 0 => error
        5u % 0u => error
        5u / 0u => error
        -5 / 2 => -2
        -5 % 2 => -1
        -9223372036854775808 % -1 => error
        5.0 % 2.0 => error
        -1u => error
        1.0 / 0.0 => inf
        -1.0 / 0.0 => -inf
        9223372036854775808 => error
        0xFFFFFFFFFFFFFFFF => error
        0xFFFFFFFFFFFFFFFFu => 18446744073709551615u
        -0x8000000000000000 => -9223372036854775808
        18446744073709551616u => error
        0x => error
        1.e3 => error
        .99 => 0.99
        1. => error
        1e-3 => 0.001
        01 => 1
        '\z' => error
        '\x4' => error
        '\400' => error
        '\ud800' => error
        '\U00110000' => error
        b'\u0041' => error
        '\?\`' => "?`"
        rb'\n' => error
        br'\n' => b"\x5cn"
        'a' 'b' => error
        {'a': 1, 'a': 2} => error
        {1: 'a', 1u: 'b'} => error
        {1.0: 'a'} => error
        {null: 1} => error
        {[1]: 1} => error
        {'a': 1}.b => error
        {'a': 1}['b'] => error
        {1: 'a'}[1.0] => error
        {1: 'a'}[dyn(1.0)] => "a"
        {1: 'a'}[dyn(1.5)] => error
        has({'a': 1}.a) => true
        has({'a': 1}.b) => false
        has({}) => error
        has(1) => error
        1 in {1: 2} => true
        dyn(1.0) in {1: 2} => true
        'a' in 'abc' => error
        [1, 2] == [1.0, 2u] => true
        dyn([1, 2]) == dyn([1.0, 2u]) => true
        {'a': 1} == {'a': dyn(1.0)} => true
        dyn(1) == '1' => false
        1 == '1' => error
        null == null => true
        dyn(null) == 1 => false
        double('NaN') == double('NaN') => false
        [double('NaN')] == [double('NaN')] => false
        0.0 == -0.0 => true
        'Z' < 'a' => true
        b'\xff' > b'\x00' => true
        false < true => true
        [1] < [2] => error
        dyn(1u) < -1 => false
        true && 1 => error
        1 / 0 > 0 || true => true
        1 / 0 > 0 && false => false
        true ? 1 : 1 / 0 => 1
        true ? 1 : 'a' => error
        dyn('a') ? 1 : 2 => error
        !dyn(1) => error
        [1, 2, 3].exists_one(x, x > 2) => true
        [1, 2, 3].map(x, x > 1, x * 2) => [4, 6]
        {'a': 1}.map(k, k) => ["a"]
        {'a': 1}.filter(k, k == 'a') => ["a"]
        [1, 2].all(x, x / 0 > 1) => error
        [0, 1].exists(x, 1 / x == 1) => true
        [0, 1].all(x, 1 / x == 2) => false
        [1].map(x, y, z, x) => error
        1.map(x, x) => error
        [1].all(x.y, true) => error
        [1, 2].transformMap(i, v, v * 2) => {0: 2, 1: 4}
        [1, 2].transformMapEntry(i, v, {v: i}) => {1: 0, 2: 1}
        [1, 1].transformMapEntry(i, v, {v: i}) => error
        {'a': 1}.transformMapEntry(k, v, {v: k}) => {1: "a"}
        {'a': 1}.transformList(k, v, k) => ["a"]
        {'a': 1, 'b': 2}.existsOne(k, v, v > 1) => true
        cel.bind(x, 1, cel.bind(y, x + 1, x + y)) => 3
        cel.bind(x, 1, x) + 1 => 2
        cel.bind(a.b, 1, 2) => error
        optional.of(1).optMap(x, x + 1).value() => 2
        optional.none().value() => error
        [1].?x => error
        [?optional.of(1), 2] => [1, 2]
        {?'a': optional.none()} => {}
        {?'a': 1} => error
        optional.of(1).orValue('a') => error
        [optional.of(1), optional.none()].unwrapOpt() => [1]
        optional.unwrap([optional.of(1), optional.none()]) => [1]
        optional.ofNonZeroValue(0).hasValue() => false
        optional.ofNonZeroValue([]).hasValue() => false
        optional.ofNonZeroValue(duration('0s')).hasValue() => false
        optional.of(optional.none()).hasValue() => true
        ip('10.0.0.1').family() => 4
        ip('127.0.0.1').isLoopback() => true
        ip('::1').isLoopback() => true
        ip('224.0.0.1').isLinkLocalMulticast() => true
        ip('ff02::1').isLinkLocalMulticast() => true
        ip('169.254.1.1').isLinkLocalUnicast() => true
        ip('10.1.2.3').isGlobalUnicast() => true
        ip('255.255.255.255').isGlobalUnicast() => false
        ip('256.0.0.1') => error
        ip('01.2.3.4') => error
        cidr('10.0.0.0/33') => error
        cidr('10.0.0.0') => error
        string(cidr('192.168.1.5/24')) => "192.168.1.5/24"
        string(cidr('192.168.1.5/24').masked()) => "192.168.1.0/24"
        cidr('192.168.1.0/24').prefixLength() => 24
        string(cidr('192.168.1.0/24').ip()) => "192.168.1.0"
        cidr('10.0.0.0/8').containsIP('::1') => false
        cidr('10.0.0.0/8').containsIP('x') => error
        cidr('10.0.0.0/24').containsCIDR('10.0.0.0/8') => false
        isCIDR('10.0.0.0/8') => true
        isCIDR('10.0.0.0/99') => false
        isCIDR('10.0.0.0') => false
        isIP('::1%eth0') => false
        ip('2001:db8::1') == ip('2001:0db8:0000::1') => true
        string(ip('2001:db8:0:0:1:0:0:1')) => "2001:db8::1:0:0:1"
        'a'.matches('a(') => error
        'a'.matches(dyn(1)) => error
        matches('abc', '^a.c$') => true
        'a\u0000b'.matches('\\x00') => true
        'a'.matches('(?<n>a)') => error
        'hubba'.matches('^ubba') => false
        size(b'\xff\x00') => 2
        size('🐱') => 1
        size({'a': 1}) => 1
        size(1) => error
        'abc'.size() => 3
        true.size() => error
        'a' + 1 => error
        '' == '' => true
        '\u00e9' == 'e\u0301' => false
        "\U0001F600" => "😀"
        if => error
        1 +  => error
        {'in': 1}.in => error
        {'break': 1}.break => 1
        {'true': 1}.true => error
        a.b.c => error
        type(type(1)) == type => true
        """#
}
