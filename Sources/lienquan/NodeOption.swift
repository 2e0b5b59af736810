//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation
import Node

/// `--node`: the folder of a node.
struct NodeOption: ParsableArguments {
    @Option(help: ArgumentHelp("Folder of the node.", valueName: "dir")) var node: String

    /// Opens the node, lets `body` work with it and closes it.
    /// - Parameter officePassphrase: opens wrapped keys of offices.
    func open(creating: Bool, officePassphrase: String? = nil, _ body: (Node) async throws -> Void) async throws {
        let opened = try await Node.open(NodeFolder(node), creating: creating, officePassphrase: officePassphrase)
        do {
            try await body(opened)
        } catch {
            try? await opened.close()
            throw error
        }
        try await opened.close()
    }

    /// Who did it, for the journal: the user of the operating system.
    static var actor: String { Node.commandLine + (NSUserName().isEmpty ? "unknown" : NSUserName()) }
}
