//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
public import Foundation
import SwiftASN1
public import X509

/// One line of the register of an authority.
public enum RegisterEntry: Sendable {
    case issued(Certificate, at: Date)
    case revoked(RevokedCertificate)
    /// A revocation list was made.
    case listed(number: Int64, at: Date)

    /// Without the line feed; canonical JSON (RFC 8785).
    var line: [UInt8] {
        let members: [String: JSONValue]
        switch self {
        case .issued(let certificate, let date):
            members = [
                "event": "issued", "at": Self.text(date), "serial": .string(certificate.serialNumber.hexadecimal),
                "subject": .string(certificate.holder?.urn ?? ""), "until": Self.text(certificate.notValidAfter),
                "certificate": .string(Data(certificate.derBytes).base64EncodedString()),
            ]
        case .revoked(let entry):
            members = [
                "event": "revoked", "at": Self.text(entry.date), "serial": .string(entry.serial.hexadecimal),
                "reason": .string(entry.reason.name),
            ]
        case .listed(let number, let date):
            members = ["event": "listed", "at": Self.text(date), "number": .number(Double(number))]
        }
        return JSONValue.object(members).canonical
    }

    /// Reads what ``line`` writes; nil for anything else.
    init?(line: [UInt8]) {
        guard let value = try? JSONReader.readCanonical(line), let date = value["at"]?.text.flatMap(Self.date) else {
            return nil
        }
        switch value["event"]?.text {
        case "issued":
            guard let data = value["certificate"]?.text.flatMap({ Data(base64Encoded: $0) }),
                let certificate = try? Certificate(derEncoded: Array(data)),
                certificate.serialNumber.hexadecimal == value["serial"]?.text
            else { return nil }
            self = .issued(certificate, at: date)
        case "revoked":
            guard let serial = value["serial"]?.text.flatMap(Certificate.SerialNumber.init(hexadecimal:)),
                let reason = value["reason"]?.text.flatMap(RevocationReason.init(name:))
            else { return nil }
            self = .revoked(RevokedCertificate(serial: serial, date: date, reason: reason))
        case "listed":
            guard let number = value["number"]?.whole else { return nil }
            self = .listed(number: number, at: date)
        default: return nil
        }
    }

    private static func text(_ date: Date) -> JSONValue { .string(date.formatted(.iso8601)) }

    private static func date(_ text: String) -> Date? { try? Date(text, strategy: .iso8601) }
}
