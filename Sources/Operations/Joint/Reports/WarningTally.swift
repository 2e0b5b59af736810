//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Warnings that the two sides gave one another in the days of an operation, and what became of them.
package struct WarningTally: Hashable, Sendable {
    package struct Way: Hashable, Sendable {
        package var given: Int
        /// Something came back: an answer, a refusal, a seizure.
        package var answered: Int
        /// What became of it was told.
        package var feedback: Int

        package init(given: Int = 0, answered: Int = 0, feedback: Int = 0) {
            self.given = given
            self.answered = answered
            self.feedback = feedback
        }
    }

    /// One warning, for the timeline.
    package struct Warning: Hashable, Sendable {
        package let message: String
        package let isOurs: Bool
        /// Seconds since 1970.
        package let at: Int64
        package let isAnswered: Bool
        package let hasFeedback: Bool

        package init(message: String, isOurs: Bool, at: Int64, isAnswered: Bool, hasFeedback: Bool) {
            self.message = message
            self.isOurs = isOurs
            self.at = at
            self.isAnswered = isAnswered
            self.hasFeedback = hasFeedback
        }
    }

    package let warnings: [Warning]

    package init(_ warnings: [Warning] = []) {
        self.warnings = warnings
    }

    package var sent: Way { way(true) }
    package var received: Way { way(false) }

    /// Of all warnings both ways, how many got feedback; nil where there were none.
    package var feedbackShare: Double? {
        warnings.isEmpty ? nil : Double(warnings.count(where: \.hasFeedback)) / Double(warnings.count)
    }

    private func way(_ isOurs: Bool) -> Way {
        let some = warnings.filter { $0.isOurs == isOurs }
        return Way(
            given: some.count,
            answered: some.count(where: \.isAnswered),
            feedback: some.count(where: \.hasFeedback)
        )
    }
}
