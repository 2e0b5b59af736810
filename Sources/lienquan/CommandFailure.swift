//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake
import Node
import Persistence
import Statistics
import Targeting

/// Why a command could not do what it was asked, in words that say what to do.
struct CommandFailure: Error, Hashable {
    let message: String

    init(_ message: String) {
        self.message = message
    }

    /// What to do about a file that no mapping fits.
    private static func advice(for error: IntakeError) -> String {
        switch error {
        case .unknownMapping, .noMappedColumn, .missingColumn: ". `lienquan mapping suggest FILE` makes a mapping"
        default: ""
        }
    }

    private static func message(of error: ReportRefusal) -> String {
        switch error {
        case .notThere(let sequence): "the journal is not booked up to \(sequence)"
        case .unknown(let id): "there is no report \(id); see lienquan report list, or give a file"
        case .builtIn(let id): "\(id) is the id of a built-in report"
        case .notOfJournal: "a report of inspections does not follow from the journal"
        }
    }

    /// The words for an error of any context.
    static func message(for error: any Error) -> String {
        switch error {
        case let error as CommandFailure: error.message
        case let error as IntakeError: error.message.en + advice(for: error)
        case let error as TargetingError: error.message
        case let error as SelectionError: message(of: error)
        case let error as SelectionWriterError: message(of: error)
        case let error as NodeError: error.description
        case let error as DefinitionFault: error.description
        case let error as ReportRefusal: message(of: error)
        case let error as PersistenceError: error.description
        case let error as CocoaError: (error.filePath.map { "\($0): " } ?? "") + error.localizedDescription
        default: "\(error)"
        }
    }
}
