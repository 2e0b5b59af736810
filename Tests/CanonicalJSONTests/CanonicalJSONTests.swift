//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
import CanonicalJSON
import Foundation
import Testing

@Suite("One text for one value")
struct CanonicalJSONTests {
    private static func canonical(_ text: String) throws -> String {
        String(decoding: try JSONReader.read(Array(text.utf8)).canonical, as: UTF8.self)
    }

    /// RFC 8785, appendix B.
    @Test(
        "numbers as ECMAScript writes them",
        arguments: [
            (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"), (0x0000_0000_0000_0001, "5e-324"),
            (0x8000_0000_0000_0001, "-5e-324"), (0x7FEF_FFFF_FFFF_FFFF, "1.7976931348623157e+308"),
            (0x4340_0000_0000_0000, "9007199254740992"), (0xC340_0000_0000_0000, "-9007199254740992"),
            (0x4430_0000_0000_0000, "295147905179352830000"), (0x44B5_2D02_C7E1_4AF5, "9.999999999999997e+22"),
            (0x44B5_2D02_C7E1_4AF6, "1e+23"), (0x44B5_2D02_C7E1_4AF7, "1.0000000000000001e+23"),
            (0x444B_1AE4_D6E2_EF4E, "999999999999999700000"), (0x444B_1AE4_D6E2_EF4F, "999999999999999900000"),
            (0x444B_1AE4_D6E2_EF50, "1e+21"), (0x3EB0_C6F7_A0B5_ED8C, "9.999999999999997e-7"),
            (0x3EB0_C6F7_A0B5_ED8D, "0.000001"), (0x41B3_DE43_5555_5553, "333333333.3333332"),
            (0x41B3_DE43_5555_5554, "333333333.33333325"), (0x41B3_DE43_5555_5555, "333333333.3333333"),
            (0xBECB_F647_612F_3696, "-0.0000033333333333333333"), (0x4314_3FF3_C1CB_0959, "1424953923781206.2"),
        ] as [(UInt64, String)]
    )
    func numbers(bits: UInt64, text: String) throws {
        let number = Double(bitPattern: bits)
        #expect(String(decoding: JSONValue.number(number).canonical, as: UTF8.self) == text)
        #expect(try JSONReader.read(Array(text.utf8)) == .number(number))
    }

    @Test("members go by their UTF-16 names, escapes are the shortest")
    func order() throws {
        let text =
            #"{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew","1":"One","\ud83d\ude00":"Smile","\u0080":"Control","\u00f6":"o"}"#
        let canonical = try Self.canonical(text)
        let places = ["Carriage", "One", "Control", "\"o\"", "Euro", "Smile", "Hebrew"].map { word in
            canonical.range(of: word)?.lowerBound ?? canonical.endIndex
        }
        #expect(places == places.sorted())
        #expect(try Self.canonical(#""\u000f\u000aA'\u0042\u0022\u005c\"\/""#) == #""\u000f\nA'B\"\\\"/""#)
    }

    @Test(
        "reading what is written changes nothing",
        arguments: ["{}", "[]", "null", "[1,-2.5,\"a\",{\"b\":[true,false]}]"]
    )
    func stable(text: String) throws {
        #expect(try Self.canonical(text) == text)
        #expect(try JSONReader.readCanonical(Array(text.utf8)).canonical == Array(text.utf8))
    }

    @Test(
        "what two readers might read differently is refused",
        arguments: [
            (#"{"a":1,"a":2}"#, JSONReader.Fault.Reason.memberTwice), (#"{"a":1,"\u0061":2}"#, .memberTwice),
            (#""\ud800""#, .surrogate), (#""\udc00\ud800""#, .surrogate), ("1e400", .numberOutOfRange),
            ("01", .notJSON),
            ("+1", .notJSON), ("1.", .notJSON), (".5", .notJSON), ("NaN", .notJSON), ("[1,]", .notJSON),
            ("{\"a\"}", .notJSON),
            ("", .notJSON), ("1 2", .notJSON), ("\"\u{1}\"", .notJSON), ("nul", .notJSON), ("\"a", .notJSON),
            ("'a'", .notJSON),
        ]
    )
    func refused(text: String, reason: JSONReader.Fault.Reason) {
        let fault = #expect(throws: JSONReader.Fault.self) { try JSONReader.read(Array(text.utf8)) }
        #expect(fault?.reason == reason)
    }

    @Test("bytes that are no UTF-8, too deep, too long")
    func hostile() {
        let broken = #expect(throws: JSONReader.Fault.self) { try JSONReader.read([0x22, 0xC0, 0x80, 0x22]) }
        #expect(broken?.reason == .notUTF8)
        let deep = [UInt8](repeating: UInt8(ascii: "["), count: 1_000)
        let fault = #expect(throws: JSONReader.Fault.self) { try JSONReader.read(deep) }
        #expect(fault?.reason == .tooDeep)
        let long = #expect(throws: JSONReader.Fault.self) { try JSONReader.read(Array("null".utf8), most: 3) }
        #expect(long?.reason == .tooLong)
    }

    @Test(
        "a text that is not the canonical one",
        arguments: [" 1", "1.0", "{\"b\":1,\"a\":2}", #""\u0041""#, "[ ]", "1E2"]
    )
    func notCanonical(text: String) {
        let fault = #expect(throws: JSONReader.Fault.self) { try JSONReader.readCanonical(Array(text.utf8)) }
        #expect(fault?.reason == .notCanonical)
    }

    @Test("composed and decomposed letters stay what they are")
    func forms() throws {
        let both = JSONValue.object(["e\u{301}": "1", "\u{e9}x": "2"])
        #expect(try JSONReader.readCanonical(both.canonical) == both)
    }

    @Test("any bytes are read or refused", arguments: 0..<300)
    func random(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        let alphabet = Array(#"{}[]",:0123456789.eE+-truefalsn\u d8"#.utf8) + [0xC3, 0xA9, 0x00]
        let bytes = (0..<seed % 60).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return alphabet[Int(state >> 33) % alphabet.count]
        }
        if let value = try? JSONReader.read(bytes) {
            #expect((try? JSONReader.readCanonical(value.canonical)) == value)
        }
    }
}
