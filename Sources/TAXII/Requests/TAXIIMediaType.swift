//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The media types that TAXII 2.1 and its objects have (TAXII 2.1, sections 1.6.8 and 3.1).
public enum TAXIIMediaType {
    /// What every answer is, errors too.
    public static let taxii = "application/taxii+json;version=2.1"

    /// What a STIX object is.
    public static func stix(_ version: SpecVersion) -> String { "application/stix+json;version=\(version.rawValue)" }

    /// Whether a client that sends this `Accept` takes TAXII 2.1. Without a version any version is meant; nothing
    /// at all takes everything (RFC 9110, section 12.5.1).
    public static func isAccepted(by accept: String?) -> Bool {
        guard let accept, accept != taxii else { return true }
        var best = (precision: -1, isWanted: false)
        for range in MediaRange.list(accept) {
            guard let precision = precision(of: range) else { continue }
            let isWanted = range.quality > 0
            if precision > best.precision || (precision == best.precision && isWanted) { best = (precision, isWanted) }
        }
        return best.isWanted
    }

    /// Whether a body that calls itself this is one that a TAXII 2.1 server reads.
    public static func isReadable(_ contentType: String?) -> Bool {
        guard let contentType else { return false }
        if contentType == taxii { return true }
        guard let range = MediaRange(contentType) else { return false }
        return range.type == "application" && range.subtype == "taxii+json" && isOurVersion(range.version)
    }

    /// How exactly a range names TAXII 2.1, nil when it does not.
    private static func precision(of range: MediaRange) -> Int? {
        switch (range.type, range.subtype) {
        case ("*", "*"): 0
        case ("application", "*"): 1
        case ("application", "taxii+json"): isOurVersion(range.version) ? (range.version == nil ? 2 : 3) : nil
        default: nil
        }
    }

    private static func isOurVersion(_ version: String?) -> Bool { version == nil || version == "2.1" }
}
