//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where it stays what vessels said of themselves over time, and where they called.
package protocol VesselStore: Sendable {
    /// Keeps identities; one that repeats the newest known of its number only moves its last time.
    func keep(_ identities: [VesselIdentity]) async throws
    /// Oldest first.
    func identities(of mmsi: UInt32) async throws -> [VesselIdentity]
    /// The newest identity of each number whose name, call sign, IMO number or own number begins with a text.
    func find(_ text: String, limit: Int) async throws -> [VesselIdentity]
    /// Numbers that ever said this IMO number, with the identity that did.
    func identities(imo: UInt32) async throws -> [VesselIdentity]
    func keep(_ calls: [PortCall]) async throws
    /// Newest first.
    func calls(of mmsi: UInt32, limit: Int) async throws -> [PortCall]
}
