//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Targeting

/// What the console asks of targeting, in the console's own words.
package protocol ScoringService: Sendable {
    /// Takes in declarations posted over HTTP, scores them with the present snapshot and keeps both. What it
    /// returns is durable. A line that is there already is left as it was and answered with its assessment.
    /// - Returns: one assessment a row, in the order of the batch
    /// - Throws: ``ScoringError`` or an error of a store
    func post(_ batch: DeclarationBatch, by actor: String) async throws -> [Assessment]

    /// Works out again, in full, why a line has its score, when its stored assessment carries no reasons
    /// (reasons are stored for selected lines only). Nil where there is no such line or no model.
    func explain(_ line: DeclarationLineID) async throws -> Assessment?
}

/// Why declarations can't be scored now.
package enum ScoringError: Error, Hashable, Sendable {
    /// No model has been trained or installed yet.
    case noModel
    /// Scoring is starting, reloading or closing down; try again in some seconds.
    case notReady
}
