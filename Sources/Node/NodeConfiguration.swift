//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Exchange
import Foundation
package import Operations
package import Rules

/// How a node is called and works: `node.json` in its folder, for the administrator to edit.
package struct NodeConfiguration: Codable, Sendable, Hashable {
    /// In the header of every page.
    package var name = Trilingual(vi: "Hải quan", zh: "海关", en: "Customs")
    /// `VN` or `CN`.
    package var country = "VN"
    /// Offset from UTC in which days begin and times are shown, such as `+07:00`.
    package var utcOffset = "+07:00"
    /// ISO 4217.
    package var currency = "VND"
    /// `vi`, `zh` or `en`, for whoever has not chosen.
    package var language = Language.vi
    /// The share of lines that inspection has capacity for, 0…1.
    package var capacity = 0.05
    /// The share of lines that chance picks, within the capacity.
    package var random = 0.005
    /// Seed of the random share; keep it from those who lodge.
    package var seed: UInt64
    /// Days after which the node trains again when there are new findings; 0 for never.
    package var retrainAfterDays = 7
    /// What a rule must show before it may decide lanes.
    package var rules = RulePolicy()
    /// A connection string of PostgreSQL; SQLite in the node's folder when missing.
    package var postgres: String?
    /// The proxy before the node speaks TLS.
    package var isBehindTLS = false
    /// The proxy before the node is one's own, so its `X-Forwarded-For` is believed.
    package var trustsForwardedAddress = false
    /// The way to partners; nothing listens for them until the node has keys.
    package var link = LinkConfiguration()
    /// How long answers to requests may take, and when offices are reminded.
    package var due = DueTerms()
    /// When somebody is reminded of what two offices promised one another.
    package var commitments = CommitmentTerms()
    /// Where other tools reach the node, such as `https://customs.example`; in what it says of itself over TAXII.
    package var publicAddress: String?
    /// Which messages other tools may be given.
    package var taxii = TAXIIConfiguration()

    /// Who may read the node's figures; nobody where nil.
    package var metrics: MetricsConfiguration?

    /// How the node watches the sea; it does not where nil.
    package var sea: SeaConfiguration?

    /// How long what is kept.
    package var retention = RetentionConfiguration()
    /// What is logged and how.
    package var log = LogConfiguration()

    package init(seed: UInt64 = .random(in: 1 ... .max / 2)) {
        self.seed = seed
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(seed: try fields.decode(UInt64.self, forKey: .seed))
        func read<Value: Decodable>(_ key: CodingKeys, _ into: WritableKeyPath<Self, Value>) throws {
            if let value = try fields.decodeIfPresent(Value.self, forKey: key) { self[keyPath: into] = value }
        }
        try read(.name, \.name)
        try read(.country, \.country)
        try read(.utcOffset, \.utcOffset)
        try read(.currency, \.currency)
        try read(.language, \.language)
        try read(.capacity, \.capacity)
        try read(.random, \.random)
        try read(.retrainAfterDays, \.retrainAfterDays)
        try read(.rules, \.rules)
        try read(.postgres, \.postgres)
        try read(.isBehindTLS, \.isBehindTLS)
        try read(.trustsForwardedAddress, \.trustsForwardedAddress)
        try read(.link, \.link)
        try read(.due, \.due)
        try read(.commitments, \.commitments)
        try read(.taxii, \.taxii)
        try read(.log, \.log)
        try read(.retention, \.retention)
        metrics = try fields.decodeIfPresent(MetricsConfiguration.self, forKey: .metrics)
        sea = try fields.decodeIfPresent(SeaConfiguration.self, forKey: .sea)
        publicAddress = try fields.decodeIfPresent(String.self, forKey: .publicAddress)
    }

    /// Minutes east of UTC; nil when ``utcOffset`` is not written as `+hh:mm`.
    package var offsetMinutes: Int16? {
        let parts = utcOffset.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard let sign = utcOffset.first, sign == "+" || sign == "-", parts.count == 2, parts[0].count == 2,
            parts[1].count == 2, let hours = Int16(parts[0]), let minutes = Int16(parts[1]), hours <= 14, minutes < 60
        else { return nil }
        return (sign == "-" ? -1 : 1) * (hours * 60 + minutes)
    }

    /// Reads the configuration of a node, or writes a new one.
    package static func load(_ folder: NodeFolder) throws(NodeError) -> NodeConfiguration {
        let path = folder.configuration.path
        do {
            guard folder.exists else {
                let fresh = NodeConfiguration()
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
                // Not half of it when the machine stops, and not readable by others at any moment.
                let draft = folder.url.appendingPathComponent(".node.json.\(UUID().uuidString)")
                let text = try encoder.encode(fresh)
                guard
                    FileManager.default.createFile(
                        atPath: draft.path,
                        contents: text,
                        attributes: [.posixPermissions: 0o600]
                    )
                else { throw NodeError.configuration(path: path, reason: "it can't be written") }
                try FileManager.default.moveItem(at: draft, to: folder.configuration)
                return fresh
            }
            let found = try JSONDecoder().decode(Self.self, from: Data(contentsOf: folder.configuration))
            try found.check(path)
            return found
        } catch let error as NodeError {
            throw error
        } catch let error as DecodingError {
            throw .configuration(path: path, reason: "\(error)")
        } catch {
            throw .configuration(path: path, reason: error.localizedDescription)
        }
    }

    private func check(_ path: String) throws(NodeError) {
        func require(_ isRight: Bool, _ reason: String) throws(NodeError) {
            guard isRight else { throw .configuration(path: path, reason: reason) }
        }
        try require(["VN", "CN"].contains(country), "\"country\" must be VN or CN")
        try require(offsetMinutes != nil, "\"utcOffset\" must look like +07:00")
        try require((0...1).contains(capacity), "\"capacity\" must be a share between 0 and 1")
        try require((0...capacity).contains(random), "\"random\" must be a share between 0 and \"capacity\"")
        try require((0...65_535).contains(link.port), "the port of \"link\" must be between 0 and 65535")
        try require(link.messagesADay > 0, "\"messagesADay\" of \"link\" must be above 0")
        try require(
            (1...1_000_000).contains(link.fileGigabytesADay),
            "\"fileGigabytesADay\" of \"link\" must be above 0"
        )
        try require(publicAddress?.hasPrefix("https://") ?? true, "\"publicAddress\" must begin with https://")
        if let fault = due.fault { throw .configuration(path: path, reason: fault) }
        try require(metrics?.fault == nil, metrics?.fault ?? "")
        try require(retention.fault == nil, retention.fault ?? "")
        try require(sea?.fault == nil, sea?.fault ?? "")
        try require(taxii.fault == nil, taxii.fault ?? "")
        try require((0...3_650).contains(retrainAfterDays), "\"retrainAfterDays\" must be between 0 and 3650")
    }
}
