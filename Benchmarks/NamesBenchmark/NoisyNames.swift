//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// A long list of made-up Vietnamese companies and queries that spell them wrongly.
struct NoisyNames {
    let names: [String]
    let queries: [(text: String, entry: Int)]

    private static let forms = [
        "Công ty TNHH", "Công ty Cổ phần", "Công ty TNHH MTV", "Tổng Công ty", "Tập đoàn", "Doanh nghiệp tư nhân",
        "Công ty TNHH Thương mại và Dịch vụ",
    ]
    private static let short = [
        "Công ty TNHH Thương mại và Dịch vụ": "Cty TNHH TM và DV", "Công ty TNHH MTV": "Cty TNHH MTV",
        "Công ty TNHH": "Cty TNHH", "Công ty Cổ phần": "CTCP", "Tổng Công ty": "TCT", "Doanh nghiệp tư nhân": "DNTN",
        "Tập đoàn": "Tập đoàn",
    ]

    /// - Parameter cores: names without their forms, of which the first part of one and the last of another make a new one.
    init(cores: [String], count: Int, queries: Int, seed: UInt64) {
        var random = SplitMix(seed)
        var known: Set<String> = []
        var names: [String] = []
        let words = cores.map { $0.split(separator: " ").map(String.init) }.filter { $0.count > 1 }
        while names.count < count {
            let (a, b) = (words[random.below(words.count)], words[random.below(words.count)])
            let first = a.prefix(max(1, a.count / 2 + random.below(2)))
            let last = b.suffix(max(1, b.count / 2 + random.below(2)))
            let name = Self.forms[random.below(7)] + " " + (first + last).joined(separator: " ")
            if known.insert(name).inserted { names.append(name) }
        }
        self.names = names
        self.queries = (0..<queries).map { number in
            let entry = random.below(count)
            return (Self.noisy(names[entry], kind: number % 5, &random), entry)
        }
    }

    /// One fault: marks and case, the form, two letters turned, one letter replaced, two words turned.
    private static func noisy(_ name: String, kind: Int, _ random: inout SplitMix) -> String {
        switch kind {
        case 0:
            return name.folding(options: .diacriticInsensitive, locale: nil).replacing("đ", with: "d").uppercased()
        case 1:
            let form = forms.filter { name.hasPrefix($0 + " ") }.max { $0.count < $1.count } ?? ""
            return (short[form] ?? form) + name.dropFirst(form.count)
        case 2, 3:
            var letters = Array(name)
            let places = letters.indices.dropLast().filter {
                $0 > 12 && letters[$0].isLetter && letters[$0 + 1].isLetter
            }
            guard !places.isEmpty else { return name }
            let place = places[random.below(places.count)]
            if kind == 2 {
                letters.swapAt(place, place + 1)
            } else {
                letters[place] = Character(Unicode.Scalar(UInt8(97 + random.below(26))))
            }
            return String(letters)
        default:
            var words = name.split(separator: " ")
            let place = words.count - 2
            words.swapAt(place, place + 1)
            return words.joined(separator: " ")
        }
    }
}

/// SplitMix64, so that every run is the same.
struct SplitMix {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
