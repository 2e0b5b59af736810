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

struct PairCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pair",
        abstract: "Join this node with the node of another administration.",
        discussion: """
            Both sides do the same: each writes an invitation, hands it to the other by
            any way, and both read its fingerprint to one another over the telephone
            before they accept it. Nothing is trusted but what was accepted so.

            EXAMPLE
              VN$ lienquan pair invite --node node --partner CN > vn.invitation
              CN$ lienquan pair accept --node node vn.invitation
              CN$ lienquan pair invite --node node --partner VN > cn.invitation
              VN$ lienquan pair accept --node node cn.invitation
            """,
        subcommands: [
            PairInviteCommand.self, PairAcceptCommand.self, PairListCommand.self, PairSuspendCommand.self,
            PairResumeCommand.self,
        ]
    )
}

struct PairInviteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Write an invitation to standard output, and its fingerprint to standard error.",
        discussion: """
            It holds the authority of this node, its keys, the cards of its offices and
            where its link answers. It is signed by the authority and counts for 14 days.

            EXAMPLES
              lienquan pair invite --node node --partner CN > vn.invitation
              lienquan pair invite --node node --partner CN --address https://10.1.2.3:8411 > vn.invitation
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("Country of the partner, such as CN.", valueName: "country")) var partner: String
    @Option(
        help: ArgumentHelp(
            "Where the partner reaches this node; from node.json when missing, empty where it cannot.",
            valueName: "url"
        )
    )
    var address: String?
    @OptionGroup var passphrase: PassphraseOption

    func validate() throws {
        guard partner.utf8.count == 2, partner == partner.uppercased() else {
            throw ValidationError("--partner must be two capitals, such as CN.")
        }
    }

    func run() async throws {
        try await node.open(creating: false) { node in
            let keys = try ExchangeKeys(node.folder, node: node.configuration.country)
            guard let keys, !keys.offices.isEmpty else { throw CommandFailure(Self.noKeys) }
            let authority = try passphrase.openAuthority(in: node.folder.pki)
            let text = try PairingInvitation.make(
                keys,
                for: partner,
                address: address ?? node.configuration.link.address,
                authority: authority,
                now: Date()
            )
            print(text)
            StandardError.write("fingerprint: \(PairingInvitation.fingerprint(of: text).spoken)\n")
        }
    }

    static let noKeys = """
        the node has no keys yet: `lienquan pki init`, then `pki node`, then `pki office` for each contact point
        """
}

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

struct PairListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List partners, their offices and how long their keys count."
    )

    @OptionGroup var node: NodeOption

    func run() async throws {
        try await node.open(creating: false) { node in
            let partners = try await node.database.exchange.partners()
            if partners.isEmpty { print("no partner yet; `lienquan pair invite` begins") }
            for partner in partners {
                print("\(partner.node)  \(partner.state.rawValue)  \(partner.address.isEmpty ? "-" : partner.address)")
                for card in partner.cards.sorted(by: { ($0.office, $0.validUntil) < ($1.office, $1.validUntil) }) {
                    let end = card.isRevoked ? "revoked" : "until \(card.validUntil.text.prefix(10))"
                    print("  \(card.office)  \(card.suite)  \(end)  \(card.signingKey)")
                }
            }
        }
    }
}

struct PairSuspendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend",
        abstract: "Neither send to nor accept from a partner until further notice."
    )

    @OptionGroup var node: NodeOption
    @Argument(help: ArgumentHelp("Country of the partner.", valueName: "country")) var partner: String

    func run() async throws {
        try await PairResumeCommand.set(.suspended, partner, node)
    }
}

struct PairResumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Talk to a suspended partner again; what waited is sent.",
        discussion: "A partner that an alarm halted goes on when the alarm is settled: `lienquan exchange settle`."
    )

    @OptionGroup var node: NodeOption
    @Argument(help: ArgumentHelp("Country of the partner.", valueName: "country")) var partner: String

    func run() async throws {
        try await Self.set(.active, partner, node)
    }

    static func set(_ state: Partner.State, _ country: String, _ option: NodeOption) async throws {
        try await option.open(creating: false) { node in
            let store = node.database.exchange
            guard var partner = try await store.partners().first(where: { $0.node == country }) else {
                throw CommandFailure("there is no partner \(country)")
            }
            guard partner.state != .halted else {
                throw CommandFailure("an alarm halted the link; settle it first: `lienquan exchange alarms`")
            }
            partner.state = state
            try await store.save(partner, by: NodeOption.actor)
            print("\(country): \(state.rawValue)")
        }
    }
}
