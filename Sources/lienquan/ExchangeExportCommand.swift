//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Exchange
import Foundation
import Node
import Persistence

struct ExchangeExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write what the partner has not confirmed into a file, to be carried by hand.",
        discussion: """
            The file holds the same sealed bytes as the line would carry; whoever carries
            it can neither read nor change it. It also confirms what was received, so an
            empty one is of use too. Files that go with the messages come along, as many as
            have room: 4000 MB unless told otherwise, what a stick in FAT32 takes.

            EXAMPLES
              lienquan exchange export --node node --out to-cn.lqx
              lienquan exchange export --node node --partner CN --after 1200 --out to-cn.lqx
              lienquan exchange export --node node --attachments all --out /media/disk/to-cn.lqx
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("Country of the partner, where there are several.", valueName: "country"))
    var partner: String?
    @Option(help: "Begin after this number; after what was confirmed when missing.") var after: Int64?
    @Option(help: "No more messages than these in one file.") var most = 50_000
    @Option(
        help: ArgumentHelp("Room for files of messages: `all`, `none`, or megabytes.", valueName: "room")
    )
    var attachments = AttachmentRoom.megabytes(4_000)
    @Option(help: ArgumentHelp("The file to write.", valueName: "file")) var out: String

    func run() async throws {
        try await node.open(creating: false) { node in
            let exchange = try node.requireExchange()
            let partner = try await exchange.requirePartner(partner)
            let link = try await exchange.requireLink(partner)
            let standing = try await exchange.store.standing(of: partner.node)
            let written = try await exchange.export(
                to: URL(fileURLWithPath: out),
                for: partner,
                link: link,
                after: after,
                most: most,
                room: attachments.bytes
            )
            print(
                "\(written.messages) message(s) through \(written.through) of \(standing.sent.sequence) "
                    + "and \(written.files) file(s) in \(out)"
            )
            if !written.leftOut.isEmpty {
                print("without \(written.leftOut.count) file(s) that had no room or are not here: ", terminator: "")
                print(written.leftOut.joined(separator: " "))
            }
        }
    }
}
