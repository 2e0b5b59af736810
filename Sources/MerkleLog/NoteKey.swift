//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
public import Crypto
import Foundation

/// A public key by which notes are signed, with its name (C2SP signed-note and tlog-cosignature).
public struct NoteKey: Hashable, Sendable {
    /// What a signature says.
    public enum Kind: UInt8, Hashable, Sendable {
        /// "This is my note": Ed25519 over the text.
        case note = 0x01
        /// "I saw this at that time": Ed25519 over the time and the text (cosignature/v1).
        case cosignature = 0x04
    }

    public let name: String
    public let kind: Kind
    /// The 32 bytes of the Ed25519 key.
    public let publicKey: [UInt8]

    /// Nil for a name with blanks or a plus sign, or a key that is none.
    public init?(name: String, kind: Kind, publicKey: some Sequence<UInt8>) {
        let bytes = Array(publicKey)
        guard Self.isName(name[...]), (try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)) != nil else {
            return nil
        }
        self.name = name
        self.kind = kind
        self.publicKey = bytes
    }

    static func isName(_ name: Substring) -> Bool {
        !name.isEmpty && !name.unicodeScalars.contains { $0 == "+" || $0.properties.isWhitespace || $0.value < 0x20 }
    }

    /// The first four bytes of SHA-256 over name, kind and key.
    public var keyID: [UInt8] {
        Array(SHA256.hash(data: Array(name.utf8) + [0x0A, kind.rawValue] + publicKey).prefix(4))
    }

    /// As people hand it on: name, key id and key, `name+1234abcd+base64`.
    public var encoded: String {
        let id = keyID.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return "\(name)+\(id)+\(Data([kind.rawValue] + publicKey).base64EncodedString())"
    }

    /// Reads what ``encoded`` writes; nil for anything else, also where the id is another key's.
    public init?(encoded: String) {
        let parts = encoded.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let data = Data(base64Encoded: String(parts[2])), data.count == 33,
            let kind = Kind(rawValue: data[data.startIndex])
        else { return nil }
        self.init(name: String(parts[0]), kind: kind, publicKey: data.dropFirst())
        guard self.encoded == encoded else { return nil }
    }

    /// Whether it signed a note; of a cosignature the time is also taken.
    public func signatures(on note: SignedNote) -> [NoteSignature] {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return [] }
        return note.signatures.compactMap { signature in
            guard signature.name == name, signature.keyID == keyID else { return nil }
            switch kind {
            case .note:
                guard key.isValidSignature(signature.bytes, for: Array(note.text.utf8)) else { return nil }
                return NoteSignature(time: nil)
            case .cosignature:
                guard signature.bytes.count == 72 else { return nil }
                let time = signature.bytes.prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
                guard time <= UInt64(Int64.max),
                    key.isValidSignature(signature.bytes.dropFirst(8), for: Self.cosigned(note.text, Int64(time)))
                else { return nil }
                return NoteSignature(time: Int64(time))
            }
        }
    }

    /// What a cosignature is over.
    static func cosigned(_ text: String, _ time: Int64) -> [UInt8] {
        Array("cosignature/v1\ntime \(time)\n\(text)".utf8)
    }
}

/// A signature that holds.
public struct NoteSignature: Hashable, Sendable {
    /// When a cosignature was made, seconds since 1970; nil for others.
    public let time: Int64?
}

/// The secret half of a ``NoteKey``.
public struct NoteSigner: Sendable {
    public let key: NoteKey
    private let secret: Curve25519.Signing.PrivateKey

    /// Nil for a name with blanks or a plus sign.
    public init?(name: String, kind: NoteKey.Kind, secret: Curve25519.Signing.PrivateKey) {
        guard let key = NoteKey(name: name, kind: kind, publicKey: secret.publicKey.rawRepresentation) else {
            return nil
        }
        self.key = key
        self.secret = secret
    }

    /// Signs a text.
    ///
    /// - Parameter time: of a cosignature, in seconds since 1970.
    /// - Throws: an error of the cryptography, which would be a fault of the machine.
    public func sign(_ text: String, time: Int64 = 0) throws -> SignedNote.Signature {
        switch key.kind {
        case .note:
            let bytes = try secret.signature(for: Array(text.utf8))
            return SignedNote.Signature(name: key.name, keyID: key.keyID, bytes: Array(bytes))
        case .cosignature:
            let bytes = try secret.signature(for: NoteKey.cosigned(text, time))
            let stamp = (0..<8).reversed().map { UInt8(truncatingIfNeeded: time >> Int64(8 * $0)) }
            return SignedNote.Signature(name: key.name, keyID: key.keyID, bytes: stamp + bytes)
        }
    }
}
