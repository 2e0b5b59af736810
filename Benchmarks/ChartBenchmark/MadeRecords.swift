//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import LinkChart

/// Declarations whose parties come as often as in trade: a few brokers, gates and importers in very many, most in few
/// (Zipf's law with exponents of 0.8 to 1.1).
struct MadeRecords {
    private var random: RandomSource
    private(set) var count = 0

    init(seed: UInt64) { random = RandomSource(seed: seed) }

    mutating func next(_ size: Int) -> [ChartRecord] { (0..<size).map { _ in record() } }

    private mutating func record() -> ChartRecord {
        count += 1
        let number = "1045\(10_000_000 + count)"
        let at = 1_700_000_000 + Int64(random.below(63_000_000))
        guard let declaration = ChartNodeID(.declaration, number) else { preconditionFailure("a number is a key") }
        let importer = zipf(300_000, 0.9)
        var links: [ChartLink?] = [
            party(importer, .importer, "I", declaration, at),
            party(zipf(200_000, 0.9), .exporter, "E", declaration, at),
            party(zipf(4_000, 1.1), .declarant, "B", declaration, at),
            party(zipf(20_000, 1), .carrier, "C", declaration, at),
            thing(.vehicle, "12C\(zipf(150_000, 0.8))", .carriedBy, declaration, at),
            thing(.container, "MSKU\(zipf(400_000, 0.8))", .packedIn, declaration, at),
            thing(.seal, "VN\(random.below(900_000))", .sealedWith, declaration, at),
            thing(.document, "invoice/INV\(count)", .supportedBy, declaration, at),
            thing(.place, "G\(zipf(28, 1))", .crossedAt, declaration, at),
        ]
        if let company = ChartNodeID(.company, "I\(importer)") {
            let phone = ChartNodeID(.phone, "9\(importer % 250_000)")
            links.append(phone.flatMap { ChartLink(company, .reachedAt, $0, at: at) })
        }
        if let person = ChartNodeID(.person, "0201\(zipf(200_000, 0.8))") {
            links.append(ChartLink(person, .driver, declaration, at: at))
        }
        return ChartRecord(
            ChartSource(.declaration, number),
            offices: ["VN-\(zipf(20, 0.7))"],
            links: links.compactMap(\.self)
        )
    }

    private func party(
        _ number: Int,
        _ role: ChartRole,
        _ prefix: String,
        _ declaration: ChartNodeID,
        _ at: Int64
    ) -> ChartLink? {
        ChartNodeID(.company, prefix + "\(number)").flatMap {
            ChartLink($0, role, declaration, at: at, fromName: "Công ty TNHH \(prefix) \(number)")
        }
    }

    private func thing(
        _ kind: ChartNodeKind,
        _ key: String,
        _ role: ChartRole,
        _ declaration: ChartNodeID,
        _ at: Int64
    ) -> ChartLink? {
        ChartNodeID(kind, key).flatMap { ChartLink(declaration, role, $0, at: at) }
    }

    /// A rank below a bound; rank r comes in proportion to r to the minus `exponent`, by inverting the continuous law.
    private mutating func zipf(_ bound: Int, _ exponent: Double) -> Int {
        let share = random.share()
        let top = Double(bound)
        if exponent == 1 { return min(bound - 1, Int(pow(top, share)) - 1) }
        let power = 1 - exponent
        let rank = pow(share * (pow(top, power) - 1) + 1, 1 / power)
        return max(0, min(bound - 1, Int(rank) - 1))
    }
}
