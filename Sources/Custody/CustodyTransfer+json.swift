//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import CanonicalJSON

extension CustodyTransfer {
    /// As it stands in a bundle and under its digest.
    public var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(id), "case": .string(caseNumber), "reason": .string(reason.rawValue),
            "items": .array(lines.map(\.json)), "at": .string(at.text), "place": .string(place),
        ]
        if let from { members["from"] = from.json }
        if let to { members["to"] = to.json }
        if let witness { members["witness"] = witness.json }
        members.set("note", unlessEmpty: note)
        return .object(members)
    }

    /// Reads what ``json`` writes; nil for anything else.
    public init?(json value: JSONValue) {
        do { try self.init(reading: value) } catch { return nil }
    }

    init(reading value: JSONValue) throws(JSONMembers.Fault) {
        var members = try JSONMembers(value)
        let party = { (value: JSONValue) throws(JSONMembers.Fault) in try CustodyParty(reading: value) }
        self.init(
            id: try members.text("id"),
            caseNumber: try members.text("case"),
            reason: try members.choice("reason"),
            from: try members.optional("from", party),
            to: try members.optional("to", party),
            witness: try members.optional("witness", party),
            lines: try members.each("items") { value throws(JSONMembers.Fault) in try Line(reading: value) },
            at: try members.time("at"),
            place: try members.text("place"),
            note: try members.optionalText("note")
        )
        try members.finish()
    }
}

extension CustodyTransfer.Line {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(item), "digest": .string(digest.hexadecimal), "seals": .string(found.rawValue),
        ]
        if let last { members["last"] = .string(last.hexadecimal) }
        members.set("new_seals", unlessEmpty: newSeals)
        return .object(members)
    }

    init(reading value: JSONValue) throws(JSONMembers.Fault) {
        var members = try JSONMembers(value)
        self.init(
            item: try members.text("id"),
            digest: try members.digest("digest"),
            last: try members.optional("last") { value throws(JSONMembers.Fault) in
                guard let digest = value.text.flatMap({ CustodyDigest(hexadecimal: $0) }) else {
                    throw JSONMembers.Fault()
                }
                return digest
            },
            found: try members.choice("seals"),
            newSeals: try members.optionalTexts("new_seals")
        )
        try members.finish()
    }
}

extension CustodySignature {
    /// As it stands in a bundle.
    public var json: JSONValue {
        .object([
            "role": .string(role.rawValue), "key": .string(keyID), "at": .string(at.text),
            "signature": .string(Base64URL.encode(bytes)),
        ])
    }

    /// Reads what ``json`` writes; nil for anything else.
    public init?(json value: JSONValue) {
        do { try self.init(reading: value) } catch { return nil }
    }

    init(reading value: JSONValue) throws(JSONMembers.Fault) {
        var members = try JSONMembers(value)
        self.init(
            role: try members.choice("role"),
            keyID: try members.text("key"),
            at: try members.time("at"),
            bytes: try members.bytes("signature")
        )
        try members.finish()
    }
}

extension SignedTransfer {
    /// As it stands in a bundle.
    public var json: JSONValue {
        .object([
            "transfer": transfer.json, "sequence": .number(Double(link.sequence)),
            "previous": .string(link.previous.hexadecimal), "signatures": .array(signatures.map(\.json)),
        ])
    }

    /// Reads what ``json`` writes; nil for anything else.
    public init?(json value: JSONValue) {
        do { try self.init(reading: value) } catch { return nil }
    }

    init(reading value: JSONValue) throws(JSONMembers.Fault) {
        var members = try JSONMembers(value)
        self.init(
            try CustodyTransfer(reading: try members.value("transfer")),
            link: CustodySignature.Link(
                sequence: Int(try members.whole("sequence")),
                previous: try members.digest("previous")
            ),
            signatures: try members.each("signatures") { value throws(JSONMembers.Fault) in
                try CustodySignature(reading: value)
            }
        )
        try members.finish()
    }
}
