//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Forest

/// Why targeting can't do what it was asked.
package enum TargetingError: Error, Sendable {
    /// There are not enough inspected declarations, or not enough of either outcome, to learn from.
    case tooFewFindings(inspected: Int, illicit: Int)
    case forest(ForestError)
    /// The model's folder or a file in it is missing.
    case modelMissing(path: String)
    /// The model was written by another format version.
    case modelVersion(found: Int, known: Int)
    /// The model's files are not what they were when it was written.
    case modelDamaged(file: String, reason: String)
    case cannotWrite(path: String, reason: String)

    /// What happened and what to do about it.
    package var message: String {
        switch self {
        case .tooFewFindings(let inspected, let illicit):
            "Too little to learn from: \(inspected) inspected lines, \(illicit) of them illicit. "
                + "Add declarations with findings (at least 50, with at least 5 clean and 5 illicit)."
        case .forest(let error):
            "The forest could not be built or read: \(error)"
        case .modelMissing(let path):
            "There is no model in \(path). Make one with `lienquan train … --model \(path)`."
        case .modelVersion(let found, let known):
            "The model has format \(found), this release reads \(known). Train it again with `lienquan train`."
        case .modelDamaged(let file, let reason):
            "The model is damaged (\(file): \(reason)). Restore it from a backup or train it again."
        case .cannotWrite(let path, let reason):
            "Could not write \(path): \(reason)"
        }
    }
}
