//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Foundation

/// Closes what names a party in a chart, so that a copied database says nothing of who is in which case.
///
/// The same text becomes the same closed text, or nodes of different records would not meet: ChaCha20-Poly1305 (RFC
/// 8439) with a nonce that follows from the text by HMAC-SHA256, as in SIV (RFC 5297). Whoever has the database sees
/// that two records name the same one, and not whom.
package struct ChartProtection: Sendable {
    /// Before every closed text; no key or name begins with it.
    private static let mark = "\u{1}"
    private static let nonceLength = 12

    private let sealing: SymmetricKey
    private let nonces: SymmetricKey

    /// - Parameter secret: 32 bytes of the node's folder.
    package init(_ secret: [UInt8]) {
        func derive(_ purpose: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: SymmetricKey(data: secret),
                info: Data("lienquan chart 1 \(purpose)".utf8),
                outputByteCount: 32
            )
        }
        sealing = derive("sealing")
        nonces = derive("nonces")
    }

    static func covers(_ kind: ChartNodeKind) -> Bool {
        switch kind {
        case .person, .company, .phone, .address, .account: true
        case .declaration, .caseFile, .message, .vehicle, .container, .vessel, .seal, .document, .place: false
        }
    }

    /// - Parameter use: what the text stands for; the same text in another use is closed otherwise.
    private func close(_ text: String, as use: String) -> String {
        let context = Array(use.utf8)
        let plain = Array(text.utf8)
        let code = HMAC<SHA256>.authenticationCode(for: context + [0] + plain, using: nonces)
        guard let nonce = try? ChaChaPoly.Nonce(data: Array(code.prefix(Self.nonceLength))),
            let box = try? ChaChaPoly.seal(plain, using: sealing, nonce: nonce, authenticating: context)
        else { preconditionFailure("a nonce of twelve bytes seals any text") }
        return Self.mark + Data(box.combined).base64EncodedString()
    }

    /// Nil for what another key closed, and for what was changed.
    private func open(_ text: String, as use: String) -> String? {
        guard text.hasPrefix(Self.mark), let sealed = Data(base64Encoded: String(text.dropFirst(Self.mark.count))),
            let box = try? ChaChaPoly.SealedBox(combined: sealed),
            let plain = try? ChaChaPoly.open(box, using: sealing, authenticating: Array(use.utf8))
        else { return nil }
        return String(decoding: plain, as: UTF8.self)
    }

    func close(_ node: ChartNodeID) -> ChartNodeID {
        Self.covers(node.kind) ? ChartNodeID(stored: node.kind, close(node.key, as: node.kind.rawValue)) : node
    }

    func open(_ node: ChartNodeID) -> ChartNodeID? {
        guard Self.covers(node.kind) else { return node }
        return open(node.key, as: node.kind.rawValue).map { ChartNodeID(stored: node.kind, $0) }
    }

    /// A store of names does not say whose they are, so all have one use.
    func openName(_ text: String) -> String {
        text.hasPrefix(Self.mark) ? open(text, as: "name") ?? "" : text
    }

    func close(_ link: ChartLink) -> ChartLink {
        func name(_ name: String?, of node: ChartNodeID) -> String? {
            Self.covers(node.kind) ? name.map { close($0, as: "name") } : name
        }
        return ChartLink(
            stored: close(link.from),
            link.role,
            close(link.to),
            at: link.at,
            isNominal: link.isNominal,
            fromName: name(link.fromName, of: link.from),
            toName: name(link.toName, of: link.to)
        )
    }

    func close(_ record: ChartRecord) -> ChartRecord {
        ChartRecord(record.source, offices: record.offices, links: record.links.map(close))
    }

    func close(_ identity: ChartIdentity) -> ChartIdentity? {
        ChartIdentity(close(identity.first), close(identity.second), offices: identity.offices, at: identity.at)
    }
}
