//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import CanonicalJSON
import Exchange
import Foundation
import Node
import Persistence

struct ExchangeSendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Sign, seal and send a message from a file.",
        discussion: """
            The file is a message in JSON as docs/exchange.md describes it; `-` reads
            standard input. Prints the id of the message. A node that serves delivers it
            at once; otherwise it waits for the next start, or for `exchange export`.

            EXAMPLE
              lienquan exchange send --node node --from VN-VI --to CN-7200 alert.json
              lienquan exchange send --node node --from VN-VI --to CN-7200 --attach xray.jpg alert.json
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("The sending office.", valueName: "office")) var from: String
    @Option(help: ArgumentHelp("The paired office.", valueName: "office")) var to: String
    @Option(
        help: ArgumentHelp(
            "A file that goes with it, up to 2 GiB; may be given several times. It is sealed and fetched by the partner.",
            valueName: "file"
        )
    )
    var attach: [String] = []
    @Argument(help: ArgumentHelp("The message.", valueName: "file")) var file: String

    func run() async throws {
        let data =
            file == "-"
            ? FileHandle.standardInput.readDataToEndOfFile() : try Data(contentsOf: URL(fileURLWithPath: file))
        let message: Message
        do {
            message = try Message(JSONReader.read(Array(data)))
        } catch let fault as MessageFault {
            throw CommandFailure(Self.message(for: fault))
        } catch let fault as JSONReader.Fault {
            throw CommandFailure("\(file) is not JSON at byte \(fault.offset): \(fault.reason.rawValue)")
        }
        try await node.open(creating: false) { [message] node in
            var message = message
            do {
                let exchange = try node.requireExchange()
                for path in attach {
                    let url = URL(fileURLWithPath: path)
                    message.attachments.append(
                        try exchange.attachments.add(
                            url,
                            name: url.lastPathComponent,
                            mediaType: "application/octet-stream",
                            at: Timestamp.systemTime()
                        )
                    )
                }
                // Whoever signs minutes proves who they are, at the page of the conference.
                if let conference = message.conference { throw DeskError.outOfTurn(conference) }
                let envelope = try await exchange.desk.send(
                    message,
                    from: from,
                    to: to,
                    by: NodeOption.actor
                )
                print(envelope.header.id)
            } catch let error as DeskError {
                throw CommandFailure(Self.message(for: error))
            }
        }
    }

    static func message(for fault: MessageFault) -> String {
        switch fault {
        case .missing(let place): "the message has no \(place)"
        case .wrong(let place, let expected): "\(place) should be \(expected)"
        case .tooLong(let place, let most): "\(place) is longer than \(most) bytes"
        case .tooMany(let place, let most): "\(place) has more than \(most)"
        }
    }

    static func message(for error: DeskError) -> String {
        switch error {
        case .incomplete(let fault): message(for: fault)
        case .tooLong: "the message is longer than 1 MiB; send what is long as an attachment"
        case .unknownPartner(let node): "\(node) is no partner; see `lienquan pair`"
        case .notPaired(let from, let to): "\(from) and \(to) are not paired today"
        case .noOwnKeys(let office): "\(office) has no valid keys here; see `lienquan pki office`"
        case .noCard(let office): "no valid key of \(office) is known; its administration must hand one over"
        case .unknownMessage(let id): "there is no message \(id)"
        case .purged(let id): "the content of \(id) was deleted"
        case .closed(let id): "the keys that open \(id) are not here"
        case .blocked(let act, let blocks): "\(act.rawValue) is not allowed: \(blocks)"
        case .outOfTurn(let id): "\(id) asks for no such message"
        case .unknownDraft(let id): "there is no draft \(id)"
        case .unknownFile(let id): "no file \(id) came with it"
        case .fileNotHere(let state): "the file is not here: \(state.rawValue)"
        case .changedMeanwhile(let id): "somebody else changed \(id)"
        case .needsEndorsement: "an officer above the contact point must agree first"
        case .sameOfficer: "another officer must agree"
        case .suite(let error): "the cryptography refused: \(error)"
        }
    }
}
