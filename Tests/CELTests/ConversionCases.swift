//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Expressions on conversions, times and texts, each with its value or "error".
enum ConversionCases {
    static let all = #"""
        string(1.0) => "1"
        string(0.0) => "0"
        string(-0.0) => "-0"
        string(1e21) => "1e+21"
        string(1e20) => "100000000000000000000"
        string(0.00001) => "1e-05"
        string(double('NaN')) => "NaN"
        string(true) => "true"
        string('foo') => "foo"
        string(b'\000\xff') => error
        bytes(b'a') => b"a"
        double('1e400') => error
        double('abc') => error
        double('') => error
        double(' 1') => error
        double('Infinity') => inf
        int('') => error
        int('1.5') => error
        int('+5') => 5
        int('0x10') => error
        int(' 1') => error
        int('9223372036854775808') => error
        int('-9223372036854775808') => -9223372036854775808
        int(double('NaN')) => error
        int(-0.5) => 0
        int(9223372036854774784.0) => 9223372036854774784
        uint('18446744073709551615') => 18446744073709551615u
        uint('-1') => error
        uint('') => error
        uint(-0.5) => error
        uint(18446744073709551615.0) => error
        uint(double('NaN')) => error
        bool('') => error
        bool('yes') => error
        bool(1) => error
        type(dyn(1u)) == uint => true
        type(timestamp(0)) == google.protobuf.Timestamp => true
        type(duration('1s')) == google.protobuf.Duration => true
        type(optional.of(1)) == optional_type => true
        type(b'') == bytes => true
        type({}) == map && type([]) == list => true
        timestamp(253402300799) == timestamp('9999-12-31T23:59:59Z') => true
        timestamp(-62135596800) == timestamp('0001-01-01T00:00:00Z') => true
        timestamp(-62135596801) => error
        timestamp('10000-01-01T00:00:00Z') => error
        timestamp('2009-02-13T23:31:30+01:00') == timestamp('2009-02-13T22:31:30Z') => true
        timestamp('2009-02-13 23:31:30Z') => error
        timestamp('2009-02-30T23:31:30Z') => error
        timestamp('2009-02-13T24:00:00Z') => error
        timestamp('2009-02-13') => error
        timestamp('2009-02-13T23:31:30.5Z').getMilliseconds() => 500
        string(timestamp('2009-02-13T23:31:30.5Z')) => "2009-02-13T23:31:30.5Z"
        int(timestamp('1969-12-31T23:59:59.5Z')) => -1
        timestamp('2009-02-13T23:31:30Z').getDayOfMonth('Australia/Sydney') => 13
        timestamp('2009-02-13T23:31:30Z').getDayOfMonth('+11:00') => 13
        timestamp('2009-02-13T23:31:30Z').getHours('02:00') => 1
        timestamp('2009-02-13T23:31:30Z').getMinutes('-00:30') => 1
        timestamp('2009-02-13T23:31:30Z').getDayOfYear('Mars/Base') => error
        timestamp('2009-02-13T23:31:30Z').getHours('') => error
        timestamp('2016-12-31T23:59:59Z').getDayOfYear() => 365
        timestamp('2009-02-15T00:00:00Z').getDayOfWeek() => 0
        duration('1h30m').getHours() => 1
        duration('1h30m').getMinutes() => 90
        duration('-1.5s').getSeconds() => -1
        duration('123.321456789s').getMilliseconds() => 321
        duration('1.5h') == duration('5400s') => true
        duration('1d') => error
        duration('') => error
        duration('1') => error
        duration('0') == duration('0s') => true
        duration('1us') + duration('1µs') == duration('2us') => true
        duration('1ms500us') == duration('0.0015s') => true
        string(duration('1.5s')) => "1.5s"
        string(duration('-0.5s')) => "-0.5s"
        string(duration('1ms')) => "0.001s"
        duration('315576000000s') + duration('1s') => error
        duration('9223372036.854775807s') == duration('9223372036854775807ns') => true
        duration('9223372037s') => error
        'abc'.charAt(-1) => error
        'tacocat'.indexOf('a', 30) => error
        'tacocat'.indexOf('a', -1) => error
        'tacocat'.indexOf('', 7) => 7
        'tacocat'.lastIndexOf('', 3) => 3
        'tacocat'.lastIndexOf('cat', 4) => 4
        ''.indexOf('') => 0
        ''.lastIndexOf('') => 0
        'banana'.replace('', '_') => "_b_a_n_a_n_a_"
        'banana'.replace('a', '', 2) => "bnna"
        'banana'.replace('a', 'x', 0) => "banana"
        'banana'.replace('a', 'x', -1) => "bxnxnx"
        'banana'.replace('', 'x', 2) => "xbxanana"
        'a,b,c'.split(',', 2) => ["a", "b,c"]
        'abc'.split('') => ["a", "b", "c"]
        ''.split(',') => [""]
        ''.split('') => []
        'abc'.split('', 2) => ["a", "bc"]
        'abc'.substring(-1) => error
        'abc'.substring(3) => ""
        'abc'.substring(4) => error
        ['a', 1].join(',') => error
        [].join(',') => ""
        '\u0085\u1680text\u00a0'.trim() => "text"
        strings.quote('a\rb') => "\"a\\rb\""
        '%s'.format([true]) => "true"
        '%s %s'.format([1]) => error
        '%'.format([]) => error
        '%.f'.format([1.0]) => error
        '%d'.format([3.5]) => "3.5"
        '%d'.format(['x']) => error
        '%b'.format([true]) => "1"
        '%b'.format([false]) => "0"
        '%b'.format([-5]) => "-101"
        '%o'.format([-8]) => "-10"
        '%x'.format([-255]) => "-ff"
        '%X'.format([b'\xab\x01']) => "AB01"
        '%x'.format([true]) => error
        '%x'.format([1.5]) => error
        '%f'.format(['x']) => error
        '%e'.format([true]) => error
        '%.2e'.format([123456.789]) => "1.23e+05"
        '%.0e'.format([15.0]) => "2e+01"
        '%.6e'.format([1052.032911275]) => "1.052033e+03"
        '%e'.format([0.0]) => "0.000000e+00"
        '%e'.format([1e-10]) => "1.000000e-10"
        '%f'.format([double('-Infinity')]) => "-Infinity"
        '%f'.format([double('NaN')]) => "NaN"
        '%s'.format([double('Infinity')]) => "Infinity"
        '%s'.format([1.0]) => "1"
        '%s'.format([type('x')]) => "string"
        '%s'.format([int]) => "int"
        '%s'.format([timestamp('1970-01-01T00:00:00Z')]) => "1970-01-01T00:00:00Z"
        '%s'.format([duration('1h1m1.5s')]) => "3661.5s"
        '%s'.format([{'b': 1, 'a': [1.5]}]) => "{a: [1.5], b: 1}"
        '%s'.format([dyn(optional.of(1))]) => error
        '%c'.format([1]) => error
        '%.3d'.format([5]) => "5"
        '%%%d%%'.format([1]) => "%1%"
        'abc'.format([1]) => "abc"
        """#
}
