//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Foundation
public import X509

/// What an authority issued and revoked: a file that only grows, one JSON object a line, each on the disk before
/// anybody gets the certificate.
public struct CertificateRegister: Sendable {
    /// A certificate and what became of it.
    public struct Issued: Sendable {
        public let certificate: Certificate
        public let date: Date
        public internal(set) var revocation: RevokedCertificate?
    }

    public let url: URL
    /// In the order in which they were issued.
    public private(set) var issued: [Issued] = []
    /// The number of the last revocation list; 0 before the first.
    public private(set) var lastListNumber: Int64 = 0

    private var places: [Certificate.SerialNumber: Int] = [:]
    /// Bytes of whole lines; what stands behind them was cut off by a crash and never acknowledged.
    private var length = 0

    /// Reads a register; a missing file is an empty one.
    ///
    /// - Throws: ``PKIError/registerDamaged(path:line:)``, ``KeyFileError``
    public init(at url: URL) throws {
        self.url = url
        guard FileManager.default.fileExists(atPath: url.path) else { return }
        let content = Array(try Data(contentsOf: url))
        guard let end = content.lastIndex(of: 0x0A) else { return }
        length = end + 1
        for (place, line) in content[..<end].split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard let entry = RegisterEntry(line: Array(line)), take(entry) else {
                throw PKIError.registerDamaged(path: url.path, line: place + 1)
            }
        }
    }

    /// A certificate by its number.
    public subscript(_ serial: Certificate.SerialNumber) -> Issued? { places[serial].map { issued[$0] } }

    /// Everything that was revoked.
    public var revoked: [RevokedCertificate] { issued.compactMap(\.revocation) }

    /// Certificates that hold now and end within so many seconds, and that no newer one of the same holder outlives.
    public func due(within seconds: TimeInterval, now: Date) -> [Issued] {
        let holding = issued.filter { $0.revocation == nil && $0.certificate.notValidAfter > now }
        let latest = Dictionary(
            holding.map { ($0.certificate.holder, $0.certificate.notValidAfter) },
            uniquingKeysWith: max
        )
        return holding.filter {
            $0.certificate.notValidAfter <= now.addingTimeInterval(seconds)
                && $0.certificate.notValidAfter == latest[$0.certificate.holder]
        }
    }

    /// Adds a line and brings it to the disk.
    ///
    /// - Throws: ``KeyFileError/file(path:reason:)``
    mutating func append(_ entry: RegisterEntry) throws(KeyFileError) {
        let line = entry.line + [0x0A]
        let descriptor = open(url.path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SecretFile.failure(url.path) }
        defer { close(descriptor) }
        guard ftruncate(descriptor, off_t(length)) == 0, lseek(descriptor, 0, SEEK_END) == length else {
            throw SecretFile.failure(url.path)
        }
        try SecretFile.writeAll(line, to: descriptor, path: url.path)
        if length == 0 { try SecretFile.synchronise(folder: url.deletingLastPathComponent()) }
        length += line.count
        _ = take(entry)
    }

    /// - Returns: whether the entry fits what stands before it.
    private mutating func take(_ entry: RegisterEntry) -> Bool {
        switch entry {
        case .issued(let certificate, let date):
            guard places.updateValue(issued.count, forKey: certificate.serialNumber) == nil else { return false }
            issued.append(Issued(certificate: certificate, date: date))
        case .revoked(let revocation):
            guard let place = places[revocation.serial], issued[place].revocation == nil else { return false }
            issued[place].revocation = revocation
        case .listed(let number, _):
            guard number > lastListNumber else { return false }
            lastListNumber = number
        }
        return true
    }
}
