//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Names
import Persistence
import Search

/// Fills an index with records of three scripts and asks it what officers ask.
///
///     SearchBenchmark FILE RECORDS QUERIES
@main
enum SearchBenchmark {
    private static let batch = 2_000

    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let count = Int(arguments[2]), let asked = Int(arguments[3]) else {
            print("SearchBenchmark FILE RECORDS QUERIES")
            return
        }
        let readings = NameReadings.installed(near: FileManager.default.currentDirectoryPath)
        let analyzer = SearchAnalyzer(key: SearchTokenKey(Array(1...16)), readings: readings)
        if !analyzer.readsPinyin { print("no readings installed: pinyin is left out") }
        let maker = RecordMaker(count: count)
        let database = try await NodeDatabase.open(sqlite: arguments[1])
        try await fill(database.search, maker, analyzer, file: arguments[1])
        try await ask(database.search, maker, analyzer, asked)
        try await database.close()
    }

    private static func fill(
        _ store: SQLSearchStore,
        _ maker: RecordMaker,
        _ analyzer: SearchAnalyzer,
        file: String
    ) async throws {
        let done = try await store.counts().values.reduce(0, +)
        guard done < maker.count else { return }
        let clock = ContinuousClock()
        let begin = clock.now
        try await store.begin(signature: analyzer.signature)
        var tokens = 0
        for start in stride(from: 0, to: maker.count, by: batch) {
            let documents = (start..<min(maker.count, start + batch)).map { analyzer.keyed(maker.document($0)) }
            tokens += documents.reduce(0) { $0 + $1.tokens.count }
            try await store.apply(SearchChanges(documents: documents))
            if start % 500_000 == 0 {
                FileHandle.standardError.write(Data("\(start) \((clock.now - begin).seconds) s\n".utf8))
            }
        }
        let written = (clock.now - begin).seconds
        try await store.settle()
        let settled = (clock.now - begin).seconds - written
        let bytes = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
        print("\(maker.count) records, \(tokens / maker.count) tokens each")
        print(
            """
            indexed in \(written.rounded()) s: \(Int(Double(maker.count) / written)) records/s; \
            put in order in \(settled.rounded()) s
            """
        )
        print("\(bytes / 1_000_000) MB, \(bytes / maker.count) bytes a record")
    }

    private static func ask(
        _ store: SQLSearchStore,
        _ maker: RecordMaker,
        _ analyzer: SearchAnalyzer,
        _ asked: Int
    ) async throws {
        let sources = [SearchKind.message, .declaration].map { MadeRecords(kind: $0, maker: maker) }
        let desk = SearchDesk(analyzer: analyzer, store: store, sources: sources)
        let reader = SearchReader(login: "lan", name: "", office: nil, language: .vi, kinds: Set(SearchKind.allCases))
        let mix = QueryMix(maker: maker, analyzer: analyzer)
        var numbers = SeededNumbers(11)
        var all: [Double] = []
        let clock = ContinuousClock()
        print("query                     n   found   p50 ms   p95 ms   max ms   slowest")
        for kind in QueryMix.Kind.allCases {
            if !analyzer.readsPinyin, kind == .pinyin || kind == .pinyinApart { continue }
            var times: [(ms: Double, text: String)] = []
            var found = 0
            var tries = 0
            while times.count < asked, tries < asked * 50 {
                tries += 1
                guard let text = mix.query(kind, &numbers) else { continue }
                let query = try SearchQuery(text)
                let begin = clock.now
                let answer = try await desk.answer(query, for: reader, limit: 6)
                times.append(((clock.now - begin).seconds * 1_000, text))
                if !answer.groups.isEmpty { found += 1 }
            }
            times.sort { $0.ms < $1.ms }
            // Words that are never together are no question of officers, only the worst there is.
            if kind != .nothing { all += times.map(\.ms) }
            line(kind.rawValue, times.map(\.ms), found, times.last?.text ?? "")
        }
        line("all but the last", all.sorted(), all.count, "")
    }

    private static func line(_ name: String, _ sorted: [Double], _ found: Int, _ slowest: String) {
        guard let last = sorted.last else { return }
        func column(_ number: Double) -> String { String(format: "%9.1f", number) }
        let name = name.padding(toLength: 22, withPad: " ", startingAt: 0)
        print(
            name + String(format: "%5d %7d", sorted.count, found) + column(sorted[sorted.count / 2])
                + column(sorted[sorted.count * 95 / 100]) + column(last) + "   " + slowest
        )
    }
}

extension Duration {
    fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
