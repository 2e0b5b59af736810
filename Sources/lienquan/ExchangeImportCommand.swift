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

struct ExchangeImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in a file that a partner exported; messages known before change nothing.",
        discussion: """
            Lists numbers that are missing between what is here and what the file begins
            with. A file that was cut short or changed is refused as a whole, with the place.
            Ends with 1 where something could not be accepted.

            EXAMPLE
              lienquan exchange import --node node from-cn.lqx
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("Country of the partner, where there are several.", valueName: "country"))
    var partner: String?
    @Argument(help: ArgumentHelp("The file.", valueName: "file")) var file: String

    func run() async throws {
        try await node.open(creating: false) { node in
            let exchange = try node.requireExchange()
            let partner = try await exchange.requirePartner(partner)
            let link = try await exchange.requireLink(partner)
            let before = try await exchange.store.standing(of: partner.node)
            let taken: NodeExchange.Unbundled
            do {
                taken = try await exchange.take(bundle: URL(fileURLWithPath: file), from: partner, link: link)
            } catch let fault as BundleFault {
                throw CommandFailure("\(file): \(Self.message(for: fault)); nothing of it was taken in")
            }
            if let refused = taken.refused { throw Self.failure(refused, of: taken.bundle) }
            let after = try await exchange.store.standing(of: partner.node)
            print(
                "\(after.received.sequence - before.received.sequence) of \(taken.bundle.head.count) message(s) and "
                    + "\(taken.files) of \(taken.bundle.files.count) file(s) were new; "
                    + "\(partner.node) has confirmed \(after.confirmed.sequence) of \(after.sent.sequence)"
            )
            if !taken.changed.isEmpty {
                let ids = taken.changed.joined(separator: " ")
                throw CommandFailure("not what their messages say, and thrown away: \(ids)")
            }
        }
    }

    private static func failure(_ refused: LinkAnswer.Refused, of bundle: ExchangeBundle) -> CommandFailure {
        guard refused.fault == "gap" else {
            return CommandFailure("message \(refused.sequence) can't be accepted: \(refused.fault)")
        }
        return CommandFailure(
            "missing: \(refused.sequence) to \(bundle.head.first - 1). Ask for a file that begins after "
                + "\(refused.sequence - 1): `exchange export --after \(refused.sequence - 1)`"
        )
    }

    private static func message(for fault: BundleFault) -> String {
        switch fault {
        case .notABundle: "this is no file of an exchange"
        case .badSignature: "it is not from this partner to this node"
        case .cutShort(let offset): "it was cut short and ends at byte \(offset)"
        case .unreadable(let offset): "the disk gives no bytes after byte \(offset)"
        case .changed(.message(let number)): "message \(number) of it was changed on its way"
        case .changed(.messages): "its messages were changed on their way"
        case .changed(.file(let id)): "the file \(id) in it was changed on its way"
        case .changed(.end): "something stands behind its end"
        }
    }
}
