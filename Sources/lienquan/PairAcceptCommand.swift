//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Exchange
import Foundation
import Node
import PKI
import Persistence

struct PairAcceptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Trust the node that an invitation speaks for.",
        discussion: """
            Asks for the fingerprint as the other side reads it out; with --fingerprint it
            is given beforehand. Accepting again renews what is known of a partner.

            EXAMPLES
              lienquan pair accept --node node cn.invitation
              lienquan pair accept --node node cn.invitation --fingerprint "01234 …"
            """
    )

    @OptionGroup var node: NodeOption
    @Argument(help: ArgumentHelp("The invitation.", valueName: "file")) var file: String
    @Option(help: ArgumentHelp("As the other side reads it out.", valueName: "digits")) var fingerprint: String?

    func run() async throws {
        let text = try Self.read(file)
        let spoken = PairingInvitation.fingerprint(of: text).spoken
        try await node.open(creating: false) { node in
            let invitation: PairingInvitation
            do throws(InvitationFault) {
                invitation = try PairingInvitation(text, for: node.configuration.country, now: Date())
            } catch {
                throw CommandFailure(Self.message(for: error))
            }
            try confirm(spoken, of: invitation)
            let partner = try await invitation.accepted(now: Date())
            try await node.database.exchange.save(partner, by: NodeOption.actor)
            print("\(partner.node) is a partner, with \(partner.cards.count) office(s):")
            for card in partner.cards.sorted(by: { $0.office < $1.office }) {
                print("  \(card.office)  \(card.suite)  until \(card.validUntil.text.prefix(10))")
            }
        }
    }

    private func confirm(_ spoken: String, of invitation: PairingInvitation) throws {
        func digits(_ text: String) -> String { text.filter(\.isNumber) }
        if let fingerprint {
            guard digits(fingerprint) == digits(spoken) else {
                throw CommandFailure("the fingerprint is another one; nothing was accepted. The file has\n  \(spoken)")
            }
            return
        }
        StandardError.write(
            """
            Invitation of \(invitation.node), \(invitation.cards.count) office(s), valid until \
            \(invitation.validUntil.text.prefix(10)).
            Call them by a number you know, and let them read their fingerprint out.
            Yours is  \(spoken)
            Type the first and the last group that they read: 
            """
        )
        let groups = spoken.split(separator: " ")
        guard let answer = readLine(), let first = groups.first, let last = groups.last,
            digits(answer) == digits("\(first)\(last)")
        else { throw CommandFailure("that is another fingerprint; nothing was accepted") }
    }

    /// Without the line feed that a shell adds.
    static func read(_ path: String) throws -> String {
        let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func message(for fault: InvitationFault) -> String {
        switch fault {
        case .notAnInvitation: "this is no invitation; nothing was accepted"
        case .badSignature: "the invitation was changed on its way; nothing was accepted"
        case .forSomebodyElse(let other): "the invitation is for the node of \(other); nothing was accepted"
        case .fromOurselves: "this is our own invitation; the partner must accept it"
        case .expired(let time): "the invitation counted until \(time.text); ask for a new one"
        }
    }
}
