//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto

/// Checks a bundle from its first byte to its last, in one pass and with little memory.
///
/// Needs nothing but the bundle and, to prove more than that it agrees with itself, the certificate of the authority.
public struct CustodyBundleVerifier: Sendable {
    /// Gives the next bytes, at most so many; none at the end.
    public typealias Input = (_ most: Int) throws -> [UInt8]

    /// The pinned authority in DER; nil where none is at hand.
    private let authority: [UInt8]?
    private static let longestReadme = 1 << 16

    /// - Parameter authority: its certificate in DER.
    public init(authority: [UInt8]? = nil) { self.authority = authority }

    /// Checks a bundle.
    ///
    /// - Returns: what it states, all of which holds.
    /// - Throws: ``CustodyFault``, or what the input throws.
    public func verify(_ input: Input) throws -> SealedStatement {
        try withoutActuallyEscaping(input) { input in
            var reader = ArchiveReader(input)
            let readme = try reader.text(CustodyBundleWriter.readmeName, most: Self.longestReadme)
            let text = try reader.text(CustodyBundleWriter.statementName, most: SealedStatement.longest)
            guard let sealed = SealedStatement(text) else { throw CustodyFault.statement }
            try check(sealed, readme: readme)
            let files = sealed.statement.files
            guard files.count + 2 <= StoredArchive.mostEntries else { throw CustodyFault.statement }
            for file in files {
                guard file.size < UInt32.max else { throw CustodyFault.file(file.digest) }
                var hash = SHA256()
                let name = CustodyBundleWriter.fileFolder + file.digest.hexadecimal
                try reader.entry(name, expecting: UInt32(file.size)) { hash.update(data: $0) }
                guard CustodyDigest(hash.finalize()) == file.digest else { throw CustodyFault.file(file.digest) }
            }
            try reader.finish()
            return sealed
        }
    }

    /// Checks all that is stated, without the files.
    ///
    /// - Throws: ``CustodyFault``
    public func check(_ sealed: SealedStatement, readme: [UInt8]) throws(CustodyFault) {
        let statement = sealed.statement
        guard authority == nil || authority == statement.authority else { throw .authority }
        guard statement.exportedBy.fault == nil, CustodyText.isLine(statement.office, most: 200) else {
            throw .statement
        }
        guard let seal = SignerCertificate(der: sealed.certificate), seal.isNode,
            seal.isIssued(by: statement.authority)
        else { throw .certificate("seal") }
        let content = SealedStatement.content(of: statement, certificate: sealed.certificate)
        guard seal.key.isValid(sealed.signature, of: content) else { throw .seal }
        guard seal.holds(at: statement.exportedAt) else { throw .sealOutOfDate }
        guard CustodyDigest(SHA256.hash(data: readme)) == statement.readme else { throw .readme }
        try checkChain(statement, try certificates(of: statement))
    }

    private func certificates(of statement: CustodyStatement) throws(CustodyFault) -> [String: SignerCertificate] {
        let used = Set(statement.transfers.flatMap { $0.signatures.map(\.keyID) })
        var certificates: [String: SignerCertificate] = [:]
        for entry in statement.certificates {
            guard let certificate = SignerCertificate(der: entry.der) else { throw .certificate("unreadable") }
            let id = certificate.key.id
            guard !certificate.isNode, certificate.isIssued(by: statement.authority), used.contains(id),
                certificates.updateValue(certificate, forKey: id) == nil
            else { throw .certificate(certificate.login) }
        }
        return certificates
    }

    private func checkChain(
        _ statement: CustodyStatement,
        _ certificates: [String: SignerCertificate]
    ) throws(CustodyFault) {
        var items: [String: EvidenceItem] = [:]
        for item in statement.items {
            guard items.updateValue(item, forKey: item.id) == nil else { throw .item(item.id) }
        }
        var sizes: [CustodyDigest: Int64] = [:]
        for file in statement.items.compactMap(\.file) {
            guard sizes.updateValue(file.size, forKey: file.digest) ?? file.size == file.size else {
                throw .file(file.digest)
            }
        }
        var chain = CustodyChain(of: statement.caseNumber)
        for (place, signed) in statement.transfers.enumerated() {
            do {
                try signed.checkSignatures(certificates)
                try chain.append(signed, items: items)
            } catch {
                throw .transfer(place + 1, error)
            }
        }
        for item in statement.items where chain[item.id] == nil { throw .item(item.id) }
        let positions = statement.journal.map(\.sequence)
        guard positions.count == statement.transfers.count,
            zip(positions, positions.dropFirst()).allSatisfy({ $0 < $1 })
        else { throw .journal }
        if let last = statement.transfers.last?.signatures.last?.at, statement.exportedAt < last {
            throw .timeBackwards
        }
    }
}
