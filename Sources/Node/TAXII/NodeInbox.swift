//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
package import Exchange
import Foundation
import Officers
package import Persistence
import STIX
import TAXII

/// What other tools handed in over TAXII and no officer has dealt with yet.
///
/// An officer makes a draft of it, or puts it aside; either takes it out of the inbox. Nothing goes to a partner from
/// here: a draft is completed and released at the desk, by a named officer.
package struct NodeInbox: Sendable {
    package enum Fault: Error, Hashable, Sendable {
        /// No such object waits.
        case unknown(String)
        case unknownOfficer(String)
        /// The officer may not write messages.
        case notPermitted(String)
        /// Its bytes are no object of STIX.
        case unreadable(String)
        case noKeys
    }

    private let node: Node

    package init(_ node: Node) {
        self.node = node
    }

    /// The oldest first.
    package func waiting(limit: Int) async throws -> [SQLTAXIIStore.HandedInObject] {
        try await node.database.taxii.handedIn(
            NodeTAXII.Shelf.inbox.collection(of: node),
            of: NodeTAXII.root,
            limit: limit
        )
    }

    /// - Throws: ``Fault/unknown(_:)``
    package func object(_ id: String) async throws -> SQLTAXIIStore.HandedInObject {
        let found = try await node.database.taxii.handedIn(
            NodeTAXII.Shelf.inbox.collection(of: node),
            of: NodeTAXII.root,
            id: id,
            limit: 1
        )
        guard let object = found.first else { throw Fault.unknown(id) }
        return object
    }

    /// Makes the draft of an alert under the officer's name.
    package func draft(_ id: String, _ pair: OfficePair, by login: String) async throws -> ExchangeDraft {
        let (officer, desk) = try await desk(of: login)
        let object = try await object(id)
        guard let json = try? JSONReader.read(object.content), let read = STIXObject(json) else {
            throw Fault.unreadable(id)
        }
        let form = Self.form(HandedIn(read), pair, language: officer.language.rawValue)
        let content = DraftContent(form: form, message: nil)
        let draft = try await desk.keep(content, type: .alert, pair, id: nil)
        try await remove(id, by: officer)
        return draft
    }

    /// Takes an object out of the inbox; a mark of it stays, and who did it.
    package func putAside(_ id: String, by login: String) async throws {
        let (officer, _) = try await desk(of: login)
        _ = try await object(id)
        try await remove(id, by: officer)
    }

    private func remove(_ id: String, by officer: Officer) async throws {
        let selection = TAXIISelection(
            root: NodeTAXII.root,
            collection: try NodeTAXII.Shelf.inbox.collection(of: node),
            filter: TAXIIFilter(ids: [id], versions: .all)
        )
        let now = TAXIITimestamp(microseconds: Timestamp.systemTime().milliseconds * 1_000)
        _ = try await node.database.taxii.delete(selection, by: officer.login, at: now)
    }

    private func desk(of login: String) async throws -> (Officer, OfficerDesk) {
        guard let exchange = node.exchange else { throw Fault.noKeys }
        guard let officer = try await node.database.officers.officer(login: login), officer.isActive else {
            throw Fault.unknownOfficer(login)
        }
        guard officer.role.may(.writeMessages) else { throw Fault.notPermitted(login) }
        let person = OfficerDesk.Person(login: officer.login, name: officer.name, office: officer.office)
        return (
            officer,
            OfficerDesk(
                exchange.desk,
                drafts: node.database.drafts,
                releaseRules: node.database.releaseRules,
                person: person
            )
        )
    }

    /// The fields that the page for messages begins with. Names are there and not marked as released.
    private static func form(_ handedIn: HandedIn, _ pair: OfficePair, language: String) -> String {
        var fields: [(String, String)] = [
            ("type", MessageType.alert.rawValue), ("pair", "\(pair.from)>\(pair.to)"), ("subject", handedIn.subject),
            ("text", handedIn.text), ("lang", handedIn.language.map { String($0.prefix(2)) } ?? language),
        ]
        func add(_ rows: String, _ facts: [[(String, String?)]]) {
            fields.append((rows + "-count", "\(facts.count)"))
            for (place, fact) in facts.enumerated() {
                for (name, value) in fact { if let value { fields.append(("\(rows)-\(place)-\(name)", value)) } }
            }
        }
        add(
            "conveyances",
            handedIn.conveyances.map {
                [
                    ("mode", $0.mode), ("identification", $0.identification),
                    ("containers", $0.containers.isEmpty ? nil : $0.containers.joined(separator: ", ")),
                    ("seals", $0.seals.isEmpty ? nil : $0.seals.joined(separator: ", ")),
                ]
            }
        )
        add("parties", handedIn.companies.map { [("kind", "company"), ("names", $0.names.joined(separator: "; "))] })
        add("documents", handedIn.documents.map { [("number", $0)] })
        return fields.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    /// RFC 3986, section 2.3, but for its marks.
    private static let unreserved = CharacterSet(charactersIn: "a"..."z")
        .union(CharacterSet(charactersIn: "A"..."Z")).union(CharacterSet(charactersIn: "0"..."9"))
}
