//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where it stays what vessels said of themselves over time, and where they called.
package protocol VesselStore: Sendable {
    /// Keeps identities; one that repeats the newest known of its number, or one that was heard within a day, only
    /// moves the times of that one. So a number that two vessels use in turns fills nothing. Of one number the newest
    /// ``VesselIdentity/mostKept`` stay.
    func keep(_ identities: [VesselIdentity]) async throws
    /// Oldest first.
    func identities(of mmsi: UInt32) async throws -> [VesselIdentity]
    /// How many tellings of a number were left out because newer ones fill its place.
    func leftOut(of mmsi: UInt32) async throws -> Int
    /// The newest identity of each number that ever had a name, call sign or IMO number which begins with a text, or
    /// begins with it itself; who was heard last comes first.
    func find(_ text: String, limit: Int) async throws -> [VesselIdentity]
    /// Identities that said this IMO number, by their numbers, oldest first.
    func identities(imo: UInt32) async throws -> [VesselIdentity]
    /// Keeps calls; one that overlaps a call of the same vessel at the same zone is that call, and its departure and
    /// draught count.
    func keep(_ calls: [PortCall]) async throws
    /// Newest first.
    func calls(of mmsi: UInt32, limit: Int) async throws -> [PortCall]
}
