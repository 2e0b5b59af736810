//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Where names are kept: closed bytes that only the node's key opens. What is purged leaves nothing but its entry in
/// the journal, which has no name.
package protocol NominalStore: Sendable {
    /// - Parameter sealed: what ``NominalKeeper`` made of the record.
    func save(_ sealed: [UInt8], entity: String, of number: CaseNumber, by login: String) async throws
    func sealed(_ entity: String) async throws -> [UInt8]?
    /// All of a case, by entity.
    func sealed(of number: CaseNumber) async throws -> [String: [UInt8]]
    /// Some of all, in the order of their ids, after one.
    func sealed(after entity: String?, limit: Int) async throws -> [(entity: String, sealed: [UInt8])]
    /// Writes down that somebody looks, before they do.
    func noteLook(at number: CaseNumber, entities: [String], purpose: String, by login: String) async throws
    /// Names of the case go on this day; nil keeps them.
    func setPurgeDay(_ day: CalendarDate?, of number: CaseNumber, by login: String) async throws
    /// Closed cases that still have names and no day on which they go, with how they ended.
    func withoutPurgeDay(limit: Int) async throws -> [(number: CaseNumber, outcome: CaseOutcome)]
    /// Cases whose names are due.
    func due(on day: CalendarDate, limit: Int) async throws -> [CaseNumber]
    /// Deletes the names of a case, of one entity where it is given, and what was written of corrections.
    /// - Returns: how many.
    @discardableResult
    func purge(_ number: CaseNumber, entity: String?, by login: String) async throws -> Int
    func save(_ correction: Correction, sealed: [UInt8], by login: String) async throws
    func corrections(of number: CaseNumber) async throws -> [(correction: Correction, sealed: [UInt8])]
    func correction(_ id: String) async throws -> (correction: Correction, sealed: [UInt8])?
    func openCorrections(limit: Int) async throws -> [Correction]
}
