//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Names
import Testing

@Suite("Names are compared")
struct MatcherTests {
    private let plain = NameMatcher(readings: .none)

    @Test("other tones rank below the same name and above another")
    func tones() {
        let same = plain.match("An Bình", "An Bình").score
        let toned = plain.match("An Bình", "An Bính").score
        let bare = plain.match("An Bình", "An Binh").score
        let other = plain.match("An Bình", "An Khang").score
        #expect(same == 1)
        #expect(toned < bare && bare < same)
        #expect(other < toned)
        #expect(plain.match("An Bình", "An Bính").features.contains(.tones(1)))
    }

    @Test("short names are neither the same at once nor strangers at once")
    func shortNames() {
        let near = plain.match("Li Wu", "Lu Wu").score
        #expect(near < plain.match("Li Wu", "Li Wu").score)
        #expect(plain.match("Li Wu", "Wu Li").score > 0.9)
        #expect(near < NameMatcher.threshold)
    }

    @Test("a branch and its company are near")
    func branch() {
        let match = plain.match("Chi nhánh Công ty TNHH Hoa Sen tại Lạng Sơn", "Công ty TNHH Hoa Sen")
        #expect(match.features.contains(.branch))
        #expect(match.score > 0.5)
    }

    @Test("the same order of arguments or the other makes no difference", arguments: 0..<40)
    func symmetric(seed: Int) {
        var random = Letters(seed: UInt64(seed))
        let (a, b) = (random.name(), random.name())
        #expect(abs(plain.match(a, b).score - plain.match(b, a).score) < 1e-9)
        #expect(plain.match(a, a).score == 1)
    }

    @Test(
        "a person is found under Chinese, pinyin and Sino-Vietnamese names",
        .enabled(if: Installed.has, Installed.missing)
    )
    func threeNames() {
        let matcher = NameMatcher(readings: Installed.readings)
        for (a, b) in [
            ("孙志杰", "Sun Zhijie"), ("孙志杰", "Tôn Chí Kiệt"), ("阮文强", "Nguyễn Văn Cường"), ("习近平", "Xi Jinping"),
            ("南宁", "Nam Ninh"), ("谅山", "Lạng Sơn"), ("廣西友誼貿易有限公司", "广西友谊贸易有限公司"),
        ] {
            #expect(matcher.match(a, b).score >= NameMatcher.threshold, "\(a) ~ \(b)")
        }
        for (a, b) in [("孙志杰", "Nguyễn Văn Cường"), ("南宁", "Hà Nội"), ("阮文强", "Trần Thị Hoa")] {
            #expect(matcher.match(a, b).score < NameMatcher.threshold, "\(a) ~ \(b)")
        }
    }
}

/// The readings that setup writes.
enum Installed {
    static let readings = NameReadings.installed(near: FileManager.default.currentDirectoryPath)
    static var has: Bool { readings.count > 0 }
    static let missing: Comment = "no .vendor/names/readings.tsv: scripts/setup.sh writes it"
}

/// Made-up names, the same for the same seed.
struct Letters {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func name() -> String {
        let syllables = [
            "Nguyễn", "Văn", "Cường", "Trần", "Thị", "Hoa", "Minh", "Anh", "Công ty", "TNHH", "Thương mại", "Lạng Sơn",
            "Li",
            "Wu", "Zhijie", "bin", "Salman", "CTCP", "Export", "69-3", "阮", "文", "强",
        ]
        return (0..<Int(2 + next() % 4)).map { _ in syllables[Int(next() % UInt64(syllables.count))] }.joined(
            separator: " "
        )
    }
}
