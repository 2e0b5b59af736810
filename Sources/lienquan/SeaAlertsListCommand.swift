//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation
import Node
import Persistence
import SeaWatch

struct SeaAlertsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List alerts, the newest first: when, what, who, where, state.",
        discussion: """
            Behaviours are \(SeaBehaviour.allCases.map(\.rawValue).joined(separator: ", ")).

            EXAMPLES
              lienquan sea alerts list --node node --state new --state taken
              lienquan sea alerts list --node node --behaviour encounter --mmsi 574001230 --json
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: "Only of this behaviour; may be given again.") var behaviour: [String] = []
    @Option(help: "Only in this state: new, taken, dismissed, used; may be given again.") var state: [String] = []
    @Option(help: "Only of this vessel.") var mmsi: UInt32?
    @Option(help: "How many.") var limit = 50
    @OptionGroup var output: OutputOptions

    struct Answer: Encodable {
        let id: String
        let behaviour: String
        let form: String?
        let vessels: [UInt32]
        let start: String
        let end: String?
        let raised: String
        let longitude: Double
        let latitude: Double
        let zone: String?
        let figures: [SeaFigure]
        let before: String?
        let after: String?
        let state: String
        let officer: String?
        let note: String
        let caseNumber: String?
        let message: String?

        enum CodingKeys: String, CodingKey {
            case id, behaviour, form, vessels, start, end, raised, longitude, latitude, zone, figures, before, after,
                state
            case officer, note, message
            case caseNumber = "case"
        }

        init(_ file: SeaAlertFile) {
            let alert = file.alert
            id = alert.id.rawValue
            behaviour = alert.behaviour.rawValue
            form = alert.form?.rawValue
            vessels = alert.vessels
            start = Self.time(alert.start)
            end = alert.end.map(Self.time)
            raised = Self.time(alert.raisedAt)
            longitude = alert.place.degreesEast
            latitude = alert.place.degreesNorth
            zone = alert.zone
            figures = alert.figures
            before = alert.before
            after = alert.after
            state = file.state.rawValue
            officer = file.officer
            note = file.note
            caseNumber = file.caseNumber
            message = file.message
        }

        private static func time(_ milliseconds: Int64) -> String {
            Date(timeIntervalSince1970: Double(milliseconds / 1_000)).formatted(.iso8601)
        }
    }

    func run() async throws {
        let behaviours = try behaviour.map { word in
            guard let known = SeaBehaviour(rawValue: word) else { throw ValidationError("\(word) is no behaviour.") }
            return known
        }
        let states = try state.map { word in
            guard let known = SeaAlertFile.State(rawValue: word) else { throw ValidationError("\(word) is no state.") }
            return known
        }
        guard (1...100_000).contains(limit) else { throw ValidationError("--limit is between 1 and 100000.") }
        let filter = SeaAlertFilter(behaviours: Set(behaviours), states: Set(states), mmsi: mmsi, limit: limit)
        try await node.open(creating: false) { node in
            let answers = try await node.database.seaAlerts.list(filter).map(Answer.init)
            if output.json { return try JSONAnswer.write(answers) }
            if answers.isEmpty { print("no alerts") }
            for alert in answers {
                let what = ([alert.behaviour, alert.form].compactMap(\.self)).joined(separator: "/")
                let who = alert.vessels.map(String.init).joined(separator: " ")
                let place = String(format: "%.4f %.4f", alert.latitude, alert.longitude)
                print("\(alert.raised)  \(what)  \(who)  \(place)  \(alert.state)  \(alert.id)")
            }
        }
    }
}
