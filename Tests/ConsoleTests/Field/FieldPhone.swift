//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Crypto
import Foundation
import Hummingbird
import HummingbirdTesting
import Officers

/// A phone before the console: sends drafts and photos as the page for finds does.
struct FieldPhone: Sendable {
    static let draft = "6f3c1f0e-51a4-4a2c-9a52-0d6f6f0d7c11"
    static let photo = "0b8d3a55-7f0e-4f5e-8a51-5b6a3b6a9f01"

    let visitor: Visitor
    let role: Officer.Role

    init(_ visitor: Visitor, _ role: Officer.Role = .inspector) {
        self.visitor = visitor
        self.role = role
    }

    /// Small pictures that differ in their width.
    static func jpeg(_ width: UInt8 = 64) -> [UInt8] {
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 48, 0, width, 1, 1, 0x11, 0, 0xFF, 0xD9]
    }

    static func sha256(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// - Parameter change: what is said otherwise; `NSNull` leaves a field out.
    func draft(_ change: [String: Any] = [:], csrf: String? = nil) async throws -> Visitor.Page {
        var fields: [String: Any] = [
            "id": Self.draft, "officer": role.rawValue, "language": "vi", "detected": "2025-06-30T06:30",
            "group": "tobacco", "goods": "Thuốc lá Jet", "amount": "15.000", "unit": "sticks", "gate": "G01",
            "plate": "29C-12345", "container": "CSQU3054383", "concealment": "vehicle_structure",
            "detection": ["scanner"], "note": "Giấu sau vách thùng",
        ]
        for (name, value) in change { fields[name] = value is NSNull ? nil : value }
        let body = try JSONSerialization.data(withJSONObject: fields)
        return try await post("/api/v1/field/drafts", "application/json", Array(body), csrf: csrf)
    }

    func photo(
        _ bytes: [UInt8],
        id: String = photo,
        draft: String = draft,
        sha256: String? = nil,
        type: String = "application/octet-stream",
        csrf: String? = nil
    ) async throws -> Visitor.Page {
        let path = "/api/v1/field/drafts/\(Visitor.encode(draft))/photos/\(Visitor.encode(id))"
        let query = "?sha256=\(sha256 ?? Self.sha256(bytes))&taken_at=1755128000&number=1"
        return try await post(path + query, type, bytes, csrf: csrf)
    }

    private func post(_ path: String, _ type: String, _ body: [UInt8], csrf: String?) async throws -> Visitor.Page {
        let session = try visitor.desk.session(role)
        var headers: HTTPFields = [.contentType: type, .cookie: "lq_session=\(session.token)", .acceptLanguage: "en"]
        if let name = HTTPFields.Element.Name("X-CSRF-Token") { headers[name] = csrf ?? session.csrf }
        return try await visitor.client.execute(
            uri: path,
            method: .post,
            headers: headers,
            body: ByteBuffer(bytes: body)
        ) { Visitor.Page(status: $0.status, headers: $0.headers, text: String(buffer: $0.body)) }
    }
}

extension Desk {
    var caseStore: any CaseStore { cases.store }
}

extension Visitor.Page {
    /// A member of a JSON answer.
    subscript(_ name: String) -> String? { object?[name] as? String }

    /// The members of a JSON answer.
    var object: [String: Any]? { (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] }

    /// The last part of a problem's type.
    var problem: String? { self["type"].map { String($0.split(separator: ":").last ?? "") } }
}
