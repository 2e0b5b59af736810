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
        let beginWork = ProcessorTime.now()
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
        let writtenWork = ProcessorTime.now() - beginWork
        try await store.settle()
        let settled = (clock.now - begin).seconds - written
        let bytes = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
        print("\(maker.count) records, \(tokens / maker.count) tokens each")
        print(
            """
            indexed in \(written.rounded()) s: \(Int(Double(maker.count) / written)) records/s, \
            \(Int(Double(maker.count) / writtenWork)) a second of processor time; put in order in \(settled.rounded()) s
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
        var all: [Asked] = []
        let clock = ContinuousClock()
        print("                                 on the clock, ms            processor, ms")
        print("query                     n   found      p50      p95      max      p95      max   slowest")
        for kind in QueryMix.Kind.allCases {
            if !analyzer.readsPinyin, kind == .pinyin || kind == .pinyinApart { continue }
            var times: [Asked] = []
            var found = 0
            var tries = 0
            while times.count < asked, tries < asked * 50 {
                tries += 1
                guard let text = mix.query(kind, &numbers) else { continue }
                let query = try SearchQuery(text)
                let (begin, beginWork) = (clock.now, ProcessorTime.now())
                let answer = try await desk.answer(query, for: reader, limit: 6)
                times.append(
                    Asked(
                        wall: (clock.now - begin).seconds * 1_000,
                        work: (ProcessorTime.now() - beginWork) * 1_000,
                        text: text
                    )
                )
                if !answer.groups.isEmpty { found += 1 }
            }
            // Words that are never together are no question of officers, only the worst there is.
            if kind != .nothing { all += times }
            line(kind.rawValue, times, found)
        }
        line("all but the last", all, all.count)
    }

    private struct Asked {
        let wall: Double
        let work: Double
        let text: String
    }

    private static func line(_ name: String, _ asked: [Asked], _ found: Int) {
        let (wall, work) = (asked.map(\.wall).sorted(), asked.map(\.work).sorted())
        guard let last = wall.last, let most = work.last else { return }
        func column(_ number: Double) -> String { String(format: "%9.1f", number) }
        let name = name.padding(toLength: 22, withPad: " ", startingAt: 0)
        let shares = [wall[wall.count / 2], wall[wall.count * 95 / 100], last, work[work.count * 95 / 100], most]
        let slowest = asked.max { $0.work < $1.work }?.text ?? ""
        print(name + String(format: "%5d %7d", asked.count, found) + shares.map(column).joined() + "   " + slowest)
    }
}

extension Duration {
    fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
