//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The members of a STIX object that a TAXII server looks at.
struct ObjectMembers {
    /// Why an object is not kept.
    struct Refusal: Error {
        let detail: SubmissionStatus.Detail
    }

    private enum Name: String, CaseIterable {
        case id
        case type
        case specVersion = "spec_version"
        case created
        case modified
    }

    private let range: Range<Int>
    private let texts: [Name: String]
    /// A member that comes twice, or is no text.
    private let odd: String?

    /// Goes over an object.
    init(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) {
        let start = scanner.place
        var texts: [Name: String] = [:]
        var seen: Set<Name> = []
        var odd: String?
        try scanner.object { (scanner, raw) throws(JSONScanner.Fault) in
            let isText = scanner.peek() == UInt8(ascii: "\"")
            let value = try scanner.value(depth: 3)
            guard let name = Self.name(raw, in: scanner) else { return }
            let text = isText ? scanner.text((value.lowerBound + 1)..<(value.upperBound - 1)) : nil
            if !seen.insert(name).inserted { odd = "\(name.rawValue) is given twice" }
            if text == nil { odd = "\(name.rawValue) is no text" }
            texts[name] = text
        }
        range = start..<scanner.place
        self.texts = texts
        self.odd = odd
    }

    private static func name(_ raw: Range<Int>, in scanner: JSONScanner) -> Name? {
        // The names have 2, 4, 7, 8 and 12 letters; escaped ones are longer.
        guard (2...72).contains(raw.count) else { return nil }
        switch scanner.bytes[raw.lowerBound] {
        case UInt8(ascii: "i"), UInt8(ascii: "t"), UInt8(ascii: "s"), UInt8(ascii: "c"), UInt8(ascii: "m"),
            UInt8(ascii: "\\"):
            return Name.allCases.first { scanner.isText(raw, $0.rawValue) }
        default: return nil
        }
    }

    /// The object as it can be kept.
    func checked(takes: [SpecVersion], receivedAt: TAXIITimestamp) -> Result<ReceivedObject, Refusal> {
        func refuse(_ message: String) -> Result<ReceivedObject, Refusal> {
            let version = texts[.modified] ?? texts[.created] ?? receivedAt.text
            let detail = SubmissionStatus.Detail(id: texts[.id] ?? "", version: version, message: message)
            return .failure(Refusal(detail: detail))
        }
        if let odd { return refuse(odd) }
        guard let id = texts[.id] else { return refuse("the object has no id") }
        guard let type = STIXIdentifier.type(of: id) else {
            return refuse("the id is not a type, two dashes and a UUID")
        }
        guard texts[.type] == type else { return refuse("the type is missing, or not that of the id") }
        guard type != "bundle" else { return refuse("a bundle is sent as the objects in it") }
        let version = texts[.modified] ?? texts[.created]
        let moment = version.flatMap { TAXIITimestamp($0) }
        guard (version == nil) == (moment == nil) else {
            return refuse("modified or created is no timestamp such as 2025-08-12T02:30:00.000Z")
        }
        if let created = texts[.created], TAXIITimestamp(created) == nil {
            return refuse("created is no timestamp such as 2025-08-12T02:30:00.000Z")
        }
        // Objects of STIX 2.0 do not say so; observables of 2.1 need not (STIX 2.1, section 3.2).
        let said = texts[.specVersion] ?? (version == nil ? SpecVersion.v21 : SpecVersion.v20).rawValue
        guard let spec = SpecVersion(rawValue: said), takes.contains(spec) else {
            let taken = takes.map(\.rawValue).joined(separator: " and ")
            return refuse("the collection takes objects of STIX \(taken)")
        }
        return .success(
            ReceivedObject(id: id, type: type, specVersion: spec, version: version, moment: moment, range: range)
        )
    }
}
