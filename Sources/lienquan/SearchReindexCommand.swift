//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation
import Node
import Search

struct SearchReindexCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reindex",
        abstract: "Make the index anew; a node that serves meanwhile helps and finds less until it is done.",
        discussion: """
            Needed after the table of readings was installed by hand, or when keys of
            offices came later. Stopped on its way, it goes on where it was.
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("File with the passphrase of the offices' keys.", valueName: "file"))
    var officePassphraseFile: String?

    func run() async throws {
        let passphrase = try officePassphraseFile.map(PassphraseOption.read)
        try await node.open(creating: false, officePassphrase: passphrase) { node in
            let search = try NodeSearch(node)
            let count = try await search.indexer.reindex { count in
                if count % 10_000 < 500 { StandardError.write("\r\(ProgressLine.grouped(Int64(count)))") }
            }
            StandardError.write("\r")
            print("\(ProgressLine.grouped(Int64(count))) records in the index")
        }
    }
}
