//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Names
import Search
import TestSupport
import Testing

@Suite("What is found by what")
struct FindingTests {
    @Test(
        "letters are found with and without marks, whatever their case",
        arguments: [
            ("Công ty Đặng Hương", "dang"), ("Công ty Đặng Hương", "ĐẶNG"), ("Công ty Đặng Hương", "hương công"),
            ("Co\u{302}ng ty", "công"), ("ＡＢＣ Ltd", "abc"), ("Xi'an", "xi'an"), ("Müller & Søn", "muller son"),
            ("ประเทศไทย", "ประเทศไทย"), ("شركة", "شركة"), ("Москва", "москва"),
        ]
    )
    func letters(_ text: String, _ query: String) async throws {
        let bench = try await SearchBench(texts: [text, "other"])
        #expect(try await bench.ids(query) == ["0"])
    }

    @Test(
        "Chinese text is found by any piece of it",
        arguments: [
            ("南宁海关缉私局", "海关"), ("南宁海关缉私局", "宁海关缉"), ("南宁海关", "关"), ("张伟", "张伟"), ("王", "王"), ("桂A12345 货车", "桂A12345"),
        ]
    )
    func han(_ text: String, _ query: String) async throws {
        let bench = try await SearchBench(texts: [text, "北京"])
        #expect(try await bench.ids(query) == ["0"])
    }

    @Test("characters that do not follow one another are no piece")
    func apart() async throws {
        let bench = try await SearchBench(texts: ["南宁海关", "海 关", "海，关"])
        #expect(try await bench.ids("宁关") == [])
        #expect(try await bench.ids("海关") == ["0"])
        #expect(try await bench.ids("海 关") == ["0", "1", "2"])
        let runs = try await SearchBench(texts: ["宁关 关海", "宁关海"])
        #expect(try await runs.ids("宁关海") == ["1"])
        #expect(try await runs.ids("\"宁关 关海\"") == ["0", "1"])
    }

    @Test(
        "numbers are found however they are parted",
        arguments: [
            ("MSKU1234567", "MSKU 123456-7"), ("MSKU 123456-7", "msku1234567"), ("xe 51C-123.45 đi", "51C12345"),
            ("51C12345", "51C-123.45"), ("51C 123.45", "51c-12345"), ("INV-2025/001", "INV2025001"),
            ("10 4512 345670", "104512345670"),
            ("104512345670", "1045 1234 5670"), ("container MSKU 123456-7 tại cảng", "cảng MSKU 1234567"),
            ("粤ZAB12港", "粤 ZAB12"), ("桂A·12345", "桂A12345"),
        ]
    )
    func numbers(_ text: String, _ query: String) async throws {
        let bench = try await SearchBench(texts: [text, "MSKU7654321", "51C-543.21"])
        #expect(try await bench.ids(query) == ["0"])
    }

    @Test(
        "Chinese names are found by their pinyin and traditional characters by simplified ones",
        .enabled(if: SearchBench.readings.count > 0, "the table of readings is not installed"),
        arguments: [
            ("南宁海关", "nanning"), ("南宁海关", "nan ning"), ("南宁海关", "\"nan ning\""), ("南宁海关", "NANNING haiguan"),
            ("张伟", "zhangwei"), ("张伟", "zhang wei"), ("孙志杰", "sun zhijie"), ("孙志杰", "sunzhijie"),
            ("单雄信", "shan xiongxin"),
            ("单雄信", "dan"), ("吕布", "lü bu"), ("吕布", "lǚ bu"), ("南宁", "nan-ning"), ("吕布", "lubu"), ("吕布", "lyu"),
            ("吕布", "lvbu"), ("西安", "xi'an"),
            ("西安", "xian"), ("银行", "yinhang"),
            ("長城貿易", "长城"), ("长城贸易", "長城貿易"), ("重庆", "chongqing"), ("重庆", "zhongqing"),
        ]
    )
    func pinyin(_ text: String, _ query: String) async throws {
        let bench = try await SearchBench(texts: [text, "ning nam", "哈尔滨"])
        let found = try await bench.ids(query)
        #expect(found.contains("0") && !found.contains("2"))
    }

    @Test(
        "a word with Vietnamese marks is no pinyin, and a pinyin phrase keeps its order",
        .enabled(if: SearchBench.readings.count > 0)
    )
    func noPinyin() async throws {
        let bench = try await SearchBench(texts: ["海关", "hải quan", "宁南"])
        #expect(try await bench.ids("hải quan") == ["1"])
        #expect(try await bench.ids("nanning") == [])
        #expect(try await bench.ids("nan ning") == ["2"])
    }

    @Test("without the table nothing is found by pinyin, and that is said")
    func noTable() async throws {
        let bench = try await SearchBench(texts: ["南宁"], readings: .none)
        #expect(try await bench.ids("nanning") == [])
        #expect(try await bench.ids("南宁") == ["0"])
        let answer = try await bench.desk.answer(try SearchQuery("a"), for: SearchBench.reader, limit: 1)
        #expect(!answer.readsPinyin)
    }

    @Test(
        "signs of query languages are data",
        arguments: [
            "a OR b", "a AND b", "NOT a", "a*", "^a", "text:a", "NEAR(a b)", "a + b", "(a)", "'a' | 'b'", "a & !b",
            "a <-> b", "a\u{0}",
            "<script>a</script>", "\u{202E}a", "{a}", "a; DROP TABLE search_document --", "%a%", "a\\", "🦐 a", "\"a",
        ]
    )
    func hostile(_ text: String) async throws {
        let texts = ["a", "b", "a or and not near text b script drop table search document", "c"]
        let bench = try await SearchBench(texts: texts, readings: .none)
        let found = try await bench.ids(text)
        #expect(!found.contains("3") && !found.contains("1"))
    }

    @Test("a query without any word is refused", arguments: ["🦐", "***", "\"\"", "-🦐", "<>"])
    func wordless(_ text: String) async throws {
        let bench = try await SearchBench(texts: ["a"])
        await #expect(throws: SearchQueryError.noWords) { try await bench.ids(text) }
    }

    @Test("chance queries find what a look at every record finds", arguments: [1, 2, 3] as [UInt64])
    func oracle(_ seed: UInt64) async throws {
        let oracle = SearchOracle(count: 150, seed: seed)
        let bench = try await SearchBench([SearchBench.source(oracle.documents)], readings: .none)
        for query in oracle.queries(300, seed: seed &+ 50) {
            let found = try await bench.ids(query.text, limit: 1_000)
            #expect(found == query.expected, "\(query.text)")
        }
    }
}
