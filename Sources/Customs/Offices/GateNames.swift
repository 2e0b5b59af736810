//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The gates by every name they have, however it is written.
struct GateNames: Sendable {
    private let exact: [String: [Int]]
    private let names: [(name: String, gate: Int)]

    init(_ gates: [Gate]) {
        var exact: [String: [Int]] = [:]
        var names: [(name: String, gate: Int)] = []
        for (index, gate) in gates.enumerated() {
            let texts = gate.sides.flatMap { side in Language.allCases.map { side.name[$0] } }
            for text in texts where !text.isEmpty {
                names.append((text.foldedName, index))
                // `Móng Cái (Bắc Luân I, II)` is looked for as Móng Cái.
                for name in [text, String(text.prefix { $0 != "(" })] {
                    let key = Self.bare(name)
                    if !exact[key, default: []].contains(index) { exact[key, default: []].append(index) }
                }
            }
        }
        self.exact = exact
        self.names = names
    }

    /// The places of the gates of a name; where there is none, of those whose names contain it.
    func places(of text: String) -> [Int] {
        let key = Self.bare(text)
        if key.isEmpty { return [] }
        if let places = exact[key] { return places }
        guard key.count >= (key.utf8.count > key.count ? 2 : 4) else { return [] }
        var places: [Int] = []
        for (name, gate) in names where name.contains(key) && places.last != gate { places.append(gate) }
        return places
    }

    /// Without accents, case, punctuation and the words that mean a gate.
    private static func bare(_ text: String) -> String {
        var key = text.foldedName
        let prefixes = ["cua khau quoc te ", "cua khau chinh ", "cua khau phu ", "cua khau cang ", "cua khau "]
        let suffixes = [" international border gate", " border gate", "国际口岸", "公路口岸", "铁路口岸", "口岸"]
        if let prefix = prefixes.first(where: key.hasPrefix) { key.removeFirst(prefix.count) }
        if let suffix = suffixes.first(where: key.hasSuffix), key.count > suffix.count { key.removeLast(suffix.count) }
        return key
    }
}
