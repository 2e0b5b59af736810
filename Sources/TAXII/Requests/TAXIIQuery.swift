//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What an address asks for behind its question mark, read and checked.
public struct TAXIIQuery: Hashable, Sendable {
    /// Which filters an endpoint has (TAXII 2.1, sections 5.3 to 5.8); others are passed over.
    enum Kind: Hashable, Sendable {
        /// Objects and manifest: id, type, version, spec_version, added_after, limit, next.
        case many
        /// One object: version, spec_version, added_after, limit, next.
        case one
        /// The versions of an object: spec_version, added_after, limit, next.
        case versions
        /// A deletion: version, spec_version.
        case deletion
    }

    /// Which objects.
    public var filter: TAXIIFilter
    /// At most so many, nil where the client leaves it to the server.
    public let limit: Int?
    /// Where the page before ended, as the server said.
    public let next: String?

    /// Reads a query.
    /// - Throws: 400 for a value that cannot be meant, and for a field that comes twice
    init(_ text: String?, _ kind: Kind) throws(TAXIIFault) {
        var filter = TAXIIFilter()
        var limit: Int?
        var next: String?
        var seen: Set<String> = []
        for (name, value) in try QueryText.fields(text ?? "") {
            switch (name, kind) {
            case ("match[id]", .many): filter.ids = try Self.values(of: name, value).sorted()
            case ("match[type]", .many): filter.types = try Self.values(of: name, value, most: Self.fewValues).sorted()
            case ("match[version]", .many), ("match[version]", .one), ("match[version]", .deletion):
                filter.versions = try VersionMatch(try Self.values(of: name, value, most: Self.fewValues))
            case ("match[spec_version]", _): filter.specVersions = try Self.specVersions(value)
            case ("added_after", .many), ("added_after", .one), ("added_after", .versions):
                guard let moment = TAXIITimestamp(value) else {
                    throw .badRequest("added_after is a timestamp such as 2025-08-12T02:30:00.000000Z")
                }
                filter.addedAfter = moment
            case ("limit", .many), ("limit", .one), ("limit", .versions): limit = try Self.limit(value)
            case ("next", .many), ("next", .one), ("next", .versions): next = value
            default: continue
            }
            guard seen.insert(name).inserted else { throw .badRequest("\(name) is given twice") }
        }
        if kind == .versions || (kind == .deletion && !seen.contains("match[version]")) { filter.versions = .all }
        // What is deleted is deleted in every version of STIX, unless one is named.
        if kind == .deletion, filter.specVersions == nil { filter.specVersions = Set(SpecVersion.allCases) }
        self.filter = filter
        self.limit = limit
        self.next = next
    }

    /// A page has a few hundred objects; nobody names more than a thousand of them.
    private static let mostValues = 1_000

    /// STIX 2.1 has 42 types; nobody asks for more versions at once.
    private static let fewValues = 64

    private static func values(
        of name: String,
        _ text: String,
        most: Int = mostValues
    ) throws(TAXIIFault) -> [String] {
        let values = text.split(separator: ",", omittingEmptySubsequences: false)
            .map { String($0.filter { $0 != " " }) }
        guard !values.contains(""), values.count <= most else {
            throw .badRequest("\(name) has an empty value, or more than \(most)")
        }
        return Array(Set(values))
    }

    private static func specVersions(_ text: String) throws(TAXIIFault) -> Set<SpecVersion> {
        let values = try values(of: "match[spec_version]", text)
        guard values.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." } }) else {
            throw .badRequest("match[spec_version] is a version such as 2.1")
        }
        return Set(values.compactMap(SpecVersion.init(rawValue:)))
    }

    private static func limit(_ text: String) throws(TAXIIFault) -> Int {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text.contains(where: { $0 != "0" })
        else { throw .badRequest("limit is a whole number above 0") }
        return Int(text) ?? .max
    }
}
