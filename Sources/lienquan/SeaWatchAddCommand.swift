//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Customs
import Foundation
import Node
import Persistence
import SeaWatch

struct SeaWatchAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Look out for a vessel, by its MMSI, its IMO number or its name.",
        discussion: """
            A running node looks out for it within ten seconds.

            EXAMPLES
              lienquan sea watch add --node node --mmsi 574001230 --reason "chở dầu DO"
              lienquan sea watch add --node node --name "HAI AU 08" --reason "无证柴油" --until 2026-12-31
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: "The number that it transmits, nine digits.") var mmsi: UInt32?
    @Option(help: "Its IMO number, seven digits.") var imo: String?
    @Option(help: "Its name; accents and case don't matter.") var name: String?
    @Option(help: "Why, in your words.") var reason: String
    @Option(help: "The last day, such as 2026-12-31; until it is taken off by default.") var until: String?
    @Option(help: "The code of the office that looks out; the node's country by default.") var office: String?

    func run() async throws {
        let key = try key()
        let last = try until.map { text in
            guard let day = CalendarDate(iso8601: text) else {
                throw ValidationError("--until is a day such as 2026-12-31.")
            }
            return day
        }
        try await node.open(creating: false) { node in
            let now = Int64(Date().timeIntervalSince1970)
            let vessel = WatchedVessel(
                id: UUIDv7.make(milliseconds: now * 1_000),
                key: key,
                reason: reason,
                until: last,
                office: office ?? node.configuration.country,
                officer: NodeOption.actor,
                since: now
            )
            try await node.database.watchedVessels.add(vessel, by: NodeOption.actor)
            print(vessel.id)
        }
    }

    private func key() throws -> WatchedVessel.Key {
        switch (mmsi, imo, name) {
        case (let mmsi?, nil, nil):
            guard (1...999_999_999).contains(mmsi) else { throw ValidationError("--mmsi has nine digits.") }
            return .mmsi(mmsi)
        case (nil, let imo?, nil):
            guard let number = IMONumber(imo), number.isCheckDigitRight, let digits = UInt32(number.digits) else {
                throw ValidationError(
                    "\(imo) is no IMO number: it has seven digits, of which the last checks the others."
                )
            }
            return .imo(digits)
        case (nil, nil, let name?):
            guard WatchedVessel.Key.name(name).namesSomething else { throw ValidationError("--name is empty.") }
            return .name(name)
        default: throw ValidationError("Give one of --mmsi, --imo and --name.")
        }
    }
}
