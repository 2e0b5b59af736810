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

struct ExchangeSaveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save",
        abstract: "Write the files that came with a message into a folder.",
        discussion: """
            Each is opened and held against the digest in its message. Refused where the
            originator's handling code keeps files in; the journal notes the copies.

            EXAMPLE
              lienquan exchange save --node node --out evidence 0198a64e-3500-710b-b468-2c4dc145dd8f
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("The folder.", valueName: "dir")) var out: String
    @Argument(help: "Id of the message.") var id: String

    func run() async throws {
        try await node.open(creating: false) { node in
            let exchange = try node.requireExchange()
            do {
                let read = try await exchange.desk.read(id)
                let blocks = try await exchange.desk.blocks(.export, on: id, for: nil)
                guard blocks.isEmpty else { throw DeskError.blocked(.export, blocks) }
                if read.message.attachments.isEmpty { print("no file came with it") }
                try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
                for note in read.message.attachments {
                    guard exchange.attachments.has(note.id) else {
                        print("\(note.name): not here yet")
                        continue
                    }
                    let target = URL(fileURLWithPath: out).appendingPathComponent(Self.plainName(note.name))
                    try Self.save(note, from: exchange.attachments.url(of: note.id), to: target)
                    let copy = LetterCopy(.file, target: target.path, by: NodeOption.actor, at: exchange.desk.now())
                    try await exchange.store.note(copy, of: id)
                    print("\(target.path)  \(note.size) bytes")
                }
            } catch let error as DeskError {
                throw CommandFailure(ExchangeSendCommand.message(for: error))
            }
        }
    }

    /// The name a partner gave must not lead out of the folder.
    private static func plainName(_ name: String) -> String {
        let plain = name.split(separator: "/").last.map(String.init) ?? "file"
        return plain.hasPrefix(".") ? "_" + plain : plain
    }

    private static func save(_ note: AttachmentNote, from source: URL, to target: URL) throws {
        guard !FileManager.default.fileExists(atPath: target.path) else {
            throw CommandFailure("\(target.path) exists; nothing was overwritten")
        }
        let draft = target.appendingPathExtension("part")
        guard FileManager.default.createFile(atPath: draft.path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CommandFailure("\(draft.path) can't be written") }
        let file = try FileHandle(forWritingTo: draft)
        do {
            try SealedFile.open(source, as: note) { try file.write(contentsOf: $0) }
            try file.close()
            try FileManager.default.moveItem(at: draft, to: target)
        } catch {
            try? FileManager.default.removeItem(at: draft)
            throw error
        }
    }
}
