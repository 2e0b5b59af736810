//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
import Names
import Testing

@Suite("Sieves tell who may be in a list")
struct SieveTests {
    private static func candidates(_ text: String, _ listed: [String], _ readings: NameReadings = .none) -> Set<Int> {
        let sieve = NameSieve(listed, readings: readings)
        var scratch = NameSieve.Scratch()
        var text = text
        return text.withUTF8 { Set(sieve.candidates($0, &scratch)) }
    }

    @Test(
        "the same words in any order and writing",
        arguments: [
            "Nguyễn Văn Cường", "NGUYEN VAN CUONG", "Cường Nguyễn Văn", "Nguye\u{302}\u{303}n Va\u{306}n Cươ\u{300}ng",
            "Nguyễn\u{200B} Văn Cường", "Ｎguyễn　Văn Cường", "Nguyễn Vаn Cường", "Ông: Nguyễn-Văn/Cường",
            "Nguyễn Cường", "Nguyễn Văn Quốc Cường", "Nguyễn Văn Cườg", "Nguyên Văn Cươngg",
            "Cty TNHH Nguyễn Văn Cường",
            "Nguyễn Văn Cường Co., Ltd",
        ]
    )
    func same(text: String) {
        #expect(Self.candidates(text, ["Trần Thị Hoa", "Nguyễn Văn Cường"]) == [1])
    }

    @Test(
        "another word makes another name",
        arguments: [
            "Nguyễn Văn Anh", "Nguyễn Quang Cường", "Cường", "", "   ", "Nguyễn Văn Cao Quốc Cường",
            "Phạm Thị Lan Hương",
        ]
    )
    func other(text: String) {
        #expect(Self.candidates(text, ["Nguyễn Văn Cường", "Phạm Thị Lan Hoa", "Nguyễn Văn An"]).isEmpty)
    }

    @Test("one word alone is found among names of one word only")
    func single() {
        #expect(Self.candidates("Hùng", ["Hùng", "Trần Hùng", "Hùng Hùng"]) == [0])
    }

    @Test("characters by themselves, one more or less")
    func characters() {
        #expect(Self.candidates("王小强", ["王强", "王小强", "王小刚", "李强"]) == [0, 1])
        #expect(Self.candidates("广西南宁兴旺贸易有限公司", ["广西南宁兴旺贸易有限公司", "云南"]) == [0])
    }

    @Test("across scripts", .enabled(if: Installed.has, Installed.missing))
    func scripts() {
        let listed = ["Nguyễn Văn Cường", "Sun Zhijie", "Wang Xiao Qiang", "王小强"]
        #expect(Self.candidates("阮文强", listed, Installed.readings) == [0])
        #expect(Self.candidates("孫志傑", listed, Installed.readings) == [1], "traditional forms")
        #expect(Self.candidates("Vương Tiểu Cường", listed, Installed.readings) == [3])
        #expect(Self.candidates("WANG XIAOQIANG", listed, Installed.readings) == [3])
        #expect(Self.candidates("王小强", listed, Installed.readings) == [2, 3])
    }

    /// What the comparison calls the same name, with as many words, the sieve lets through.
    @Test("nothing that agrees in whole is lost", arguments: 0..<40)
    func agreement(seed: Int) {
        var random = SplitMix(seed: UInt64(seed))
        let words = [
            "Nguyễn", "Trần", "Văn", "Thanh", "Thành", "Hương", "Hưng", "Minh", "Mình", "Quang", "Quảng", "Linh",
        ]
        func name() -> String { (0..<3).map { _ in words[random.below(words.count)] }.joined(separator: " ") }
        let listed = (0..<200).map { _ in name() }
        let matcher = NameMatcher(readings: .none)
        for _ in 0..<20 {
            let query = name()
            let found = Self.candidates(query, listed)
            for (place, other) in listed.enumerated() where matcher.match(query, other).isWhole {
                #expect(found.contains(place), "\(query) and \(other)")
            }
        }
    }

    @Test("addresses go by their numbers and a rare word")
    func addresses() {
        let listed = [
            "Số 12, ngõ 5, Phố Hàng Bè, Hà Nội", "Số 85 Trần Phú, Lạng Sơn", "Bản Vây", "南宁市民族大道131号",
            "Số 12, ngõ 7, Phố Hàng Bè, Hà Nội",
        ]
        let sieve = AddressSieve(listed)
        func candidates(_ text: String) -> Set<Int> {
            var scratch = AddressSieve.Scratch()
            var text = text
            return text.withUTF8 { Set(sieve.candidates($0, &scratch)) }
        }
        #expect(candidates("12 ngo 5 pho hang be, quan Hoan Kiem, Ha Noi") == [0])
        #expect(candidates("85 Trần Phú, P. Vĩnh Trại, TP Lạng Sơn, 240000") == [1])
        #expect(candidates("Thôn 3, bản Vây, Hướng Hóa") == [2])
        #expect(candidates("广西南宁市民族大道131号") == [3])
        #expect(candidates("Số 86 Trần Phú, Lạng Sơn").isEmpty)
        #expect(candidates("Trần Phú, Lạng Sơn").isEmpty)
        #expect(candidates("").isEmpty)
    }

    @Test("numbers but for look-alikes")
    func codes() {
        let sieve = CodeSieve(["SF123450", "MSKU1234565", ""].map { CodeText($0) })
        func mayHold(_ text: String) -> Bool {
            var text = text
            return text.withUTF8 { sieve.mayHold($0) }
        }
        #expect(mayHold("sf-12345O"))
        #expect(mayHold("МSKU 123456-5"), "other scripts are left to the comparison")
        #expect(mayHold("X1; SF123450"), "several numbers are left to the comparison")
        #expect(!mayHold("SF123451"))
        #expect(!mayHold(""))
    }

    @Test("a number that is too long is cut once, also within the letters of a province")
    func longCode() {
        let code = CodeText(String(repeating: "7", count: 38) + "桂123")
        #expect(code.text == String(repeating: "7", count: 38) + "GU")
        #expect(CodeText(code.text) == code)
    }

    @Test("bytes that are no text", arguments: 0..<200)
    func hostile(seed: Int) {
        var random = SplitMix(seed: UInt64(seed) + 900)
        let bytes = (0..<random.below(300)).map { _ in UInt8(random.below(256)) }
        let sieve = NameSieve(["Nguyễn Văn Cường", "王小强"], readings: .none)
        let addresses = AddressSieve(["Số 12, ngõ 5, Phố Hàng Bè, Hà Nội"])
        var (names, places) = (NameSieve.Scratch(), AddressSieve.Scratch())
        bytes.withUnsafeBufferPointer { bytes in
            #expect(sieve.candidates(bytes, &names).allSatisfy { (0...1).contains($0) })
            #expect(addresses.candidates(bytes, &places).allSatisfy { $0 == 0 })
        }
    }
}

private struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(bound))
    }
}
