//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How much a word counts: names more than the particles and general words around them.
enum WordWeights {
    private static let kinds: [UInt64: WordKind] = {
        var kinds: [UInt64: WordKind] = [:]
        let particles =
            "al el abu abou abd de da di do dos das del della la le les du van von der den ter ten af av of the and und "
            + "et y e i dan thi ul ur st san mr mrs ms dr jr sr ii iii hadji haji sheikh shaykh"
        let general =
            "group holding holdings international global company service services system systems trade trading import "
            + "export investment investments development industry industries industrial enterprise enterprises partners "
            + "capital management technology technologies solutions corporation bank fund trust consulting logistics "
            + "shipping oil gas energy resources general national union dau tu phat trien thuong mai dich vu san xuat "
            + "xay dung nhap khau viet nam china chinese vietnam"
        for (words, kind) in [(particles, WordKind.particle), (general, .general), ("bin ibn ben bint", .descent)] {
            for word in words.split(separator: " ") { kinds[NameHash.of(word.utf8)] = kind }
        }
        return kinds
    }()

    static func kind(of letters: UInt64) -> WordKind { kinds[letters] ?? .name }

    static func weight(_ count: Int, _ kind: WordKind) -> Double {
        let weight = count == 1 ? 0.35 : 0.4 + 0.1 * Double(min(count, 7))
        return switch kind {
        case .particle, .descent: 0.25
        case .general: weight * 0.55
        case .name: weight
        }
    }
}
