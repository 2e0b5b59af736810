//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Lookouts
import Officers

/// Tells a partner that what it asks us to look for was seen here, once an officer has said that it is the same.
struct SightingNotice: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let context: ConsoleContext

    /// What became of it, for the officer who judged.
    enum Outcome: Sendable {
        case sent
        /// It waits for the contact point.
        case drafted
        case notPartners
        /// Keys, cards or pairing stand in the way; the judgement stands.
        case cannotGo
    }

    func tell(_ hit: LookoutHit.Key) async throws -> Outcome {
        guard let exchange = services.exchange, let watch = try await exchange.watch(behind: hit) else {
            return .notPartners
        }
        let letter = watch.letter
        let officer = try context.officer
        // Whoever judges a hit need not sit at the contact point.
        let person = OfficerDesk.Person(login: try context.actor, name: officer.name, office: nil)
        let desk = OfficerDesk(
            exchange.desk,
            drafts: exchange.drafts,
            releaseRules: exchange.releaseRules,
            person: person
        )
        let pair = OfficePair(from: letter.office, to: letter.otherOffice)
        let place = [hit.list, hit.entry, hit.line.declarationNo, "\(hit.line.itemNo)"].joined(separator: "\n")
        let occasion = MessageID.make(at: letter.sent, for: .of(Array(letter.id.utf8), Array(place.utf8)))
        let message = message(watch, hit)
        do {
            let isSent = try await desk.release(byRule: message, pair, occasion: occasion)
            exchange.sent(from: letter.office)
            return isSent ? .sent : .drafted
        } catch is DeskError {
            return .cannotGo
        } catch is ExchangeStoreError {
            return .cannotGo
        }
    }

    /// Which entry was seen on which declaration, and nothing of a person that the partner did not write itself.
    private func message(_ watch: ContactDesk.Read, _ hit: LookoutHit.Key) -> Message {
        let day = CalendarDate(nearestDaysSince1970: renderer.format(context).dayNumber(services.now()))
        let values = [
            "entry": hit.entry, "declaration": hit.line.declarationNo, "item": "\(hit.line.itemNo)",
            "day": day.iso8601,
        ]
        func said(_ key: String) -> MessageText {
            renderer.catalogue.said(key, values, first: context.language)
        }
        return Message(
            .information,
            inReplyTo: watch.letter.id,
            subject: said("messages.sighting.subject"),
            text: said("messages.sighting.text"),
            legalBasis: watch.message.legalBasis,
            purpose: watch.message.purpose,
            // An officer compared the two.
            evaluation: Evaluation(source: .a, information: 2),
            handling: watch.message.handling,
            facts: FactSheet(
                documents: [
                    DocumentFact(kind: "declaration", number: hit.line.declarationNo, issuer: watch.letter.office)
                ]
            )
        )
    }
}
