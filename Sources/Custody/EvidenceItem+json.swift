//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import CanonicalJSON

extension EvidenceItem {
    /// As it stands in a bundle and under its digest.
    public var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(id), "kind": .string(kind.rawValue), "title": .string(title),
            "taken_at": .string(takenAt.text), "place": .string(place), "taken_by": takenBy.json,
        ]
        if let file { members["file"] = file.json }
        members.set("seals", unlessEmpty: seals)
        members.set("measure", unlessEmpty: measure)
        if let coordinates {
            members["coordinates"] = .object([
                "latitude": .string(coordinates.latitude), "longitude": .string(coordinates.longitude),
            ])
        }
        return .object(members)
    }

    /// Reads what ``json`` writes; nil for anything else.
    public init?(json value: JSONValue) {
        do { try self.init(reading: value) } catch { return nil }
    }

    init(reading value: JSONValue) throws(JSONMembers.Fault) {
        var members = try JSONMembers(value)
        self.init(
            id: try members.text("id"),
            kind: try members.choice("kind"),
            title: try members.text("title"),
            file: try members.optional("file") { value throws(JSONMembers.Fault) in try File(reading: value) },
            seals: try members.optionalTexts("seals"),
            measure: try members.optionalText("measure"),
            takenAt: try members.time("taken_at"),
            place: try members.text("place"),
            coordinates: try members.optional("coordinates") { value throws(JSONMembers.Fault) in
                var degrees = try JSONMembers(value)
                let latitude = try degrees.text("latitude")
                let found = Coordinates(latitude: latitude, longitude: try degrees.text("longitude"))
                try degrees.finish()
                guard let found else { throw JSONMembers.Fault() }
                return found
            },
            takenBy: try CustodyParty(reading: try members.value("taken_by"))
        )
        try members.finish()
    }
}

extension EvidenceItem.File {
    var json: JSONValue {
        .object([
            "sha256": .string(digest.hexadecimal), "size": .number(Double(size)), "type": .string(mediaType),
        ])
    }

    init(reading value: JSONValue) throws(JSONMembers.Fault) {
        var members = try JSONMembers(value)
        self.init(
            digest: try members.digest("sha256"),
            size: try members.whole("size"),
            mediaType: try members.text("type")
        )
        try members.finish()
    }
}

extension CustodyParty {
    /// As it stands in a bundle.
    public var json: JSONValue {
        var members: [String: JSONValue] = ["name": .string(name)]
        members.set("login", unlessEmpty: login ?? "")
        members.set("organisation", unlessEmpty: organisation)
        return .object(members)
    }

    init(reading value: JSONValue) throws(JSONMembers.Fault) {
        var members = try JSONMembers(value)
        let login = try members.optionalText("login")
        self.init(
            login: login.isEmpty ? nil : login,
            name: try members.text("name"),
            organisation: try members.optionalText("organisation")
        )
        try members.finish()
    }
}
