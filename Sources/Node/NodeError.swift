//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a node can't be opened or can't do what was asked.
package enum NodeError: Error, Hashable, Sendable {
    case folder(path: String, reason: String)
    /// There is no node in the folder.
    case noNode(path: String)
    case configuration(path: String, reason: String)
    /// The model in the node's folder can't be used.
    case model(reason: String)
    /// What is to be served over TAXII for tests can't be read.
    case fixture(path: String, reason: String)
    /// A fixture is for tests on the same machine.
    case fixtureForOthers(host: String)
    /// No model, and too few findings to train one.
    case noModel
    /// The exchange with partners can't work.
    case exchange(reason: String)
}

extension NodeError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .folder(let path, let reason): "\(path) can't be used as a node's folder: \(reason)"
        case .noNode(let path): "there is no node in \(path); `lienquan import` or `lienquan serve` makes one"
        case .configuration(let path, let reason): "\(path) can't be used: \(reason)"
        case .fixture(let path, let reason): "\(path) can't be served over TAXII: \(reason)"
        case .fixtureForOthers(let host):
            "a fixture is served to this machine only, as 127.0.0.1, ::1 or localhost, not at \(host)"
        case .model(let reason): "the node's model can't be used: \(reason). Train it again with `lienquan train`"
        case .exchange(let reason): "the exchange can't work: \(reason)"
        case .noModel:
            "the node has no model: put one in with `lienquan train --model NODE/model`, or import declarations "
                + "with findings and the node trains one itself"
        }
    }
}
