//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Operations

/// What the node does for pages of conferences.
package protocol ConferenceService: Sendable {
    var desk: ConferenceDesk { get }
    /// Where commitments are kept that a conference looks back on.
    var commitments: [any CommitmentSource] { get }
    /// Where files of papers and annexes lie.
    var files: ConferenceShelf { get }
    var printer: any PagePrinter { get }

    /// Own offices, and those of partners, between which a book can be held.
    func pairs() async throws -> [ConferencePair]
    /// An id for a message that will be sent.
    func newMessage() -> String
    /// Sends what waits in a book. What cannot go now goes later by itself.
    /// - Returns: false where it could not go.
    func deliver(_ conference: String) async -> Bool
    /// Signed minutes with the proofs of both signatures.
    /// - Throws: an error of the proofs: one that is not cosigned yet can be had a minute later.
    func minutes(of conference: Conference) async throws -> MinutesPackage
}

/// Two offices that hold a conference's book together.
package struct ConferencePair: Hashable, Sendable {
    package let office: String
    package let otherOffice: String

    package init(office: String, otherOffice: String) {
        self.office = office
        self.otherOffice = otherOffice
    }
}
