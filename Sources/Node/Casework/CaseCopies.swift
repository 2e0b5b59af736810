//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs

/// Writes down which messages carried what of a case to whom, so that a correction can follow it.
struct CaseCopies: Sendable {
    let cases: any CaseStore
    let now: @Sendable () -> Int64

    /// - Parameter replaced: the message before it, whose copy is followed by this one.
    func note(_ message: String, replacing replaced: String?, of number: String, to office: String) async throws {
        guard let number = CaseNumber(number), let file = try await cases.find(number) else { return }
        let copy = CaseCopy(of: number, message: message, office: office, at: now(), revision: file.revision)
        try await cases.save(copy, by: Self.actor)
        if let replaced { try await follow(replaced, of: number) }
    }

    /// The other side was told that nothing of it holds any more.
    func takeBack(_ message: String, of number: String) async throws {
        guard let number = CaseNumber(number) else { return }
        try await follow(message, of: number)
    }

    private static let actor = "node"

    private func follow(_ message: String, of number: CaseNumber) async throws {
        for var copy in try await cases.copies(of: number) where copy.message == message && copy.state != .corrected {
            copy.state = .corrected
            try await cases.save(copy, by: Self.actor)
        }
    }
}
