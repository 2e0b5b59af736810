//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Names

/// Names across scripts: labelled files, and a search among a million.
///
///     NamesBenchmark FOLDER-OF-NAMES [entries] [queries] [--write LIST QUERIES]
@main
struct NamesBenchmark {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let folder = arguments.first else { return print("usage: NamesBenchmark FOLDER [entries] [queries]") }
        let readings = NameReadings.installed(near: FileManager.default.currentDirectoryPath)
        print("readings: \(readings.count) characters")
        let files = LabelledFiles(folder: folder, readings: readings)
        labelled(files)
        let count = arguments.count > 1 ? Int(arguments[1]) ?? 1_000_000 : 1_000_000
        let queries = arguments.count > 2 ? Int(arguments[2]) ?? 5_000 : 5_000
        let matcher = NameMatcher(readings: readings)
        let cores = files.rows("companies_vn.csv").map { matcher.core($0[1]) }
        let list = NoisyNames(cores: cores, count: count, queries: queries, seed: 7)
        if let place = arguments.firstIndex(of: "--write"), arguments.count > place + 2 {
            try list.names.joined(separator: "\n").write(
                toFile: arguments[place + 1],
                atomically: true,
                encoding: .utf8
            )
            let lines = list.queries.map { "\($0.entry)\t\($0.text)" }
            try lines.joined(separator: "\n").write(toFile: arguments[place + 2], atomically: true, encoding: .utf8)
        }
        search(list, readings)
    }

    private static func labelled(_ files: LabelledFiles) {
        let vietnamese = files.rows("companies_vn.csv")
        let short = files.recall(vietnamese.map { $0[1] }, vietnamese.map { $0[2] }, ranks: [1, 5])
        print("companies_vn short to full: recall@1 \(shown(short[0])) @5 \(shown(short[1])) of \(vietnamese.count)")
        let chinese = files.rows("companies_zh_en.csv")
        let english = files.recall(chinese.map { $0[2] }, chinese.map { $0[1] }, ranks: [1, 10])
        print("companies_zh_en: recall@1 \(shown(english[0])) @10 \(shown(english[1])) of \(chinese.count)")
        let places = files.places()
        print("places_zh_vi: found \(shown(places.found)), alone at rank 1 \(shown(places.alone))")
        let pairs = files.pairs()
        print("name_pairs: F1 \(shown(pairs.f1)) at \(NameMatcher.threshold), \(Int(pairs.speed)) pairs/s")
    }

    private static func search(_ list: NoisyNames, _ readings: NameReadings) {
        let start = processorSeconds()
        let index = NameIndex(list.names, readings: readings)
        print("index: \(index.count) names in \(shown(processorSeconds() - start)) s of processor time")
        var scratch = NameScratch()
        var times: [Double] = []
        var found = [0, 0]
        var byKind = [Int](repeating: 0, count: 5)
        for (number, query) in list.queries.enumerated() {
            let start = processorSeconds()
            let hits = index.search(query.text, limit: 10, scratch: &scratch)
            times.append(processorSeconds() - start)
            if hits.first?.entry == query.entry { found[0] += 1 }
            if hits.contains(where: { $0.entry == query.entry }) {
                found[1] += 1
                byKind[number % 5] += 1
            } else if CommandLine.arguments.contains("--misses") {
                print(
                    "miss \(number % 5): \(query.text) | \(list.names[query.entry]) | \(hits.first.map { index.text($0.entry) } ?? "-")"
                )
            }
        }
        let sum = times.reduce(0, +)
        times.sort()
        let recall = found.map { Double($0) / Double(times.count) }
        print(
            "search: \(Int(Double(times.count) / sum)) queries/s, p50 \(millis(times, 0.5)), p99 \(millis(times, 0.99))"
        )
        print("search: recall@1 \(shown(recall[0])) @10 \(shown(recall[1]))")
        let kinds = byKind.map { shown(Double($0) * 5 / Double(times.count)) }.joined(separator: " ")
        print("search: @10 by noise (marks and case, form, letters turned, letter replaced, words turned): \(kinds)")
        print("memory: \(residentMegabytes()) MB resident")
    }

    /// Of this process, so that what else runs on the machine counts less.
    static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func millis(_ times: [Double], _ share: Double) -> String {
        shown(times[min(times.count - 1, Int(Double(times.count) * share))] * 1_000) + " ms"
    }

    private static func shown(_ number: Double) -> String { String(format: "%.3f", number) }

    private static func residentMegabytes() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
        return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1_024
    }
}
