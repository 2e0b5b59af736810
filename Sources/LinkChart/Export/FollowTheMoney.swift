//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Customs
import Foundation

/// A chart as entities of FollowTheMoney, one JSON object a line, for OpenAleph and its tools.
package enum FollowTheMoney {
    private struct Entity: Encodable {
        let id: String
        let schema: String
        let properties: [String: [String]]
    }

    package static func lines(_ graph: ChartGraph) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var out = ""
        for entity in graph.nodes.map(entity(of:)) + graph.links.map(entity(of:)) {
            out += String(decoding: try encoder.encode(entity), as: UTF8.self) + "\n"
        }
        return out
    }

    private static func entity(of node: ChartGraph.Node) -> Entity {
        let key = node.id.key
        let names = node.names.isEmpty ? [key] : node.names
        let isCoded = !key.hasPrefix("~") && !key.hasPrefix("#")
        var properties: [String: [String]] = [:]
        let schema: String
        switch node.id.kind {
        case .person:
            schema = "Person"
            properties = ["name": names]
            if isCoded { properties["idNumber"] = [key] }
        case .company:
            schema = "Company"
            properties = ["name": names]
            if isCoded { properties[ChineseCreditCode(key) == nil ? "taxNumber" : "uscCode"] = [key] }
        case .vehicle:
            schema = "Vehicle"
            properties = ["name": names, "registrationNumber": [key]]
        case .vessel:
            schema = "Vessel"
            properties = ["name": names]
            if isCoded { properties["imoNumber"] = [key] }
        case .container, .seal:
            schema = "Asset"
            properties = ["name": names, "description": [node.id.kind.rawValue]]
        case .phone:
            schema = "UserAccount"
            properties = ["name": names, "username": [key]]
            // The model takes a number as one only with its country code.
            let international = names.filter { $0.hasPrefix("+") }
            if !international.isEmpty { properties["phone"] = international }
        case .account:
            schema = "BankAccount"
            properties = ["name": names, "accountNumber": [key]]
        case .address, .place:
            schema = "Address"
            properties = ["name": names, "full": names]
        case .document:
            schema = "Document"
            properties = ["title": names, "fileName": names]
        case .declaration, .message, .caseFile:
            schema = "Event"
            properties = ["name": names, "recordId": [key], "keywords": [node.id.kind.rawValue]]
        }
        return Entity(id: id("node", node.id.text), schema: schema, properties: properties)
    }

    private static func entity(of link: ChartGraph.Link) -> Entity {
        let (from, to) = (id("node", link.from.text), id("node", link.to.text))
        let id = id(
            "link",
            [link.from.text, link.role.rawValue, link.to.text, link.source.key].joined(separator: "\n")
        )
        let day = CalendarDate(nearestDaysSince1970: (Double(link.at) / 86_400).rounded(.down).clampedDay).iso8601
        let told = ["date": [day], "role": [link.role.rawValue], "recordId": [link.source.key]]
        let owners: Set<ChartNodeKind> = [.person, .company]
        let assets: Set<ChartNodeKind> = [.company, .vehicle, .vessel, .container, .account]
        switch link.role {
        case .sameAs:
            return Entity(
                id: id,
                schema: "Similar",
                properties: ["candidate": [from], "match": [to], "criteria": ["confirmed by an officer"]]
            )
        case .ownerOf where owners.contains(link.from.kind) && assets.contains(link.to.kind):
            return Entity(
                id: id,
                schema: "Ownership",
                properties: told.merging(["owner": [from], "asset": [to]]) { $1 }
            )
        case .directorOf where owners.contains(link.from.kind) && link.to.kind == .company:
            return Entity(
                id: id,
                schema: "Directorship",
                properties: told.merging(["director": [from], "organization": [to]]) { $1 }
            )
        default:
            return Entity(
                id: id,
                schema: "UnknownLink",
                properties: told.merging(["subject": [from], "object": [to]]) { $1 }
            )
        }
    }

    /// The same for the same thing in every export.
    private static func id(_ prefix: String, _ text: String) -> String {
        "lienquan-\(prefix)-" + SHA256.hash(data: Array(text.utf8)).prefix(20).hexadecimal
    }
}

extension Double {
    /// Within what a calendar has.
    fileprivate var clampedDay: Int64 { Int64(max(-719_162, min(2_932_896, self))) }
}
