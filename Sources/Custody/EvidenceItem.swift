//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// A thing or file that may prove something in a case, as it was when it was taken; never changed afterwards.
public struct EvidenceItem: Hashable, Sendable {
    /// What sort of thing it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case photo
        case xray
        case document
        case sample
        case video
        case other
    }

    /// A file by its content; a name is no part of it.
    public struct File: Hashable, Sendable {
        public let digest: CustodyDigest
        /// In bytes.
        public let size: Int64
        /// Such as `image/jpeg`.
        public let mediaType: String

        /// A file from its parts.
        public init(digest: CustodyDigest, size: Int64, mediaType: String) {
            self.digest = digest
            self.size = size
            self.mediaType = mediaType
        }
    }

    /// Unique in its case.
    public let id: String
    public let kind: Kind
    /// What it is, in the words of who took it.
    public let title: String
    public let file: File?
    /// Numbers of the seals that were put on it.
    public let seals: [String]
    /// Weight or measure of a thing, as written on its label.
    public let measure: String
    public let takenAt: CustodyTime
    public let place: String
    /// Latitude and longitude in degrees, as decimal texts: `21.97345`, `106.70812`.
    public let coordinates: Coordinates?
    public let takenBy: CustodyParty

    /// A place on the earth, WGS 84.
    public struct Coordinates: Hashable, Sendable {
        public let latitude: String
        public let longitude: String

        /// Takes decimal degrees with up to 7 digits behind the point; nil for anything else.
        public init?(latitude: String, longitude: String) {
            guard Self.isDegree(latitude, upTo: 90), Self.isDegree(longitude, upTo: 180) else { return nil }
            self.latitude = latitude
            self.longitude = longitude
        }

        private static func isDegree(_ text: String, upTo most: Double) -> Bool {
            let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
            let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            guard text.utf8.count - digits.count <= 1, (1...2).contains(parts.count),
                parts.allSatisfy({ !$0.isEmpty && $0.count <= 7 && $0.allSatisfy { (0x30...0x39).contains($0) } }),
                let value = Double(text)
            else { return false }
            return abs(value) <= most
        }
    }

    /// An item from its parts; ``fault`` says what is wrong with them.
    public init(
        id: String,
        kind: Kind,
        title: String,
        file: File? = nil,
        seals: [String] = [],
        measure: String = "",
        takenAt: CustodyTime,
        place: String,
        coordinates: Coordinates? = nil,
        takenBy: CustodyParty
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.file = file
        self.seals = seals
        self.measure = measure
        self.takenAt = takenAt
        self.place = place
        self.coordinates = coordinates
        self.takenBy = takenBy
    }

    /// What transfers name it by besides its id.
    public var digest: CustodyDigest { .of("lienquan custody item 1", json.canonical) }

    /// What is wrong with it; nil for an item that may be taken.
    public var fault: CustodyError? {
        guard CustodyText.isID(id) else { return .badText("id") }
        guard CustodyText.isLine(title, most: 500), !title.isEmpty else { return .badText("title") }
        guard CustodyText.isLine(measure, most: 200) else { return .badText("measure") }
        guard CustodyText.isLine(place, most: 300), !place.isEmpty else { return .badText("place") }
        guard seals.count <= 20, Set(seals).count == seals.count, seals.allSatisfy(CustodyText.isSeal) else {
            return .badText("seals")
        }
        if let file, file.size <= 0 || !CustodyText.isMediaType(file.mediaType) { return .badText("file") }
        return takenBy.fault
    }
}
