//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Foundation
import PKI
import Testing
import X509

@Suite("A signature in JWS")
struct SignatureTests {
    static let claims = "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
    let officeKey = Curve25519.Signing.PrivateKey()

    static func bytes(_ base64URL: String) throws -> Data {
        let standard = base64URL.replacing("-", with: "+").replacing("_", with: "/")
        return try #require(Data(base64Encoded: standard + String(repeating: "=", count: (4 - standard.count % 4) % 4)))
    }

    static func text(header: String, payload: String = "x", signature: [UInt8] = .init(repeating: 0, count: 64))
        -> String
    {
        [Array(header.utf8), Array(payload.utf8), signature].map {
            Data($0).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        }.joined(separator: ".")
    }

    @Test("is that of RFC 8037, appendix A.4")
    func rfc8037() throws {
        let compact =
            "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIb"
            + "QR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"
        let secret = try Curve25519.Signing.PrivateKey(
            rawRepresentation: Self.bytes("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A")
        )
        #expect(secret.publicKey.rawRepresentation == (try Self.bytes("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")))
        let read = try JSONWebSignature(compact: compact)
        try read.verify(by: .init(secret.publicKey))
        #expect(String(decoding: read.payload, as: UTF8.self) == "Example of Ed25519 signing")
        let made = try JSONWebSignature(
            payload: read.payload,
            header: .init(algorithm: .edDSA),
            key: .ed25519(secret)
        )
        #expect(made.compact == compact)
    }

    @Test("is that of RFC 7515, appendix A.3")
    func rfc7515() throws {
        let compact =
            "eyJhbGciOiJFUzI1NiJ9.\(Self.claims)."
            + "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"
        let point =
            try Self.bytes("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU")
            + Self.bytes("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0")
        let key = try P256.Signing.PublicKey(rawRepresentation: point)
        let read = try JSONWebSignature(compact: compact)
        try read.verify(by: .init(key))
        #expect(throws: JWSError.wrongKey) { try read.verify(by: .init(officeKey.publicKey)) }
        let other = P256.Signing.PrivateKey().publicKey
        #expect(throws: JWSError.wrongSignature) { try read.verify(by: .init(other)) }
    }

    @Test("of another algorithm, of none, or with a critical extension is refused (RFC 7515, A.1, A.5, E)")
    func refused() {
        let hmac = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.\(Self.claims).dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
        #expect(throws: JWSError.unknownAlgorithm) { try JSONWebSignature(compact: hmac) }
        #expect(throws: JWSError.unknownAlgorithm) {
            try JSONWebSignature(compact: "eyJhbGciOiJub25lIn0.\(Self.claims).")
        }
        let critical =
            "eyJhbGciOiJub25lIiwNCiAiY3JpdCI6WyJodHRwOi8vZXhhbXBsZS5jb20vVU5ERUZJTkVEIl0sDQogImh0dHA6Ly9leGFt"
            + "cGxlLmNvbS9VTkRFRklORUQiOnRydWUNCn0.RkFJTA."
        #expect(throws: JWSError.criticalHeader) { try JSONWebSignature(compact: critical) }
        for name in ["none", "None", "eddsa", "HS256", "ES384", ""] {
            #expect(throws: JWSError.unknownAlgorithm) {
                try JSONWebSignature(compact: Self.text(header: #"{"alg":"\#(name)"}"#))
            }
        }
    }

    @Test(
        "with a header that two readers could read in two ways is refused",
        arguments: [
            #"{"alg":"EdDSA","alg":"ES256"}"#, #"{"alg":"EdDSA","kid":1}"#, #"["EdDSA"]"#, #"{"alg":"EdDSA"}{}"#, "",
            #"{"alg":"EdDSA","x5c":[]}"#, #"{"alg":"EdDSA","x5c":["AA"]}"#, #"{"alg":"EdDSA","typ":null}"#,
        ]
    )
    func header(text: String) {
        #expect(throws: JWSError.headerUnreadable) { try JSONWebSignature(compact: Self.text(header: text)) }
    }

    @Test("in sloppy base64url is refused")
    func base64URL() throws {
        let compact = try JSONWebSignature(
            payload: Array("x".utf8),
            header: .init(algorithm: .ed25519),
            key: .ed25519(officeKey)
        ).compact
        let parts = compact.split(separator: ".").map(String.init)
        #expect(parts[1] == "eA")
        // Bits left over, padding, a blank, the standard alphabet, too many parts, too few.
        for payload in ["eB", "eA==", "eA ", "e+", "e", "eA.eA"] {
            #expect(throws: JWSError.notCompact) { try JSONWebSignature(compact: "\(parts[0]).\(payload).\(parts[2])") }
        }
        #expect(throws: JWSError.notCompact) { try JSONWebSignature(compact: "\(parts[0]).\(parts[1])") }
    }

    @Test("carries key, type and certificates, holds for its key alone, and breaks with any change")
    func roundTrip() throws {
        let authority = try CertificateAuthority.make(country: "VN", now: .now)
        let certificate = try authority.issue(.office("VN-VI", key: officeKey.publicKey), now: .now)
        let header = JWSHeader(
            algorithm: .ed25519,
            keyID: "VN-VI",
            type: "lienquan+json",
            certificateChain: [certificate.derBytes]
        )
        let made = try JSONWebSignature(payload: [0, 1, 254, 255], header: header, key: .ed25519(officeKey))
        let read = try JSONWebSignature(compact: made.compact)
        #expect(read == made)
        #expect(read.header == header)
        try read.verify(by: certificate.publicKey)
        var bytes = Array(made.compact.utf8)
        for place in stride(from: 0, to: bytes.count, by: 3) {
            bytes[place] ^= 1
            #expect(throws: JWSError.self) {
                try JSONWebSignature(compact: bytes).verify(by: certificate.publicKey)
            }
            bytes[place] ^= 1
        }
        #expect(throws: JWSError.wrongKey) {
            try JSONWebSignature(payload: [], header: .init(algorithm: .es256), key: .ed25519(officeKey))
        }
    }
}
