//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a model could not be read or trained; each message names what the reader of the log can change.
public enum ForestError: Error, Hashable, Sendable {
    /// The bytes are not a complete model of the named format: cut short, damaged, or another kind of file.
    case unreadable(format: String, reason: String)
    /// The model is whole, but uses something that this library does not score (named in `what`).
    case unsupported(what: String)
    /// A tree contradicts itself: a child, feature or count out of range, a cycle, a threshold that is not a number.
    case invalidTree(tree: Int, node: Int, reason: String)
    /// The training data or parameters do not fit together.
    case invalidTrainingData(reason: String)
    /// libxgboost refused; `reason` is its own message.
    case libraryFailed(reason: String)
}

extension ForestError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let format, let reason):
            "the \(format) model cannot be read: \(reason)"
        case .unsupported(let what):
            "the model uses \(what), which is not supported"
        case .invalidTree(let tree, let node, let reason):
            "tree \(tree), node \(node): \(reason)"
        case .invalidTrainingData(let reason):
            "training data refused: \(reason)"
        case .libraryFailed(let reason):
            "libxgboost: \(reason)"
        }
    }
}
