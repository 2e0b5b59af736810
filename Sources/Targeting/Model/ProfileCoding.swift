//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// The bytes of a ``ProfileSet``: little-endian arrays, each with its length before it. The schema is kept beside,
/// in the model's description.
enum ProfileCoding {
    static func encode(_ profiles: ProfileSet) -> Data {
        var writer = ByteWriter()
        writer.put(profiles.goods.average)
        writer.put(UInt64(profiles.goods.rates.count))
        for table in profiles.goods.rates {
            let entries = table.sortedEntries
            writer.put(entries.map(\.key))
            writer.put(entries.map(\.count.inspected))
            writer.put(entries.map(\.count.illicit))
        }
        writer.put(UInt64(profiles.past.ledgers.count))
        for ledger in profiles.past.ledgers {
            let entries = ledger.sortedEntries
            writer.put(entries.map(\.key))
            writer.put(entries.map(\.first))
            writer.put(entries.map(\.last))
            writer.put(entries.map(\.lines))
            writer.put(entries.map(\.recent))
            writer.put(entries.map(\.inspected))
            writer.put(entries.map(\.illicit))
            writer.put(entries.map(\.findingHour))
            writer.put(entries.map(\.companion))
        }
        let pending = profiles.past.pendingFindings
        writer.put(pending.map(\.hour))
        writer.put(pending.map { UInt32($0.illicit ? 1 : 0) })
        writer.put(pending.flatMap(\.keys))
        let tables = profiles.peers + [profiles.masses]
        writer.put(UInt64(tables.count))
        for table in tables {
            writer.put(table.keys)
            writer.put(table.peers.map(\.median))
            writer.put(table.peers.map(\.spread))
            writer.put(table.peers.map(\.lines))
        }
        return writer.data
    }

    /// Reads what ``encode(_:)`` wrote; nil where the bytes are not that.
    static func decode(_ data: Data, schema: FeatureSchema) -> ProfileSet? {
        var reader = ByteReader(data)
        var profiles = ProfileSet(schema: schema)
        guard let average: Float = reader.value() else { return nil }
        profiles.goods.average = average
        guard let goods: UInt64 = reader.value(), goods == schema.goods.count else { return nil }
        for index in 0..<Int(goods) {
            guard let keys: [UInt64] = reader.array(), let inspected: [Float] = reader.array(),
                let illicit: [Float] = reader.array(), keys.count == inspected.count, keys.count == illicit.count
            else { return nil }
            var table = RateTable(capacity: keys.count)
            for place in keys.indices {
                table.add(keys[place], .init(inspected: inspected[place], illicit: illicit[place]))
            }
            profiles.goods.rates[index] = table
        }
        guard let ledgers: UInt64 = reader.value(), ledgers == schema.past.count else { return nil }
        for index in 0..<Int(ledgers) {
            guard let ledger = ledger(&reader) else { return nil }
            profiles.past.ledgers[index] = ledger
        }
        guard let hours: [Int32] = reader.array(), let illicit: [UInt32] = reader.array(),
            let keys: [UInt64] = reader.array(), illicit.count == hours.count,
            keys.count == hours.count * Int(ledgers)
        else { return nil }
        profiles.past.pendingFindings = hours.indices.map { place in
            let start = place * Int(ledgers)
            return .init(
                hour: hours[place],
                illicit: illicit[place] == 1,
                keys: Array(keys[start..<start + Int(ledgers)])
            )
        }
        guard let tables: UInt64 = reader.value(), tables == PeerGroup.allCases.count + 1 else { return nil }
        for index in 0..<Int(tables) {
            guard let table = peers(&reader) else { return nil }
            if index < profiles.peers.count { profiles.peers[index] = table } else { profiles.masses = table }
        }
        return reader.isAtEnd ? profiles : nil
    }

    private static func ledger(_ reader: inout ByteReader) -> PastLedger? {
        guard let keys: [UInt64] = reader.array(), let first: [Int32] = reader.array(),
            let last: [Int32] = reader.array(), let lines: [Float] = reader.array(),
            let recent: [Float] = reader.array(), let inspected: [Float] = reader.array(),
            let illicit: [Float] = reader.array(), let hours: [Int32] = reader.array(),
            let companions: [UInt32] = reader.array(),
            [first.count, last.count, lines.count, recent.count, inspected.count, illicit.count, hours.count]
                .allSatisfy({ $0 == keys.count }), companions.count == keys.count
        else { return nil }
        var ledger = PastLedger()
        for place in keys.indices where keys[place] != 0 {
            ledger.restore(
                .init(
                    key: keys[place],
                    first: first[place],
                    last: last[place],
                    lines: lines[place],
                    recent: recent[place],
                    inspected: inspected[place],
                    illicit: illicit[place],
                    findingHour: hours[place],
                    companion: companions[place]
                )
            )
        }
        return ledger
    }

    private static func peers(_ reader: inout ByteReader) -> PeerTable? {
        guard let keys: [UInt64] = reader.array(), let medians: [Float] = reader.array(),
            let spreads: [Float] = reader.array(), let lines: [Float] = reader.array(),
            medians.count == keys.count, spreads.count == keys.count, lines.count == keys.count
        else { return nil }
        var table = PeerTable()
        for place in keys.indices {
            table.set(keys[place], .init(median: medians[place], spread: spreads[place], lines: lines[place]))
        }
        return table
    }
}
