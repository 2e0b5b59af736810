//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension ContactDesk {
    /// Writes down whose clocks have come to another stage, each stage of a message once.
    /// - Returns: the own offices that are to be told.
    package func remind(by terms: DueTerms) async throws -> Set<String> {
        let time = now()
        let horizon = Timestamp(milliseconds: time.milliseconds + Int64(terms.mostDaysBefore) * 86_400_000)
        let letters = try await store.waiting(dueUntil: horizon)
        var reminders: [DueReminder] = []
        for letter in letters {
            guard let stage = terms.stage(of: letter, at: time) else { continue }
            reminders.append(DueReminder(message: letter.message, stage: stage, at: time))
        }
        let fresh = Set(try await store.note(reminders).map(\.message))
        return Set(letters.filter { fresh.contains($0.message) }.map(\.office))
    }
}
