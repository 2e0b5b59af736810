//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a year could not be simulated.
package enum SimulationError: Error, Hashable, Sendable {
    /// The scenario file is no scenario; the text names the key.
    case scenarioUnreadable(String)
    /// A parameter is outside its range; the text names it.
    case scenarioInvalid(String)
    /// A folder cannot be made; path and the system's reason.
    case folderUnavailable(path: String, reason: String)
    /// A file cannot be written, for instance because the disk is full; path and the system's reason.
    case fileUnwritable(path: String, reason: String)
}

extension SimulationError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .scenarioUnreadable(let reason): "The scenario file cannot be read: \(reason)."
        case .scenarioInvalid(let reason): "The scenario has an impossible parameter: \(reason)."
        case .folderUnavailable(let path, let reason): "The folder \(path) cannot be used: \(reason)."
        case .fileUnwritable(let path, let reason): "The file \(path) cannot be written: \(reason)."
        }
    }
}
