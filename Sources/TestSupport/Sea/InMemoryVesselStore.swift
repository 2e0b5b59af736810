//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch

/// A ``VesselStore`` for tests.
package actor InMemoryVesselStore: VesselStore {
    private var known: [VesselIdentity] = []
    private var visits: [PortCall] = []
    private var lost: [UInt32: Int] = [:]

    package init() {}

    package func keep(_ identities: [VesselIdentity]) async throws {
        for identity in identities {
            var same = known.filter { $0.says(whatSaid: identity) && $0.isNear(identity) }
            if same.isEmpty, let last = newest(of: identity.mmsi), last.isRepeated(by: identity) { same = [last] }
            known.removeAll(where: same.contains)
            known.append(same.reduce(identity) { $0.joined(with: $1) })
            let all = known.filter { $0.mmsi == identity.mmsi }
            guard all.count > VesselIdentity.mostKept else { continue }
            let oldest = all.min { ($0.lastHeard, $0.firstHeard) < ($1.lastHeard, $1.firstHeard) }
            known.removeAll { $0 == oldest }
            lost[identity.mmsi, default: 0] += 1
        }
    }

    package func identities(of mmsi: UInt32) async throws -> [VesselIdentity] {
        known.filter { $0.mmsi == mmsi }.sorted { ($0.firstHeard, $0.lastHeard) < ($1.firstHeard, $1.lastHeard) }
    }

    package func leftOut(of mmsi: UInt32) async throws -> Int { lost[mmsi] ?? 0 }

    package func identities(imo: UInt32) async throws -> [VesselIdentity] {
        known.filter { $0.imo == imo }.sorted { ($0.mmsi, $0.firstHeard) < ($1.mmsi, $1.firstHeard) }
    }

    package func find(_ text: String, limit: Int) async throws -> [VesselIdentity] {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").uppercased()
        guard !words.isEmpty else { return [] }
        let numbers = Set(
            known.filter { identity in
                [
                    identity.name, identity.callSign, Self.digits(identity.mmsi, 9),
                    identity.imo.map { Self.digits($0, 7) },
                ].contains { $0?.hasPrefix(words) ?? false }
            }.map(\.mmsi)
        )
        return Array(
            numbers.compactMap(newest)
                .sorted { ($1.lastHeard, $0.mmsi) < ($0.lastHeard, $1.mmsi) }
                .prefix(limit)
        )
    }

    private func newest(of mmsi: UInt32) -> VesselIdentity? {
        known.filter { $0.mmsi == mmsi }.max { ($0.lastHeard, $0.firstHeard) < ($1.lastHeard, $1.firstHeard) }
    }

    private static func digits(_ number: UInt32, _ count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(count - digits.count, 0)) + digits
    }

    package func keep(_ calls: [PortCall]) async throws {
        for call in calls {
            let place = visits.indices.filter { visits[$0].isSame(as: call) }.max {
                visits[$0].arrived < visits[$1].arrived
            }
            if let place {
                visits[place] = visits[place].joined(with: call)
            } else {
                visits.append(call)
            }
        }
    }

    package func calls(of mmsi: UInt32, limit: Int) async throws -> [PortCall] {
        Array(
            visits.filter { $0.mmsi == mmsi }
                .sorted { ($1.arrived, $0.zone) < ($0.arrived, $1.zone) }
                .prefix(limit)
        )
    }
}
